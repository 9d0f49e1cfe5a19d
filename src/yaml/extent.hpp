// Where things end. yaml-cpp says where a node begins and what its value is, but not where it ends,
// and of an empty value not even where it is. These functions find that out from the text, each by
// looking forward from a place it is given.
//
// None of them knows the grammar. They lean on what was already read: the end of a plain or block
// scalar is where all of its value's visible bytes have been met in order, which holds for every
// way of folding lines. So they cannot disagree with the reader about what belongs to a value. All
// of them stop at the end of the text, whatever it holds.
#pragma once

#include <cstdint>
#include <string_view>

namespace hwbplan::yaml {

inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
inline bool is_break(char c) {
  return c == '\n' || c == '\r';
}
inline bool is_space(char c) {
  return is_blank(c) || is_break(c);
}

// The first place from `at` on that is neither white space nor part of a comment.
std::uint32_t skip_space_and_comments(std::string_view text, std::uint32_t at);

// Behind the anchors and tags that begin at `at`, and what white space follows them; `at` itself
// where there are none.
std::uint32_t skip_properties(std::string_view text, std::uint32_t at);

// Behind the last visible byte of a plain scalar, or of a block scalar's content, that begins at or
// behind `at`.
std::uint32_t end_of_folded(std::string_view text, std::uint32_t at, std::string_view value);

// Behind the closing quotation mark of the scalar that begins with the one at `at`.
std::uint32_t end_of_quoted(std::string_view text, std::uint32_t at);

// Behind the indicators of a block scalar's first line (`|2-`), at whose `|` or `>` `at` stands.
std::uint32_t end_of_block_header(std::string_view text, std::uint32_t at);

// The beginning of the line behind the one of `at`.
std::uint32_t next_line(std::string_view text, std::uint32_t at);

// The number of bytes between the beginning of its line and `at`.
std::uint32_t column_of(std::string_view text, std::uint32_t at);

}  // namespace hwbplan::yaml
