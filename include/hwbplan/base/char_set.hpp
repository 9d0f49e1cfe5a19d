// Bytes to look out for in a text. Asking a table costs one load a byte; std::string_view searches
// its own list for every byte, which is what escaping a long paper then spends its time on.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace hwbplan {

class CharSet {
 public:
  constexpr explicit CharSet(std::string_view members) {
    for (const char c : members) add(c);
  }

  constexpr CharSet& add(char c) {
    table_[static_cast<unsigned char>(c)] = true;
    return *this;
  }
  constexpr bool has(char c) const { return table_[static_cast<unsigned char>(c)]; }

  // Where the first of them stands at or behind `from`; the size of the text where none does.
  constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !has(text[from])) ++from;
    return from;
  }

 private:
  std::array<bool, 256> table_{};
};

}  // namespace hwbplan
