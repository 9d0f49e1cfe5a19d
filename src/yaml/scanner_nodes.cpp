// The scanner's view of a line's content: dashes, keys, values, and what may stand in front of
// them.
#include "yaml/extent.hpp"
#include "yaml/rule_names.hpp"
#include "yaml/scanner.hpp"

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

// yaml-cpp looks no further than this for the colon of a key, and YAML asks for no more.
constexpr std::uint32_t kLongestKey = 1024;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

}  // namespace

// The node that was expected is here.
void Scanner::take_value() {
  if (frames_.empty()) {
    root_seen_ = true;
  } else {
    frames_.back().expects = false;
  }
}

bool Scanner::may_open(std::uint32_t column, bool sequence) const {
  if (frames_.empty()) return !root_seen_;
  const Frame& top = frames_.back();
  if (!top.expects) return false;
  return column > top.column || (sequence && !top.sequence && column == top.column);
}

bool Scanner::open_collection(bool sequence, std::uint32_t column) {
  if (depth_reached(pos_) || !count_node()) return false;
  take_value();
  Frame frame;
  frame.sequence = sequence;
  frame.column = column;
  frames_.push_back(frame);
  return true;
}

// A line may hold several entries inside one another: `- - key: value`.
bool Scanner::scan_entries() {
  if (is_meant_as_dash()) return fail_bullet();
  while (true) {
    if (tab_ != kNone) {
      skip_blanks();
      if (at_indicator('-') || at_indicator('?')) return fail_tab();
    }
    bool more = true;
    if (at_indicator('-')) {
      if (!scan_dash()) return false;
    } else if (at_indicator('?')) {
      if (!scan_explicit(true)) return false;
    } else if (at_indicator(':')) {
      if (!scan_explicit(false)) return false;
    } else {
      more = false;
    }
    if (!more) return scan_node();
    // The dash stood alone on its line: what it announces comes below.
    const std::uint32_t behind = pos_;
    skip_blanks();
    if (at_line_end(pos_) || (at(pos_) == '#' && pos_ > behind)) {
      skip_line();
      return true;
    }
    tab_ = kNone;
    for (std::uint32_t i = behind; i < pos_; ++i) {
      if (at(i) == '\t') tab_ = i;
    }
  }
}

bool Scanner::scan_dash() {
  const std::uint32_t here = column();
  const bool continues =
      !frames_.empty() && frames_.back().sequence && frames_.back().column == here;
  if (!continues) {
    if (!may_open(here, true)) {
      Diagnostic made =
          fault_.syntax(pos_, pos_ + 1, "a list cannot begin here, where a key is due");
      for (const Frame& frame : frames_) {
        if (!frame.sequence || frame.column >= here) continue;
        made.hint =
            fmt::format("if it is the next item of the list above, indent it by {}", frame.column);
      }
      return fail(std::move(made));
    }
    if (!open_collection(true, here)) return false;
  }
  if (!count_node()) return false;
  Frame& frame = frames_.back();
  frame.expects = true;
  frame.key_begin = pos_;
  frame.key_end = ++pos_;
  return true;
}

// `? key` and `: value` on lines of their own, and the `:` of an empty key.
bool Scanner::scan_explicit(bool key) {
  const std::uint32_t here = column();
  const bool continues =
      !frames_.empty() && !frames_.back().sequence && frames_.back().column == here;
  if (!continues) {
    if (!may_open(here, false)) return fail(fault_.no_colon(pos_, end_of_line_text(pos_)));
    if (!open_collection(false, here)) return false;
  }
  if (!count_node()) return false;
  Frame& frame = frames_.back();
  frame.expects = true;
  frame.explicit_key = key;
  frame.key_begin = pos_;
  frame.key_end = ++pos_;
  return true;
}

// Anchors and tags, each reported. `at_end`: nothing follows them on the line.
bool Scanner::scan_properties(bool& at_end) {
  at_end = false;
  bool tag = false;
  bool anchor = false;
  while (at(pos_) == '!' || (at(pos_) == '&' && !ends_word(pos_ + 1))) {
    const std::uint32_t begin = pos_;
    const bool in_flow = !brackets_.empty();
    bool& seen = at(begin) == '!' ? tag : anchor;
    // A second one of a kind is not legal; the first was reported.
    if (seen) return fail(fault_.anchor(begin, begin + 1));
    seen = true;
    while (!ends_word(pos_)) {
      const char c = at(pos_);
      if (in_flow && (c == ',' || c == ']' || c == '}' || c == '[' || c == '{')) break;
      ++pos_;
    }
    if (at(begin) == '!') {
      report(fault_.tag(begin, pos_, in_flow ? pos_ : end_of_line_text(begin)));
    } else {
      report(fault_.anchor(begin, pos_));
    }
    const std::uint32_t behind = pos_;
    skip_blanks();
    at_end = at_line_end(pos_) || (at(pos_) == '#' && pos_ > behind);
    if (at_end) break;
  }
  return true;
}

bool Scanner::scan_alias(Scalar& scalar, bool in_flow) {
  scalar.token = Token::alias;
  scalar.begin = pos_;
  while (!ends_word(pos_)) {
    const char c = at(pos_);
    if (in_flow && (c == ',' || c == ']' || c == '}' || c == '[' || c == '{')) break;
    ++pos_;
  }
  scalar.end = pos_;
  if (scalar.end == scalar.begin + 1) {
    return fail(fault_.reserved_start(scalar.begin, end_of_line_text(scalar.begin)));
  }
  // `*Important* note` is a text; an alias stands alone, or is a key.
  if (!in_flow) {
    skip_blanks();
    const bool alone = at_line_end(pos_) || at(pos_) == '#' || at_indicator(':');
    if (!alone) return fail(fault_.reserved_start(scalar.begin, end_of_line_text(scalar.begin)));
    pos_ = scalar.end;
  }
  if (!in_merge_) report(fault_.alias(scalar.begin, scalar.end));
  out_.aliases.push_back({file_, scalar.begin, scalar.end});
  return count_node();
}

// Whether a plain text may begin with the character at `pos_`.
bool Scanner::check_plain_start(bool in_flow) {
  const char c = at(pos_);
  if (is_word(c) && c != '-') return true;
  constexpr std::string_view kReserved = "@`%&*|>!\"'#,[]{}";
  bool reserved = kReserved.find(c) != std::string_view::npos;
  if (c == '-' || c == '?' || c == ':') {
    const char following = at(pos_ + 1);
    reserved = ends_word(pos_ + 1) ||
               (in_flow && std::string_view(",[]{}").find(following) != std::string_view::npos);
  }
  if (!reserved) return true;
  if (in_flow && (c == '-' || c == '?')) {
    return fail(
        fault_.syntax(pos_, pos_ + 1, fmt::format("a \"{}\" has no place between brackets", c)));
  }
  if (c == ']' || c == '}') {
    return fail(fault_.syntax(pos_, pos_ + 1, "this bracket closes nothing"));
  }
  std::uint32_t end = end_of_line_text(pos_);
  if (in_flow) {
    std::uint32_t stop = pos_;
    while (stop < end && std::string_view(",]}").find(at(stop)) == std::string_view::npos) ++stop;
    end = stop > pos_ ? stop : end;
  }
  return fail(fault_.reserved_start(pos_, end));
}

// A text, a list in brackets, or an alias, up to the end of its line where it is plain.
bool Scanner::scan_inline(Scalar& scalar) {
  scalar.begin = pos_;
  const char c = at(pos_);
  if (c == '"' || c == '\'') return count_node() && scan_quoted(scalar);
  if (c == '[' || c == '{') return scan_flow(scalar);
  if (c == '*') return scan_alias(scalar, false);
  if (!count_node() || !check_plain_start(false)) return false;
  scalar.token = Token::plain;
  scalar.stop = scan_plain_line(false);
  scalar.end = pos_;
  return true;
}

// The rest of a line that is no dash: a key with its value, or a lone value.
bool Scanner::scan_node() {
  const std::uint32_t here = column();
  bool at_end = false;
  if (!scan_properties(at_end)) return false;
  if (at_end) {
    skip_line();
    return true;
  }
  const bool value_due =
      frames_.empty() ? !root_seen_ : frames_.back().expects && frames_.back().column < here;
  if (value_due && (at(pos_) == '|' || at(pos_) == '>')) {
    take_value();
    return scan_block_scalar();
  }
  Scalar scalar;
  if (at_indicator('-')) return fail(fault_.reserved_start(pos_, end_of_line_text(pos_)));
  if (at_indicator(':')) {  // an empty key behind an anchor
    scalar.begin = scalar.end = pos_;
    scalar.stop = Stop::colon;
  } else if (!scan_inline(scalar)) {
    return false;
  }
  if (scalar.token != Token::plain || scalar.stop == Stop::colon) skip_blanks();
  const bool key = scalar.token == Token::plain ? scalar.stop == Stop::colon : at_indicator(':');
  if (key) return scan_key(scalar, here);
  if (!value_due) return fail_not_a_key(scalar);
  if (scalar.token != Token::plain) pos_ = scalar.end;
  return scan_lone_value(scalar);
}

// Whether the next line that holds anything is a key in the column of `place`, which stands on the
// present line.
bool Scanner::next_key_lines_up_with(std::uint32_t place) const {
  std::uint32_t line = pos_;
  while (line < end_) {
    line = next_line(text_.substr(0, end_), line);
    std::uint32_t content = line;
    while (content < end_ && at(content) == ' ') ++content;
    if (content >= end_) return false;
    if (at_line_end(content) || at(content) == '#') continue;
    std::uint32_t word = content;
    while (word < end_ && is_word(at(word))) ++word;
    const bool is_key =
        word > content && at(word) == ':' && (at_line_end(word + 1) || is_blank(at(word + 1)));
    return is_key && content - line == place - line_begin_;
  }
  return false;
}

bool Scanner::scan_lone_value(Scalar& scalar) {
  const bool at_root = frames_.empty();
  if (scalar.token == Token::plain) {
    // A root that is one word, such as `hwbplan:1`, can only have been meant as a key, and so can
    // an item such as `- id:HB-07` with further keys below it.
    std::uint32_t word = scalar.begin;
    while (word < scalar.end && is_word(at(word))) ++word;
    const bool glued = word > scalar.begin + 1 && word + 1 < scalar.end && at(word) == ':' &&
                       (at(word + 1) != '/' && at(word + 1) != '#');
    if (glued && (at_root || next_key_lines_up_with(scalar.begin)))
      return fail(fault_.no_space_after_colon(scalar.begin, word));
    if (!continue_plain(scalar)) return false;
    warn_of_cut_text(scalar);
  }
  take_value();
  return finish_line(scalar);
}

bool Scanner::fail_not_a_key(const Scalar& scalar) {
  const std::uint32_t line_end = end_of_line_text(scalar.begin);
  std::uint32_t word = scalar.begin;
  while (word < line_end && is_word(at(word))) ++word;
  if (word > scalar.begin && at(word) == ':' && word + 1 < line_end) {
    if (text_.substr(word + 1, 2) == "\xC2\xA0")
      return fail(fault_.non_breaking_space(word + 1, word + 3));
    return fail(fault_.no_space_after_colon(scalar.begin, word));
  }
  if (scalar.token == Token::quoted && at(scalar.end) == ':') {
    return fail(fault_.no_space_after_colon(scalar.begin, scalar.end));
  }
  const bool in_list = !frames_.empty() && frames_.back().sequence;
  if (in_list && at(scalar.begin) == '-') return fail(fault_.no_space_after_dash(scalar.begin));
  if (text_.substr(scalar.begin, 2) == "\xC2\xA0") {
    return fail(fault_.non_breaking_space(scalar.begin, scalar.begin + 2));
  }
  return lacks_colon(scalar.begin, false) ? false : fail(fault_.no_colon(scalar.begin, line_end));
}

// `column` is where the key begins, with its anchor or tag if it has one. `pos_` stands at the
// colon.
bool Scanner::scan_key(const Scalar& key, std::uint32_t column) {
  if (tab_ != kNone) return fail_tab();
  if (!key.one_line || pos_ - key.begin > kLongestKey) {
    return fail(fault_.syntax(key.begin, key.end,
                              key.one_line ? "this key is longer than 1,024 characters"
                                           : "a key has to stand on one line"));
  }
  const bool continues =
      !frames_.empty() && !frames_.back().sequence && frames_.back().column == column;
  if (!continues) {
    if (!may_open(column, false)) return fail(fault_.no_colon(key.begin, key.end));
    if (!open_collection(false, column)) return false;
  }
  Frame& frame = frames_.back();
  frame.explicit_key = false;
  frame.expects = true;
  frame.key_begin = key.begin;
  frame.key_end = key.end;
  if (key.token == Token::plain && lacks_colon_before_bracket()) return false;
  const bool merge =
      key.token == Token::plain && text_.substr(key.begin, key.end - key.begin) == "<<";
  if (merge) report(fault_.merge_key(key.begin, key.end));
  in_merge_ = merge;
  ++pos_;
  const bool read = scan_value();
  in_merge_ = false;
  return read;
}

// What stands behind a key's colon, on the same line.
bool Scanner::scan_value() {
  const std::uint32_t behind = pos_;
  skip_blanks();
  if (at_line_end(pos_) || (at(pos_) == '#' && pos_ > behind)) {
    skip_line();
    return count_node();
  }
  bool at_end = false;
  if (!scan_properties(at_end)) return false;
  if (at_end) {
    skip_line();
    return true;
  }
  take_value();
  if (at(pos_) == '|' || at(pos_) == '>') return scan_block_scalar();
  if (at_indicator('-')) {
    return fail(fault_.syntax(pos_, end_of_line_text(pos_),
                              "a list cannot begin on the line of its key",
                              "begin a new line for the dash"));
  }
  Scalar scalar;
  if (!scan_inline(scalar)) return false;
  if (scalar.token == Token::plain) {
    if (scalar.stop == Stop::colon) {
      const std::uint32_t line_end = end_of_line_text(scalar.begin);
      // A text that goes on below would have to be quoted as a whole, which is for the author to
      // do.
      const std::uint32_t line = line_begin_;
      const std::uint32_t resume = pos_;
      skip_line();
      const bool goes_on = next_content_line() && std::int64_t{column()} > parent_column();
      line_begin_ = line;
      pos_ = resume;
      return fail(fault_.colon_in_text(scalar.begin, line_end, !goes_on));
    }
    if (!continue_plain(scalar)) return false;
    warn_of_cut_text(scalar);
  }
  return finish_line(scalar);
}

}  // namespace hwbplan::yaml
