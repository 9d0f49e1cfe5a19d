// The scanner's view of slips in the layout that a reader sees at once and YAML takes for something
// else: bullets and glued dashes in front of items, lines pushed to the margin, dashes that stand
// too far in. Each is looked for only where the text is not legal or can have been meant in no
// other way, so that the line with the slip is named and not the next one.
#include "yaml/extent.hpp"
#include "yaml/scanner.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

// What word processors put in front of items: bullets, dashes that are no hyphens, and the sign
// that Word's Symbol font has for a bullet.
constexpr std::array<std::string_view, 12> kSigns = {"\u2022", "\u00B7", "\u25AA", "\u25CF",
                                                     "\u25E6", "\u2023", "\u2013", "\u2014",
                                                     "\u2212", "\u2010", "\u2011", "\uF0B7"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

// The bytes of what people write for a dash at `pos_`; 0 where nothing of the kind stands there.
std::uint32_t Scanner::bullet_size() const {
  const std::string_view rest = text_.substr(pos_, end_ - pos_);
  for (const std::string_view sign : kSigns) {
    if (rest.starts_with(sign)) return static_cast<std::uint32_t>(sign.size());
  }
  if (at(pos_) == '*' && is_blank(at(pos_ + 1))) return 1;
  if (at(pos_) == '-' && is_letter(at(pos_ + 1))) return 1;
  std::uint32_t digits = pos_;
  while (digits < pos_ + 3 && is_digit(at(digits))) ++digits;
  const bool numbered =
      digits > pos_ && (at(digits) == '.' || at(digits) == ')') && is_blank(at(digits + 1));
  return numbered ? digits + 1 - pos_ : 0;
}

// Whether the next line that holds anything is a key, and in which column.
bool Scanner::next_line_is_key(std::uint32_t& key_column) const {
  std::uint32_t line = pos_;
  while (line < end_) {
    line = next_line(text_.substr(0, end_), line);
    std::uint32_t content = line;
    while (content < end_ && at(content) == ' ') ++content;
    if (content >= end_) return false;
    if (at_line_end(content) || at(content) == '#') continue;
    std::uint32_t word = content;
    while (is_letter(at(word)) || is_digit(at(word)) || at(word) == '_') ++word;
    key_column = content - line;
    return word > content && at(word) == ':' && ends_word(word + 1);
  }
  return false;
}

// Whether the line at `pos_` begins with what people write for a dash and is an item. Hyphens and
// numbers can begin a word of the board's own, so those need a second sign: the word `id`, or the
// item's next key below.
bool Scanner::is_meant_as_dash() {
  const char first = at(pos_);
  if (is_letter(first) || first == '"' || first == '\'') return false;
  const std::uint32_t size = bullet_size();
  if (size == 0) return false;
  const bool weak = first == '-' || is_digit(first);
  std::uint32_t word = pos_ + size;
  while (is_blank(at(word))) ++word;
  const std::uint32_t resume = pos_;
  const bool key = scan_plain_line(false) == Stop::colon;
  std::uint32_t value = pos_ + 1;
  pos_ = resume;
  if (!key) {
    // A text: in the column of a list's dashes, or a lone word where a list may begin. More words
    // there can be a note in the author's own layout.
    if (frames_.empty()) return false;
    const Frame& top = frames_.back();
    if (top.sequence && top.column == column()) return true;
    const std::uint32_t end = end_of_line_text(word);
    const bool one_word = text_.substr(word, end - word).find(' ') == std::string_view::npos;
    return top.expects && top.column < column() && !is_digit(first) && end > word && one_word;
  }
  if (!weak) return true;
  while (is_blank(at(value))) ++value;
  std::uint32_t next = 0;
  const bool followed = !at_line_end(value) && next_line_is_key(next) && next > column();
  return followed || (text_.substr(word, 3) == "id:" && !at_line_end(value));
}

bool Scanner::fail_bullet() {
  return fail(fault_.bullet(pos_, bullet_size()));
}

// A key in the first column that belongs into the record around it. Where the lines above and below
// stand in one column, that is where it belongs.
bool Scanner::fail_at_margin() {
  const std::string_view text = text_.substr(0, end_);
  std::uint32_t above = 0;
  for (std::uint32_t line = line_begin_; line > 0;) {
    line = line - 1 - column_of(text, line - 1);
    std::uint32_t content = line;
    while (at(content) == ' ') ++content;
    if (at_line_end(content) || at(content) == '#') continue;
    while (at(content) == '-' && at(content + 1) == ' ') {
      ++content;
      while (at(content) == ' ') ++content;
    }
    above = content - line;
    break;
  }
  std::uint32_t below = 0;
  for (std::uint32_t line = next_line(text, pos_); line < end_; line = next_line(text, line)) {
    std::uint32_t content = line;
    while (at(content) == ' ') ++content;
    if (content >= end_ || at_line_end(content) || at(content) == '#') continue;
    below = content - line;
    // The next item says nothing of where this line belongs.
    if (at(content) == '-' && ends_word(content + 1)) below = 0;
    break;
  }
  const std::uint32_t end = end_of_line_text(pos_);
  Diagnostic made =
      fault_.syntax(pos_, end, "this line stands too far to the left to be part of its record",
                    "indent it like the lines around it");
  if (above == below && below > column()) {
    made.hint = fmt::format("indent it by {}", below);
    made.fix = Fix{made.hint, {Edit{{file_, line_begin_, pos_}, std::string(below, ' ')}}};
  }
  return fail(std::move(made));
}

// A key right below a dash. If the next line stands there too, it is the dash that stands too far
// in.
bool Scanner::fail_beside_dash(const Frame& item) {
  std::uint32_t next = 0;
  const Frame& list = frames_.back();
  const std::uint32_t dash = list.key_begin;
  const std::uint32_t dash_column = column_of(text_, dash);
  const bool others = next_line_is_key(next) && next == column();
  if (!others || dash_column < 2) return fail_indentation(&item);
  const std::uint32_t before = dash - dash_column;
  if (text_.substr(before, dash_column).find_first_not_of(' ') != std::string_view::npos)
    return fail_indentation(&item);
  Diagnostic made = fault_.syntax(
      dash, dash + 1, "this dash stands too far in: the lines of its item begin in its own column",
      fmt::format("indent it by {}", dash_column - 2));
  made.related.push_back(
      fault_.related(pos_, end_of_line_text(pos_), "this line belongs to the item"));
  made.fix = Fix{made.hint, {Edit{{file_, before, before + 2}, ""}}};
  return fail(std::move(made));
}

// `title: Run classes #priority`. What is set off by more than one space, or is no word, was meant
// as a comment.
void Scanner::warn_of_cut_text(const Scalar& scalar) {
  const std::uint32_t hash = scalar.end + 1;
  if (scalar.stop != Stop::comment || at(scalar.end) != ' ' || at(hash) != '#') return;
  if (!is_letter(at(hash + 1)) && !is_digit(at(hash + 1))) return;
  const std::string_view text = text_.substr(scalar.begin, scalar.end - scalar.begin);
  const std::string_view comment = text_.substr(hash + 1, 7);
  if (text.find(' ') == std::string_view::npos || comment == "hwbplan") return;
  report(fault_.cut_text(hash, std::max(end_of_line_text(hash), hash + 1)));
}

}  // namespace hwbplan::yaml
