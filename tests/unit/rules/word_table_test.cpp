// Word lists of the source as tables: what is found in them, and what is not.
#include "rules/word_table.hpp"

#include <doctest/doctest.h>

using namespace hwbplan::rules;

namespace {

enum class Colour : unsigned char { warm, cold };

constexpr std::array<WordsOfKind<Colour>, 2> kColours = {{
    {Colour::warm, "red orange  dark_red\ndeep_dark_red"},
    {Colour::cold, R"(
blue dark_blue a-very-long-word-for-a-colour-of-the-sea
)"},
}};
constexpr WordTable<kColours, 17> kTable;
static_assert(kTable.find("red") != nullptr);

}  // namespace

TEST_CASE("a table of words knows the words of its lists and what begins an entry of several") {
  REQUIRE(kTable.find("orange") != nullptr);
  CHECK(*kTable.find("orange") == Colour::warm);
  CHECK(*kTable.find("dark_red") == Colour::warm);
  CHECK(*kTable.find("dark_blue") == Colour::cold);
  CHECK(*kTable.find("a-very-long-word-for-a-colour-of-the-sea") == Colour::cold);
  for (const char* other : {"", "Red", "re", "redd", "dark", "deep_dark", "eblue", "_",
                            "a-very-long-word-for-a-colour-of-the-ski"}) {
    CAPTURE(other);
    CHECK(kTable.find(other) == nullptr);
  }
  CHECK(kTable.opens("dark"));
  CHECK(kTable.opens("deep"));
  CHECK(kTable.opens("deep_dark"));
  CHECK_FALSE(kTable.opens("deep_dark_red"));
  CHECK_FALSE(kTable.opens("red"));
}

TEST_CASE("a table of words can be asked without regard to capitals") {
  for (const char* listed : {"red", "RED", "Blue", "Dark_Red"})
    CHECK(kTable.lists_ignoring_case(listed));
  // Bytes that differ from a letter as a capital does are other characters.
  // A carriage return is to a hyphen what a capital is to its letter, and is another character.
  for (const char* other :
       {"", "dark", "DEEP", "red ", "blu\xC5", "a\rvery-long-word-for-a-colour-of-the-sea"}) {
    CHECK_FALSE(kTable.lists_ignoring_case(other));
  }
}
