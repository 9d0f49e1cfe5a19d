// See plain_words.hpp.
#include "rules/plain_words.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::rules {

namespace {

// ASCII letters and digits in lower case; 0 for every other byte. Every byte of every text of a
// plan passes here several times.
constexpr std::array<char, 256> kLowerInWords = [] {
  std::array<char, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
  return table;
}();

char lower_in_words(char c) {
  return kLowerInWords[static_cast<unsigned char>(c)];
}

bool is_in_words(char c) {
  return lower_in_words(c) != '\0';
}

constexpr std::string_view kRightQuote = "\xE2\x80\x99";  // as word processors write an apostrophe
constexpr std::string_view kPound = "\xC2\xA3";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Bytes of other than ASCII characters count as letters, but for the punctuation of word
// processors (U+2010 to U+2027 all begin with E2 80), no-break space and the pound sign.
bool is_foreign_letter(std::string_view text, std::size_t i) {
  const char c = text[i];
  const std::string_view rest = text.substr(i);
  if (rest.starts_with("\xE2\x80") || rest.starts_with(kPound) || rest.starts_with("\xC2\xA0")) {
    return false;
  }
  // The later bytes of such a character follow a byte that is no letter either.
  if (i >= 1 && text[i - 1] == '\xC2' && (c == '\xA3' || c == '\xA0')) return false;
  if (i >= 1 && text[i - 1] == '\xE2' && c == '\x80') return false;
  if (i >= 2 && text[i - 2] == '\xE2' && text[i - 1] == '\x80') return false;
  return true;
}

inline bool is_letter(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (is_in_words(c)) return !is_digit(c);
  return (c & '\x80') != 0 && is_foreign_letter(text, i);
}

// How many bytes from `i` on belong to a word that has begun already; 0 where it ends.
std::size_t continues(std::string_view text, std::size_t i) {
  if (is_digit(text[i]) || is_letter(text, i)) return 1;
  const bool quote = text[i] == '\'' || text.substr(i).starts_with(kRightQuote);
  const std::size_t width = text[i] == '\'' || !quote ? 1 : kRightQuote.size();
  const std::size_t next = i + width;
  if (next >= text.size()) return 0;
  if (quote || text[i] == '-') return is_digit(text[next]) || is_letter(text, next) ? width : 0;
  const bool inside_number =
      (text[i] == '.' || text[i] == ',') && is_digit(text[i - 1]) && is_digit(text[next]);
  return inside_number ? 1 : 0;
}

// Quotation marks, slashes and the like hold words together; a hyphen between blanks is a dash.
Gap gap_of(std::string_view between) {
  constexpr std::string_view kStops = ".:;()[]!?|-";
  if (between == " ") return Gap::blank;  // as nearly all are
  Gap gap = Gap::blank;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const std::string_view rest = between.substr(i);
    const bool dash = rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94") ||
                      rest.starts_with("\xE2\x80\xA2");  // en dash, em dash, bullet
    if (dash || kStops.find(between[i]) != std::string_view::npos) return Gap::stop;
    if (between[i] == ',') gap = Gap::comma;
  }
  return gap;
}

bool stands_behind_pound(std::string_view text, std::size_t i) {
  return i >= kPound.size() && text[i - 1] == kPound[1] && text[i - 2] == kPound[0];
}

// Without the possessive, so that "Board's" and "Board" are one word.
std::string_view without_possessive(std::string_view word) {
  if (word.size() < 3 || word.back() != 's') return word;
  const std::string_view before = word.substr(0, word.size() - 1);
  if (before.back() == '\'') return before.substr(0, before.size() - 1);
  const bool curly = before.size() > kRightQuote.size() && before.ends_with(kRightQuote);
  return curly ? before.substr(0, before.size() - kRightQuote.size()) : word;
}

// From `i` on; the end of the text where none begins.
std::size_t begin_of_word(std::string_view text, std::size_t i) {
  while (i < text.size() && !is_in_words(text[i]) && !is_letter(text, i)) ++i;
  return i;
}

// Puts the ASCII letters of the word into lower case.
std::size_t end_of_word(std::string_view text, std::size_t i, char* lower) {
  while (true) {
    for (; i < text.size(); ++i) {
      const char c = lower_in_words(text[i]);
      if (c == '\0') break;
      lower[i] = c;
    }
    if (i == text.size() || text[i] == ' ') return i;  // as most words end
    const std::size_t width = continues(text, i);
    if (width == 0) return i;
    i += width;
  }
}

}  // namespace

PlainWords::PlainWords(std::string_view text) : text_(text), lower_(text) {
  words_.reserve(std::min<std::size_t>(kMaxWords, text.size() / 5 + 1));
  std::size_t end = 0;
  while (words_.size() < kMaxWords) {
    const std::size_t begin = begin_of_word(text, end);
    if (begin == text.size()) break;
    const Gap gap = words_.empty() ? Gap::blank : gap_of(text.substr(end, begin - end));
    end = end_of_word(text, begin, lower_.data());
    add(begin, end, gap);
  }
}

void PlainWords::add(std::size_t begin, std::size_t end, Gap gap) {
  PlainWord& word = words_.emplace_back();
  word.lower = without_possessive(std::string_view(lower_).substr(begin, end - begin));
  word.begin = static_cast<std::uint32_t>(begin);
  word.end = static_cast<std::uint32_t>(end);
  word.gap = gap;
  word.capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
  word.number = is_digit(text_[begin]);
  const char behind = end < text_.size() ? text_[end] : ' ';
  word.hashed = behind == '%' || stands_behind_pound(text_, begin);
  word.plus = behind == '+';
}

bool PlainWords::adjoining(std::size_t i, std::size_t count) const {
  if (i + count > size()) return false;
  for (std::size_t k = i + 1; k < i + count; ++k) {
    if (words_[k].gap != Gap::blank) return false;
  }
  return true;
}

std::string_view PlainWords::text(std::size_t first, std::size_t last) const {
  const std::uint32_t begin = words_[first].begin;
  return text_.substr(begin, words_[last].end - begin);
}

}  // namespace hwbplan::rules
