// The rule `timeline-missing`: the fourth of the board's six questions has no answer.
#include "hwbplan/base/period.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Where the published plan's wording has one meaning, its dates are offered; whether they are meant
// is for the author to say. A month or a quarter alone is mostly the time by which.
std::string dates_in(std::string_view published, const Workspace& workspace) {
  const PeriodReading reading = read_period(published, workspace.settings.financial_year());
  if (reading.status == PeriodStatus::ambiguous) return fmt::format("is it {}?", reading.readings);
  if (reading.status == PeriodStatus::open_ended) {
    return "write start:, and as end: the day it is done or reviewed";
  }
  if (reading.status != PeriodStatus::read) {
    return "write start: and end: as dates such as 2026-03-31";
  }
  const std::string start = reading.period.start.to_iso();
  const std::string end = reading.period.end.to_iso();
  if (reading.side == PeriodSide::start) return fmt::format("is start: {} meant?", start);
  const bool is_long =
      reading.granularity == Granularity::year || reading.granularity == Granularity::range;
  if (reading.side == PeriodSide::end || !is_long) return fmt::format("is end: {} meant?", end);
  return fmt::format("are start: {} and end: {} meant?", start, end);
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  const Maybe<Timeline>& timeline = action.timeline;
  if (timeline.presence == Presence::unreadable) return;
  if (!timeline->start.missing() || !timeline->end.missing()) return;
  if (!is_asked_how(action, workspace)) return;
  const Text& published = timeline->published;
  if (published.given()) {
    report
        .at(action, published.span,
            fmt::format("the published plan says {}, but this action has no start and no end",
                        quoted(published.text)))
        .field("timeline")
        .value(published.text)
        .hint(dates_in(published.text, workspace));
    return;
  }
  const bool has_steps = !timeline->milestones.nothing_given();
  report
      .missing(action, timeline,
               has_steps ? "this action has milestones, but no start and no end"
                         : "nothing says when this action starts and ends")
      .field("timeline")
      .hint(has_steps ? "add start: and end: to the timeline"
                      : "add timeline: with start: and end:");
}

}  // namespace

extern const Rule timeline_missing = {
    .name = "timeline-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action without a start and an end",
    .rationale =
        "What has no date cannot be late. Of the actions that boards publish more than half give "
        "no time at all, and \"year 1\" or \"spring\" mean a different day to each reader.\n\n"
        "Write the first and the last day. The wording of the published plan may stand beside them "
        "as published:, but it does not take their place. Business as usual (kind: quiet-hum) is "
        "not asked.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      published: Years 1 to 2
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2026-04-01
      end: 2028-03-31
      published: Years 1 to 2
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
