// The tokeniser for dates and periods, and the one table of the words that dates are made of.
#include "base/period_tokens.hpp"

#include "hwbplan/base/period.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::period {
namespace {

struct KnownWord {
  std::string_view word;
  TokenKind kind;
  int value = 0;
};

constexpr int kStart = static_cast<int>(PeriodSide::start);
constexpr int kEnd = static_cast<int>(PeriodSide::end);
constexpr int kEither = static_cast<int>(PeriodSide::either);

constexpr auto kWords = std::to_array<KnownWord>({
    {"january", TokenKind::month, 1},
    {"jan", TokenKind::month, 1},
    {"february", TokenKind::month, 2},
    {"feb", TokenKind::month, 2},
    {"march", TokenKind::month, 3},
    {"mar", TokenKind::month, 3},
    {"april", TokenKind::month, 4},
    {"apr", TokenKind::month, 4},
    {"may", TokenKind::month, 5},
    {"june", TokenKind::month, 6},
    {"jun", TokenKind::month, 6},
    {"july", TokenKind::month, 7},
    {"jul", TokenKind::month, 7},
    {"august", TokenKind::month, 8},
    {"aug", TokenKind::month, 8},
    {"september", TokenKind::month, 9},
    {"sept", TokenKind::month, 9},
    {"sep", TokenKind::month, 9},
    {"october", TokenKind::month, 10},
    {"oct", TokenKind::month, 10},
    {"november", TokenKind::month, 11},
    {"nov", TokenKind::month, 11},
    {"december", TokenKind::month, 12},
    {"dec", TokenKind::month, 12},
    {"monday", TokenKind::weekday, 1},
    {"mon", TokenKind::weekday, 1},
    {"tuesday", TokenKind::weekday, 2},
    {"tues", TokenKind::weekday, 2},
    {"tue", TokenKind::weekday, 2},
    {"wednesday", TokenKind::weekday, 3},
    {"wed", TokenKind::weekday, 3},
    {"thursday", TokenKind::weekday, 4},
    {"thurs", TokenKind::weekday, 4},
    {"thu", TokenKind::weekday, 4},
    {"friday", TokenKind::weekday, 5},
    {"fri", TokenKind::weekday, 5},
    {"saturday", TokenKind::weekday, 6},
    {"sat", TokenKind::weekday, 6},
    {"sunday", TokenKind::weekday, 7},
    {"sun", TokenKind::weekday, 7},
    {"q", TokenKind::quarter},
    {"qtr", TokenKind::quarter},
    {"quarter", TokenKind::quarter},
    {"fy", TokenKind::financial},
    {"financial", TokenKind::financial},
    {"year", TokenKind::calendar},
    {"end", TokenKind::last_day},
    {"start", TokenKind::first_day},
    {"beginning", TokenKind::first_day},
    {"to", TokenKind::to},
    {"until", TokenKind::to},
    {"till", TokenKind::to},
    {"through", TokenKind::to},
    {"and", TokenKind::both},
    {"or", TokenKind::both},
    {"between", TokenKind::between},
    {"by", TokenKind::lead, kEnd},
    {"due", TokenKind::lead, kEnd},
    {"before", TokenKind::lead, kEnd},
    {"late", TokenKind::lead, kEnd},
    {"from", TokenKind::lead, kStart},
    {"since", TokenKind::lead, kStart},
    {"starting", TokenKind::lead, kStart},
    {"early", TokenKind::lead, kStart},
    {"in", TokenKind::lead, kEither},
    {"on", TokenKind::lead, kEither},
    {"during", TokenKind::lead, kEither},
    {"throughout", TokenKind::lead, kEither},
});

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 0x7F;
}

// What a typographer's character stands for; every other character as it is.
char32_t plain(char32_t c) {
  if (c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) return ' ';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x2032) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  if (c == 0x2044) return '/';
  return c;
}

// Characters that may stand around or between the parts of a date without saying anything.
bool is_filling(char32_t c) {
  return c <= ' ' || std::u32string_view(U",.'\"()[]").find(c) != std::u32string_view::npos;
}

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text) { advance(); }

  std::vector<Token> run() {
    while (size_ > 0) step();
    return std::move(tokens_);
  }

 private:
  // The character in hand is `here_`, at byte `at_` and `size_` bytes long; no bytes at the end.
  void advance() {
    at_ += size_;
    size_ = 0;
    here_ = 0;
    if (at_ >= text_.size()) return;
    const utf8::Decoded piece = utf8::decode(text_, at_);
    size_ = piece.size;
    here_ = plain(piece.code_point);
  }

  // The ASCII character that stands `ahead` bytes behind the one in hand; 0 for any other.
  [[nodiscard]] char32_t peek(std::size_t ahead) const {
    const std::size_t at = at_ + size_ + ahead;
    if (at >= text_.size()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? byte : 0;
  }

  void step() {
    if (is_digit(here_)) {
      number();
    } else if (is_letter(here_)) {
      word();
    } else if (here_ == '-' || here_ == '/') {
      mark(here_ == '-' ? TokenKind::hyphen : TokenKind::slash);
    } else if (here_ == '.' && between_digits()) {
      mark(TokenKind::dot);
    } else if (here_ == '&') {
      mark(TokenKind::both);
    } else if (here_ == '\'' && short_year_follows()) {
      short_year();
    } else if (is_filling(here_)) {
      advance();
    } else {
      mark(TokenKind::word);
      tokens_.back().folded = std::string(tokens_.back().text);
    }
  }

  void mark(TokenKind kind) {
    tokens_.push_back({kind, 0, 0, text_.substr(at_, size_), {}});
    advance();
  }

  [[nodiscard]] bool between_digits() const {
    if (tokens_.empty() || tokens_.back().digits == 0) return false;
    std::size_t ahead = 0;
    while (peek(ahead) == ' ') ++ahead;
    return is_digit(peek(ahead));
  }

  // Not at the very beginning, where an apostrophe is what a spreadsheet puts before any text.
  [[nodiscard]] bool short_year_follows() const {
    return !tokens_.empty() && is_digit(peek(0)) && is_digit(peek(1)) && !is_digit(peek(2));
  }

  // '26 can only be 2026; from 70 on, it is the last century that is shortened like this.
  void short_year() {
    advance();
    number();
    Token& year = tokens_.back();
    year.kind = TokenKind::year;
    year.value += year.value < 70 ? 2000 : 1900;
    year.digits = 4;
  }

  void number() {
    const std::size_t begin = at_;
    int value = 0;
    int digits = 0;
    for (; is_digit(here_); advance()) {
      if (++digits <= 4) value = value * 10 + static_cast<int>(here_ - '0');
    }
    TokenKind kind = TokenKind::word;
    if (digits == 4) kind = TokenKind::year;
    if (digits <= 2) kind = TokenKind::number;
    if (digits <= 2 && ordinal_ending()) {
      kind = TokenKind::ordinal;
      advance();
      advance();
    }
    const std::string_view text = text_.substr(begin, at_ - begin);
    tokens_.push_back({kind, value, digits, text, std::string(text)});
  }

  [[nodiscard]] bool ordinal_ending() const {
    if (size_ != 1 || is_letter(peek(1))) return false;
    const std::string ending = utf8::fold_case_ascii(text_.substr(at_, 2));
    return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  }

  // A full stop or an apostrophe between two letters belongs to the word: "t.b.c", "month's".
  [[nodiscard]] bool word_goes_on() const {
    return is_letter(here_) || ((here_ == '.' || here_ == '\'') && is_letter(peek(0)));
  }

  void word() {
    const std::size_t begin = at_;
    std::string folded;
    for (; word_goes_on(); advance()) {
      if (here_ != '.') folded += utf8::fold_case_ascii(text_.substr(at_, size_));
    }
    if (folded == "the" || folded == "of") return;
    const bool after_financial = !tokens_.empty() && tokens_.back().kind == TokenKind::financial;
    if (folded == "year" && after_financial) return;
    const auto* known = std::find_if(kWords.begin(), kWords.end(),
                                     [&](const KnownWord& entry) { return entry.word == folded; });
    const bool found = known != kWords.end();
    tokens_.push_back({found ? known->kind : TokenKind::word, found ? known->value : 0, 0,
                       text_.substr(begin, at_ - begin), std::move(folded)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  char32_t here_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  return Tokeniser(text).run();
}

std::string signature_of(Tokens tokens) {
  std::string signature;
  for (const Token& token : tokens) signature += static_cast<char>(token.kind);
  return signature;
}

}  // namespace hwbplan::period
