// The first step of reading a period: text to a row of small tokens, in which odd spacing,
// capitals, full stops, commas, brackets, typographic dashes and words that mean nothing ("the",
// "of") have gone. Each kind of token is a letter, so that a row of them is a word, its signature,
// and a way of writing a date is a pattern of such letters: "31 March 2026" is "dmy".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::period {

enum class TokenKind : char {
  number = 'd',     // one or two digits
  ordinal = 'o',    // 31st
  year = 'y',       // four digits, or '26
  month = 'm',      // by name; the value is 1 to 12
  weekday = 'w',    // by name; the value is 1, Monday, to 7
  quarter = 'q',    // the word, or Q
  financial = 'f',  // financial year, FY
  calendar = 'c',   // the word "year"
  last_day = 'e',   // end (of)
  first_day = 's',  // start, beginning (of)
  to = 't',         // to, until
  both = '&',       // and, or
  between = 'b',    //
  lead = 'l',       // by, from, in …; the value is a PeriodSide
  hyphen = '-',     //
  slash = '/',      //
  dot = '.',        // only between digits; other full stops have gone
  word = '?',       // whatever else stands there
};

struct Token {
  TokenKind kind = TokenKind::word;
  int value = 0;
  int digits = 0;         // of a number: "07" is 7 with two
  std::string_view text;  // as written, within the text that was read
  std::string folded;     // a word in lower case without full stops: "t.b.c" is "tbc"
};

using Tokens = std::span<const Token>;

[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

[[nodiscard]] std::string signature_of(Tokens tokens);

}  // namespace hwbplan::period
