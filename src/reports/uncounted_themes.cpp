// See uncounted_themes.hpp.
#include "reports/uncounted_themes.hpp"

#include "hwbplan/base/number.hpp"

#include <fmt/format.h>

namespace hwbplan::reports {

void UncountedThemes::note(const List<Reference>& own, const List<Reference>& priorities) {
  const auto add = [&](const List<Reference>& named) {
    for (const Reference& one : named) {
      is_every_ = is_every_ || one.id == "all";
      const auto* theme = target_as<Theme>(one);
      if (theme != nullptr && scope_.shows(*theme)) themes_.insert(theme);
    }
  };
  add(own);
  for (const Reference& reference : priorities) {
    const Priority* priority = scope_.priority_of(reference);
    if (priority != nullptr && walked_.insert(priority).second) add(priority->themes);
  }
}

Cell UncountedThemes::count(const Theme& theme, std::size_t count) const {
  const auto number = static_cast<double>(count);
  return has(theme) ? Cell(fmt::format("{} or more", format_number(number, 0))) : Cell(number);
}

}  // namespace hwbplan::reports
