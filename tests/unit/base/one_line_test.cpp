// Texts on one line, and words that go through a shell.
#include "hwbplan/base/one_line.hpp"

#include "hwbplan/base/plain_word.hpp"

#include <string>

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

TEST_CASE("a break is seen wherever it stands in a long text") {
  const std::string plain =
      "Offer 84 health checks a month at markets \xE2\x80\x9Chere!\xE2\x80\x9D";
  CHECK(one_line(plain) == plain);
  for (std::size_t at = plain.find(' '); at != std::string::npos; at = plain.find(' ', at + 1)) {
    for (const char* blank : {"\n", "\t", "\r", "  ", " \n "}) {
      CAPTURE(at);
      CHECK(one_line(std::string(plain).replace(at, 1, blank)) == plain);
    }
  }
  CHECK(one_line("\x01 \x7F a control character stays") == "\x01 \x7F a control character stays");
}

TEST_CASE("a text is put on the line that others have begun") {
  std::string line = "HB-07 ";
  hwbplan::append_one_line(line, " Warm\n  homes ");
  hwbplan::append_one_line(line, "");
  hwbplan::append_one_line(line, ", for all");
  CHECK(line == "HB-07 Warm homes, for all");
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
