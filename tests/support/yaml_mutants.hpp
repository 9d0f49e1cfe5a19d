// Makes slips: small changes to a text such as people make with a keyboard, and such as a stranger
// would try. The same seed gives the same mutants on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::yaml::testing {

// A linear congruential generator (Knuth's MMIX constants); the standard's distributions are not
// the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t pick(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33U) % sides);
  }

 private:
  std::uint64_t state_;
};

// What is typed in the wrong place: every character that means something, and words and lines.
inline constexpr std::string_view kSlipTexts[] = {" ",
                                                  "  ",
                                                  "\n",
                                                  "\n\n",
                                                  "\r\n",
                                                  ":",
                                                  ": ",
                                                  ":\n",
                                                  "- ",
                                                  "-",
                                                  "-\n",
                                                  "- - ",
                                                  "#",
                                                  " #",
                                                  " # c\n",
                                                  "\n# c\n",
                                                  "\n  # c\n",
                                                  "'",
                                                  "''",
                                                  "\"",
                                                  "\"\"",
                                                  "\\",
                                                  "\\\"",
                                                  "[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  ",",
                                                  ", ",
                                                  "[]",
                                                  "{}",
                                                  "[a, b]",
                                                  "{a: b}",
                                                  "|",
                                                  ">",
                                                  "|\n",
                                                  ">\n",
                                                  "|-\n",
                                                  ">-\n",
                                                  "|+\n",
                                                  "|2\n",
                                                  "?",
                                                  "? ",
                                                  "&a ",
                                                  "*a",
                                                  "!t ",
                                                  "!!str ",
                                                  "<<: ",
                                                  "null",
                                                  "~",
                                                  "\t",
                                                  "%",
                                                  "@",
                                                  "`",
                                                  "---\n",
                                                  "\n---\n",
                                                  "...\n",
                                                  "\xC2\xA0",
                                                  "\xC3\xA9",
                                                  "\xE2\x80\x99",
                                                  "\xE2\x80\xAE",
                                                  "\xC2\x85",
                                                  "\r",
                                                  "x",
                                                  "1",
                                                  "-5",
                                                  "id: a1\n",
                                                  "a:1",
                                                  "=",
                                                  "<",
                                                  ".",
                                                  "\n   x"};

inline std::string_view slip_text(Dice& dice) {
  return kSlipTexts[dice.pick(std::size(kSlipTexts))];
}

inline std::vector<std::size_t> line_begins(const std::string& text) {
  std::vector<std::size_t> begins = {0};
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\n') begins.push_back(i + 1);
  }
  return begins;
}

// One slip in a line's place: its indentation, its being there, its neighbour.
inline void slip_in_lines(std::string& text, Dice& dice) {
  const std::vector<std::size_t> begins = line_begins(text);
  const std::size_t line = dice.pick(begins.size());
  const std::size_t begin = begins[line];
  const std::size_t end = line + 1 < begins.size() ? begins[line + 1] : text.size();
  switch (dice.pick(7)) {
    case 0:
      text.insert(begin, 1 + dice.pick(4), ' ');
      break;
    case 1:
      if (text[begin] == ' ') text.erase(begin, 1 + dice.pick(2));
      break;
    case 2:
      text.erase(begin, end - begin);
      break;
    case 3:
      text.insert(begin, text.substr(begin, end - begin));
      break;
    case 4:
      if (end > begin && end <= text.size()) text.erase(end - 1, 1);
      break;
    case 5: {
      const std::string moved = text.substr(begin, end - begin);
      text.erase(begin, end - begin);
      const std::vector<std::size_t> left = line_begins(text);
      text.insert(left[dice.pick(left.size())], moved);
      break;
    }
    default:
      text.resize(begin + dice.pick(end - begin + 1));
      break;
  }
}

// Changes `text` by one to three slips.
inline void mutate(std::string& text, Dice& dice) {
  const std::size_t slips = 1 + dice.pick(3);
  for (std::size_t i = 0; i < slips && !text.empty(); ++i) {
    const std::size_t at = dice.pick(text.size() + 1);
    switch (dice.pick(6)) {
      case 0:
      case 1:
        slip_in_lines(text, dice);
        break;
      case 2:
        text.erase(at, 1 + dice.pick(3));
        break;
      case 3:
        if (at < text.size()) text.replace(at, 1, slip_text(dice));
        break;
      default:
        text.insert(at, slip_text(dice));
        break;
    }
  }
}

}  // namespace hwbplan::yaml::testing
