// The rule `no-agent`: something "will be done", the sentence does not say by whom, and the action
// names no lead either.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/passive_voice.hpp"
#include "rules/text_place.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool look_at(const Action& action, const Text& text, std::string_view field,
             const Workspace& workspace, Reporter& report) {
  if (!text.given()) return false;
  const std::string_view phrase = passive_without_agent(text.text);
  if (phrase.empty()) return false;
  report
      .at(action, place_of(workspace, text, phrase),
          fmt::format("{} does not say by whom, and this action has no lead", quoted(phrase)))
      .field(std::string(field))
      .value(phrase)
      .hint("name who does it, or add lead:");
  return true;
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  // With a lead or a group, the reader knows who is meant.
  if (!action.lead.missing() || !action.group.missing()) return;
  // One such sentence makes the point.
  if (look_at(action, action.title, "title", workspace, report)) return;
  look_at(action, action.description, "description", workspace, report);
}

}  // namespace

extern const Rule no_agent = {
    .name = "no-agent",
    .group = "wording",
    .severity = Severity::note,
    .summary = "something will be done, but neither the sentence nor the action says by whom",
    .rationale =
        "\"Training will be provided\" sounds settled, and each partner may think that another "
        "one provides it. Where the action has a lead or a group, the reader knows who is meant "
        "and the rule is silent. Without one, the sentence is the only place that could say it: "
        "\"The council trains 40 wardens\" is as short, and somebody answers for it.",
    .bad = R"(actions:
  - id: wardens
    title: Training will be provided for 40 scheme wardens
)",
    .good = R"(actions:
  - id: wardens
    title: Training will be provided for 40 scheme wardens
    lead: {partner: council, role: Head of housing}
partners:
  - {id: council, title: The council, sector: local-government}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
