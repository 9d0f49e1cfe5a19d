// All figures of a metric, wherever in its record they stand.
#pragma once

#include "hwbplan/model/metric.hpp"

#include <cstdint>
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

// The observation of the latest period, and the baseline where there is none. Nothing where there
// is neither, or where one of them could not be read, because that may have been it.
const Observation* latest_figure(const Metric& metric);

// The observation of the earliest period in the same way, for metrics without a baseline.
const Observation* earliest_figure(const Metric& metric);

}  // namespace hwbplan
