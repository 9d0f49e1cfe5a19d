// The fast reader's view of lines: which record or list a line belongs to by its indentation, keys
// and dashes, and what may stand behind them.
#include "yaml/plain_reader.hpp"

#include "yaml/plain_characters.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace hwbplan::yaml {
namespace {

// YAML asks for no more than 1,024; longer keys are yaml-cpp's to judge.
constexpr std::uint32_t kLongestKey = 200;
// All keys of a record are compared with one another, so there must not be many.
constexpr std::size_t kMostKeys = 100;
// Odd, and half of its bits are set: multiplied by it, heads that differ anywhere mostly differ in
// their highest bits.
constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
// The scanner counts a value, its key's colon and the comma behind it, each as one.
constexpr std::uint32_t kCountedForANode = 3;
// Nodes for which there is room from the start; plans have one for 12 to 20 bytes.
constexpr std::size_t kBytesForANode = 12;

// The first bytes of a key as a number, with zeros behind a shorter one. Bytes behind the key are
// read and cut off where there are enough of them, because copying a varying number takes longer.
std::uint64_t head_of(const char* key, std::size_t size, std::size_t readable) {
  std::uint64_t head = 0;
  if (readable < sizeof head || std::endian::native != std::endian::little) {
    std::memcpy(&head, key, std::min(size, sizeof head));
    return head;
  }
  std::memcpy(&head, key, sizeof head);
  return size >= sizeof head ? head : head & ((std::uint64_t{1} << (8 * size)) - 1);
}

}  // namespace

bool read_plain(const std::string& text, const Limits& limits, Tree& tree) {
  if (!holds_only_plain_characters(text)) return false;
  return PlainReader(text, limits, tree).read();
}

PlainReader::PlainReader(const std::string& text, const Limits& limits, Tree& tree)
    : text_(text.c_str()),
      size_(static_cast<std::uint32_t>(text.size())),
      limits_(limits),
      tree_(tree),
      builder_(tree) {
  tree_.nodes.reserve(text.size() / kBytesForANode + 8);
}

bool PlainReader::read() {
  if (!skip_document_mark()) return false;
  while (next_content_line()) {
    if (!take_line()) return false;
  }
  while (!frames_.empty()) leave();
  if (tree_.nodes.size() > limits_.nodes / kCountedForANode) return false;
  // Trees may be kept for as long as the program runs, so they hold on to no room of any size.
  if (tree_.nodes.capacity() / 8 > tree_.nodes.size() / 7) tree_.nodes.shrink_to_fit();
  return true;
}

// A line of `---` and nothing else may come before the first line that holds something.
bool PlainReader::skip_document_mark() {
  if (!next_content_line()) return true;
  if (text_[line_] == '-' && text_[line_ + 1] == '-') {
    if (text_[line_ + 2] != '-') return false;
    pos_ = line_ + 3;
    if (!at_line_end(pos_)) return false;
    skip_line();
  } else {
    pos_ = line_;
  }
  return true;
}

void PlainReader::skip_line() {
  const void* end = std::memchr(text_ + pos_, '\n', size_ - pos_);
  pos_ = end == nullptr ? size_
                        : static_cast<std::uint32_t>(static_cast<const char*>(end) - text_) + 1;
}

// The first byte at or behind the beginning of a line that is no space.
std::uint32_t PlainReader::behind_indentation(std::uint32_t at) const {
  if constexpr (std::endian::native == std::endian::little) {
    constexpr std::uint64_t kSpaces = 0x2020202020202020U;
    for (std::uint64_t eight = 0; size_ - at >= sizeof eight; at += sizeof eight) {
      std::memcpy(&eight, text_ + at, sizeof eight);
      const int same_bits = std::countr_zero(eight ^ kSpaces);
      if (same_bits < 64) return at + static_cast<std::uint32_t>(same_bits) / 8;
    }
  }
  while (text_[at] == ' ') ++at;
  return at;
}

// Moves to the first content behind empty lines and comments.
bool PlainReader::next_content_line() {
  while (pos_ < size_) {
    line_ = pos_;
    pos_ = behind_indentation(pos_);
    const char c = text_[pos_];
    if (c == '#') {
      skip_line();
    } else if (c == '\n' || c == '\r') {
      skip_line_end();
    } else if (c != '\0') {
      return true;
    }
  }
  return false;
}

bool PlainReader::take_line() {
  const std::uint32_t here = column();
  if (here == 0 && text_[pos_] == '.') return false;  // perhaps the end of the document
  const bool dash = text_[pos_] == '-' && ends_word(pos_ + 1);
  while (!frames_.empty() && frames_.back().column > here) leave();
  // A list may stand in the column of the key that it belongs to; the next key ends it.
  if (!frames_.empty() && frames_.back().sequence && frames_.back().column == here && !dash) {
    leave();
  }
  if (frames_.empty()) {
    if (root_seen_) return false;
    root_seen_ = true;
    if (!open(dash, here)) return false;
    return dash ? take_dash() : take_entry();
  }
  Frame& top = frames_.back();
  if (top.column == here && top.sequence == dash) {
    if (top.expects) add_nothing(top);
    return dash ? take_dash() : take_entry();
  }
  // What is left is the value of a key or a dash that stood alone on its line.
  if (!top.expects || top.column > here || (top.column == here && top.sequence)) return false;
  top.expects = false;
  if (!open(dash, here)) return false;
  return dash ? take_dash() : take_entry();
}

bool PlainReader::open(bool sequence, std::uint32_t column) {
  if (frames_.size() + 2 >= limits_.depth) return false;
  if (tree_.nodes.size() > limits_.nodes / kCountedForANode) return false;
  Frame frame;
  frame.sequence = sequence;
  frame.column = column;
  frame.keys.first = static_cast<std::uint32_t>(keys_.size());
  frames_.push_back(frame);
  builder_.open(sequence ? Kind::sequence : Kind::mapping, Style::block, line_ + column);
  return true;
}

void PlainReader::add_nothing(Frame& frame) {
  builder_.null(place(frame.nothing, frame.nothing));
  cursor_ = frame.nothing;
  frame.expects = false;
}

void PlainReader::leave() {
  Frame& frame = frames_.back();
  if (frame.expects) add_nothing(frame);
  keys_.resize(frame.keys.first);
  builder_.close(cursor_);
  frames_.pop_back();
}

bool PlainReader::take_dash() {
  if (tree_.nodes.size() > limits_.nodes / kCountedForANode) return false;
  Frame& frame = frames_.back();
  frame.nothing = ++pos_;
  skip_spaces();
  if (at_line_end(pos_) || at_comment()) return expect_below();
  const char c = text_[pos_];
  if (c == '[' || c == '{' || c == '|' || c == '>') return take_value();
  Scalar scalar;
  if (!take_text(scalar)) return false;
  if (scalar.stop != Stop::colon) {
    if (scalar.style == Style::plain && !continue_plain(scalar)) return false;
    add(scalar);
    return finish_line();
  }
  if (!open(false, scalar.begin - line_)) return false;
  return take_key(scalar);
}

// A line that is no dash: a key with its value.
bool PlainReader::take_entry() {
  Scalar scalar;
  return take_text(scalar) && scalar.stop == Stop::colon && take_key(scalar);
}

// A text that may turn out to be a key; then `pos_` stands at its colon.
bool PlainReader::take_text(Scalar& scalar) {
  if (scan_word_key(scalar)) return true;
  const char c = text_[pos_];
  if (c != '"' && c != '\'') return scan_plain(scalar);
  if (!scan_quoted(scalar)) return false;
  if (text_[pos_] == ':' && ends_word(pos_ + 1)) scalar.stop = Stop::colon;
  return true;
}

bool PlainReader::take_key(const Scalar& key) {
  Frame& frame = frames_.back();
  const std::uint32_t quote = key.style == Style::plain ? 0 : 1;
  const std::uint32_t begin = key.begin + quote;
  const std::uint32_t size = key.end - quote - begin;
  if (key.decoded || !is_new_key(begin, size, frame.keys)) return false;
  if (key.end != pos_) return false;  // a space before the colon
  if (quote == 0 && !key.is_word && (may_be_bullet(key.begin) || holds_bracket(begin, size)))
    return false;
  add(key);
  frame.nothing = ++pos_;
  skip_spaces();
  if (at_line_end(pos_) || at_comment()) return expect_below();
  return take_value();
}

// `lead {partner: council}`: a colon was forgotten.
bool PlainReader::holds_bracket(std::uint32_t begin, std::uint32_t size) const {
  bool found = false;
  for (std::uint32_t i = begin; i < begin + size; ++i) {
    found |= text_[i] == '{' || text_[i] == '[';
  }
  return found;
}

// Whether the key begins with what people write for a dash.
bool PlainReader::may_be_bullet(std::uint32_t at) const {
  const auto c = static_cast<unsigned char>(text_[at]);
  if (c >= 'A' && c < 0x80) return false;
  while (text_[at] >= '0' && text_[at] <= '9') ++at;
  return c == '-' || c >= 0x80 || ((text_[at] == '.' || text_[at] == ')') && text_[at + 1] == ' ');
}

// Whether the key is short enough and the record has no other like it so far.
bool PlainReader::is_new_key(std::uint32_t begin, std::uint32_t size, KeySet& keys) {
  if (size == 0 || size > kLongestKey || keys_.size() - keys.first >= kMostKeys) return false;
  Key key;
  key.begin = begin;
  key.size = size;
  key.head = head_of(text_ + begin, size, size_ - begin);
  const std::uint64_t bit = std::uint64_t{1} << (key.head * kSpread >> 58U);
  if ((keys.heads & bit) != 0 && has_key(key, keys.first)) return false;
  keys.heads |= bit;
  keys_.push_back(key);
  return true;
}

bool PlainReader::has_key(const Key& key, std::uint32_t first) const {
  for (std::size_t i = first; i < keys_.size(); ++i) {
    const Key& other = keys_[i];
    if (other.head != key.head || other.size != key.size) continue;
    if (std::memcmp(text_ + other.begin, text_ + key.begin, key.size) == 0) return true;
  }
  return false;
}

// What stands behind a key or a dash, on the same line.
bool PlainReader::take_value() {
  const char c = text_[pos_];
  if (c == '|' || c == '>') return take_block_text();
  if (c == '[' || c == '{') return take_brackets() && finish_line();
  Scalar scalar;
  if (c == '"' || c == '\'') {
    if (!scan_quoted(scalar)) return false;
  } else {
    if (!scan_plain(scalar) || scalar.stop == Stop::colon || !continue_plain(scalar)) return false;
  }
  add(scalar);
  return finish_line();
}

// Behind a value there may be spaces and a comment, and nothing else on the line.
bool PlainReader::finish_line() {
  skip_spaces();
  if (at_line_end(pos_)) {
    skip_line_end();
    return true;
  }
  if (!at_comment()) return false;
  skip_line();
  return true;
}

bool PlainReader::expect_below() {
  frames_.back().expects = true;
  return finish_line();
}

}  // namespace hwbplan::yaml
