// See metric_uses.hpp.
#include "rules/metric_uses.hpp"

namespace hwbplan::rules {

MetricUses::MetricUses(const Plan& plan) {
  for (const Action* action : plan.all<Action>()) {
    for (const Measure& measure : action->measures) add(measure.metric, *action);
    for (const Reference& affected : action->affects) add(affected, *action);
  }
}

void MetricUses::add(const Reference& reference, const Action& action) {
  if (reference.target == nullptr) return;
  Use& use = uses_[reference.target];
  if (use.last == &action) return;
  use.last = &action;
  ++use.count;
}

std::size_t MetricUses::of(const Metric& metric) const {
  const auto found = uses_.find(&metric);
  return found == uses_.end() ? 0 : found->second.count;
}

}  // namespace hwbplan::rules
