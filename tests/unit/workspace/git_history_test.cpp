// Reading the past of a plan directory out of a real repository, which git itself makes here. Where
// git is not installed there is nothing to read.
#include "hwbplan/workspace/history.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
namespace fs = std::filesystem;

namespace {

// A folder that is gone when the test ends.
class Folder {
 public:
  Folder() {
    std::random_device random;
    const fs::path name = "hwbplan-history-" + std::to_string(random()) + std::to_string(random());
    fs::create_directory(fs::temp_directory_path() / name);
    path = fs::canonical(fs::temp_directory_path() / name).generic_string();
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void file(const std::string& name, const std::string& text) const {
    fs::create_directories(fs::path(path + "/" + name).parent_path());
    std::ofstream(path + "/" + name, std::ios::binary) << text;
  }
  // Runs git in the folder, at a fixed time and without anybody's settings.
  bool git(const std::string& arguments,
           const std::string& date = "2026-06-10T23:30:00+0100") const {
    const std::string command =
        "cd '" + path +
        "' && HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@b.org "
        "GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@b.org GIT_AUTHOR_DATE='" +
        date + "' GIT_COMMITTER_DATE='" + date + "' git " + arguments + " >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }
  bool commit() const { return git("add -A") && git("commit -qm x"); }

  std::string path;
};

std::string text_in(const Revision& revision, const std::string& path) {
  return revision.files().read(path, 1000).value_or("nothing");
}

}  // namespace

TEST_CASE("revisions are walked from the newest to the first") {
  const Folder folder;
  if (!folder.git("init -q -b main .")) return;
  CHECK(git_history(folder.path)->newest() == nullptr);  // nothing in it yet
  folder.file("plan/a.yaml", "one\n");
  folder.file("plan/b.yaml", "same\n");
  REQUIRE(folder.commit());
  folder.file("plan/a.yaml", "two\n");
  REQUIRE(folder.commit());
  folder.file("plan/a.yaml", "not committed\n");

  const auto history = git_history(folder.path + "/plan");
  const auto newest = history->newest();
  REQUIRE(newest != nullptr);
  CHECK(text_in(*newest, folder.path + "/plan/a.yaml") == "two\n");
  CHECK(newest->date().to_iso() == "2026-06-10");  // by the committer's own clock
  CHECK(newest->name().size() == 7);
  const auto first = newest->earlier();
  REQUIRE(first != nullptr);
  CHECK(text_in(*first, folder.path + "/plan/a.yaml") == "one\n");
  CHECK(first->earlier() == nullptr);
  const auto id = [&](const Revision& revision, const std::string& name) {
    return revision.content_id(folder.path + name);
  };
  CHECK(id(*newest, "/plan/b.yaml") == id(*first, "/plan/b.yaml"));
  CHECK(id(*newest, "/plan/a.yaml") != id(*first, "/plan/a.yaml"));
  CHECK(id(*newest, "/plan") != id(*first, "/plan"));
  CHECK(id(*newest, "/plan/c.yaml").empty());
  CHECK(id(*newest, "/../etc/passwd").empty());
  CHECK(text_in(*git_history(folder.path, "HEAD~1")->newest(), folder.path + "/plan/a.yaml") ==
        "one\n");
  CHECK(git_history(folder.path, "v1.0")->newest() == nullptr);
}

TEST_CASE("a merge is followed to the branch that was merged into") {
  const Folder folder;
  if (!folder.git("init -q -b main .")) return;
  folder.file("a.yaml", "one\n");
  REQUIRE(folder.commit());
  REQUIRE(folder.git("checkout -q -b change"));
  folder.file("a.yaml", "two\n");
  REQUIRE(folder.commit());
  folder.file("a.yaml", "three\n");
  REQUIRE(folder.commit());
  REQUIRE(folder.git("checkout -q main"));
  REQUIRE(folder.git("merge -q --no-ff -m merged change"));
  const auto newest = git_history(folder.path)->newest();
  REQUIRE(newest != nullptr);
  CHECK(text_in(*newest, folder.path + "/a.yaml") == "three\n");
  const auto before = newest->earlier();
  REQUIRE(before != nullptr);
  CHECK(text_in(*before, folder.path + "/a.yaml") == "one\n");
}

TEST_CASE("a shallow clone ends where it ends") {
  const Folder folder;
  if (!folder.git("init -q -b main first")) return;
  for (const std::string text : {"one\n", "two\n", "three\n"}) {
    folder.file("first/a.yaml", text);
    REQUIRE(folder.git("-C first add -A"));
    REQUIRE(folder.git("-C first commit -qm x"));
  }
  REQUIRE(folder.git("clone -q --depth 2 'file://" + folder.path + "/first' second"));
  const auto newest = git_history(folder.path + "/second")->newest();
  REQUIRE(newest != nullptr);
  const auto before = newest->earlier();
  REQUIRE(before != nullptr);
  CHECK(text_in(*before, folder.path + "/second/a.yaml") == "two\n");
  CHECK(before->earlier() == nullptr);
}

TEST_CASE("a file that is too large is known to be so without being unpacked") {
  const Folder folder;
  if (!folder.git("init -q -b main .")) return;
  folder.file("large.yaml", std::string(100'000, 'x'));
  REQUIRE(folder.commit());
  const auto newest = git_history(folder.path)->newest();
  REQUIRE(newest != nullptr);
  CHECK(newest->files().read(folder.path + "/large.yaml", 100'000).value().size() == 100'000);
  CHECK(newest->files().read(folder.path + "/large.yaml", 99'999).value().size() == 100'000);
  CHECK(newest->files().read(folder.path + "/large.yaml", 10).value().size() == 11);
}

TEST_CASE("where there is no repository there is no past") {
  const Folder folder;
  CHECK(git_history(folder.path)->newest() == nullptr);
  CHECK(git_history(folder.path + "/missing")->newest() == nullptr);
}
