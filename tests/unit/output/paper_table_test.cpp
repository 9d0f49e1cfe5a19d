// How wide the columns of a paper's table are beside each other, where a page has room and where
// not.
#include "output/paper_table.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;
using Widths = std::vector<std::size_t>;

namespace {

Widths widths_of(std::vector<Column> columns, std::vector<Cell> cells) {
  Table table{"t", "T", std::move(columns), {{{}, std::move(cells)}}, {}};
  const auto shown = output::page_parts(table).front();
  return output::relative_widths(table, shown);
}

Cell day() {
  return Cell(Date::of(2014, 9, 30).value());
}

}  // namespace

TEST_CASE("a line may end behind the hyphen of words, and not within a reference") {
  CHECK(widths_of({{"a", "A"}}, {Cell("strength-and-balance")}) == Widths{9 + 3 + 1});
  CHECK(widths_of({{"a", "A"}}, {Cell("CSP-A3-and-so-on")}) == Widths{11 + 3});
  CHECK(widths_of({{"a", "A"}}, {Cell("P0007-38-P0007-39")}) == Widths{17 + 3});
}

TEST_CASE("a day has its room, and a short word beside it no more than it needs") {
  const Column date{"d", "Due", ColumnKind::date};
  CHECK(widths_of({date, {"s", "State"}}, {day(), Cell("Closed")}) == Widths{12 + 3, 6 + 3});
}

TEST_CASE("the longest word of a column has its room, wherever it stands") {
  // Two columns fill the page, so that the texts of the third get no more than their words need.
  const std::string wide(48, 'w');
  const auto of_two = [&](const char* a, const char* b) {
    const Table table{"t",
                      "T",
                      {{"a", "A"}, {"b", "B"}, {"c", "C"}},
                      {{{}, {Cell(a), Cell(wide), Cell(wide)}}, {{}, {Cell(b)}}},
                      {}};
    return output::relative_widths(table, {0, 1, 2}).front() - 3;
  };
  CHECK(of_two("one five", "a longest of all") == 7);
  CHECK(of_two("a longest of all", "one five") == 7);
  CHECK(of_two("a b c d e f g h i longest", "x") == 7);
  CHECK(of_two("longest", "longer-and so on") == 7);
  CHECK(of_two("shorter", "shortest-and so on") == 9);
  CHECK(of_two("shorter", "and so on shorter-") == 8);
  CHECK(of_two("and  so   on", "  words ") == 5);
  // Letters are counted, not bytes.
  CHECK(of_two("\u00e9\u00e9\u00e9\u00e9 \u00e9\u00e9\u00e9\u00e9\u00e9", "four") == 5);
  CHECK(of_two("longest", "\u201cf\u00eates-and-more\u201d so") == 7);
}
