// See sentences.hpp.
#include "reports/sentences.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/phrases.hpp"

#include <vector>

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

std::string open_of_which(std::size_t all, std::size_t some, std::string_view what) {
  if (all == 0) return "none open";
  if (all == 1) return fmt::format("1 open and {}{}", some == 1 ? "" : "not ", what);
  if (some == all) return fmt::format("{} open, {} {}", all, all == 2 ? "both" : "all", what);
  return fmt::format("{} open, of which {} {}", all, how_many_are(some), what);
}

std::string pounds_in_words(const Pounds& pounds) {
  const auto [secured, unsecured, unstated] = pounds;
  const std::string all = format_pounds(secured + unsecured + unstated);
  if (secured + unsecured + unstated <= 0) return "no money";
  if (unsecured + unstated <= 0) return all + ", all of it secured";
  if (secured + unstated <= 0) return all + ", none of it secured";
  if (secured + unsecured <= 0) return all + "; the plan does not say whether it is secured";
  std::vector<std::string> parts;
  const auto add = [&](double part, std::string_view what) {
    if (part > 0) parts.push_back(fmt::format("{} {}", format_pounds(part), what));
  };
  add(secured, "secured");
  add(unsecured, "not secured");
  add(unstated, "for which the plan does not say");
  return fmt::format("{}: {}", all, listed(parts));
}

}  // namespace hwbplan::reports
