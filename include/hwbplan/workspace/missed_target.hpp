// Whether the latest figure of a metric falls short of what an action was to bring it to.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/model/metric.hpp"

#include <optional>
#include <unordered_map>

namespace hwbplan {

struct MissedTarget {
  const Metric* metric = nullptr;
  const Number* target = nullptr;  // the measure's own or, where it has none, the metric's
  const Observation* latest = nullptr;
  Date due;  // its own day or the end of its period; not valid where it has neither
};

// Remembers the latest figure of each metric, because thousands of actions may be measured by one:
// for one day, and to be used by one thread.
class MissedTargets {
 public:
  // Nothing where the target is reached or not due by `today`, or where that can't be told: no
  // figure, one that could not be read, no way that is better.
  std::optional<MissedTarget> of(const Measure& measure, Date today);

 private:
  const Observation* latest(const Metric& metric, Date today);

  std::unordered_map<const Metric*, const Observation*> latest_;
};

}  // namespace hwbplan
