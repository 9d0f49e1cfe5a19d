// The fast distance against the textbook table, and the suggestions made from it.
#include "hwbplan/base/edit_distance.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using hwbplan::closest;
using hwbplan::edit_distance;

namespace {

// The whole table, with nothing left out.
std::size_t slow_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> cell(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cell[i][j] = i + j;
        continue;
      }
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      cell[i][j] = std::min({cell[i - 1][j] + 1, cell[i][j - 1] + 1, cell[i - 1][j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cell[i][j] = std::min(cell[i][j], cell[i - 2][j - 2] + 1);
      }
    }
  }
  return cell[a.size()][b.size()];
}

std::string random_word(std::mt19937& random, std::size_t longest, int letters) {
  std::string word(std::uniform_int_distribution<std::size_t>(0, longest)(random), ' ');
  for (char& c : word)
    c = static_cast<char>('a' + std::uniform_int_distribution<int>(0, letters)(random));
  return word;
}

// A word with some slips of the keyboard in it.
std::string mistyped(std::mt19937& random, std::string word) {
  for (auto slips = random() % 4; slips > 0 && !word.empty(); --slips) {
    const std::size_t at = random() % word.size();
    switch (random() % 4) {
      case 0:
        word.erase(at, 1);
        break;
      case 1:
        word.insert(at, 1, 'b');
        break;
      case 2:
        word[at] = 'c';
        break;
      default:
        std::swap(word[at], word[(at + 1) % word.size()]);
    }
  }
  return word;
}

std::vector<std::string_view> near(std::string_view word, std::vector<std::string_view> known) {
  return closest(word, known);
}

using Words = std::vector<std::string_view>;

}  // namespace

TEST_CASE("known distances") {
  CHECK(edit_distance("", "", 3) == 0);
  CHECK(edit_distance("falls", "falls", 3) == 0);
  CHECK(edit_distance("falls", "fals", 3) == 1);
  CHECK(edit_distance("falls", "flals", 3) == 1);
  CHECK(edit_distance("falls", "fells", 3) == 1);
  CHECK(edit_distance("falls", "", 9) == 5);
  CHECK(edit_distance("falls", "", 3) == 4);
  CHECK(edit_distance("ca", "abc", 9) == 3);  // no letter is touched twice
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("a", "b", 0) == 1);
  CHECK(edit_distance("falls", "felts", static_cast<std::size_t>(-1)) == 2);
}

TEST_CASE("the distance is that of the whole table, cut off at the limit") {
  std::mt19937 random(1);
  for (int i = 0; i < 30000; ++i) {
    const std::string a = random_word(random, i % 10 == 0 ? 90 : 12, 3);
    const std::string b = random() % 2 == 0 ? mistyped(random, a) : random_word(random, 12, 3);
    const std::size_t limit = random() % 8;
    CAPTURE(a);
    CAPTURE(b);
    CAPTURE(limit);
    REQUIRE(edit_distance(a, b, limit) == std::min(slow_distance(a, b), limit + 1));
    REQUIRE(edit_distance(a, b, limit) == edit_distance(b, a, limit));
  }
}

TEST_CASE("the nearest word is suggested") {
  CHECK(near("activ-adults", {"falls", "active-adults", "active-children"}) ==
        Words{"active-adults"});
  CHECK(near("timline", {"title", "timeline", "time"}) == Words{"timeline"});
  CHECK(near("discription", {"description"}) == Words{"description"});
  CHECK(near("Falls", {"falls"}) == Words{"falls"});
  CHECK(near("board role", {"board_role"}) == Words{"board_role"});
  CHECK(near("BOARD-ROLE", {"board_role"}) == Words{"board_role"});
  CHECK(near("HB-7", {"HB-07", "BL-02"}) == Words{"HB-07"});
}

TEST_CASE("a word that is clearly nearest stands alone, equals stand together") {
  CHECK(near("lead", {"load", "leads", "lead"}) == Words{"lead"});
  CHECK(near("HB-08", {"HB-07", "HB-06", "HB-05", "HB-04"}) == Words{"HB-07", "HB-06", "HB-05"});
  CHECK(near("measure", {"resources", "measures", "measured"}) == Words{"measures", "measured"});
  CHECK(near("owner", {"owners", "owners", "owned"}) == Words{"owners", "owned"});
}

TEST_CASE("wholly different words are not suggested") {
  CHECK(near("lead", {"barriers", "timeline", "plan"}).empty());
  CHECK(near("a", {"b", "c"}).empty());
  CHECK(near("hb", {"xy"}).empty());
  CHECK(near("falls", {}).empty());
  CHECK(near("", {"a", ""}).empty());
  CHECK(near("prevention", {"treatment", "long-term"}).empty());
}

TEST_CASE("what is suggested is what a slow search finds") {
  std::mt19937 random(2);
  for (int i = 0; i < 500; ++i) {
    std::vector<std::string> known(40);
    for (std::string& word : known) word = random_word(random, 10, 3);
    const std::string word = mistyped(random, known.front());
    const std::vector<std::string_view> views(known.begin(), known.end());
    std::size_t best = std::clamp<std::size_t>(word.size() / 3, 1, 3) + 1;
    Words expected;
    for (const std::string& other : known) {
      const std::size_t distance = slow_distance(word, other);
      if (distance >= std::max(word.size(), other.size()) || distance > best) continue;
      if (word.empty() || distance > std::clamp<std::size_t>(word.size() / 3, 1, 3)) continue;
      if (distance < best) expected.clear();
      best = distance;
      const bool known_already =
          std::find(expected.begin(), expected.end(), other) != expected.end();
      if (expected.size() < 3 && !known_already) expected.emplace_back(other);
    }
    CAPTURE(word);
    REQUIRE(closest(word, views) == expected);
  }
}
