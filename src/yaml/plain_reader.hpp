// The fast reader: the plain part of YAML that plans are made of, read straight into a tree.
//
// Why: yaml-cpp reads 5 MB a second, and before it the scanner has to look for what yaml-cpp lets
// pass. A nation's plans are 240 MB. But nearly every plan uses only a small part of YAML, and that
// part can be read in one pass over the bytes, a line at a time, with the exact place of
// everything.
//
// What it reads: records and lists in lines; texts without quotes on one or several lines; texts in
// quotes on one line; `|` and `>` texts; lists and records in brackets, also over several lines;
// comments; a `---` line in front; both kinds of line ends.
//
// What it does not: everything else. At the first doubt it gives up, the tree is thrown away, and
// the whole file goes to the scanner and to yaml-cpp. So it has no findings and no messages, never
// recovers, and need not know why something is wrong; and what it gives up on costs only time. It
// must be certain of the opposite: whatever it accepts, the other way reads to the same tree, byte
// for byte, and finds nothing wrong with. yaml-cpp is the judge of that: the tests and the fuzzer
// compare both ways on plans, on the YAML test suite and on mutants of them.
//
// Where YAML would allow more than is accepted here, that is on purpose: anchors, tags, explicit
// keys, lists inside lists on one line, escapes, unusual first characters and the like are rare in
// plans, and each would be one more thing to be certain about.
//
// Not chosen: another YAML library (each of those tried reads something otherwise than yaml-cpp, is
// slower, or keeps no places); reading only records and giving single values to yaml-cpp (its
// rules depend on the indentation around them).
#pragma once

#include "hwbplan/yaml/reader.hpp"

#include "yaml/tree_builder.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

// Fills `tree`, whose source is `text`. False where the text is not plain enough; the tree then
// holds what was read up to there, and is to be thrown away.
bool read_plain(const std::string& text, const Limits& limits, Tree& tree);

class PlainReader {
 public:
  // `text` ends with a zero byte that is not part of it and holds no other; see
  // plain_characters.hpp for what else is taken for granted.
  PlainReader(const std::string& text, const Limits& limits, Tree& tree);

  bool read();

 private:
  // The keys of a record so far. `heads` has a bit for each, by its first bytes, so that a new key
  // need nearly never be compared with any.
  struct KeySet {
    std::uint64_t heads = 0;
    std::uint32_t first = 0;  // in `keys_`
  };

  // A record or list in lines that is open. `expects`: its key or dash had no value on its own
  // line; if none follows, an empty one stands at `nothing`.
  struct Frame {
    bool sequence = false;
    bool expects = false;
    std::uint32_t column = 0;
    std::uint32_t nothing = 0;
    KeySet keys;
  };

  // A key as it is compared with the others of its record: by its first eight bytes, then in full.
  struct Key {
    std::uint64_t head = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  struct Bracket {
    bool mapping = false;
    KeySet keys;
  };

  enum class Stop : unsigned char { line_end, comment, colon, bracket };

  // A text as it was found, before it is known to be a key or a value.
  struct Scalar {
    Style style = Style::plain;
    bool decoded = false;  // the value is in `value_`
    Stop stop = Stop::line_end;
    bool is_word = false;  // nothing but letters and underscores
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // Lines (plain_reader.cpp).
  bool skip_document_mark();
  bool next_content_line();
  bool take_line();
  bool take_dash();
  bool take_entry();
  bool take_key(const Scalar& key);
  bool take_value();
  bool take_text(Scalar& scalar);
  bool finish_line();
  bool expect_below();
  bool open(bool sequence, std::uint32_t column);
  void leave();
  void add_nothing(Frame& frame);
  bool may_be_bullet(std::uint32_t at) const;
  bool holds_bracket(std::uint32_t begin, std::uint32_t size) const;
  bool is_new_key(std::uint32_t begin, std::uint32_t size, KeySet& keys);
  bool has_key(const Key& key, std::uint32_t first) const;

  // Texts (plain_reader_texts.cpp).
  bool scan_word_key(Scalar& scalar);
  bool scan_plain(Scalar& scalar);
  bool scan_plain_in_brackets(Scalar& scalar);
  bool scan_quoted(Scalar& scalar);
  bool continue_plain(Scalar& scalar);
  bool take_block_text();
  bool read_block_lines(bool folded, std::uint32_t& last);
  bool may_begin_plain(std::uint32_t at) const;
  bool stands_for_nothing(const Scalar& scalar) const {
    return scalar.end - scalar.begin == 4 && is_null_word(scalar.begin);
  }
  bool is_null_word(std::uint32_t at) const;
  void add(const Scalar& scalar);
  void add_text(Style style, std::uint32_t begin, std::uint32_t end, std::uint32_t text_begin);

  // Brackets (plain_reader_brackets.cpp).
  bool take_brackets();
  bool open_bracket();
  bool take_bracket_entry(bool& opened);
  bool close_brackets();
  bool skip_bracket_space(bool only_before_closing) {
    skip_spaces();
    return !at_line_end(pos_) || skip_bracket_line_end(only_before_closing);
  }
  bool skip_bracket_line_end(bool only_before_closing);

  // Looking at the text. No byte of it is below the space but those that end a line, as the zero
  // byte behind it does.
  bool at_line_end(std::uint32_t at) const { return static_cast<unsigned char>(text_[at]) < ' '; }
  bool ends_word(std::uint32_t at) const { return static_cast<unsigned char>(text_[at]) <= ' '; }
  bool at_comment() const { return text_[pos_] == '#' && text_[pos_ - 1] == ' '; }
  void skip_spaces() {
    while (text_[pos_] == ' ') ++pos_;
  }
  std::uint32_t behind_indentation(std::uint32_t at) const;
  void skip_line();
  void skip_line_end() {
    if (text_[pos_] == '\r') ++pos_;
    if (text_[pos_] == '\n') ++pos_;
  }
  std::uint32_t column() const { return pos_ - line_; }
  Span place(std::uint32_t begin, std::uint32_t end) const { return {tree_.file, begin, end}; }

  const char* text_;
  std::uint32_t size_;
  const Limits& limits_;
  Tree& tree_;
  TreeBuilder builder_;
  std::uint32_t pos_ = 0;
  std::uint32_t line_ = 0;    // where the line of `pos_` begins
  std::uint32_t cursor_ = 0;  // behind the last node: where a collection ends
  bool root_seen_ = false;
  std::uint32_t bracket_begin_ = 0;  // of the outermost that is open
  std::vector<Frame> frames_;
  std::vector<Bracket> brackets_;
  std::vector<Key> keys_;
  std::string value_;  // of a text that does not stand in the source as it is
};

}  // namespace hwbplan::yaml
