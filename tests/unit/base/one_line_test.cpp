// Texts on one line, and words that go through a shell.
#include "hwbplan/base/one_line.hpp"

#include "hwbplan/base/plain_word.hpp"

#include <doctest/doctest.h>

using hwbplan::is_plain_word;
using hwbplan::one_line;

TEST_CASE("a folded text is put on one line") {
  CHECK(one_line("").empty());
  CHECK(one_line(" \n\t ").empty());
  CHECK(one_line("Warm homes") == "Warm homes");
  CHECK(one_line("  Warm homes\n") == "Warm homes");
  CHECK(one_line("Warm\r\n  homes\tfor \n\n all") == "Warm homes for all");
  CHECK(one_line("Warm  homes") == "Warm homes");
}

TEST_CASE("a plain word goes through any shell") {
  CHECK(is_plain_word("CH-3"));
  CHECK(is_plain_word("warm_homes.2"));
  CHECK_FALSE(is_plain_word(""));
  CHECK_FALSE(is_plain_word("--merge"));
  CHECK_FALSE(is_plain_word("a b"));
  CHECK_FALSE(is_plain_word("a;b"));
  CHECK_FALSE(is_plain_word("$(a)"));
  CHECK_FALSE(is_plain_word("caf\xC3\xA9"));
}
