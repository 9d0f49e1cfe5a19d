// Which rules run, and how much each of them weighs: the rules' own severities, hwbplan.yaml and
// the command line.
#pragma once

#include "hwbplan/model/settings.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/rule.hpp"

#include <string_view>
#include <unordered_map>

namespace hwbplan::rules {

class Policy {
 public:
  // A rule's own entry in the settings counts before that of its group. Names that are neither a
  // rule nor a group are reported.
  Policy(const Settings& settings, const Selection& selection, Diagnostics& findings);

  // `off` for a rule that is not to be reported.
  Severity severity(std::string_view rule) const;
  bool is_on(std::string_view rule) const { return severity(rule) != Severity::off; }
  // Whether every rule of the group runs, but for those that are off unless asked for.
  bool is_complete(std::string_view group) const;

 private:
  std::unordered_map<std::string_view, Severity> severities_;
};

}  // namespace hwbplan::rules
