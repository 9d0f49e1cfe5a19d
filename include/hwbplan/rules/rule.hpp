// What a rule is. Each stands in a file of its own, src/rules/<group>/<name>.cpp, with all that is
// said about it: adding a rule is adding that file (cmake/RuleTable.cmake makes the table).
#pragma once

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/rules/reporter.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

namespace hwbplan::rules {

// Called once for each action, once for each metric, or once for the whole plan. Calls for actions
// and metrics run in parallel: a check keeps nothing between them. Each must be linear in what it
// is given.
using ActionCheck = void (*)(const Action& action, const Workspace& workspace, Reporter& report);
using MetricCheck = void (*)(const Metric& metric, const Workspace& workspace, Reporter& report);
using PlanCheck = void (*)(const Workspace& workspace, Reporter& report);
// For the whole plan as well, but so long that it runs alone and shares its own work among up to
// `jobs` threads. What it reports must not depend on their number.
using LongPlanCheck = void (*)(const Workspace& workspace, unsigned jobs, Reporter& report);
// Reported while files are read or exceptions applied; the rule's file only explains it.
struct ReportedElsewhere {};
using Check = std::variant<ReportedElsewhere, ActionCheck, MetricCheck, PlanCheck, LongPlanCheck>;

struct Rule {
  std::string_view name;       // its only code: "lead-missing"
  std::string_view group;      // the name of its folder
  Severity severity;           // unless hwbplan.yaml says otherwise: error for facts, warning for
                               // judgements, note for advice
  std::string_view summary;    // one line for tables: what is wrong where it fires
  std::string_view rationale;  // why it is worth an officer's time; a paragraph or two
  // Whole plan files, checked with --today 2026-10-01. The bad one has at least one finding of this
  // rule, the good one none. A line `=== name.yaml` begins another file of the same plan directory.
  std::string_view bad;
  std::string_view good;
  Check check;
};

// Every rule, sorted by group and name.
std::span<const Rule* const> all_rules();

// Nothing where no rule has that name.
const Rule* find_rule(std::string_view name);

bool is_group(std::string_view name);

// The rule or group that was probably meant; empty where none is near.
std::string_view nearest_rule_or_group(std::string_view name);

}  // namespace hwbplan::rules
