// Cuts a file into the parts that can be read one by one: its top-level sections (`actions:` in the
// first column), and the items of a section that is a list. Only the layout of the lines is looked
// at, never quotation marks or brackets, because the cuts must hold in a text that is broken. They
// hold in every legal text too: whatever belongs to an item is indented further than the item's
// dash, whether it is quoted, bracketed or folded.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

struct Piece {
  enum class Kind : unsigned char {
    whole,    // a file whose root is no mapping in lines
    section,  // a top-level key with its value
    header,   // the line of a key whose value is a list
    item      // one item of that list, beginning with its dash
  };
  Kind kind = Kind::whole;
  bool misplaced = false;         // an item whose dash is not in the column of those before it
  std::uint32_t begin = 0;        // the beginning of a line
  std::uint32_t end = 0;          // the beginning of the next piece's first line
  std::uint32_t section = 0;      // the index of the section in the file, from 0
  std::uint32_t column = 0;       // of its first content: the key or the dash
  std::uint32_t root_column = 0;  // of the file's top-level keys
  // The beginning of a line that was pushed to the margin out of the record that this piece is, so
  // that it only looks like a section; kNoLine where there is none.
  std::uint32_t moved = kNoLine;
  static constexpr std::uint32_t kNoLine = 0xFFFFFFFFU;
};

// The pieces of [begin, end) in the order of the text, without gaps.
std::vector<Piece> cut_into_pieces(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace hwbplan::yaml
