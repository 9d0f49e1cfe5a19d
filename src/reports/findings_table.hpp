// What check has found, as papers print it. Reports are handed findings as values and see no rule;
// so a paper and `hwbplan check` never say two things about one matter.
#pragma once

#include "reports/scope.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// Findings of the named rules (all where none is named) about what the filters let through, one a
// row, with the file and line to change. Empty in a public paper: findings quote what is private.
Table findings_table(std::string id, std::string caption, const Scope& scope,
                     std::span<const std::string_view> rules);

// What the plan's local exceptions allow of these rules, or of the group that they are of, one a
// row, with the reason and the last day. Without rows where nothing is allowed, or no longer, and
// in a public paper.
Table allowed_table(const Scope& scope, std::span<const std::string_view> rules,
                    std::string_view group);

// Both as blocks of a section: first what is found, or `when_empty`, which may not deny what is
// allowed and then is said with a word about it.
void add_findings(Section& section, Table findings, const Table& allowed,
                  std::string_view when_empty);

// "plans/blaby.yaml:7".
std::string place_of(const Diagnostic& finding, const Scope& scope);

}  // namespace hwbplan::reports
