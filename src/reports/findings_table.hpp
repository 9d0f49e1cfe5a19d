// What check has found, as papers print it. Reports are handed findings as values and see no rule;
// so a paper and `hwbplan check` never say two things about one matter.
#pragma once

#include "reports/scope.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// Findings of the named rules (all where none is named), one a row, with the file and line to
// change. Empty in a public paper: findings quote what is private.
Table findings_table(std::string id, std::string caption, const Scope& scope,
                     std::span<const std::string_view> rules);

// "plans/blaby.yaml:7".
std::string place_of(const Diagnostic& finding, const Scope& scope);

}  // namespace hwbplan::reports
