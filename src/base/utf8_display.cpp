// How text looks on a terminal. Plan text comes from anyone, and a terminal obeys what it is sent:
// so whatever is printed passes through here first, and what could move the cursor, reorder a line
// or hide in it is spelled out instead.
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include <utf8proc.h>

namespace hwbplan::utf8 {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// In order. Sources: the Unicode Bidi_Control and Default_Ignorable_Code_Point properties, less the
// variation selectors and the fillers of Hangul, which ordinary text needs.
constexpr std::array<Range, 15> kUnseen = {{
    {0x0000, 0x001F},    // C0 controls
    {0x007F, 0x009F},    // DEL and the C1 controls
    {0x00AD, 0x00AD},    // soft hyphen
    {0x061C, 0x061C},    // Arabic letter mark
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200F},    // zero-width space and joiners, directional marks
    {0x2028, 0x202E},    // line and paragraph separators, embeddings and overrides
    {0x2060, 0x206F},    // word joiner, unseen operators, isolates
    {0xFDD0, 0xFDEF},    // noncharacters
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFB},    // interlinear annotation
    {0xFFFE, 0xFFFF},    // noncharacters, which XML forbids
    {0x1BCA0, 0x1BCA3},  // shorthand format controls
    {0x1D173, 0x1D17A},  // musical format controls
    {0xE0000, 0xE007F},  // tags
}};

std::string hexadecimal(char32_t value) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 static_cast<std::uint32_t>(value), 16)
                       .ptr;
  std::string text(digits.data(), end);
  for (char& c : text) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::size_t hexadecimal_size(char32_t value) {
  std::size_t size = 1;
  while (value > 0xF) {
    value >>= 4U;
    ++size;
  }
  return size;
}

constexpr std::size_t kBraces = 4;  // The cells of \u{} or \x{} without the number.

std::size_t cells_to_next_tab_stop(std::size_t column) {
  return kTabWidth - column % kTabWidth;
}

std::size_t cells_of(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  if (is_control_or_bidi(code_point)) return kBraces + hexadecimal_size(code_point);
  return static_cast<std::size_t>(
      std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point))));
}

// Build services look for commands of theirs anywhere in a line: Azure for ##vso[task.complete],
// GitHub for ##[add-mask]. Without the bracket they are text, and as wide as before.
void break_commands(std::string& shown) {
  for (std::size_t at = shown.find("##"); at != std::string::npos; at = shown.find("##", at + 1)) {
    const bool azure = shown.size() > at + 5 &&
                       equal_ignoring_case(std::string_view(shown).substr(at + 2, 3), "vso");
    const std::size_t bracket = at + (azure ? 5 : 2);
    if (bracket < shown.size() && shown[bracket] == '[') shown[bracket] = '(';
  }
}

}  // namespace

// Subtracting borrows from a higher byte only where a lower one has been found out already.
std::size_t end_of_plain_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  constexpr std::uint64_t kHighest = 0x80 * kEach;
  std::uint64_t eight = 0;
  while (text.size() - at >= sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    const std::uint64_t below_space = (eight - 0x20 * kEach) & ~eight;
    const std::uint64_t delete_or_more = eight | (eight + kEach);
    if (((below_space | delete_or_more) & kHighest) != 0) break;
    at += sizeof eight;
  }
  while (at < text.size() && text[at] >= ' ' && text[at] < 0x7F) ++at;
  return at;
}

bool is_control_or_bidi(char32_t code_point) {
  const auto* range =
      std::find_if(kUnseen.begin(), kUnseen.end(),
                   [code_point](const Range& known) { return code_point <= known.last; });
  return range != kUnseen.end() && code_point >= range->first;
}

std::string escape_for_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = at;
    at = end_of_plain_ascii(text, at);
    out += text.substr(run, at - run);
    column += at - run;
    if (at == text.size()) break;
    const Decoded piece = decode(text, at);
    if (text[at] == '\t') {
      const std::size_t cells = cells_to_next_tab_stop(column);
      out.append(cells, ' ');
      column += cells;
    } else if (!piece.valid) {
      // A faulty piece of several bytes is shown byte by byte, so that nothing is left out.
      for (std::size_t i = 0; i < piece.size; ++i) {
        out += "\\x{" + hexadecimal(static_cast<unsigned char>(text[at + i])) + '}';
      }
      column += piece.size * (kBraces + 2);
    } else {
      if (is_control_or_bidi(piece.code_point)) {
        out += "\\u{" + hexadecimal(piece.code_point) + '}';
      } else {
        out += text.substr(at, piece.size);
      }
      column += cells_of(piece.code_point);
    }
    at += piece.size;
  }
  break_commands(out);
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = at;
    at = end_of_plain_ascii(text, at);
    column += at - run;
    if (at == text.size()) break;
    const Decoded piece = decode(text, at);
    if (text[at] == '\t') {
      column += cells_to_next_tab_stop(column);
    } else if (!piece.valid) {
      column += piece.size * (kBraces + 2);
    } else {
      column += cells_of(piece.code_point);
    }
    at += piece.size;
  }
  return column;
}

}  // namespace hwbplan::utf8
