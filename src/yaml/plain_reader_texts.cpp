// The fast reader's view of texts: plain, quoted, and in blocks of lines.
#include "yaml/plain_reader.hpp"

#include <array>
#include <cstring>

namespace hwbplan::yaml {
namespace {

// What a byte can mean inside a plain text: nothing, its end in any case, or only between brackets.
enum class Meaning : unsigned char { none, bracket, colon, hash, line_end };

constexpr std::array<Meaning, 256> kMeanings = [] {
  std::array<Meaning, 256> table{};
  table['\n'] = table['\r'] = table['\0'] = Meaning::line_end;
  table[':'] = Meaning::colon;
  table['#'] = Meaning::hash;
  for (const char c : {',', '[', ']', '{', '}'})
    table[static_cast<unsigned char>(c)] = Meaning::bracket;
  return table;
}();

// First bytes of a plain text that mean nothing else anywhere. A minus sign counts where a letter
// or digit follows.
constexpr std::array<bool, 256> kBegins = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
  for (unsigned c = 0x80; c <= 0xFF; ++c) table[c] = true;
  for (const char c : {'_', '(', '.', '/', '+', '$'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

Meaning meaning_of(char c) {
  return kMeanings[static_cast<unsigned char>(c)];
}

// How many bytes from `text` on mean no more than `most`. The zero byte behind all of them means
// more.
std::uint32_t bytes_meaning(Meaning most, const char* text) {
  const char* at = text;
  while (meaning_of(*at) <= most) ++at;
  return static_cast<std::uint32_t>(at - text);
}

constexpr std::array<bool, 256> kInWord = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
  table['_'] = true;
  return table;
}();

// Whether one of eight bytes means something in a plain text outside of brackets: a colon, a hash,
// or what ends a line, which no other byte below the space does.
bool hold_meaning(std::uint64_t eight) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  // The highest bit of a byte is set where that is less than `limit`, or some byte before it is.
  const auto below = [](std::uint64_t bytes, char limit) {
    return (bytes - kEach * static_cast<unsigned char>(limit)) & ~bytes;
  };
  const std::uint64_t found =
      below(eight, ' ') | below(eight ^ kEach * ':', 1) | below(eight ^ kEach * '#', 1);
  return (found & kEach << 7U) != 0;
}

}  // namespace

bool PlainReader::may_begin_plain(std::uint32_t at) const {
  const char c = text_[at];
  if (c == '-') {
    const char next = text_[at + 1];
    return (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') ||
           (next >= 'A' && next <= 'Z');
  }
  // A non-breaking space is reported in some places.
  if (c == '\xC2' && text_[at + 1] == '\xA0') return false;
  return kBegins[static_cast<unsigned char>(c)];
}

// `null` is no text, and reading it needs a closer look at what stands around it.
bool PlainReader::is_null_word(std::uint32_t at) const {
  if ((text_[at] | 0x20) != 'n') return false;
  const std::string_view word(text_ + at, 4);
  return word == "null" || word == "Null" || word == "NULL";
}

// A key of letters and underscores, as nearly all are; `pos_` is left at its colon. False, with
// nothing changed, where anything else stands there.
bool PlainReader::scan_word_key(Scalar& scalar) {
  const char* behind = text_ + pos_;
  while (kInWord[static_cast<unsigned char>(*behind)]) ++behind;
  const auto at = static_cast<std::uint32_t>(behind - text_);
  if (at == pos_ || text_[at] != ':' || !ends_word(at + 1)) return false;
  if (at - pos_ == 4 && is_null_word(pos_)) return false;
  scalar.stop = Stop::colon;
  scalar.is_word = true;
  scalar.begin = pos_;
  scalar.end = at;
  pos_ = at;
  return true;
}

// From `pos_` to behind the text's last visible byte on this line. Where a colon ends it, `pos_`
// stands at the colon.
bool PlainReader::scan_plain(Scalar& scalar) {
  if (!may_begin_plain(pos_)) return false;
  std::uint32_t at = pos_;
  scalar.begin = at;
  for (;; ++at) {
    for (std::uint64_t eight = 0; size_ - at >= sizeof eight; at += sizeof eight) {
      std::memcpy(&eight, text_ + at, sizeof eight);
      if (hold_meaning(eight)) break;
    }
    at += bytes_meaning(Meaning::bracket, text_ + at);
    const Meaning meaning = meaning_of(text_[at]);
    if (meaning == Meaning::line_end) {
      scalar.stop = Stop::line_end;
      break;
    }
    if (meaning == Meaning::colon && ends_word(at + 1)) {
      scalar.stop = Stop::colon;
      break;
    }
    if (meaning == Meaning::hash && text_[at - 1] == ' ') {
      if (!ends_word(at + 1)) return false;  // perhaps no comment at all
      scalar.stop = Stop::comment;
      break;
    }
  }
  pos_ = at;
  while (text_[at - 1] == ' ') --at;
  scalar.end = at;
  if (scalar.stop != Stop::colon) pos_ = at;
  return !stands_for_nothing(scalar);
}

// The same between brackets, where commas and brackets end a text too.
bool PlainReader::scan_plain_in_brackets(Scalar& scalar) {
  if (!may_begin_plain(pos_)) return false;
  std::uint32_t at = pos_;
  scalar.begin = at;
  for (;; ++at) {
    at += bytes_meaning(Meaning::none, text_ + at);
    const Meaning meaning = meaning_of(text_[at]);
    if (meaning == Meaning::line_end || meaning == Meaning::bracket) {
      scalar.stop = meaning == Meaning::bracket ? Stop::bracket : Stop::line_end;
      break;
    }
    if (meaning == Meaning::hash && text_[at - 1] == ' ') return false;
    if (meaning != Meaning::colon) continue;
    if (ends_word(at + 1)) {
      scalar.stop = Stop::colon;
      break;
    }
    // The two ways do not agree on what a colon in front of a bracket is.
    if (meaning_of(text_[at + 1]) == Meaning::bracket) return false;
  }
  pos_ = at;
  while (text_[at - 1] == ' ') --at;
  scalar.end = at;
  return !stands_for_nothing(scalar);
}

// A text in quotes that ends on its line. Escapes other than a doubled single quote are left to
// yaml-cpp.
bool PlainReader::scan_quoted(Scalar& scalar) {
  const char mark = text_[pos_];
  scalar.style = mark == '"' ? Style::double_quoted : Style::single_quoted;
  scalar.begin = pos_;
  std::uint32_t from = ++pos_;
  for (;; ++pos_) {
    const char c = text_[pos_];
    if (at_line_end(pos_) || (c == '\\' && mark == '"')) return false;
    if (c != mark) continue;
    if (mark == '"' || text_[pos_ + 1] != mark) break;
    if (!scalar.decoded) value_.clear();
    scalar.decoded = true;
    value_.append(text_ + from, ++pos_ - from);  // with one of the two
    from = pos_ + 1;
  }
  if (scalar.decoded) value_.append(text_ + from, pos_ - from);
  scalar.end = ++pos_;
  return true;
}

// A plain text goes on in the next lines for as long as they are indented further than its key or
// dash.
bool PlainReader::continue_plain(Scalar& scalar) {
  const std::uint32_t parent = frames_.back().column;
  while (scalar.stop == Stop::line_end) {
    std::uint32_t next = pos_;
    while (text_[next] == ' ') ++next;
    if (text_[next] == '\r') ++next;
    if (text_[next] == '\n') ++next;
    const std::uint32_t line = next;
    next = behind_indentation(next);
    if (next - line <= parent || at_line_end(next) || text_[next] == '#') return true;
    if (!scalar.decoded) value_.assign(text_ + scalar.begin, scalar.end - scalar.begin);
    pos_ = next;
    line_ = line;
    Scalar more;
    if (!scan_plain(more) || more.stop == Stop::colon) return false;
    value_ += ' ';
    value_.append(text_ + more.begin, more.end - more.begin);
    scalar.decoded = true;
    scalar.end = more.end;
    scalar.stop = more.stop;
  }
  return true;
}

void PlainReader::add(const Scalar& scalar) {
  const std::uint32_t quote = scalar.style == Style::plain ? 0 : 1;
  const std::uint32_t begin = scalar.begin + quote;
  if (scalar.decoded) return add_text(scalar.style, scalar.begin, scalar.end, begin);
  cursor_ = scalar.end;
  builder_.scalar(scalar.style, place(scalar.begin, scalar.end), begin, scalar.end - quote - begin);
}

// Adds the text in `value_`, which may stand in the source as it is.
void PlainReader::add_text(Style style, std::uint32_t begin, std::uint32_t end,
                           std::uint32_t text_begin) {
  cursor_ = end;
  const std::string_view source(text_, size_);
  if (source.substr(text_begin, value_.size()) == value_) {
    builder_.scalar(style, place(begin, end), text_begin,
                    static_cast<std::uint32_t>(value_.size()));
  } else {
    builder_.decoded_scalar(style, place(begin, end), value_);
  }
}

// `|` or `>`, perhaps with a minus sign, and the lines below it. Leaves `pos_` at the beginning of
// the first line that is not part of it.
bool PlainReader::take_block_text() {
  const std::uint32_t begin = pos_;
  const bool folded = text_[pos_] == '>';
  const bool strips = text_[++pos_] == '-';
  if (strips) ++pos_;
  skip_spaces();
  if (!at_line_end(pos_)) return false;
  skip_line_end();
  std::uint32_t content = pos_;
  while (text_[content] == ' ') ++content;
  std::uint32_t last = 0;
  if (!read_block_lines(folded, last)) return false;
  if (!strips && text_[last] != '\0') value_ += '\n';
  while (text_[last - 1] == ' ') --last;
  add_text(folded ? Style::folded : Style::literal, begin, last, content);
  return true;
}

// The lines of a block text into `value_`; `last` is where the last that is not empty ends. Lines
// of nothing but spaces, and folded lines that are indented further than the first, are not simple.
bool PlainReader::read_block_lines(bool folded, std::uint32_t& last) {
  value_.clear();
  std::uint32_t indentation = 0;
  std::size_t empty = 0;
  while (true) {
    line_ = pos_;
    pos_ = behind_indentation(pos_);
    const std::uint32_t spaces = column();
    if (at_line_end(pos_)) {
      if (spaces != 0 || indentation == 0) return false;
      if (text_[pos_] == '\0') return true;
      ++empty;
      skip_line_end();
      continue;
    }
    if (indentation == 0) {
      if (spaces <= frames_.back().column) return false;
      indentation = spaces;
    } else if (spaces < indentation) {
      pos_ = line_;
      return spaces <= frames_.back().column;
    } else {
      if (folded && spaces > indentation) return false;
      if (folded && empty == 0) {
        value_ += ' ';
      } else {
        value_.append(empty + (folded ? 0 : 1), '\n');
      }
    }
    empty = 0;
    const std::uint32_t text = line_ + indentation;
    while (!at_line_end(pos_)) ++pos_;
    value_.append(text_ + text, pos_ - text);
    last = pos_;
    skip_line_end();
  }
}

}  // namespace hwbplan::yaml
