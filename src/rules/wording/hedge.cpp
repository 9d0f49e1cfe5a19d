// The rule `hedge`: words with which an action takes back a part of what it promises.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/hedges.hpp"
#include "rules/text_place.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

struct Wording {
  std::string_view message;  // behind the quoted hedge
  std::string_view hint;
};

Wording wording_of(HedgeKind kind) {
  switch (kind) {
    case HedgeKind::condition:
      return {"leaves open when this will be done, and who says so",
              "name the cases it is for, or leave it out"};
    case HedgeKind::money:
      return {"makes this depend on money that nobody has promised",
              "name the money under resources:, with secured: no, and what is done without it"};
    case HedgeKind::time:
      return {"names no date", "give the date, or the meeting at which it will be known"};
    case HedgeKind::attempt:
      return {"promises an attempt and not a result", "leave it out, or say what will be tried"};
    case HedgeKind::placeholder:
      break;
  }
  return {"stands where an answer should", "say who will settle this, and by when"};
}

class HedgeCheck {
 public:
  HedgeCheck(const Action& action, const Workspace& workspace, Reporter& report)
      : action_(action), workspace_(workspace), report_(report) {}

  // An attempt is a hedge in the promise itself; a description may well speak of what a scheme aims
  // at.
  void look_at(const Text& text, std::string_view field) {
    if (!text.given()) return;
    for (const Hedge& hedge : find_hedges(text.text)) {
      if (hedge.kind == HedgeKind::attempt && &text != &action_.title) continue;
      const Wording wording = wording_of(hedge.kind);
      report_
          .at(action_, place_of(workspace_, text, hedge.phrase),
              fmt::format("{} {}", quoted(hedge.phrase), wording.message))
          .field(std::string(field))
          .value(hedge.phrase)
          .hint(std::string(wording.hint));
    }
  }

 private:
  const Action& action_;
  const Workspace& workspace_;
  Reporter& report_;
};

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  HedgeCheck check(action, workspace, report);
  check.look_at(action.title, "title");
  check.look_at(action.description, "description");
  for (const Measure& measure : action.measures) check.look_at(measure.text, "measures.text");
  for (const Milestone& milestone : action.timeline->milestones) {
    check.look_at(milestone.title, "timeline.milestones.title");
  }
}

}  // namespace

extern const Rule hedge = {
    .name = "hedge",
    .group = "wording",
    .severity = Severity::warning,
    .summary = "words that take back a part of what an action promises",
    .rationale =
        "\"Where appropriate\", \"in due course\" and \"subject to funding\" let an action end in "
        "nothing without anybody having broken a promise. Some of them hide something that the "
        "board should know: money that is not there, or a decision that nobody has taken.\n\n"
        "Say it where it can be seen. Money that is not secured belongs under resources, a "
        "decision that is awaited under barriers, a date under timeline. \"As required by the "
        "Care Act\" is no hedge, because it says what requires it.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve falls classes a week, subject to funding
    description: GPs refer their patients where appropriate.
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve falls classes a week
    description: GPs refer patients who have fallen twice in a year.
    resources:
      - {funding: new, source: Better Care Fund, amount: 24000, secured: no}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
