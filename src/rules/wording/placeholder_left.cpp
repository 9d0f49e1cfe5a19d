// The rule `placeholder-left`: a vision that nobody has written yet, in a plan that is past a
// draft.
#include "hwbplan/model/unwritten.hpp"
#include "hwbplan/rules/rule.hpp"

#include "rules/sign_off.hpp"

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  if (!is_past_draft(workspace.plan)) return;
  const Strategy& strategy = *workspace.plan.strategy();
  const Text& vision = strategy.vision;
  if (!vision.given() || !is_unwritten(vision.text)) return;
  report.at(strategy, vision.span, "the vision of this strategy has not been written yet")
      .field("vision")
      .value(vision.text)
      .hint("say in a sentence what will be true at the end of the strategy");
}

}  // namespace

extern const Rule placeholder_left = {
    .name = "placeholder-left",
    .group = "wording",
    .severity = Severity::error,
    .summary = "a strategy past its draft whose vision is still a placeholder",
    .rationale =
        "A new plan begins with a sentence that says what to write, and a draft may say TBC. Once "
        "the strategy is near-final or signed off, papers print its vision, and the public reads "
        "an instruction to the author.",
    .bad = R"(strategy:
  id: healthy-lives
  title: Healthy lives in our county
  vision: TBC
  sign_off: {status: near-final}
)",
    .good = R"(strategy:
  id: healthy-lives
  title: Healthy lives in our county
  vision: Everybody in the county lives five more years in good health.
  sign_off: {status: near-final}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
