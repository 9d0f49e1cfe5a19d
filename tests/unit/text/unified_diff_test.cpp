// Diffs that programs apply: lines with their own ends, and counts that are right.
#include "hwbplan/text/unified_diff.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, const std::string& text) {
  return {{0, begin, end}, text};
}

std::string diff(std::string_view before, const std::vector<Edit>& edits,
                 std::string_view mark = {}) {
  return unified_diff("a.yaml", before, edits, mark);
}

const std::string kNames = "--- a.yaml\n+++ a.yaml\n";

}  // namespace

TEST_CASE("lines keep their own ends") {
  CHECK(diff("a\r\nb\r\nc\n", {edit(3, 4, "B")}) ==
        kNames + "@@ -1,3 +1,3 @@\n a\r\n-b\r\n+B\r\n c\n");
  // A lone return ends no line for the programs that apply a diff.
  CHECK(diff("a\rb\nc\n", {edit(2, 3, "B")}) == kNames + "@@ -1,2 +1,2 @@\n-a\rb\n+a\rB\n c\n");
}

TEST_CASE("a last line without an end is marked") {
  const std::string none = "\n\\ No newline at end of file\n";
  CHECK(diff("a\nb", {edit(2, 3, "B")}) == kNames + "@@ -1,2 +1,2 @@\n a\n-b" + none + "+B" + none);
  CHECK(diff("a\nb", {edit(0, 1, "A")}) == kNames + "@@ -1,2 +1,2 @@\n-a\n+A\n b" + none);
  CHECK(diff("a\nb", {edit(3, 3, "\nc\n")}) ==
        kNames + "@@ -1,2 +1,3 @@\n a\n-b" + none + "+b\n+c\n");
}

TEST_CASE("lines behind the last one") {
  CHECK(diff("a\n", {edit(2, 2, "b\n")}) == kNames + "@@ -1,1 +1,2 @@\n a\n+b\n");
  CHECK(diff("", {edit(0, 0, "b\n")}) == kNames + "@@ -0,0 +1,1 @@\n+b\n");
  CHECK(diff("a\n", {edit(0, 2, "")}) == kNames + "@@ -1,1 +0,0 @@\n-a\n");
}

TEST_CASE("a byte-order mark stands in front of the first line only") {
  CHECK(diff("a\nb\n", {edit(2, 3, "B")}, "\xEF\xBB\xBF") == kNames +
                                                                 "@@ -1,2 +1,2 @@\n \xEF\xBB\xBF"
                                                                 "a\n-b\n+B\n");
  CHECK(diff("a\nb\n", {edit(0, 1, "A")}, "\xEF\xBB\xBF") == kNames +
                                                                 "@@ -1,2 +1,2 @@\n-\xEF\xBB\xBF"
                                                                 "a\n+\xEF\xBB\xBF"
                                                                 "A\n b\n");
}

TEST_CASE("changes far apart are hunks of their own, and the second counts what the first added") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  CHECK(diff(before, {edit(0, 0, "0\n"), edit(16, 17, "nine")}) ==
        kNames + "@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -6,4 +7,4 @@\n 6\n 7\n 8\n-9\n+nine\n");
}

TEST_CASE("a new file comes from nothing, and names can't begin lines of their own") {
  CHECK(diff_of_new_file("b c.yaml", "x\ny\n") ==
        "--- /dev/null\n+++ b c.yaml\t\n@@ -0,0 +1,2 @@\n+x\n+y\n");
  CHECK(diff_of_new_file("b\n+c\x1b", "x\n").find("+++ \"b\\012+c\\033\"\n") != std::string::npos);
}
