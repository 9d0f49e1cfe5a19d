// All figures of a metric, wherever in its record they stand.
#pragma once

#include "hwbplan/model/metric.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {

enum class FigureRole : std::uint8_t { baseline, target, observation, group };

struct Figure {
  const Observation* observation = nullptr;
  FigureRole role = FigureRole::observation;
  const InequalityGroup* group = nullptr;  // for FigureRole::group
};

// Those whose value could be read, in the order: baseline, target, observations, groups.
std::vector<Figure> figures_of(const Metric& metric);

// The path of keys to the value: "observations.value".
std::string_view field_of(FigureRole role);

// Those of a list that have a period and a value, in the order of time, one a period (the first
// that is given).
std::vector<const Observation*> in_time(const List<Observation>& list);

// What a paper calls the latest figure: of the observations that could be read and whose period has
// begun, the last of those for a period of the length that is compared (period_length.hpp). A
// quarter says nothing beside years. Nothing where there is none.
const Observation* latest_observation(const Metric& metric, Date today);

// The same for rules, and the baseline where there is none. Nothing where there is neither, or
// where one of them could not be read, because that may have been it.
const Observation* latest_figure(const Metric& metric, Date today);
// The same of one group; its figures are compared with the other groups', not with one another, so
// that the length of the period does not matter.
const Observation* latest_figure(const InequalityGroup& group, Date today);

// The observation of the earliest period in the same way, for metrics without a baseline.
const Observation* earliest_figure(const Metric& metric);

// "12%", "£1,234.50", "7 visits": with the decimals that it is written with, up to 3, and its unit.
// Empty where no number is given.
std::string figure_in_words(const Number& number, std::string_view unit);
int decimals_of(const Number& number);

}  // namespace hwbplan
