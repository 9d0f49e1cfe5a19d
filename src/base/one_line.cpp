// See one_line.hpp.
#include "hwbplan/base/one_line.hpp"

#include <algorithm>

namespace hwbplan {

std::string one_line(std::string_view text) {
  constexpr std::string_view kBlanks = " \n\r\t";
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
  // Most texts are one already. They end in no blank, so there is always a next one.
  const auto breaks = [](const char& c) {
    return c <= ' ' && (c == '\n' || c == '\r' || c == '\t' || (c == ' ' && *(&c + 1) == ' '));
  };
  if (std::none_of(text.begin(), text.end(), breaks)) return std::string(text);
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) {
      line.push_back(c);
    } else if (!line.empty() && line.back() != ' ') {
      line.push_back(' ');
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace hwbplan
