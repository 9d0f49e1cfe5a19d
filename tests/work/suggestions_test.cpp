// The search for the nearest spelling: one walk over the candidates for a word, and for a plan a
// number of searches that does not grow with the number of its mistakes.
#include "hwbplan/base/edit_distance.hpp"

#include "unit/rules/checking.hpp"
#include "work/growth.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::work;

namespace {

// So many actions, each of which waits for one that is misspelt.
std::string plan_of_misspelt(std::size_t count) {
  std::string text = "actions:\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    text.append("  - {id: action-number-").append(n);
    text.append(", title: A, depends_on: [aktion-number-").append(n).append("]}\n");
  }
  return text;
}

}  // namespace

TEST_CASE("the nearest word is found in one walk over the candidates") {
  check_linear(2000, [](std::size_t count) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < count; ++i) known.push_back("action-" + std::to_string(100000 + i));
    const std::vector<std::string_view> views(known.begin(), known.end());
    CHECK(closest("acton-101000", views) == std::vector<std::string_view>{"action-101000"});
    CHECK(closest("metric-of-nothing", views).empty());
  });
}

TEST_CASE("only candidates that may be near are held against the word letter by letter") {
  // Each of the others differs in four letters or more.
  const auto steps = [](std::string_view word, const std::string& other) {
    const std::vector<std::string_view> candidates(1000, other);
    return steps_of([&] { CHECK(closest(word, candidates).empty()); });
  };
  const std::uint64_t far = steps("action-of-the-board", "metric-on-xxx-ahead");
  const std::uint64_t reversed = steps("action-of-the-board", "draob-eht-fo-noitca");
  CHECK(far < reversed / 2);
}

TEST_CASE("a long word takes work in proportion to its length") {
  check_linear(500, [](std::size_t letters) {
    const std::string word = repeated("abc", letters);
    const std::string other = "x" + word.substr(1, word.size() - 2) + "y";
    CHECK(edit_distance(word, other, 3) == 2);
  });
}

TEST_CASE("a word that is longer than any id is held against none") {
  const std::string word(201, 'a');
  const std::vector<std::string_view> candidates(1000, word);
  const std::uint64_t steps = steps_of([&] { CHECK(closest(word, candidates).empty()); });
  CHECK(steps < 100);
  const std::string shorter = word.substr(1);
  CHECK(closest(shorter, candidates) == std::vector<std::string_view>{word});
}

TEST_CASE("many broken references beside many ids do not each search all of them") {
  // Above the bound of comparisons in suggest_id.cpp nothing more is searched.
  check_linear(2000, [](std::size_t count) {
    const testing::Checked checked =
        testing::check_text(plan_of_misspelt(count), "unknown-reference");
    CHECK(checked.findings.size() == count);
    CHECK(checked.findings.front().fix);
  });
}
