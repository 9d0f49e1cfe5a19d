// What check has found, as papers print it. Reports are handed findings as values and see no rule;
// so a paper and `hwbplan check` never say two things about one matter.
#pragma once

#include "reports/scope.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// Findings of the named rules (all where none is named) about what the filters let through, one a
// row, with the file and line to change; also about the meetings that the paper tells of whatever
// is asked for. Empty in a public paper: findings quote what is private.
using ToldMeetings = std::span<const Meeting* const>;
Table findings_table(std::string id, std::string caption, const Scope& scope,
                     std::span<const std::string_view> rules, ToldMeetings meetings = {});

// What the plan's local exceptions allow of these rules, or of the group that they are of, one a
// row, with the reason and the last day. Without rows where nothing is allowed, or no longer, and
// in a public paper.
Table allowed_table(const Scope& scope, std::span<const std::string_view> rules,
                    std::string_view group, ToldMeetings meetings = {});

// What a section tells of.
struct ToldRules {
  std::span<const std::string_view> rules;
  std::string_view group;    // that they are of
  std::string_view nothing;  // what is said where they find nothing
  ToldMeetings meetings = {};
};

// As blocks of a section: the findings, and what is allowed, under an id of its own. `nothing` may
// deny neither what is allowed nor what nobody has looked for because its rule is switched off;
// where there is such, it is told in place of it.
void add_findings(Section& section, const Scope& scope, Table findings, const ToldRules& told,
                  std::string allowed_id = "allowed");

// "plans/blaby.yaml:7".
std::string place_of(const Diagnostic& finding, const Scope& scope);

}  // namespace hwbplan::reports
