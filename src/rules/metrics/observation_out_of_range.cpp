// The rule `observation-out-of-range`: a figure that can't be right, whatever was measured.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "rules/expected_value.hpp"
#include "rules/units.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Under these the figures of a metric do not tell whether they are out of a hundred or out of one.
constexpr double kLeastTypical = 5;

// What is wrong with one figure, and where.
struct Fault {
  const Number* at = nullptr;
  std::string message;
  std::string hint;
};

class Checker {
 public:
  Checker(const Metric& metric, const Workspace& workspace, Reporter& report)
      : metric_(metric), today_(workspace.today), report_(report), figures_(figures_of(metric)) {
    find_scale();
  }

  void check_figures() const {
    for (const Figure& figure : figures_) {
      if (const auto fault = fault_of(figure)) report(figure, *fault);
    }
  }

  void check_shares() const {
    if (!metric_.inequality.given()) return;
    const List<InequalityGroup>& groups = metric_.inequality->groups;
    double sum = 0;
    bool all_given = !groups.partial && !groups.empty();
    for (const InequalityGroup& group : groups) {
      if (!group.share.given()) {
        all_given = false;
        continue;
      }
      const double share = group.share.percent ? group.share.value / 100 : group.share.value;
      sum += share;
      if (share >= 0 && share <= 1) continue;
      report_share(group.share, fmt::format("a share of {} is no part of the population",
                                            excerpt(group.share.text)));
      return;
    }
    if (all_given) check_sum(groups, sum);
  }

 private:
  // Proportions are out of a hundred or out of one: by the unit, and where that does not say, by
  // the figures.
  void find_scale() {
    std::vector<double> values;
    for (const Figure& figure : figures_) {
      const Number& value = figure.observation->value;
      percent_ = percent_ || is_percentage(value, metric_.unit);
      if (value.value > 1) values.push_back(value.value);
    }
    percent_ = percent_ || !values.empty();
    if (values.empty()) return;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    typical_ = *middle;
  }

  std::optional<Fault> fault_of(const Figure& figure) const {
    if (auto fault = wrong_value(figure.observation->value)) return fault;
    if (figure.role == FigureRole::target) return std::nullopt;
    if (auto fault = wrong_counts(*figure.observation)) return fault;
    if (auto fault = wrong_interval(*figure.observation)) return fault;
    return wrong_time(*figure.observation);
  }

  std::optional<Fault> wrong_value(const Number& value) const {
    const bool can_be_negative = !metric_.type.given() || metric_.type.is(MetricType::mean) ||
                                 metric_.type.is(MetricType::index);
    if (value.value < 0 && !can_be_negative) {
      const std::string_view type = kMetricTypeNames[static_cast<std::size_t>(metric_.type.value)];
      return Fault{
          &value, fmt::format("{} is below 0, and a {} cannot be", excerpt(value.text), type), {}};
    }
    if (!metric_.type.is(MetricType::proportion)) return std::nullopt;
    if (percent_ && value.value > 100) {
      return Fault{
          &value,
          fmt::format("{} is more than 100%, and a proportion cannot be", excerpt(value.text)),
          "where it is a rate or an index, change type:"};
    }
    const bool may_be_fraction = !value.percent && value.value > 0 && value.value <= 1;
    const double as_percent = 100 * value.value;
    if (percent_ && may_be_fraction && typical_ >= kLeastTypical && as_percent >= typical_ / 2 &&
        as_percent <= typical_ * 2) {
      return Fault{&value,
                   fmt::format("{} stands among figures such as {}, which are out of a hundred",
                               excerpt(value.text), format_number(typical_)),
                   fmt::format("did you mean {}?", format_number(as_percent))};
    }
    return std::nullopt;
  }

  std::optional<Fault> wrong_counts(const Observation& one) const {
    const bool both = one.numerator.given() && one.denominator.given();
    if (one.numerator.given() && one.numerator.value < 0 && metric_.type.given() &&
        !metric_.type.is(MetricType::mean) && !metric_.type.is(MetricType::index)) {
      return Fault{&one.numerator, "the numerator is below 0", {}};
    }
    if (one.denominator.given() && one.denominator.value <= 0) {
      return Fault{
          &one.denominator,
          one.denominator.value == 0 ? "the denominator is 0" : "the denominator is below 0",
          {}};
    }
    if (both && metric_.type.is(MetricType::proportion) &&
        one.numerator.value > one.denominator.value) {
      return Fault{&one.numerator,
                   fmt::format("{} of {}: the numerator is larger than the denominator",
                               excerpt(one.numerator.text), excerpt(one.denominator.text)),
                   {}};
    }
    if (const auto expected = contradicted_by_counts(metric_, one, percent_)) {
      return Fault{&one.value,
                   fmt::format("the figure for {} is {}, but {}", excerpt(one.period.text),
                               with_unit(one.value, metric_.unit), expected->calculation),
                   "where more went into it than these counts, let the unit say so: "
                   "age-standardised, weighted, estimated"};
    }
    return std::nullopt;
  }

  static std::optional<Fault> wrong_interval(const Observation& one) {
    const bool above = one.upper.given() && one.value.value > one.upper.value;
    const bool below = one.lower.given() && one.value.value < one.lower.value;
    if (one.lower.given() && one.upper.given() && one.lower.value > one.upper.value) {
      return Fault{&one.lower,
                   fmt::format("the lower end of the interval, {}, is above the upper end, {}",
                               excerpt(one.lower.text), excerpt(one.upper.text)),
                   {}};
    }
    if (!above && !below) return std::nullopt;
    const Number& end = above ? one.upper : one.lower;
    return Fault{&one.value,
                 fmt::format("{} lies outside its own confidence interval, whose {} end is {}",
                             excerpt(one.value.text), above ? "upper" : "lower", excerpt(end.text)),
                 {}};
  }

  std::optional<Fault> wrong_time(const Observation& one) const {
    if (!one.period.given() || one.period.period.start <= today_) return std::nullopt;
    return Fault{&one.value,
                 fmt::format("{} is a figure for {}, which has not begun", excerpt(one.value.text),
                             excerpt(one.period.text)),
                 "what is hoped for is a target:"};
  }

  void report(const Figure& figure, const Fault& fault) const {
    Finding finding = report_.at(metric_, fault.at->span, fault.message);
    finding.field(std::string(field_of(figure.role))).value(fault.at->text);
    if (!fault.hint.empty()) finding.hint(fault.hint);
    if (figure.group != nullptr && figure.group->title.span.end != 0)
      finding.related(figure.group->title.span, "in this group");
  }

  // Groups by deprivation and place are parts of one whole. Populations may overlap, and a plan may
  // show only the two ends of a scale.
  void check_sum(const List<InequalityGroup>& groups, double sum) const {
    constexpr double kSlack = 0.05;
    constexpr std::size_t kWholeScale = 5;
    const Choice<GapBy>& by = metric_.inequality->by;
    if (!by.is(GapBy::deprivation) && !by.is(GapBy::place)) return;
    const bool too_much = sum > 1 + kSlack;
    const bool too_little =
        by.is(GapBy::deprivation) && groups.size() >= kWholeScale && sum < 1 - 2 * kSlack;
    if (!too_much && !too_little) return;
    report_share(groups[0].share, fmt::format("the shares of these groups add up to {}, and a "
                                              "whole population to 1",
                                              format_number(sum)));
  }

  void report_share(const Number& share, std::string message) const {
    report_.at(metric_, share.span, std::move(message))
        .field("inequality.groups.share")
        .value(share.text)
        .hint("write a share of the whole as 0.21 or as 21%");
  }

  const Metric& metric_;
  Date today_;
  Reporter& report_;
  std::vector<Figure> figures_;
  bool percent_ = false;
  double typical_ = 0;
};

void check(const Metric& metric, const Workspace& workspace, Reporter& report) {
  const Checker checker(metric, workspace, report);
  checker.check_figures();
  checker.check_shares();
}

}  // namespace

extern const Rule observation_out_of_range = {
    .name = "observation-out-of-range",
    .group = "metrics",
    .severity = Severity::error,
    .summary = "a figure that cannot be right",
    .rationale =
        "One figure that was typed into the wrong column moves a control limit, a trend and a "
        "headline. Many such slips show without knowing anything about the subject: 104% of "
        "people, 0.44 among figures such as 43.0, more people counted than there are, a rate that "
        "its own numerator and denominator contradict beyond rounding, a value outside its own "
        "interval, a figure for a year that has not begun, shares of a population that add up to "
        "more than it.\n\n"
        "Rates that are standardised, weighted or estimated can't be worked out from their counts; "
        "where the title, the unit or the description says so, the counts are left alone.",
    .bad = R"(metrics:
  - id: eye-screening
    title: People with diabetes who attended eye screening
    unit: "%"
    type: proportion
    observations:
      - {period: 2024/25, value: 76.1, numerator: 3392, denominator: 4460}
      - {period: 2025/26, value: 87.5, numerator: 3540, denominator: 4566}
)",
    .good = R"(metrics:
  - id: eye-screening
    title: People with diabetes who attended eye screening
    unit: "%"
    type: proportion
    observations:
      - {period: 2024/25, value: 76.1, numerator: 3392, denominator: 4460}
      - {period: 2025/26, value: 77.5, numerator: 3540, denominator: 4566}
)",
    .check = MetricCheck(check),
};

}  // namespace hwbplan::rules
