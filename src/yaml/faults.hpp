// What the scanner says: every sentence about a slip in the text, made in one place, so that they
// can be read together and sound alike. A fault names what stands there, says what is wrong with it
// in an officer's words, and, where only one mending is possible, brings the edits for it.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hwbplan::yaml {

class Faults {
 public:
  Faults(std::string_view text, FileId file) : text_(text), file_(file) {}

  // A finding of the rule yaml-syntax; the others say more by their names. `begin` and `end` are
  // the place it shows.
  Diagnostic syntax(std::uint32_t begin, std::uint32_t end, std::string message,
                    std::string hint = {}) const;
  Diagnostic finding(std::string_view rule, std::uint32_t begin, std::uint32_t end,
                     std::string message, std::string hint = {}) const;

  // `title: Start well: age 0-5`, where [begin, end) is the text behind the first colon.
  Diagnostic colon_in_text(std::uint32_t begin, std::uint32_t end, bool may_fix) const;
  // A text that begins with a character that YAML keeps for itself.
  Diagnostic reserved_start(std::uint32_t begin, std::uint32_t end) const;
  // `a:1`, with its colon at `colon`.
  Diagnostic no_space_after_colon(std::uint32_t key, std::uint32_t colon) const;
  Diagnostic no_space_after_dash(std::uint32_t dash) const;
  // A text with a deeper dash on the line below it, at `dash`.
  Diagnostic list_behind_text(std::uint32_t begin, std::uint32_t end, std::uint32_t dash) const;
  // A line that begins with what looks like a dash to people: `sign` bytes at `begin`.
  Diagnostic bullet(std::uint32_t begin, std::uint32_t sign) const;
  // `{text: Item #4 done}`, with the comment at `hash` and its bracket at `bracket`.
  Diagnostic closer_in_comment(std::uint32_t hash, std::uint32_t bracket) const;
  // `title: Run #priority`: a warning, because it can be a comment.
  Diagnostic cut_text(std::uint32_t hash, std::uint32_t line_end) const;
  Diagnostic no_colon(std::uint32_t begin, std::uint32_t end) const;
  // `lead Head of housing`: [begin, end) is the first word of a line, and `meant` the key that it
  // is, or nearly is.
  Diagnostic missing_colon(std::uint32_t begin, std::uint32_t end, std::string_view meant) const;
  Diagnostic unclosed_quote(std::uint32_t quote) const;
  Diagnostic unclosed_bracket(std::uint32_t bracket) const;
  // Text goes on behind a closing quotation mark: [begin, end) is the quoted text, `line_end` where
  // its line ends.
  Diagnostic text_after_quote(std::uint32_t begin, std::uint32_t end, std::uint32_t line_end) const;
  // `'the board's plan'`: [begin, end) is the text in single quotes up to the apostrophe that ends
  // it, and `close` where the whole was meant to end, or `end` where that can't be told.
  Diagnostic apostrophe(std::uint32_t begin, std::uint32_t end, std::uint32_t close) const;
  // `"C:\data"`: [begin, end) are the backslash and the character behind it, `quote` the opening
  // mark.
  Diagnostic bad_escape(std::uint32_t quote, std::uint32_t begin, std::uint32_t end) const;
  Diagnostic non_breaking_space(std::uint32_t begin, std::uint32_t end) const;
  Diagnostic tab(std::uint32_t begin, std::uint32_t end) const;
  Diagnostic no_space_before_comment(std::uint32_t hash) const;

  Diagnostic anchor(std::uint32_t begin, std::uint32_t end) const;
  Diagnostic alias(std::uint32_t begin, std::uint32_t end) const;
  // `line_end`: where the text behind the tag ends on its line; `end` where there is none.
  Diagnostic tag(std::uint32_t begin, std::uint32_t end, std::uint32_t line_end) const;
  Diagnostic merge_key(std::uint32_t begin, std::uint32_t end) const;

  Related related(std::uint32_t begin, std::uint32_t end, std::string message) const;

 private:
  // The text as it is quoted in a message: short and on one line.
  std::string shown(std::uint32_t begin, std::uint32_t end) const;
  // Puts [begin, end) into quotation marks of the kind that needs no further change; adds nothing
  // where both kinds do.
  void replace_curly_quotes(Diagnostic& finding, std::uint32_t begin, std::uint32_t end) const;
  void offer_quotes(Diagnostic& finding, std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  FileId file_;
};

}  // namespace hwbplan::yaml
