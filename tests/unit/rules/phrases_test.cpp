// How lengths of time, lists and quotations are said in findings.
#include "hwbplan/text/phrases.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

std::string between(std::string_view earlier, std::string_view later) {
  return time_between(Date::from_iso(earlier).value(), Date::from_iso(later).value());
}

}  // namespace

TEST_CASE("a length of time is said in the unit one would say it in, and never too long") {
  CHECK(between("2026-09-30", "2026-10-01") == "1 day");
  CHECK(between("2026-09-18", "2026-10-01") == "13 days");
  CHECK(between("2026-09-17", "2026-10-01") == "2 weeks");
  CHECK(between("2026-07-24", "2026-10-01") == "9 weeks");
  CHECK(between("2026-07-23", "2026-10-01") == "2 months");
  CHECK(between("2026-07-31", "2026-10-30") == "2 months");
  CHECK(between("2026-07-31", "2026-10-31") == "3 months");
  CHECK(between("2026-08-31", "2027-02-28") == "6 months");
  CHECK(between("2024-10-02", "2026-10-01") == "23 months");
  CHECK(between("2024-10-01", "2026-10-01") == "2 years");
  CHECK(between("2024-09-30", "2026-10-01") == "2 years");
  CHECK(between("2024-08-31", "2026-10-01") == "more than 2 years");
  CHECK(between("1900-01-01", "2199-12-31") == "more than 299 years");
}

TEST_CASE("lists are joined as in a sentence") {
  CHECK(listed(std::vector<std::string>{}).empty());
  CHECK(listed(std::vector<std::string>{"a"}) == "a");
  CHECK(listed(std::vector<std::string>{"a", "b"}) == "a and b");
  CHECK(listed(std::vector<std::string>{"a", "b", "c"}, "or") == "a, b or c");
  CHECK(counted(1, "milestone") == "1 milestone");
  CHECK(counted(0, "milestone") == "0 milestones");
}

TEST_CASE("a quotation is one line, and cut between characters") {
  CHECK(quoted("Too few instructors") == "\"Too few instructors\"");
  CHECK(quoted("One line\nand another") == "\"One line…\"");
  CHECK(quoted("A folded text ends so\n") == "\"A folded text ends so\"");
  CHECK(quoted("") == "\"\"");
  const std::string accents = [] {
    std::string text = "a";
    for (int i = 0; i < 40; ++i) text += "é";
    return text;
  }();
  CHECK(excerpt(accents) == accents.substr(0, 59) + "…");
}
