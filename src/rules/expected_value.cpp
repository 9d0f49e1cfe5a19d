// See expected_value.hpp.
#include "rules/expected_value.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"

#include "rules/units.hpp"
#include "rules/written_numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr double kDaysOfMonth = 365.25 / 12;

// Words of a title, a unit or a description that say that more went into the figure than the two
// counts.
constexpr std::array<std::string_view, 8> kMoreThanCounts = {
    "standardis", "standardiz", "adjusted", "weighted", "estimate", "modelled", "dsr", "smoothed"};

bool says_more_than_counts(const Text& text) {
  if (!text.given()) return false;
  const std::string folded = utf8::fold_case_ascii(text.text);
  return std::any_of(kMoreThanCounts.begin(), kMoreThanCounts.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

// What the share is multiplied by; 0 where nobody can tell.
double scale_of(const Metric& metric, bool percent) {
  if (metric.type.is(MetricType::proportion)) return percent ? 100 : 1;
  if (metric.type.is(MetricType::rate)) {
    const double per = per_how_many(metric.unit.text);
    const bool says_percent = metric.unit.text.find('%') != std::string_view::npos;
    return per == 0 && says_percent ? 100 : per;
  }
  return 0;
}

int months_of(const PeriodValue& period) {
  if (!period.given()) return 12;
  const int days = days_between(period.period.start, period.period.end) + 1;
  return std::max(1, static_cast<int>(std::lround(days / kDaysOfMonth)));
}

// From the least to the most that the rounded counts can give, stretched by the rounding of the
// value; systems cut digits off as often as they round them.
bool agrees(const Observation& one, double scale) {
  const double count = one.numerator.value;
  const double all = one.denominator.value;
  const double count_rounding = rounding_of_count(one.numerator);
  const double all_rounding = rounding_of_count(one.denominator);
  const double least = scale * (count - count_rounding) / (all + all_rounding);
  const double most = scale * (count + count_rounding) / (all - all_rounding);
  const double slack = 2 * rounding_of(one.value) + 1e-9 * std::max(1.0, most);
  return one.value.value >= least - slack && one.value.value <= most + slack;
}

}  // namespace

std::optional<ExpectedValue> contradicted_by_counts(const Metric& metric, const Observation& one,
                                                    bool percent) {
  const bool counted = one.value.given() && one.numerator.given() && one.denominator.given();
  if (!counted || one.numerator.value < 0 || one.denominator.value <= 0) return std::nullopt;
  const double scale = scale_of(metric, percent);
  if (scale == 0) return std::nullopt;
  if (says_more_than_counts(metric.title) || says_more_than_counts(metric.unit) ||
      says_more_than_counts(metric.description)) {
    return std::nullopt;
  }
  if (agrees(one, scale)) return std::nullopt;
  const int months = months_of(one.period);
  if (metric.type.is(MetricType::rate) && months != 12 && agrees(one, scale * 12 / months))
    return std::nullopt;
  const double value = scale * one.numerator.value / one.denominator.value;
  std::string unit;
  if (percent && scale == 100) unit = "%";
  if (metric.type.is(MetricType::rate) && scale != 100)
    unit = fmt::format(" per {}", format_number(scale));
  return ExpectedValue{
      value, fmt::format("{} of {} is {}{}", format_number(one.numerator.value),
                         format_number(one.denominator.value), format_number(value), unit)};
}

}  // namespace hwbplan::rules
