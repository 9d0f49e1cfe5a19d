// See board_limits.hpp. A limit that makes no sense is passed over.
#include "hwbplan/workspace/board_limits.hpp"

namespace hwbplan {

namespace {

// One action a month for somebody who has other work too.
constexpr std::size_t kActionsPerLead = 12;
// Bracknell Forest's worry of 2013 was one theme with more work than the two others together.
constexpr double kLargestShare = 0.6;
constexpr double kMostActions = 1e6;
constexpr Duration kProgressMaxAge = {13, DurationUnit::week};

const Number* limit(const Settings& settings, Number BoardLimits::*member) {
  if (!settings.limits.given()) return nullptr;
  const Number& number = settings.limits.value.*member;
  return number.given() ? &number : nullptr;
}

}  // namespace

std::size_t actions_per_lead(const Settings& settings) {
  const Number* set = limit(settings, &BoardLimits::actions_per_lead);
  if (set == nullptr || set->value < 1 || set->value > kMostActions) return kActionsPerLead;
  return static_cast<std::size_t>(set->value);
}

double largest_share(const Settings& settings) {
  const Number* set = limit(settings, &BoardLimits::largest_share);
  if (set == nullptr) return kLargestShare;
  const double share = set->percent || set->value > 1 ? set->value / 100 : set->value;
  return share > 0 && share <= 1 ? share : kLargestShare;
}

Duration progress_max_age(const Settings& settings) {
  const bool is_set = settings.limits.given() && settings.limits->progress_max_age.given();
  return is_set ? settings.limits->progress_max_age.duration : kProgressMaxAge;
}

}  // namespace hwbplan
