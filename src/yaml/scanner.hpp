// A strict look at the text before yaml-cpp reads it.
//
// Why: yaml-cpp 0.7 takes an unclosed quotation mark for a text that runs to the end of the file,
// makes a null of a last line without a colon, reads on after the closing quotation mark, needs 131
// bytes of memory for each byte between brackets, and where it does complain, it often does so many
// lines too late and in words for programmers. An officer needs the place of the slip and the way
// out of it.
//
// What: one pass over a piece of the file (see pieces.hpp), byte by byte, that knows YAML's
// indentation, keys, dashes, quotation marks, brackets, comments and texts of several lines well
// enough to follow any legal text, and stops at the first place that is not legal. It decides
// nothing about values and keeps no tree: yaml-cpp remains the reader. It is linear, has no
// recursion, and counts depth and nodes, so that yaml-cpp never sees a text that is beyond the
// limits.
//
// The rule that makes its findings good is indentation: a text in quotes or brackets must be
// indented further than the key that it belongs to. So a quotation mark that is never closed is
// found out on the very next line, and the place to report is where it was opened.
//
// Not chosen: a list of patterns that look wrong (they fire inside legal texts); repairing the text
// and reading on in the same record (what the author meant is theirs to say).
#pragma once

#include "hwbplan/yaml/known_keys.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "yaml/faults.hpp"
#include "yaml/pieces.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

// What was found over all pieces of a file.
struct ScanOutput {
  Diagnostics findings;
  // What yaml-cpp must not see: aliases, because what they stand for may be in another piece; tabs
  // on empty lines and question marks in plain texts between brackets, because it refuses them
  // although they are legal.
  std::vector<Span> aliases;
  std::vector<Span> blanks;
  std::vector<std::uint32_t> questions;
  std::uint64_t nodes = 0;  // seen so far; where they are more than the limit, nothing may be read
};

class Scanner {
 public:
  // `keys` may be null.
  Scanner(std::string_view text, FileId file, const Limits& limits, const KnownKeys* keys,
          ScanOutput& out)
      : text_(text), file_(file), limits_(limits), keys_(keys), out_(out), fault_(text, file) {}

  // Whether the piece can be read. Where it cannot, exactly one finding says why.
  bool scan(const Piece& piece);

 private:
  // A block collection that is open. `expects`: its key or dash had no value on its own line, so
  // that one may follow.
  struct Frame {
    bool sequence = false;
    bool expects = false;
    bool explicit_key = false;  // `? ` was read, and its `: ` is due
    std::uint32_t column = 0;
    std::uint32_t key_begin = 0;  // of the last key, or the last dash
    std::uint32_t key_end = 0;
  };

  enum class Expected : unsigned char { entry, after_entry, value, after_value };

  // A pair of brackets that is open.
  struct Bracket {
    char opener = '[';
    Expected expected = Expected::entry;
    bool after_comma = false;
    bool explicit_key = false;
    bool last_was_plain = false;   // a plain text may go on in the next line
    bool last_was_closed = false;  // quotes or brackets: a colon may follow at once
    std::uint32_t begin = 0;
    // The text in quotes that was read last and nothing since; kNone where there is none.
    std::uint32_t quoted = kNone;
    std::uint32_t quoted_end = 0;
    std::uint32_t entry_line = 0;  // the beginning of the line in which the entry begins
  };

  enum class Stop : unsigned char { line_end, comment, colon, bracket };

  // What was read last on a line, for the words of a fault behind it.
  enum class Token : unsigned char { plain, quoted, brackets, alias, block_text };

  struct Scalar {
    Token token = Token::plain;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool one_line = true;
    Stop stop = Stop::line_end;  // of a plain text
  };

  // Slips in the layout (scanner_layout.cpp).
  std::uint32_t bullet_size() const;
  bool fail_bullet();
  bool is_meant_as_dash();
  bool next_line_is_key(std::uint32_t& key_column) const;
  bool fail_at_margin();
  bool fail_beside_dash(const Frame& item);
  void warn_of_cut_text(const Scalar& scalar);

  // Forgotten colons (scanner_colons.cpp). Each says whether it reported one.
  bool lacks_colon(std::uint32_t begin, bool as_value);
  bool lacks_colon_before_bracket();
  bool lacks_colon_in_text(const Scalar& scalar, std::uint32_t key_below);
  std::vector<std::string_view> path(bool as_value) const;

  // Lines (scanner_lines.cpp).
  bool next_content_line();
  bool place_line();
  bool fail_indentation(const Frame* left);
  bool fail_tab();
  bool fail_non_breaking_space();
  bool dash_or_key();
  bool finish_line(const Scalar& last);
  bool fail_trailing(const Scalar& last);
  void skip_line();

  // Nodes (scanner_nodes.cpp).
  bool scan_entries();
  bool scan_dash();
  bool scan_explicit(bool key);
  bool scan_node();
  bool scan_key(const Scalar& key, std::uint32_t column);
  bool next_key_lines_up_with(std::uint32_t place) const;
  bool scan_lone_value(Scalar& scalar);
  bool scan_value();
  bool scan_inline(Scalar& scalar);
  bool check_plain_start(bool in_flow);
  bool scan_properties(bool& at_end);
  bool scan_alias(Scalar& scalar, bool in_flow);
  bool fail_not_a_key(const Scalar& scalar);
  bool open_collection(bool sequence, std::uint32_t column);
  bool may_open(std::uint32_t column, bool sequence) const;
  void take_value();

  // Texts (scanner_scalars.cpp).
  Stop scan_plain_line(bool in_flow);
  bool continue_plain(Scalar& scalar);
  bool scan_quoted(Scalar& scalar);
  bool scan_double_quoted_escape(std::uint32_t quote);
  bool continue_in_quotes(std::uint32_t quote);
  bool scan_block_scalar();
  bool scan_block_header(std::uint32_t& indentation);
  bool scan_block_lines(std::uint32_t header, std::uint32_t indentation);

  // Brackets (scanner_flow.cpp).
  bool scan_flow(Scalar& scalar);
  bool flow_line_break();
  bool flow_token();
  bool flow_open();
  bool flow_close();
  bool flow_comma();
  bool flow_colon();
  bool flow_scalar();
  void flow_plain_line();
  bool flow_begin_entry();
  bool ended_by_mark_of_its_own() const;
  std::uint32_t meant_closing_quote() const;
  void flow_end_entry(bool plain);

  // Looking at the text.
  char at(std::uint32_t index) const { return index < end_ ? text_[index] : '\n'; }
  bool at_line_end(std::uint32_t index) const { return at(index) == '\n' || at(index) == '\r'; }
  bool ends_word(std::uint32_t index) const {
    const char c = at(index);
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
  bool at_indicator(char c) const { return at(pos_) == c && ends_word(pos_ + 1); }
  std::uint32_t column() const { return pos_ - line_begin_; }
  void skip_blanks() {
    while (at(pos_) == ' ' || at(pos_) == '\t') ++pos_;
  }
  // The column that everything inside the current node must be to the right of; -1 at the root.
  std::int64_t parent_column() const {
    return frames_.empty() ? std::int64_t{-1} : std::int64_t{frames_.back().column};
  }
  // The end of the line's text from `from` on, without a comment and blanks.
  std::uint32_t end_of_line_text(std::uint32_t from) const;

  bool count_node();
  bool depth_reached(std::uint32_t begin);
  // Reports a finding that does not keep the piece from being read.
  void report(Diagnostic finding);
  // Reports why the piece cannot be read; always false, so that it can be returned.
  bool fail(Diagnostic finding);

  std::string_view text_;
  FileId file_;
  const Limits& limits_;
  const KnownKeys* keys_;
  ScanOutput& out_;
  Faults fault_;

  std::uint32_t pos_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t line_begin_ = 0;
  std::uint32_t first_finding_ = 0;  // of this piece, in out_.findings
  std::uint32_t tab_ = 0;            // where a tab stood in front of the line's content, else kNone
  Span section_;                     // the key of the list that an item belongs to
  std::uint32_t moved_ = 0;  // where a line begins that was pushed to the margin, else kNone
  std::uint32_t hidden_closer_ = 0;  // a comment between brackets that holds their closing one
  bool root_seen_ = false;
  bool in_merge_ = false;  // in the value of `<<`, which was reported already
  std::vector<Frame> frames_;
  std::vector<Bracket> brackets_;
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
};

}  // namespace hwbplan::yaml
