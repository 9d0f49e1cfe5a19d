// The rule `roll-up-mismatch`: the counts of the parts of a metric do not add up to its own.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "rules/record_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostRelated = 10;

// What is added up: the people counted and the people asked where they are given, and the figure
// itself where that is a count.
struct Counted {
  Number Observation::*number;
  std::string_view field;
  std::string_view what;
};
constexpr std::array<Counted, 3> kCounted = {{
    {&Observation::numerator, "observations.numerator", "numerators"},
    {&Observation::denominator, "observations.denominator", "denominators"},
    {&Observation::value, "observations.value", "figures"},
}};

struct Part {
  const Metric* metric = nullptr;
  std::map<std::pair<Date, Date>, const Observation*> figures;
};

Part part_of(const Metric& metric) {
  Part part{&metric, {}};
  for (const Observation& one : metric.observations) {
    if (one.period.given()) part.figures[{one.period.period.start, one.period.period.end}] = &one;
  }
  return part;
}

// The parts' sum for one period; nothing where one of them has none, or none that was read.
struct Sum {
  double total = 0;
  bool whole_numbers = true;
  std::vector<const Observation*> from;
};

bool is_whole(double value) {
  return std::floor(value) == value;
}

std::optional<Sum> add_up(const std::vector<Part>& parts, const PeriodValue& period,
                          Number Observation::*number) {
  Sum sum;
  for (const Part& part : parts) {
    const auto found = part.figures.find({period.period.start, period.period.end});
    if (found == part.figures.end() || !(found->second->*number).given()) return std::nullopt;
    const double value = (found->second->*number).value;
    sum.total += value;
    sum.whole_numbers = sum.whole_numbers && is_whole(value);
    sum.from.push_back(found->second);
  }
  return sum;
}

// By how much the sum is more than the whole, or less where it is negative; 0 where it agrees.
// Rounded figures may miss by half a unit each.
double difference_of(const Sum& sum, double whole) {
  if (!std::isfinite(sum.total)) return 0;
  const double difference = sum.total - whole;
  const bool exact = sum.whole_numbers && is_whole(whole);
  const double allowed = exact ? 0.0 : 0.5 * static_cast<double>(sum.from.size());
  return std::abs(difference) <= allowed ? 0 : difference;
}

// So many parts are all there can be: one for each place of the strategy's that is not the whole
// area. More than the strategy has where it has none.
std::size_t all_parts(const Plan& plan) {
  std::size_t places = 0;
  for (const Place* place : plan.all<Place>()) {
    if (!is_whole_area(*place, plan.strategy())) ++places;
  }
  return places < 2 ? SIZE_MAX : places;
}

// Parts that are not all there make less than the whole, and nothing is wrong. They are all there
// where there is one for each place, or where the people they asked add up.
bool may_be_incomplete(const Observation& own, const std::vector<Part>& parts,
                       std::size_t all_there_can_be) {
  if (parts.size() >= all_there_can_be) return false;
  if (!own.denominator.given()) return true;
  const std::optional<Sum> asked = add_up(parts, own.period, &Observation::denominator);
  return !asked || difference_of(*asked, own.denominator.value) != 0;
}

void report_mismatch(const Metric& whole, const Observation& own, const Counted& counted_as,
                     const Sum& sum, double difference, const std::vector<Part>& parts,
                     Reporter& report) {
  const Number& number = own.*counted_as.number;
  Finding finding = report.at(
      whole, number.span,
      fmt::format("the {} of the {} that roll up to this for {} make {}, {} {} than the {} here",
                  counted_as.what, counted(parts.size(), "metric"), excerpt(own.period.text),
                  format_number(sum.total), format_number(std::abs(difference)),
                  difference > 0 ? "more" : "fewer", format_number(number.value)));
  finding.field(std::string(counted_as.field)).value(own.period.text);
  finding.hint(difference > 0
                   ? "correct the figure that is wrong"
                   : "correct the figure that is wrong, or add the part that is missing");
  for (std::size_t i = 0; i < std::min(parts.size(), kMostRelated); ++i) {
    const Number& part = sum.from[i]->*counted_as.number;
    finding.related(part.span,
                    fmt::format("{} of {}", format_number(part.value), named(*parts[i].metric)));
  }
}

// The first disagreement of each period: numerators before denominators before figures.
void check_whole(const Metric& whole, const std::vector<Part>& parts, std::size_t all_there_can_be,
                 Reporter& report) {
  for (const Observation& own : whole.observations) {
    if (!own.period.given()) continue;
    for (const Counted& one : kCounted) {
      const Number& number = own.*one.number;
      const bool is_value = one.number == &Observation::value;
      if (!number.given() || (is_value && !whole.type.is(MetricType::count))) continue;
      const std::optional<Sum> sum = add_up(parts, own.period, one.number);
      if (!sum) continue;
      const double difference = difference_of(*sum, number.value);
      if (difference == 0) continue;
      if (difference < 0 && may_be_incomplete(own, parts, all_there_can_be)) continue;
      report_mismatch(whole, own, one, *sum, difference, parts, report);
      break;
    }
  }
}

void check(const Workspace& workspace, Reporter& report) {
  std::unordered_map<const Record*, std::vector<Part>> parts;
  for (const Metric* metric : workspace.plan.all<Metric>()) {
    const Record* whole = metric->rolls_up_to.target;
    if (whole != nullptr && whole != metric) parts[whole].push_back(part_of(*metric));
  }
  const std::size_t all = all_parts(workspace.plan);
  for (const Metric* metric : workspace.plan.all<Metric>()) {
    const auto found = parts.find(metric);
    if (found != parts.end()) check_whole(*metric, found->second, all, report);
  }
}

}  // namespace

extern const Rule roll_up_mismatch = {
    .name = "roll-up-mismatch",
    .group = "metrics",
    .severity = Severity::warning,
    .summary = "a metric whose parts do not add up to it",
    .rationale =
        "Seven districts report on how many of their residents are active, and the county reports "
        "on all of them. If the counts do not add up, one of the eight was typed in wrong, is for "
        "another period or counts other people, and the board will compare districts by figures "
        "that can't be compared.\n\n"
        "Metrics that roll up to another one are added up for each period that all of them have: "
        "numerators and denominators where they are given, the figures themselves where the whole "
        "is a count. More than the whole is always wrong. Less is wrong where the parts are all "
        "there: one for each place of the strategy, or with denominators that add up. Whole "
        "numbers have to agree; rounded ones may miss by half a unit each.",
    .bad = R"(metrics:
  - {id: active, title: Active adults, type: count, observations: [{period: 2025, value: 900}]}
  - {id: blaby-active, title: Active in Blaby, rolls_up_to: active, observations: [{period: 2025, value: 440}]}
  - {id: melton-active, title: Active in Melton, rolls_up_to: active, observations: [{period: 2025, value: 470}]}
)",
    .good = R"(metrics:
  - {id: active, title: Active adults, type: count, observations: [{period: 2025, value: 870}]}
  - {id: blaby-active, title: Active in Blaby, rolls_up_to: active, observations: [{period: 2025, value: 400}]}
  - {id: melton-active, title: Active in Melton, rolls_up_to: active, observations: [{period: 2025, value: 470}]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
