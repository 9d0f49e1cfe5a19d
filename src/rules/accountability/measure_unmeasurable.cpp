// The rule `measure-unmeasurable`: a measure that nobody could hold against what happened.
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include "rules/checkable.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// A target or a day alone: of what, or for what, nothing says.
void check_without_text(const Action& action, const Measure& measure, Reporter& report) {
  if (measure.target.given()) {
    report
        .at(action, measure.target.span,
            fmt::format("the target is {}, but nothing says of what", quoted(measure.target.text)))
        .field("measures.target")
        .value(measure.target.text)
        .hint("add metric: or text: to this measure");
  } else if (measure.by.given()) {
    report.at(action, measure.by.span, "this measure says by when, but not what is measured")
        .field("measures.by")
        .value(measure.by.text)
        .hint("add metric: or text: to this measure");
  }
}

void check_text(const Action& action, const Text& text, Reporter& report) {
  const bool says_what = !is_placeholder(text.text) && !says_nothing(text.text);
  // "% satisfied" names a share, though no number stands there yet.
  const bool names_share = text.text.find('%') != std::string::npos;
  if (says_what && (names_share || is_checkable(text.text))) return;
  report
      .at(action, text.span,
          says_what ? fmt::format("nothing in {} can be counted or seen", quoted(text.text))
                    : fmt::format("{} is no measure", quoted(text.text)))
      .field("measures.text")
      .value(text.text)
      .hint("say how many of what, or what will be there, or name a metric");
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (action.measures.empty() || standing_of(action, workspace).is(Status::stopped)) return;
  for (const Measure& measure : action.measures) {
    if (!measure.metric.missing()) continue;
    if (measure.text.missing()) {
      check_without_text(action, measure, report);
    } else if (measure.text.given() && measure.target.missing()) {
      check_text(action, measure.text, report);
    }
  }
}

}  // namespace

extern const Rule measure_unmeasurable = {
    .name = "measure-unmeasurable",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "a measure in which nothing can be counted or seen",
    .rationale =
        "\"People feel more confident\" and \"better facilities\" are hopes. At the end of the "
        "year one reader will say that they came true and another that they did not, and both can "
        "be right. A measure is what both would have to agree on.\n\n"
        "Say how many of what (400 people, nine in ten visits), which figure moves (admissions, "
        "waiting times), or what will be there for all to see (a register opened, a report "
        "published). A feeling can be measured too, by a survey that asks for it. The rule is "
        "silent as soon as a text holds anything of the kind.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    measures:
      - Older people feel more confident
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    measures:
      - {text: 8 in 10 people say after the class that they are less afraid to fall, by: 2027-03-31}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
