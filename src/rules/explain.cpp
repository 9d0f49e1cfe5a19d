// See explain.hpp.
#include "hwbplan/rules/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// The change that a board would most likely want.
Severity other_severity(Severity severity) {
  return severity == Severity::warning ? Severity::error : Severity::warning;
}

bool stands_at_a_record(const Diagnostic& finding) {
  return !finding.kind.empty();
}

}  // namespace

Explanation explain(const Rule& rule, const MoreFindings& more) {
  Explanation made;
  made.rule = &rule;
  made.bad = split_example(rule.bad);
  made.checked = check_example(rule, rule.bad, more);
  made.good = split_example(rule.good);
  made.settings =
      fmt::format("rules:\n  {}: {}\n", rule.name, to_string(other_severity(rule.severity)));
  const Diagnostics& findings = made.checked.findings;
  if (std::any_of(findings.begin(), findings.end(), stands_at_a_record)) {
    made.exception = fmt::format(
        "# hwbplan: allow {} — agreed by the board on 10 June 2026, until 2027-03-31", rule.name);
  }
  return made;
}

}  // namespace hwbplan::rules
