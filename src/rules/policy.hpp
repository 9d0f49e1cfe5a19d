// Which rules run, and how much each of them weighs: the rules' own severities, hwbplan.yaml and
// the command line.
#pragma once

#include "hwbplan/model/settings.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/rule.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace hwbplan::rules {

class Policy {
 public:
  // A rule's own entry in the settings counts before that of its group. Names that are neither a
  // rule nor a group are reported.
  Policy(const Settings& settings, const Selection& selection, Diagnostics& findings);

  // `off` for a rule that is not to be reported.
  Severity severity(std::string_view rule) const;
  bool is_on(std::string_view rule) const { return severity(rule) != Severity::off; }
  // Has a rule, or each of a group, run although the command line selects others: what it finds is
  // not reported, but tells whether an exception from it still has its reason. Rules that are
  // ignored, or off in the settings, stay off.
  void watch(std::string_view rule_or_group);
  bool runs(std::string_view rule) const { return is_on(rule) || watched_.count(rule) != 0; }
  // That it would have if it were selected.
  Severity severity_of_run(std::string_view rule) const;
  // Whether every rule of the group runs, reported or not, but for those that are off unless asked
  // for.
  bool is_complete(std::string_view group) const;

 private:
  std::unordered_map<std::string_view, Severity> severities_;
  std::unordered_map<std::string_view, Severity> not_selected_;
  std::unordered_set<std::string_view> watched_;
};

}  // namespace hwbplan::rules
