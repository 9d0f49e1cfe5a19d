// Where a plan directory is found.
#include "unit/workspace/loading.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

MemoryFiles disk_with(std::initializer_list<std::string> paths) {
  MemoryFiles disk;
  for (const std::string& path : paths) disk.files[path] = "";
  return disk;
}

}  // namespace

TEST_CASE("the root is the nearest folder above that holds the settings") {
  const MemoryFiles disk =
      disk_with({"/a/hwbplan.yaml", "/a/b/hwbplan.yaml", "/a/b/c/d/x.yaml", "/a/e/x.yaml"});
  CHECK(find_root(disk, "/a/b/c/d") == "/a/b");
  CHECK(find_root(disk, "/a/b") == "/a/b");
  CHECK(find_root(disk, "/a/e") == "/a");
  CHECK(find_root(disk, "/") == "");
}

TEST_CASE("the search stops at the root of a git checkout") {
  const MemoryFiles disk = disk_with(
      {"/home/hwbplan.yaml", "/home/repo/.git/HEAD", "/home/repo/docs/x.md", "/home/w/.git"});
  CHECK(find_root(disk, "/home/repo/docs") == "");
  CHECK(find_root(disk, "/home/repo") == "");
  CHECK(find_root(disk, "/home/w") == "");  // a work tree of git has a file of that name
  CHECK(find_root(disk, "/home") == "/home");
}

TEST_CASE("a git root may itself be the plan directory") {
  const MemoryFiles disk =
      disk_with({"/repo/.git/HEAD", "/repo/hwbplan.yaml", "/repo/plans/x.yaml"});
  CHECK(find_root(disk, "/repo/plans") == "/repo");
}

TEST_CASE("a folder of that name is no settings file") {
  const MemoryFiles disk = disk_with({"/a/hwbplan.yaml/x", "/hwbplan.yaml"});
  CHECK(find_root(disk, "/a") == "/");
}

TEST_CASE("a start that is not there, or is no path, ends the search") {
  const MemoryFiles disk = disk_with({"/a/hwbplan.yaml"});
  CHECK(find_root(disk, "/a/not/there") == "/a");
  CHECK(find_root(disk, "") == "");
  CHECK(find_root(disk, "relative") == "");
}

TEST_CASE("plan directories below a folder") {
  const MemoryFiles disk = disk_with({"/plans/b/hwbplan.yaml", "/plans/b/sub/hwbplan.yaml",
                                      "/plans/a/deep/er/hwbplan.yaml",
                                      "/plans/.hidden/hwbplan.yaml", "/plans/README.md"});
  CHECK(find_roots_below(disk, "/plans").value() ==
        std::vector<std::string>{"/plans/a/deep/er", "/plans/b"});
  CHECK(find_roots_below(disk, "/plans/b").value() == std::vector<std::string>{"/plans/b"});
  CHECK(find_roots_below(disk, "/plans/a/deep/none").value().empty());
}

TEST_CASE("a folder with ten thousand others below it is no place to look for plans") {
  MemoryFiles disk;
  for (int i = 0; i < 101; ++i) {
    for (int j = 0; j < 100; ++j) disk.files[fmt::format("/drive/{}/{}/note.txt", i, j)] = "";
  }
  const auto roots = find_roots_below(disk, "/drive");
  REQUIRE(!roots);
  CHECK(roots.error().message.find("name the plan directory") != std::string::npos);
}
