// The rule `source-missing`: a figure that is quoted from nowhere.
#include "hwbplan/rules/rule.hpp"

#include "rules/gaps.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool has_no_source(const Evidence& evidence) {
  if (evidence.source.missing()) return true;
  if (!evidence.source.given()) return false;
  return evidence.source->title.missing() && evidence.source->url.missing();
}

void check(const Workspace& workspace, Reporter& report) {
  const auto all = workspace.plan.all<Evidence>();
  std::vector<Gap> gaps;
  for (const Evidence* evidence : all) {
    if (!has_no_source(*evidence)) continue;
    gaps.push_back({evidence, place_of_missing(*evidence, evidence->source),
                    "nothing says where this figure comes from",
                    "add source: with a title, a date and a url"});
  }
  report_gaps(
      gaps,
      {fmt::format("{} pieces of evidence have no source", some_of(gaps.size(), all.size())),
       "add source: to each, with a title, a date and a url", "source"},
      workspace.plan, report);
}

}  // namespace

extern const Rule source_missing = {
    .name = "source-missing",
    .group = "evidence",
    .severity = Severity::warning,
    .summary = "a quoted figure without a source",
    .rationale =
        "A figure without its source can't be checked, brought up to date or defended. The member "
        "of the board who doubts it is right to; the officer who typed it has moved on, and two "
        "plans that copied it stand or fall with it.\n\n"
        "A title or an address is enough; with the date of publication the rule source-stale can "
        "say when it is time for a newer one.",
    .bad = R"(evidence:
  - id: falls-cost
    statement: One older person in three falls each year
    indicator: falls-prevalence-65
    period: 2024
    value: 33
    unit: "%"
)",
    .good = R"(evidence:
  - id: falls-cost
    statement: One older person in three falls each year
    indicator: falls-prevalence-65
    period: 2024
    value: 33
    unit: "%"
    source: {title: Joint strategic needs assessment, date: 2025-03-01}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
