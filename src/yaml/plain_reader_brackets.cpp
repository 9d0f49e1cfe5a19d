// The fast reader's view of brackets: `[a, b]` and `{key: value}`, inside one another. A line may
// end behind an opening bracket, behind a comma and in front of a closing bracket, and nowhere
// else.
#include "yaml/plain_reader.hpp"

namespace hwbplan::yaml {

bool PlainReader::take_brackets() {
  bracket_begin_ = pos_;
  bool opened = true;  // nothing has been read since the last opening bracket
  if (!open_bracket()) return false;
  while (!brackets_.empty()) {
    if (!skip_bracket_space(false)) return false;
    const bool empty = opened && (text_[pos_] == ']' || text_[pos_] == '}');
    opened = false;
    if (!empty && !take_bracket_entry(opened)) return false;
    if (!opened && !close_brackets()) return false;
  }
  return true;
}

bool PlainReader::open_bracket() {
  if (frames_.size() + brackets_.size() + 2 >= limits_.depth) return false;
  Bracket bracket;
  bracket.mapping = text_[pos_] == '{';
  bracket.keys.first = static_cast<std::uint32_t>(keys_.size());
  brackets_.push_back(bracket);
  builder_.open(bracket.mapping ? Kind::mapping : Kind::sequence, Style::flow, pos_);
  ++pos_;
  return true;
}

// A key with its value, or a value; `opened` where that is another pair of brackets, of which only
// the first has been taken.
bool PlainReader::take_bracket_entry(bool& opened) {
  const auto take = [&](Scalar& scalar) {
    const char c = text_[pos_];
    return c == '"' || c == '\'' ? scan_quoted(scalar) : scan_plain_in_brackets(scalar);
  };
  if (brackets_.back().mapping) {
    Scalar key;
    if (!scan_word_key(key) && !take(key)) return false;
    if (text_[pos_] != ':' || text_[pos_ + 1] != ' ') return false;
    const std::uint32_t quote = key.style == Style::plain ? 0 : 1;
    const std::uint32_t begin = key.begin + quote;
    if (key.decoded || key.end != pos_) return false;
    if (!is_new_key(begin, key.end - quote - begin, brackets_.back().keys)) return false;
    add(key);
    ++pos_;
    skip_spaces();
  }
  if (text_[pos_] == '[' || text_[pos_] == '{') {
    opened = true;
    return open_bracket();
  }
  Scalar value;
  if (!take(value) || value.stop == Stop::colon) return false;
  add(value);
  return true;
}

// Behind an entry: closing brackets, as many as there are, and then a comma unless the last was
// closed.
bool PlainReader::close_brackets() {
  while (!brackets_.empty()) {
    if (!skip_bracket_space(true)) return false;
    const char c = text_[pos_];
    if (c == ',') {
      ++pos_;
      return pos_ - bracket_begin_ <= limits_.flow_bytes;
    }
    if (c != (brackets_.back().mapping ? '}' : ']')) return false;
    keys_.resize(brackets_.back().keys.first);
    brackets_.pop_back();
    cursor_ = ++pos_;
    builder_.close(cursor_);
  }
  return pos_ - bracket_begin_ <= limits_.flow_bytes;
}

// The end of a line, where what follows is indented further than the key or dash that the brackets
// belong to; a closing bracket may stand in the key's own column.
bool PlainReader::skip_bracket_line_end(bool only_before_closing) {
  skip_line_end();
  line_ = pos_;
  pos_ = behind_indentation(pos_);
  const std::uint32_t parent = frames_.back().column;
  const char c = text_[pos_];
  if (c == ']' || c == '}') return column() >= parent;
  return !only_before_closing && column() > parent && !at_line_end(pos_) && c != '#';
}

}  // namespace hwbplan::yaml
