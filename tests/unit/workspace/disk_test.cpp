// Loading from the real disk: links, pipes and folders that a plan must not reach through.
#include "support/temporary_folder.hpp"
#include "unit/workspace/loading.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>

using namespace hwbplan;
using namespace hwbplan::testing;
namespace fs = std::filesystem;

namespace {

// A folder that is gone when the test ends, with a plan directory in it and something beside it.
class Sandbox {
 public:
  Sandbox() {
    write("plan/hwbplan.yaml", "hwbplan: 1\n");
    write("outside/secret.yaml", "themes: [{id: secret, title: Secret}]\n");
  }

  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((folder_.path() / path).parent_path());
    std::ofstream(folder_.path() / path, std::ios::binary) << text;
  }
  fs::path at(const std::string& path) const { return folder_.path() / path; }

  Workspace load() const {
    const auto files = disk();
    LoadOptions options = options_of_tests();
    options.shown_from = at("plan").string();
    Timings timings;
    auto loaded = load_workspace(*files, at("plan").string(), options, timings);
    REQUIRE(loaded);
    return *std::move(loaded);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a link that leads out of the plan directory is not followed") {
  const Sandbox sandbox;
  sandbox.write("plan/a.yaml", "");
  fs::create_symlink(sandbox.at("outside/secret.yaml"), sandbox.at("plan/link.yaml"));
  fs::create_symlink("../outside/secret.yaml", sandbox.at("plan/relative.yaml"));
  fs::create_directory_symlink(sandbox.at("outside"), sandbox.at("plan/folder"));
  const Workspace workspace = sandbox.load();
  CHECK(names_of_files(workspace) == "a.yaml");
  CHECK(workspace.plan.count(RecordKind::theme) == 0);
}

TEST_CASE("a link to a file inside is read, and one to a folder is no loop") {
  const Sandbox sandbox;
  sandbox.write("plan/sub/a.yaml", "themes: [{id: t, title: T}]\n");
  fs::create_symlink("sub/a.yaml", sandbox.at("plan/again.yaml"));
  fs::create_directory_symlink(sandbox.at("plan"), sandbox.at("plan/sub/loop"));
  fs::create_symlink("nowhere.yaml", sandbox.at("plan/broken.yaml"));
  CHECK(names_of_files(sandbox.load()) == "again.yaml sub/a.yaml");
}

TEST_CASE("a pipe is not waited for") {
  const Sandbox sandbox;
  sandbox.write("plan/a.yaml", "");
  REQUIRE(::mkfifo(sandbox.at("plan/pipe.yaml").c_str(), 0600) == 0);
  CHECK(names_of_files(sandbox.load()) == "a.yaml");
  const auto files = disk();
  const auto read = files->read(sandbox.at("plan/pipe.yaml").string(), 100);
  REQUIRE(!read);
  CHECK(read.error().message.find("not a regular file") != std::string::npos);
}

TEST_CASE("a settings file that is a pipe is a fault") {
  const Sandbox sandbox;
  fs::remove(sandbox.at("plan/hwbplan.yaml"));
  REQUIRE(::mkfifo(sandbox.at("plan/hwbplan.yaml").c_str(), 0600) == 0);
  const auto files = disk();
  Timings timings;
  CHECK(!load_workspace(*files, sandbox.at("plan").string(), options_of_tests(), timings));
  CHECK(find_root(*files, sandbox.at("plan").string()) != sandbox.at("plan").string());
}

TEST_CASE("a settings file that is a link out of the plan directory is a fault and is not read") {
  const Sandbox sandbox;
  fs::remove(sandbox.at("plan/hwbplan.yaml"));
  fs::create_symlink("../outside/secret.yaml", sandbox.at("plan/hwbplan.yaml"));
  const auto files = disk();
  LoadOptions options = options_of_tests();
  options.shown_from = sandbox.at("plan").string();
  Timings timings;
  const auto loaded = load_workspace(*files, sandbox.at("plan").string(), options, timings);
  REQUIRE(!loaded);
  CHECK(loaded.error().message.starts_with("hwbplan.yaml is a link that leads out"));
  // Who names the settings says so knowingly.
  options.config = sandbox.at("outside/secret.yaml").string();
  CHECK(load_workspace(*files, sandbox.at("plan").string(), options, timings));
}

TEST_CASE("a settings file that is a link within the plan directory is read") {
  const Sandbox sandbox;
  sandbox.write("plan/settings/of-the-board.txt", "hwbplan: 1\ntitle: Ours\n");
  fs::remove(sandbox.at("plan/hwbplan.yaml"));
  fs::create_symlink("settings/of-the-board.txt", sandbox.at("plan/hwbplan.yaml"));
  CHECK(sandbox.load().settings.title.text == "Ours");
}

TEST_CASE("a link called .git ends the search for a plan, wherever it leads") {
  const Sandbox sandbox;
  fs::create_directories(sandbox.at("plan/checkout/docs"));
  const auto files = disk();
  CHECK(find_root(*files, sandbox.at("plan/checkout/docs").string()) ==
        sandbox.at("plan").string());
  fs::create_symlink("nowhere", sandbox.at("plan/checkout/.git"));
  CHECK(find_root(*files, sandbox.at("plan/checkout/docs").string()) == "");
}

TEST_CASE("a file without the right to read it is a hole in the plan") {
  if (::geteuid() == 0) return;  // nothing is locked to the system's administrator
  const Sandbox sandbox;
  sandbox.write("plan/a.yaml", "");
  sandbox.write("plan/b.yaml", "");
  fs::permissions(sandbox.at("plan/b.yaml"), fs::perms::none);
  const Workspace workspace = sandbox.load();
  CHECK(rules_of(workspace.findings) == "unreadable-file");
  CHECK(workspace.plan.has_unread_files());
}

TEST_CASE("plan directories below a folder are not looked for through links") {
  const Sandbox sandbox;
  fs::create_directory_symlink(sandbox.at("plan"), sandbox.at("outside/link"));
  const auto files = disk();
  CHECK(find_roots_below(*files, sandbox.at("outside").string()).value().empty());
  CHECK(find_roots_below(*files, sandbox.at("").string()).value().size() == 1);
}

#endif
