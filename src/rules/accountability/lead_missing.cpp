// The rule `lead-missing`: the first of the board's six questions has no answer.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

namespace {

bool says_nobody(const Maybe<Lead>& lead) {
  if (lead.missing()) return true;
  return lead.given() && lead->partner.missing() && lead->role.missing();
}

void check(const Action& action, const Workspace&, Reporter& report) {
  // A group alone is an answer of a kind, which `lead-vague` speaks of.
  if (!says_nobody(action.lead) || !action.group.missing()) return;
  report.missing(action, action.lead, "nobody leads this action")
      .field("lead")
      .hint("add lead: with a partner and the role of the person who answers for it");
}

}  // namespace

extern const Rule lead_missing = {
    .name = "lead-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action that nobody leads",
    .rationale =
        "The first of the board's six questions is who will lead. An action without a lead is "
        "everybody's, and at the next meeting nobody can say what became of it.\n\n"
        "A lead is one organisation and the role of one person in it. A file may open with a lead "
        "for all of its actions.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(partners:
  - {id: council, title: Council}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: {partner: council, role: Head of community health}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
