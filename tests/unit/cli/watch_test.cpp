// Commands that read more than files: those that wait for changes, and the one that reads what an
// editor has. The disk and the clock are the test's own.
#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/cli/run.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

struct Terminal {
  MemoryFiles files;
  std::ostringstream out;
  std::ostringstream err;
  std::istringstream in;

  Terminal() {
    files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
    files.files["/plan/a.yaml"] = "actions:\n  - {id: a, title: Open a café}\n";
    files.working_directory = "/plan";
  }

  int run(std::vector<std::string> words,
          const std::function<bool(std::chrono::milliseconds)>& pause = {}) {
    const cli::World world{files,
                           out,
                           err,
                           {},
                           [](std::string_view) { return std::nullopt; },
                           [] { return Date::of(2026, 10, 1).value(); },
                           &in,
                           pause};
    return cli::run(words, world);
  }
};

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("watching checks again after each change, and not without one") {
  Terminal terminal;
  int pauses = 0;
  const int status = terminal.run({"check", "--watch", "--select", "reading"},
                                  [&](std::chrono::milliseconds time) {
                                    CHECK(time.count() >= 500);
                                    ++pauses;
                                    if (pauses == 2)
                                      terminal.files.files["/plan/a.yaml"] += "x: y\n";
                                    if (pauses == 4)
                                      terminal.files.files["/plan/b.yaml"] = "actoins: []\n";
                                    if (pauses == 6) terminal.files.files.erase("/plan/a.yaml");
                                    return pauses < 9;
                                  });
  CHECK(pauses == 9);
  CHECK(times(terminal.err.str(), "Watching for changes") == 4);
  const std::string said = terminal.out.str();
  CHECK(said.starts_with("No findings in 2 files"));
  CHECK(times(said, "a.yaml:") >= 2);
  CHECK(times(said, "b.yaml:1:1: error") == 2);
  CHECK(status == 1);  // of the last check
}

TEST_CASE("watching ends where nobody can wait") {
  Terminal terminal;
  CHECK(terminal.run({"check", "--watch", "--select", "reading"}) == 0);
}

TEST_CASE("what an editor has is read in place of the file") {
  Terminal terminal;
  terminal.in.str("actions:\n  - {id: a, titel: Open a café}\n");
  CHECK(terminal.run({"check", "--stdin-filename", "a.yaml", "--select", "reading"}) == 1);
  CHECK(terminal.out.str().starts_with("a.yaml:2:13: error"));
}

TEST_CASE("a file that is not saved yet is part of the plan, and only it is shown") {
  Terminal terminal;
  terminal.files.files["/plan/wrong.yaml"] = "actoins: []\n";
  terminal.in.str("actions:\n  - {id: a, title: Twice}\n");
  CHECK(terminal.run({"check", "--stdin-filename", "new.yaml", "--select", "reading,references"}) ==
        1);
  const std::string said = terminal.out.str();
  CHECK(said.find("wrong.yaml:1") == std::string::npos);
  CHECK(said.find("duplicate-id") != std::string::npos);
}

TEST_CASE("flags that make no sense with an editor's text are refused") {
  for (const char* flag : {"--fix", "--watch", "a.yaml"}) {
    Terminal terminal;
    CHECK(terminal.run({"check", "--stdin-filename", "a.yaml", flag}) == 2);
    CHECK(terminal.err.str().find("leave out the paths") != std::string::npos);
  }
}
