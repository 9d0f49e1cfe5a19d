// The scanner's view of lines: which collection a line belongs to by its indentation, and what may
// stand at its end.
#include "yaml/extent.hpp"
#include "yaml/rule_names.hpp"
#include "yaml/salvage.hpp"
#include "yaml/scanner.hpp"

#include <fmt/format.h>

namespace hwbplan::yaml {

bool Scanner::scan(const Piece& piece) {
  pos_ = piece.begin;
  end_ = piece.end;
  line_begin_ = piece.begin;
  first_finding_ = static_cast<std::uint32_t>(out_.findings.size());
  root_seen_ = false;
  moved_ = piece.moved;
  frames_.clear();
  brackets_.clear();
  if (piece.kind == Piece::Kind::header) {
    section_ = key_at(text_, file_, skip_space_and_comments(text_, piece.begin));
  }
  if (piece.kind == Piece::Kind::item) {
    Frame section;
    section.expects = true;
    section.column = piece.root_column;
    section.key_begin = section_.begin;
    section.key_end = section_.end;
    frames_.push_back(section);
    root_seen_ = true;
  } else if (piece.kind != Piece::Kind::whole) {
    // The other pieces begin with a key of the file's root.
    Frame root;
    root.column = piece.root_column;
    frames_.push_back(root);
    root_seen_ = true;
  } else if (text_.substr(pos_, 3) == "---" && ends_word(pos_ + 3)) {
    pos_ += 3;
    if (!scan_value()) return false;
  }
  while (next_content_line()) {
    if (!place_line() || !scan_entries()) return false;
  }
  return true;
}

void Scanner::report(Diagnostic finding) {
  out_.findings.push_back(std::move(finding));
}

// One finding for one cause: a line that was reported already, because it begins with `&` or `*`,
// say, is not reported again for what follows from that.
bool Scanner::fail(Diagnostic finding) {
  if (out_.findings.size() > first_finding_) {
    const Span& last = out_.findings.back().span;
    if (last.begin >= line_begin_ && last.begin <= finding.span.begin) return false;
  }
  report(std::move(finding));
  return false;
}

bool Scanner::count_node() {
  return ++out_.nodes <= limits_.nodes;
}

bool Scanner::depth_reached(std::uint32_t begin) {
  if (frames_.size() + brackets_.size() < limits_.depth) return false;
  fail(fault_.finding(
      rule::kTooLarge, begin, begin + 1,
      fmt::format(
          "lists and records stand more than {} deep inside one another here, and no more are read",
          limits_.depth)));
  return true;
}

void Scanner::skip_line() {
  // Most often the line has been read to its end.
  if (pos_ < end_ && text_[pos_] == '\n') {
    ++pos_;
  } else {
    pos_ = next_line(text_.substr(0, end_), pos_);
  }
  line_begin_ = pos_;
}

// Moves to the first content behind blank lines and comments; `tab_` says where a tab stands in
// front of it.
bool Scanner::next_content_line() {
  while (pos_ < end_) {
    line_begin_ = pos_;
    while (at(pos_) == ' ') ++pos_;
    tab_ = at(pos_) == '\t' ? pos_ : kNone;
    std::uint32_t content = pos_;
    while (at(content) == '\t' || at(content) == ' ') ++content;
    if (content < end_ && !at_line_end(content) && at(content) != '#') return true;
    // Legal, but yaml-cpp refuses a tab on an empty line.
    if (tab_ != kNone) out_.blanks.push_back({file_, tab_, content});
    pos_ = content;
    skip_line();
  }
  return false;
}

// Closes the collections that the line is not part of, and checks that what is left can take it.
bool Scanner::place_line() {
  if (line_begin_ == moved_) return fail_at_margin();
  const std::uint32_t here = column();
  const bool dash = at_indicator('-');
  const bool value_due =
      frames_.empty() ? !root_seen_ : frames_.back().expects && frames_.back().column < here;
  if (text_.substr(pos_, 2) == "\xC2\xA0" && !value_due) return fail_non_breaking_space();
  Frame left;
  bool popped = false;
  const auto pop = [&] {
    left = frames_.back();
    popped = true;
    frames_.pop_back();
  };
  while (!frames_.empty() && frames_.back().column > here) pop();
  // A list may stand in the column of the key that it belongs to; the next key ends it.
  const std::size_t count = frames_.size();
  if (count > 1 && frames_.back().sequence && frames_.back().column == here && !dash &&
      !frames_[count - 2].sequence && frames_[count - 2].column == here) {
    pop();
  }
  if (frames_.empty()) {
    if (popped || root_seen_) return fail_indentation(popped ? &left : nullptr);
    return true;
  }
  const Frame& top = frames_.back();
  if (popped && !left.sequence && top.sequence && top.column == here && tab_ == kNone && !dash &&
      bullet_size() == 0 && dash_or_key()) {
    return fail_beside_dash(left);
  }
  if (top.column < here && !top.expects) return fail_indentation(popped ? &left : nullptr);
  if (tab_ != kNone && !(top.expects && top.column < here)) return fail_tab();
  return true;
}

// The line is indented with non-breaking spaces, which text from a web page or a word processor
// brings along.
bool Scanner::fail_non_breaking_space() {
  std::uint32_t end = pos_;
  while (text_.substr(end, 2) == "\xC2\xA0" || at(end) == ' ') end += at(end) == ' ' ? 1 : 2;
  return fail(fault_.non_breaking_space(pos_, end));
}

bool Scanner::fail_tab() {
  std::uint32_t content = pos_;
  while (is_blank(at(content))) ++content;
  return fail(fault_.tab(tab_, content));
}

std::uint32_t Scanner::end_of_line_text(std::uint32_t from) const {
  std::uint32_t end = from;
  for (std::uint32_t i = from; i < end_ && !at_line_end(i); ++i) {
    if (at(i) == '#' && i > from && is_blank(at(i - 1))) break;
    if (!is_blank(at(i))) end = i + 1;
  }
  return end;
}

// Whether the line at `pos_` looks like an entry of a list or a record.
bool Scanner::dash_or_key() {
  if (at_indicator('-')) return true;
  const std::uint32_t begin = pos_;
  const bool key = scan_plain_line(false) == Stop::colon;
  pos_ = begin;
  return key;
}

// `left` is the collection that the line fell out of, where it did.
bool Scanner::fail_indentation(const Frame* left) {
  if (tab_ != kNone) return fail_tab();
  const std::uint32_t begin = pos_;
  const std::uint32_t end = end_of_line_text(begin);
  if (frames_.empty() && left == nullptr) {
    return fail(fault_.syntax(begin, end, "this line belongs to nothing above it",
                              "is a key or a dash missing?"));
  }
  if (left == nullptr && !dash_or_key()) {
    return lacks_colon(begin, false) ? false : fail(fault_.no_colon(begin, end));
  }
  const Frame& top = left != nullptr ? *left : frames_.back();
  const std::string_view above = top.sequence ? "dash" : "key";
  const std::uint32_t here = column();
  Diagnostic made = fault_.syntax(
      begin, end,
      fmt::format(
          "this line is indented by {} {}, but the {} above that it should line up with by {}",
          here, here == 1 ? "space" : "spaces", above, top.column));
  made.hint = fmt::format("indent it by {}", top.column);
  made.related.push_back(
      fault_.related(top.key_begin, top.key_end, fmt::format("the {} above", above)));
  return fail(std::move(made));
}

// Behind a node there may be blanks and a comment, and nothing else on the line.
bool Scanner::finish_line(const Scalar& last) {
  const std::uint32_t behind = pos_;
  skip_blanks();
  if (at_line_end(pos_) || pos_ >= end_) {
    skip_line();
    return true;
  }
  if (at(pos_) == '#') {
    if (pos_ == behind && last.token != Token::block_text) {
      return fail(fault_.no_space_before_comment(pos_));
    }
    skip_line();
    return true;
  }
  return fail_trailing(last);
}

bool Scanner::fail_trailing(const Scalar& last) {
  const std::uint32_t line_end = end_of_line_text(pos_);
  if (last.token == Token::quoted) {
    return fail(fault_.text_after_quote(last.begin, last.end, line_end));
  }
  if (last.token == Token::brackets) {
    const char c = at(pos_);
    if (c == ']' || c == '}') {
      return fail(fault_.syntax(pos_, pos_ + 1, "this bracket closes nothing"));
    }
    Diagnostic made = fault_.syntax(pos_, line_end, "text goes on behind the closing bracket");
    made.related.push_back(fault_.related(last.begin, last.begin + 1, "the bracket opens here"));
    return fail(std::move(made));
  }
  if (last.token == Token::alias) {
    return fail(fault_.reserved_start(last.begin, line_end));
  }
  return fail(fault_.no_colon(pos_, line_end));
}

}  // namespace hwbplan::yaml
