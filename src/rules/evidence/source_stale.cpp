// The rule `source-stale`: a figure that was published too long ago to plan by.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Needs assessments are renewed every three years or so, and strategies last four to five: a figure
// older than that has seen out the plan it was written for.
constexpr Duration kLongestLife = {5, DurationUnit::year};

const DateValue* source_date(const Evidence& evidence) {
  if (!evidence.source.given() || !evidence.source->date.given()) return nullptr;
  return &evidence.source->date;
}

// The newest source of each indicator. Older ones beside it are its history.
TextMap<Date> newest_sources(const Plan& plan) {
  TextMap<Date> newest;
  for (const Evidence* evidence : plan.all<Evidence>()) {
    const DateValue* date = source_date(*evidence);
    if (date == nullptr || !evidence->indicator.given()) continue;
    Date& known = newest[utf8::fold_case_ascii(evidence->indicator.text)];
    known = std::max(known, date->date);
  }
  return newest;
}

void check(const Workspace& workspace, Reporter& report) {
  const auto newest = newest_sources(workspace.plan);
  for (const Evidence* evidence : workspace.plan.all<Evidence>()) {
    const DateValue* date = source_date(*evidence);
    if (date == nullptr) continue;
    const Date end = add(date->date, kLongestLife);
    if (!end.valid() || end >= workspace.today) continue;
    if (evidence->indicator.given() &&
        newest.at(utf8::fold_case_ascii(evidence->indicator.text)) > date->date) {
      continue;
    }
    report
        .at(*evidence, date->span,
            fmt::format("this figure was published {} ago, on {}",
                        time_between(date->date, workspace.today), date->date.to_words()))
        .field("source.date")
        .value(date->text)
        .hint("look for a newer one, or say in the plan why this is still the best there is");
  }
}

}  // namespace

extern const Rule source_stale = {
    .name = "source-stale",
    .group = "evidence",
    .severity = Severity::note,
    .summary = "a figure published more than five years ago",
    .rationale =
        "Figures travel from one strategy to the next. The share of carers that opens this year's "
        "plan was counted for the plan before the last, and the town has grown by a tenth "
        "since.\n\n"
        "Five years is longer than most strategies last. Where a newer piece of evidence for the "
        "same indicator stands beside it, the older one is history and left alone.",
    .bad = R"(evidence:
  - id: carers-share
    statement: One adult in ten is a carer
    indicator: carers
    value: 10
    unit: "%"
    source: {title: Census 2011, date: 2012-12-11}
)",
    .good = R"(evidence:
  - id: carers-share
    statement: One adult in eleven is a carer
    indicator: carers
    value: 9
    unit: "%"
    source: {title: Census 2021, date: 2023-01-19}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
