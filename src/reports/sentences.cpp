// See sentences.hpp.
#include "reports/sentences.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"

#include <fmt/format.h>

namespace hwbplan::reports {

std::string without_stop(std::string_view text) {
  std::string line = one_line(text);
  while (line.ends_with('.')) line.pop_back();
  return line;
}

std::string with_small_first(std::string_view text) {
  std::string small(text);
  if (!small.empty()) small.front() = utf8::lower_ascii(small.front());
  return small;
}

std::string how_many_are(std::size_t count) {
  if (count == 0) return "none is";
  return count == 1 ? "1 is" : fmt::format("{} are", count);
}

}  // namespace hwbplan::reports
