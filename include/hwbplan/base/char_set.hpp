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
    // Four at a time, with one question about them all: most stretches of a text hold none.
    while (from + 4 <= text.size() && !has_any(text.data() + from)) from += 4;
    while (from < text.size() && !has(text[from])) ++from;
    return from;
  }

 private:
  constexpr bool has_any(const char* four) const {
    return static_cast<unsigned>(has(four[0])) + static_cast<unsigned>(has(four[1])) +
               static_cast<unsigned>(has(four[2])) + static_cast<unsigned>(has(four[3])) !=
           0;
  }

  std::array<bool, 256> table_{};
};

}  // namespace hwbplan
