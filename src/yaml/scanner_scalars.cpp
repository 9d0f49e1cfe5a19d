// The scanner's view of texts: plain, quoted, and in blocks of lines.
#include "yaml/extent.hpp"
#include "yaml/scanner.hpp"

#include <array>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

// What a byte can mean inside a plain text: nothing, its end in any case, or only between brackets.
enum class Meaning : unsigned char { none, line_end, colon, hash, bracket };

constexpr std::array<Meaning, 256> kMeanings = [] {
  std::array<Meaning, 256> table{};
  table['\n'] = table['\r'] = Meaning::line_end;
  table[':'] = Meaning::colon;
  table['#'] = Meaning::hash;
  for (const char c : {',', '[', ']', '{', '}'})
    table[static_cast<unsigned char>(c)] = Meaning::bracket;
  return table;
}();

constexpr std::string_view kEscapes = "0abt\tnvfre \"/\\N_LPxuU\n\r";

// Nearly all bytes of a plan pass through this loop, so it does nothing else.
std::uint32_t skip_meaningless(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const char* const data = text.data();
  while (at < end && kMeanings[static_cast<unsigned char>(data[at])] == Meaning::none) ++at;
  return at;
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

// From `pos_` to behind the plain text's last visible byte on this line; says what stopped it. For
// a colon, `pos_` stands at the colon only if nothing is between; the caller skips blanks.
Scanner::Stop Scanner::scan_plain_line(bool in_flow) {
  std::uint32_t i = pos_;
  Stop stop = Stop::line_end;
  for (; i < end_; ++i) {
    i = skip_meaningless(text_, i, end_);
    if (i == end_) break;
    const Meaning meaning = kMeanings[static_cast<unsigned char>(text_[i])];
    if (meaning == Meaning::line_end) break;
    if (meaning == Meaning::hash && i > pos_ && is_blank(text_[i - 1])) {
      stop = Stop::comment;
      break;
    }
    if (meaning == Meaning::bracket && in_flow) {
      stop = Stop::bracket;
      break;
    }
    if (meaning != Meaning::colon) continue;
    const Meaning after = kMeanings[static_cast<unsigned char>(at(i + 1))];
    if (ends_word(i + 1) || (in_flow && after == Meaning::bracket)) {
      stop = Stop::colon;
      break;
    }
  }
  std::uint32_t last = i;
  while (last > pos_ && is_blank(text_[last - 1])) --last;
  pos_ = last;
  return stop;
}

// A plain text goes on in the following lines for as long as they are indented further than its
// key.
bool Scanner::continue_plain(Scalar& scalar) {
  const std::int64_t parent = parent_column();
  while (scalar.stop == Stop::line_end) {
    const std::uint32_t resume_pos = pos_;
    const std::uint32_t resume_line = line_begin_;
    skip_line();
    const std::uint32_t first = pos_;
    bool comment = false;
    const bool any = next_content_line();
    for (std::uint32_t line = first; any && line < line_begin_ && !comment;) {
      std::uint32_t i = line;
      while (is_blank(at(i))) ++i;
      comment = at(i) == '#';
      line = next_line(text_.substr(0, end_), i);
    }
    if (!any || comment || std::int64_t{column()} <= parent) {
      pos_ = resume_pos;
      line_begin_ = resume_line;
      break;
    }
    skip_blanks();
    // YAML would join the list to the text without a word.
    if (at_indicator('-')) return fail(fault_.list_behind_text(scalar.begin, scalar.end, pos_));
    scalar.one_line = false;
    const std::uint32_t begin = pos_;
    scalar.stop = scan_plain_line(false);
    scalar.end = pos_;
    if (scalar.stop == Stop::colon) {
      pos_ = begin;
      if (lacks_colon_in_text(scalar, begin)) return false;
      return fail_indentation(nullptr);
    }
  }
  tab_ = kNone;
  return true;
}

bool Scanner::scan_quoted(Scalar& scalar) {
  const std::uint32_t quote = pos_;
  const char mark = at(quote);
  scalar.token = Token::quoted;
  scalar.begin = quote;
  ++pos_;
  while (pos_ < end_) {
    const char c = text_[pos_];
    if (c == mark) {
      if (mark == '\'' && at(pos_ + 1) == mark && pos_ + 1 < end_) {
        pos_ += 2;
        continue;
      }
      scalar.end = ++pos_;
      return true;
    }
    if (c == '\\' && mark == '"') {
      if (!scan_double_quoted_escape(quote)) return false;
    } else if (c == '\n') {
      scalar.one_line = false;
      if (!continue_in_quotes(quote)) return false;
    } else {
      ++pos_;
    }
  }
  return fail(fault_.unclosed_quote(quote));
}

bool Scanner::scan_double_quoted_escape(std::uint32_t quote) {
  const char kind = at(pos_ + 1);
  std::uint32_t digits = 0;
  if (kind == 'x') digits = 2;
  if (kind == 'u') digits = 4;
  if (kind == 'U') digits = 8;
  bool good = kEscapes.find(kind) != std::string_view::npos;
  for (std::uint32_t i = 0; i < digits; ++i) good = good && is_hex(at(pos_ + 2 + i));
  if (!good) return fail(fault_.bad_escape(quote, pos_, pos_ + 2));
  // An escaped line end is left to the caller, which checks the next line's indentation.
  pos_ += at_line_end(pos_ + 1) ? 1 : 2 + digits;
  return true;
}

// A text in quotes goes on in the next line, which has to be indented further than its key. Where
// it is not, the mark was most likely never meant to be open here.
bool Scanner::continue_in_quotes(std::uint32_t quote) {
  const std::uint32_t quote_line = line_begin_;
  skip_line();
  while (pos_ < end_) {
    line_begin_ = pos_;
    while (at(pos_) == ' ') ++pos_;
    const std::uint32_t spaces = column();
    std::uint32_t content = pos_;
    while (is_blank(at(content))) ++content;
    if (content >= end_) break;
    if (at_line_end(content)) {
      pos_ = content;
      skip_line();
      continue;
    }
    if (std::int64_t{spaces} > parent_column()) return true;
    line_begin_ = quote_line;
    if (content > pos_) return fail(fault_.tab(pos_, content));
    Diagnostic made = fault_.unclosed_quote(quote);
    made.related.push_back(
        fault_.related(pos_, end_of_line_text(pos_),
                       "this line is not indented far enough to be part of the text"));
    return fail(std::move(made));
  }
  line_begin_ = quote_line;
  return fail(fault_.unclosed_quote(quote));
}

bool Scanner::scan_block_scalar() {
  const std::uint32_t header = pos_;
  std::uint32_t indentation = 0;
  return count_node() && scan_block_header(indentation) && scan_block_lines(header, indentation);
}

// `indentation`: the column that the header asks for, or 0 where the first line decides.
bool Scanner::scan_block_header(std::uint32_t& indentation) {
  const std::uint32_t header = pos_;
  ++pos_;
  bool chomping = false;
  bool counted = false;
  while (true) {
    const char c = at(pos_);
    if (!chomping && (c == '+' || c == '-')) {
      chomping = true;
    } else if (!counted && c >= '1' && c <= '9') {
      counted = true;
      indentation =
          static_cast<std::uint32_t>(std::max<std::int64_t>(parent_column(), 0) + (c - '0'));
    } else {
      break;
    }
    ++pos_;
  }
  const std::uint32_t behind = pos_;
  skip_blanks();
  if (at_line_end(pos_) || (at(pos_) == '#' && pos_ > behind)) {
    skip_line();
    return true;
  }
  if (at(pos_) == '#' && pos_ == behind) return fail(fault_.no_space_before_comment(pos_));
  return fail(fault_.reserved_start(header, end_of_line_text(header)));
}

bool Scanner::scan_block_lines(std::uint32_t header, std::uint32_t indentation) {
  std::uint32_t deepest_empty = 0;  // the most spaces on the empty lines in front of the text
  std::uint32_t deepest_line = 0;
  bool begun = indentation != 0;
  while (pos_ < end_) {
    line_begin_ = pos_;
    while (at(pos_) == ' ' && (!begun || column() < indentation)) ++pos_;
    const std::uint32_t spaces = column();
    if (at_line_end(pos_)) {
      if (!begun && spaces > deepest_empty) {
        deepest_empty = spaces;
        deepest_line = line_begin_;
      }
    } else if (!begun && std::int64_t{spaces} > parent_column()) {
      if (deepest_empty > spaces) {
        return fail(fault_.syntax(deepest_line, deepest_line + deepest_empty,
                                  "this empty line is indented further than the text below it",
                                  fmt::format("indent it by {} or less", spaces)));
      }
      begun = true;
      indentation = spaces;
    } else if (!begun || spaces < indentation) {
      break;
    }
    skip_line();
  }
  if (pos_ >= end_) return true;
  // The line that ended the text stands less deep. A tab there was meant to be part of the text.
  const std::uint32_t ended = pos_;
  pos_ = line_begin_;
  if (at(ended) == '\t') return fail(fault_.tab(ended, ended + 1));
  const bool comment = at(ended) == '#';
  if (comment && !begun && deepest_empty > ended - line_begin_ &&
      std::int64_t{ended - line_begin_} > parent_column()) {
    return fail(fault_.syntax(header, header + 1, "the text announced here is not indented"));
  }
  return true;
}

}  // namespace hwbplan::yaml
