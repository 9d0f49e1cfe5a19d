// The rule `weak-commitment`: from the title of the action nobody could later tell whether it was
// done. What makes a text weak is said in checkable_text.cpp.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include "rules/checkable.hpp"
#include "rules/checkable_text.hpp"
#include "rules/text_place.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool can_be_measured(const Measure& measure) {
  if (measure.target.given()) return true;
  const Metric* metric = target_as<Metric>(measure.metric);
  if (metric != nullptr && metric->target.given()) return true;
  return measure.text.given() && names_something_to_check(measure.text.text);
}

bool can_be_seen(const Milestone& milestone) {
  return milestone.due.given() && milestone.title.given() && is_checkable(milestone.title.text);
}

// A vague title does little harm where the rest of the record says what will be there: a board can
// hold that against what happened.
bool is_mended_elsewhere(const Action& action) {
  if (action.description.given() && names_something_to_check(action.description.text)) return true;
  if (std::any_of(action.measures.begin(), action.measures.end(), can_be_measured)) return true;
  const List<Milestone>& milestones = action.timeline->milestones;
  return std::any_of(milestones.begin(), milestones.end(), can_be_seen);
}

// Asks only for what the record does not say already.
std::string what_is_missing(const Action& action) {
  std::vector<std::string> questions = {"what will be there or will have happened", "how many"};
  if (!action.timeline->end.given()) questions.emplace_back("by when");
  if (action.lead.missing() && action.group.missing()) questions.emplace_back("by whom");
  return "say " + listed(questions);
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!action.title.given()) return;
  const std::string_view promise = weak_promise(action.title.text);
  if (promise.empty() || is_mended_elsewhere(action)) return;
  if (standing_of(action, workspace).is(Status::stopped)) return;
  report
      .at(action, place_of(workspace, action.title, promise),
          fmt::format("from {} nobody can later tell whether it was done", quoted(promise)))
      .field("title")
      .value(action.title.text)
      .hint(what_is_missing(action));
}

}  // namespace

extern const Rule weak_commitment = {
    .name = "weak-commitment",
    .group = "wording",
    .severity = Severity::warning,
    .summary = "an action of which nobody could later tell whether it was done",
    .rationale =
        "\"Raise awareness\", \"improve access\" and \"support carers\" can be reported as done "
        "whatever happened, and as not done just as well. A board that agrees to them agrees to "
        "nothing that it can ask about in a year.\n\n"
        "What can be checked is a thing that will exist (a leaflet, a register, a post), an event "
        "(a campaign, a training session), a number, how often something happens, or a deed that "
        "is done or not done on a day (publish, appoint, sign). One of these is enough. The rule "
        "is silent where the description, a measure with a number or a target, or a dated "
        "milestone says it.",
    .bad = R"(actions:
  - id: carers-awareness
    title: Raise awareness of carers among GP practices
    measures:
      - Carers feel more valued
)",
    .good = R"(actions:
  - id: carers-awareness
    title: Train a carers' champion in each of the 14 GP practices
  - id: carers-identified
    title: Support carers
    measures:
      - 300 more carers on GP registers
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
