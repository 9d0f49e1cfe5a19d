// A folder that nothing leads out of, whatever is put in the place of what between two looks at it.
#include "hwbplan/base/fenced_folder.hpp"

#include "hwbplan/base/memory_files.hpp"

#include "cli/typed_file.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#ifndef _WIN32
#include <sys/stat.h>
#endif

using namespace hwbplan;
namespace fs = std::filesystem;

TEST_CASE("what is no disk is asked as it is, and for nothing outside") {
  MemoryFiles files;
  files.files["/plan/a.yaml"] = "a";
  files.files["/other/b.yaml"] = "b";
  const auto folder = files.fence("/plan");
  CHECK(folder->read("/plan/a.yaml", 10) == "a");
  CHECK_FALSE(folder->read("/other/b.yaml", 10).has_value());
  CHECK(folder->list("/plan")->size() == 1);
  CHECK_FALSE(folder->write("/other/b.yaml", "c").has_value());
  for (const char* outside : {"/other", "/", "/plan/../other", "/planned"}) {
    const auto listed = folder->list(outside);
    REQUIRE_MESSAGE(!listed.has_value(), outside);
    CHECK_MESSAGE(listed.error().message.find("lies outside of /plan") != std::string::npos,
                  listed.error().message);
  }
  for (const char* outside : {"/plan/../other/b.yaml", "/planned/b.yaml"})
    CHECK_MESSAGE(folder->read(outside, 10).error().message.find("lies outside of /plan") !=
                      std::string::npos,
                  outside);
}

TEST_CASE("files with one that is typed are fenced as those they wrap") {
  MemoryFiles files;
  files.files["/plan/a.yaml"] = "a";
  const cli::FilesWithTyped typed(files, "/plan/b.yaml", "b");
  const auto folder = typed.fence("/plan");
  CHECK(folder->read("/plan/a.yaml", 10) == "a");
  CHECK(folder->read("/plan/b.yaml", 10) == "b");
  CHECK_FALSE(folder->read("/other.yaml", 10).has_value());
}
#ifndef _WIN32
namespace {

constexpr std::size_t kLimit = 100;

// A plan directory with a file in a folder, and a secret of the same name in a folder beside it.
class Disk {
 public:
  Disk() {
    for (const char* folder : {"plan/theme", "outside"})
      fs::create_directories(top_.path() / folder);
    put("plan/theme/a.yaml", "ours");
    put("outside/a.yaml", "secret");
  }

  std::string at(const std::string& name) const { return (top_.path() / name).string(); }
  void put(const std::string& name, std::string_view text) const {
    std::ofstream(at(name), std::ios::binary) << text;
  }
  std::string text(const std::string& name) const {
    std::ifstream in(at(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void swap_for_link(const std::string& name, const std::string& target) const {
    fs::rename(at(name), at(name + ".away"));
    fs::create_symlink(target, at(name));
  }
  std::unique_ptr<FencedFolder> plan() const { return files->fence(at("plan")); }

  std::unique_ptr<FileSystem> files = disk();

 private:
  TemporaryFolder top_;
};

std::string names_in(const tl::expected<std::vector<DirectoryEntry>, Fault>& entries) {
  if (!entries) return entries.error().message;
  std::string names;
  for (const DirectoryEntry& one : *entries) names += one.name + ' ';
  return names;
}

}  // namespace

TEST_CASE("a file that becomes a link outside after it was listed is not read") {
  const Disk on;
  const auto plan = on.plan();
  REQUIRE(names_in(plan->list(on.at("plan/theme"))) == "a.yaml ");
  for (const std::string& target : {on.at("outside/a.yaml"), std::string("../../outside/a.yaml"),
                                    std::string("/dev/zero"), std::string("nowhere")}) {
    on.swap_for_link("plan/theme/a.yaml", target);
    const auto read = plan->read(on.at("plan/theme/a.yaml"), kLimit);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message.find("leads out of the plan directory") != std::string::npos);
    fs::rename(on.at("plan/theme/a.yaml.away"), on.at("plan/theme/a.yaml"));
    CHECK(plan->read(on.at("plan/theme/a.yaml"), kLimit) == "ours");
  }
}

TEST_CASE("a folder that becomes a link outside is neither listed nor read nor written into") {
  const Disk on;
  on.swap_for_link("plan/theme", on.at("outside"));
  const auto plan = on.plan();
  CHECK(names_in(plan->list(on.at("plan/theme"))).find("a.yaml ") == std::string::npos);
  CHECK_FALSE(plan->read(on.at("plan/theme/a.yaml"), kLimit).has_value());
  CHECK_FALSE(plan->write(on.at("plan/theme/a.yaml"), "new").has_value());
  CHECK_FALSE(plan->write(on.at("plan/theme/deep/b.yaml"), "new").has_value());
  CHECK(on.text("outside/a.yaml") == "secret");
  CHECK_FALSE(fs::exists(on.at("outside/deep")));
}

TEST_CASE("a fault names the folder that is a link, or says that a path lies outside") {
  const Disk on;
  fs::create_symlink("theme", on.at("plan/by-link"));
  const auto plan = on.plan();
  const auto says = [](const auto& outcome, std::string_view words) {
    REQUIRE_FALSE(outcome.has_value());
    const std::string& message = outcome.error().message;
    CHECK_MESSAGE(message.find(words) != std::string::npos, message);
  };
  const std::string link = "the folder by-link is a link";
  says(plan->list(on.at("plan/by-link")), link);
  says(plan->read(on.at("plan/by-link/a.yaml"), kLimit), link);
  says(plan->write(on.at("plan/by-link/a.yaml"), "new"), link);
  says(plan->write(on.at("plan/by-link/deep/a.yaml"), "new"), link);
  says(plan->write(on.at("plan/theme/a.yaml/b.yaml"), "new"), "theme/a.yaml is no folder");
  says(plan->list(on.at("plan/none")), "No such file or directory");
  const std::string outside = "it lies outside of " + on.at("plan");
  says(plan->list(on.at("outside")), outside);
  says(plan->list(on.at("plan/../outside")), outside);
  says(plan->read(on.at("outside/a.yaml"), kLimit), outside);
  says(plan->read(on.at("plan/theme/../../outside/a.yaml"), kLimit), outside);
  says(plan->write(on.at("outside/a.yaml"), "new"), outside);
}

TEST_CASE("a folder that was opened before it became a link is still the one that was meant") {
  const Disk on;
  const auto plan = on.plan();
  CHECK(plan->read(on.at("plan/theme/a.yaml"), kLimit) == "ours");
  on.swap_for_link("plan/theme", on.at("outside"));
  CHECK(plan->write(on.at("plan/theme/a.yaml"), "new").has_value());
  CHECK(on.text("outside/a.yaml") == "secret");
  CHECK(on.text("plan/theme.away/a.yaml") == "new");
}

TEST_CASE("a link within the plan is followed to a file, and to nothing else") {
  const Disk on;
  fs::create_directory(on.at("plan/shared"));
  on.put("plan/shared/b.yaml", "shared");
  fs::create_symlink("../shared/b.yaml", on.at("plan/theme/b.yaml"));
  fs::create_symlink("../shared", on.at("plan/theme/folder"));
  fs::create_symlink("c.yaml", on.at("plan/theme/c.yaml"));
  REQUIRE(::mkfifo(on.at("plan/theme/pipe.yaml").c_str(), 0600) == 0);
  const auto plan = on.plan();
  const auto entries = plan->list(on.at("plan/theme"));
  REQUIRE(names_in(entries) == "a.yaml b.yaml c.yaml folder pipe.yaml ");
  CHECK((*entries)[1].kind == EntryKind::file);
  CHECK((*entries)[2].kind == EntryKind::other);
  CHECK((*entries)[3].kind == EntryKind::other);
  CHECK((*entries)[4].kind == EntryKind::other);
  CHECK(plan->read(on.at("plan/theme/b.yaml"), kLimit) == "shared");
  CHECK_FALSE(plan->read(on.at("plan/theme/c.yaml"), kLimit).has_value());
  CHECK_FALSE(plan->read(on.at("plan/theme/pipe.yaml"), kLimit).has_value());
  // What is written takes the place of the link, and what it leads to stays.
  CHECK(plan->write(on.at("plan/theme/b.yaml"), "mine").has_value());
  CHECK(on.text("plan/shared/b.yaml") == "shared");
  CHECK_FALSE(fs::is_symlink(on.at("plan/theme/b.yaml")));
}

TEST_CASE("the folder itself may be reached through a link, and no path climbs out of it") {
  const Disk on;
  fs::create_symlink("plan", on.at("by-link"));
  fs::create_symlink("theme/a.yaml", on.at("plan/c.yaml"));
  const auto plan = on.files->fence(on.at("by-link"));
  CHECK(plan->read(on.at("by-link/theme/a.yaml"), kLimit) == "ours");
  CHECK(plan->read(on.at("by-link/c.yaml"), kLimit) == "ours");
  for (const char* path : {"by-link/../outside/a.yaml", "by-link/theme/../../outside/a.yaml",
                           "outside/a.yaml", "by-linked/a.yaml"}) {
    CHECK_MESSAGE(!plan->read(on.at("plan") + "/../" + path, kLimit).has_value(), path);
    const std::string raw = on.at("") + path;
    CHECK_MESSAGE(!plan->read(raw, kLimit).has_value(), raw);
    CHECK_MESSAGE(!plan->write(raw, "new").has_value(), raw);
  }
  CHECK(on.text("outside/a.yaml") == "secret");
}

TEST_CASE("folders on the way are made where files are written, and a file keeps its rights") {
  const Disk on;
  const auto plan = on.files->fence(on.at("fresh/plan"));
  CHECK_FALSE(plan->list(on.at("fresh/plan")).has_value());
  REQUIRE(plan->write(on.at("fresh/plan/a/b/c.yaml"), "text").has_value());
  CHECK(on.text("fresh/plan/a/b/c.yaml") == "text");
  REQUIRE(::chmod(on.at("fresh/plan/a/b/c.yaml").c_str(), 0640) == 0);
  REQUIRE(plan->write(on.at("fresh/plan/a/b/c.yaml"), "other").has_value());
  struct stat about {};
  REQUIRE(::stat(on.at("fresh/plan/a/b/c.yaml").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0640);
  CHECK(names_in(plan->list(on.at("fresh/plan/a/b"))) == "c.yaml ");
}

TEST_CASE("a file that is being typed is fenced as the rest") {
  const Disk on;
  const cli::FilesWithTyped files(*on.files, on.at("plan/theme/new.yaml"), "typed");
  const auto plan = files.fence(on.at("plan"));
  CHECK(names_in(plan->list(on.at("plan/theme"))) == "a.yaml new.yaml ");
  CHECK(plan->read(on.at("plan/theme/new.yaml"), kLimit) == "typed");
  CHECK_FALSE(plan->write(on.at("plan/theme/new.yaml"), "x").has_value());
  on.swap_for_link("plan/theme/a.yaml", on.at("outside/a.yaml"));
  CHECK_FALSE(plan->read(on.at("plan/theme/a.yaml"), kLimit).has_value());
}
#endif
