// Messages and diffs on their way to a terminal.
#include "cli/command.hpp"

#include <doctest/doctest.h>

using hwbplan::cli::harmless_lines;

TEST_CASE("lines stay lines, and nothing in them drives a terminal or a build service") {
  CHECK(harmless_lines("") == "");
  CHECK(harmless_lines("one\ntwo") == "one\ntwo");
  CHECK(harmless_lines("one\n\ntwo\n") == "one\n\ntwo\n");
  CHECK(harmless_lines("\x1b[2J\r\n\u202E") == "\\u{1B}[2J\\u{D}\n\\u{202E}");
  CHECK(harmless_lines("a::b\n::error::x\n  ::error::x\n") ==
        "a::b\n\\u{3A}:error::x\n  \\u{3A}:error::x\n");
  CHECK(harmless_lines("a ##vso[task.complete]\n##[add-mask]x ##VSO[b] ## [c] #[d]") ==
        "a ##vso(task.complete]\n##(add-mask]x ##VSO(b] ## [c] #[d]");
}
