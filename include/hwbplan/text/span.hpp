// A place in a source text. Only byte offsets are kept while a plan is read and checked; lines and
// columns are worked out when a finding is printed (see line_index.hpp), because most places are
// never printed.
#pragma once

#include <compare>
#include <cstdint>

namespace hwbplan {

// The number of a file in `Sources`.
using FileId = std::uint32_t;

// Half open: `begin` is the first byte, `end` the one behind the last. Offsets count bytes of the
// file's text as it is held in memory, that is in UTF-8 and without a byte-order mark.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool contains(const Span& other) const {
    return file == other.file && begin <= other.begin && other.end <= end;
  }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace hwbplan
