// Two records of one kind with one id, and two things inside one record.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/every_id.hpp"

#include <map>
#include <string>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::string_view kHint = "give one of them another id";

void report_records(const DuplicateId& duplicate, Reporter& report) {
  const Record& first = *duplicate.first;
  const Record& again = *duplicate.again;
  const bool same_spelling = first.id.text == again.id.text;
  report
      .at(again, again.id.span,
          same_spelling
              ? fmt::format("another {} has the id {} already", name_of(again.kind),
                            quoted(again.id.text))
              : fmt::format("{} is the same id as {}, which another {} has already: capitals do "
                            "not count in ids",
                            quoted(again.id.text), quoted(first.id.text), name_of(again.kind)))
      .hint(std::string(kHint))
      .field("id")
      .value(again.id.text)
      .related(first.id.span, "it stands here first");
}

void report_inside(const InnerIds& list, Reporter& report) {
  if (list.ids.size() < 2) return;
  std::map<std::string, const Text*> seen;
  for (const Text* id : list.ids) {
    const auto [at, is_new] = seen.emplace(utf8::fold_case_ascii(id->text), id);
    if (is_new) continue;
    report
        .at(*list.owner, id->span,
            fmt::format("two {} of this {} have the id {}", list.many, name_of(list.owner->kind),
                        quoted(id->text)))
        .hint(std::string(kHint))
        .field(std::string(list.field))
        .value(id->text)
        .related(at->second->span, "it stands here first");
  }
}

void check(const Workspace& workspace, Reporter& report) {
  for (const DuplicateId& duplicate : workspace.plan.duplicates()) {
    // That there are two strategies is worse than what they are called, and has a rule of its own.
    if (duplicate.again->kind != RecordKind::strategy) report_records(duplicate, report);
  }
  for_each_inner_list(workspace.plan, [&](const InnerIds& list) { report_inside(list, report); });
}

}  // namespace

extern const Rule duplicate_id = {
    .name = "duplicate-id",
    .group = "references",
    .severity = Severity::error,
    .summary = "an id that two records of one kind share",
    .rationale =
        "Everything in a plan refers by id: a measure to its metric, an action to the one it waits "
        "for, a minute to the action it is about. Where two actions are called falls-classes, "
        "nobody can say which of them the board decided to fund, and progress on the one is "
        "counted for the other. It mostly happens when a record is copied as a pattern for the "
        "next one. Capitals do not count, so HB-07 and hb-07 are the same. Records of two kinds "
        "may share an id; milestones, decisions and agreed actions need one of their own only "
        "inside their action or meeting.",
    .bad = R"(actions:
  - id: HB-07
    title: Run twelve strength-and-balance classes a week
    timeline:
      milestones:
        - {id: m1, title: Six classes running, due: 2026-12-31}
        - {id: m1, title: Twelve classes running, due: 2027-03-31}
=== plans/blaby.yaml
actions:
  - id: hb-07
    title: Fit grab rails in 200 homes
)",
    .good = R"(actions:
  - id: HB-07
    title: Run twelve strength-and-balance classes a week
    timeline:
      milestones:
        - {id: m1, title: Six classes running, due: 2026-12-31}
        - {id: m2, title: Twelve classes running, due: 2027-03-31}
=== plans/blaby.yaml
actions:
  - id: BL-02
    title: Fit grab rails in 200 homes
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
