// Which actions work on which metrics: those that are measured by one and those that affect one.
#pragma once

#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <unordered_map>

namespace hwbplan::rules {

class MetricUses {
 public:
  explicit MetricUses(const Plan& plan);

  // How many different actions are measured by the metric or say that they affect it.
  std::size_t of(const Metric& metric) const;

 private:
  struct Use {
    const Action* last = nullptr;
    std::size_t count = 0;
  };
  void add(const Reference& reference, const Action& action);

  std::unordered_map<const Record*, Use> uses_;
};

}  // namespace hwbplan::rules
