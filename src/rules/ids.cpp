// See ids.hpp. The tables hold what turns up in plans: text pasted from word processors and from
// pages in other alphabets, and what somebody would choose who wants one id to pass for another.
// Shapes are those of the Unicode code charts.
#include "rules/ids.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

struct LookAlike {
  char32_t code_point;
  char letter;
};

constexpr std::array<LookAlike, 49> kLookAlikes = {{
    {0x0131, 'i'}, {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'},
    {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'},
    {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03B1, 'a'}, {0x03B9, 'i'}, {0x03BD, 'v'},
    {0x03BF, 'o'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'}, {0x0410, 'A'}, {0x0412, 'B'},
    {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'},
    {0x0421, 'C'}, {0x0422, 'T'}, {0x0423, 'Y'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'},
    {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'},
    {0x0456, 'i'}, {0x0458, 'j'}, {0x04BB, 'h'}, {0x04CF, 'l'}, {0x0501, 'd'}, {0x051B, 'q'},
    {0x051D, 'w'},
}};

// The plain letters of U+00C0 to U+00FF; a hyphen where there is none.
constexpr std::string_view kWithoutAccents =
    "AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTsaaaaaaaceeeeiiiidnooooo-ouuuuyty";

constexpr std::array<char32_t, 10> kDashes = {0x2010, 0x2011, 0x2012, 0x2013, 0x2014,
                                              0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

// The letter that a character passes for; 0 where it passes for none.
char looks_like(char32_t c) {
  const bool full_width =
      (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || (c >= 0xFF10 && c <= 0xFF19);
  if (full_width) return static_cast<char>(c - 0xFF00 + 0x20);
  const auto found = std::find_if(kLookAlikes.begin(), kLookAlikes.end(),
                                  [&](const LookAlike& one) { return one.code_point == c; });
  return found == kLookAlikes.end() ? '\0' : found->letter;
}

std::string_view alphabet_of(char32_t c) {
  if (c >= 0xFF00) return "full-width";
  if (c >= 0x0400) return "Cyrillic";
  return c >= 0x0370 ? "Greek" : "dotless";
}

// Empty where the character is what it seems to be.
std::string deception(char32_t c, std::string_view bytes) {
  const auto number = static_cast<unsigned>(c);
  if (c >= 0x80 && is_space(c)) return fmt::format("a space of a special kind (U+{:04X})", number);
  if (c >= 0x80 && utf8::is_control_or_bidi(c)) {
    return fmt::format("a character that cannot be seen (U+{:04X})", number);
  }
  if (std::find(kDashes.begin(), kDashes.end(), c) != kDashes.end()) {
    return fmt::format("\"{}\" (U+{:04X}), a dash that is no hyphen", bytes, number);
  }
  const char letter = looks_like(c);
  if (letter == '\0') return {};
  return fmt::format("\"{}\" (U+{:04X}), a {} {} that looks like \"{}\"", bytes, number,
                     alphabet_of(c), letter <= '9' ? "digit" : "letter", letter);
}

std::string described(char32_t c, std::string_view bytes) {
  if (c == ' ') return "a space";
  if (c == '\t') return "a tab";
  if (c == '\n' || c == '\r') return "a line break";
  const std::string deceives = deception(c, bytes);
  return deceives.empty() ? fmt::format("\"{}\"", bytes) : deceives;
}

// What may stand for the character in an id; a hyphen where only a gap is left of it, and 0 where
// nothing is.
char replacement(char32_t c) {
  if (c < 0x80 && is_letter_or_digit(static_cast<char>(c))) return static_cast<char>(c);
  if (c == '\'' || c == 0x2019) return '\0';
  if (const char letter = looks_like(c); letter != '\0') return letter;
  if (c >= 0xC0 && c <= 0xFF) return kWithoutAccents[c - 0xC0];
  return c >= 0x80 && !is_space(c) && utf8::is_control_or_bidi(c) ? '\0' : '-';
}

// Whether the text could be a reference such as HB-07, or words: only words are put in lower case.
bool is_reference(std::string_view id) {
  return std::none_of(id.begin(), id.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string fault_of_id(std::string_view id) {
  if (id.empty()) return "is empty";
  const auto strange = std::find_if_not(id.begin(), id.end(),
                                        [](char c) { return c == '-' || is_letter_or_digit(c); });
  if (strange != id.end()) {
    const auto at = static_cast<std::size_t>(strange - id.begin());
    const utf8::Decoded c = utf8::decode(id, at);
    return fmt::format("holds {}", described(c.code_point, id.substr(at, c.size)));
  }
  if (id.front() == '-') return "begins with a hyphen";
  if (id.back() == '-') return "ends with a hyphen";
  if (id.size() > kLongestId) return fmt::format("has {} characters", id.size());
  return {};
}

std::string mended_id(std::string_view id) {
  std::string mended;
  const bool keeps_case = is_reference(id);
  for (std::size_t at = 0; at < id.size() && mended.size() < kLongestId;) {
    const utf8::Decoded c = utf8::decode(id, at);
    at += c.size;
    const char put = replacement(c.code_point);
    if (put == '\0' || (put == '-' && (mended.empty() || mended.back() == '-'))) continue;
    mended.push_back(keeps_case ? put : utf8::lower_ascii(put));
  }
  while (!mended.empty() && mended.back() == '-') mended.pop_back();
  return mended;
}

std::string deceptive_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    const std::string deceives = deception(c.code_point, text.substr(at, c.size));
    if (!deceives.empty()) return deceives;
    at += c.size;
  }
  return {};
}

}  // namespace hwbplan::rules
