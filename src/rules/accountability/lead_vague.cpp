// The rule `lead-vague`: something stands where the lead should, but nobody could be rung up.
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::string_view kNameOne = "name one partner, and the role of the person in it";

// The decoder leaves "TBC" and "all partners" unreadable for this rule to report; whatever else is
// unreadable has been reported and left no text behind.
bool is_placeholder_partner(const Reference& partner) {
  return partner.presence == Presence::unreadable && !partner.id.empty();
}

void check_partner(const Action& action, Reporter& report) {
  const Reference& partner = action.lead->partner;
  if (is_placeholder_partner(partner)) {
    report
        .at(action, partner.span,
            fmt::format("the lead is {}, which is nobody in particular", quoted(partner.id)))
        .field("lead.partner")
        .value(partner.id)
        .hint(std::string(kNameOne));
    return;
  }
  if (const Group* group = target_as<Group>(partner)) {
    report
        .at(action, partner.span,
            fmt::format("the lead is {}, a group in which nobody answers for it alone",
                        quoted(partner.id)))
        .field("lead.partner")
        .value(partner.id)
        .hint("name one partner as the lead, and the group under group:")
        .related(group->place(), fmt::format("{} is a group", quoted(partner.id)));
  }
}

void check_role(const Action& action, Reporter& report) {
  const Lead& lead = action.lead.value;
  if (!lead.role.given()) return;
  if (lead.partner.missing()) {
    report
        .at(action, lead.role.span,
            fmt::format("the lead is {}, but nothing says of which organisation",
                        quoted(lead.role.text)))
        .field("lead.role")
        .value(lead.role.text)
        .hint("add partner: to the lead");
  } else if (lead.partner.given() && is_placeholder(lead.role.text)) {
    report
        .at(action, lead.role.span,
            fmt::format("the role of the lead is {}, which is nobody in particular",
                        quoted(lead.role.text)))
        .field("lead.role")
        .value(lead.role.text)
        .hint("name the role of the person who answers for it");
  }
}

void check(const Action& action, const Workspace&, Reporter& report) {
  const bool nobody =
      action.lead.missing() ||
      (action.lead.given() && action.lead->partner.missing() && action.lead->role.missing());
  if (nobody && action.group.given()) {
    report
        .at(action, action.group.span,
            fmt::format("only the group {} stands here, and nobody who answers for it",
                        quoted(action.group.id)))
        .field("lead")
        .value(action.group.id)
        .hint("add lead: with one partner and the role of the person in it");
  }
  if (!action.lead.given()) return;
  check_partner(action, report);
  check_role(action, report);
}

}  // namespace

extern const Rule lead_vague = {
    .name = "lead-vague",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "a lead whom nobody could ring up: TBC, all partners, a group only",
    .rationale =
        "\"All partners\", \"named officer\" and \"TBC\" fill the column of leads without naming "
        "anyone. Each partner then reads that another one has it in hand. A working group delivers "
        "an action, but between its meetings nobody in it is bound to act.\n\n"
        "Name one organisation and the role of one person in it. The others stand under partners:, "
        "and the group under group:.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: All partners
)",
    .good = R"(partners:
  - {id: council, title: Council}
  - {id: ageuk, title: Charity for older people}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: {partner: council, role: Head of community health}
    partners: [ageuk]
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
