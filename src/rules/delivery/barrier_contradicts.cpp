// The rule `barrier-contradicts`: what is said about a barrier can't all be true.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_barrier(const Action& action, const Barrier& barrier, const Workspace& workspace,
                   Reporter& report) {
  if (!barrier.resolved.given()) return;
  const std::string day = barrier.resolved.date.to_words();
  if (lies_ahead(barrier.resolved, workspace)) {
    report
        .at(action, barrier.resolved.span,
            fmt::format("{} is a day to come, so this barrier still stands", day))
        .field("barriers.resolved")
        .value(barrier.resolved.text)
        .hint("resolved: is the day from which it no longer stands");
  } else if (barrier.status.is(BarrierStatus::open) ||
             barrier.status.is(BarrierStatus::escalated)) {
    report
        .at(action, barrier.status.span,
            fmt::format("this barrier is {}, but was resolved on {}",
                        kBarrierStatusNames[static_cast<std::size_t>(barrier.status.value)], day))
        .field("barriers.status")
        .value(barrier.resolved.text)
        .hint("write status: resolved, or take the day away")
        .related(barrier.resolved.span, "resolved here");
  }
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  for (const Barrier& barrier : action.barriers) check_barrier(action, barrier, workspace, report);
}

}  // namespace

extern const Rule barrier_contradicts = {
    .name = "barrier-contradicts",
    .group = "delivery",
    .severity = Severity::error,
    .summary = "a barrier that is open and was resolved, or is resolved on a day to come",
    .rationale =
        "The paper on barriers tells the board what it is asked to unblock and what has been "
        "unblocked. A barrier that says both is counted on the wrong side, and the board either "
        "spends its minutes on what is over or never hears of what is not.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - {barrier: No hall in Barwell, how_overcome: Ask the parish, status: open, resolved: 2026-09-14}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - {barrier: No hall in Barwell, how_overcome: Ask the parish, status: resolved, resolved: 2026-09-14}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
