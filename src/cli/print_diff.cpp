// See print_diff.hpp.
#include "cli/print_diff.hpp"

#include <ostream>
#include <string>

namespace hwbplan::cli {

namespace {

// A line of a Windows file ends with a character that a terminal would be shown as a mark.
std::string with_plain_ends(std::string_view diff) {
  std::string out;
  for (std::size_t i = 0; i < diff.size(); ++i) {
    const bool is_end = diff[i] == '\r' && i + 1 < diff.size() && diff[i + 1] == '\n';
    if (!is_end) out.push_back(diff[i]);
  }
  return out;
}

}  // namespace

void print_diff(std::string_view diff, const Session& session) {
  if (session.world.terminal.is_terminal) {
    session.world.out << harmless_lines(with_plain_ends(diff));
  } else {
    session.world.out << diff;
  }
}

}  // namespace hwbplan::cli
