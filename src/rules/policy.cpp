// See policy.hpp.
#include "rules/policy.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void report_unknown_name(const Text& name, Diagnostics& findings) {
  Diagnostic& finding = findings.emplace_back();
  finding.rule = "unknown-key";
  finding.span = name.span;
  finding.message = fmt::format("no rule and no group of rules is called \"{}\"", name.text);
  finding.field = "rules";
  finding.value = name.text;
  const std::string_view near = nearest_rule_or_group(name.text);
  if (near.empty()) {
    finding.hint = "`hwbplan explain` lists them all";
  } else {
    finding.hint = fmt::format("did you mean \"{}\"?", near);
    finding.fix = Fix{fmt::format("write {}", near), {{name.span, std::string(near)}}};
  }
}

bool names(const std::vector<std::string>& list, std::string_view rule, std::string_view group) {
  return std::any_of(list.begin(), list.end(),
                     [&](const std::string& name) { return name == rule || name == group; });
}

}  // namespace

bool Selection::has(std::string_view rule, std::string_view group) const {
  return (select.empty() || names(select, rule, group)) && !names(ignore, rule, group);
}

Policy::Policy(const Settings& settings, const Selection& selection, Diagnostics& findings) {
  std::unordered_map<std::string_view, Severity> configured;
  for (const auto& [name, severity] : settings.rules.entries) {
    if (find_rule(name.text) == nullptr && !is_group(name.text))
      report_unknown_name(name, findings);
    if (severity.given()) configured.insert_or_assign(name.text, severity.value);
  }
  for (const Rule* rule : all_rules()) {
    Severity severity = rule->severity;
    if (const auto group = configured.find(rule->group); group != configured.end())
      severity = group->second;
    if (const auto own = configured.find(rule->name); own != configured.end())
      severity = own->second;
    if (severity == Severity::off && names(selection.also, rule->name, {}))
      severity = Severity::note;
    if (!selection.has(rule->name, rule->group)) {
      if (severity != Severity::off && !names(selection.ignore, rule->name, rule->group))
        not_selected_.emplace(rule->name, severity);
      severity = Severity::off;
    }
    severities_.emplace(rule->name, severity);
  }
}

Severity Policy::severity(std::string_view rule) const {
  const auto found = severities_.find(rule);
  return found == severities_.end() ? Severity::error : found->second;
}

Severity Policy::severity_of_run(std::string_view rule) const {
  const auto found = not_selected_.find(rule);
  return found == not_selected_.end() ? severity(rule) : found->second;
}

void Policy::watch(std::string_view rule_or_group) {
  if (not_selected_.count(rule_or_group) != 0) watched_.insert(find_rule(rule_or_group)->name);
  if (!is_group(rule_or_group)) return;
  for (const Rule* rule : all_rules()) {
    if (rule->group == rule_or_group && not_selected_.count(rule->name) != 0)
      watched_.insert(rule->name);
  }
}

bool Policy::is_complete(std::string_view group) const {
  const auto rules = all_rules();
  return std::all_of(rules.begin(), rules.end(), [&](const Rule* rule) {
    return rule->group != group || rule->severity == Severity::off || runs(rule->name);
  });
}

}  // namespace hwbplan::rules
