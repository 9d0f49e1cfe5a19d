// `hwbplan explain` for programs. The findings of the bad example have the form that `check
// --format json` gives them.
#include "cli/explain_formats.hpp"

#include <nlohmann/json.hpp>

namespace hwbplan::cli {

namespace {

using Json = nlohmann::ordered_json;

Json in_short(const rules::Rule& rule) {
  return {{"name", rule.name},
          {"group", rule.group},
          {"severity", to_string(rule.severity)},
          {"summary", rule.summary}};
}

Json example(const std::vector<rules::ExampleFile>& files) {
  Json list = Json::array();
  for (const rules::ExampleFile& file : files) {
    Json one = {{"file", file.name}};
    if (file.is_earlier) one["earlier"] = true;
    if (file.can_be_opened) one["text"] = shown_example(file.text);
    list.push_back(std::move(one));
  }
  return list;
}

Json findings(const rules::Explanation& explanation) {
  output::CheckedPlan plan;
  plan.sources = &explanation.checked.workspace.sources;
  plan.findings = explanation.checked.findings;
  return Json::parse(output::findings_as_json({&plan, 1})).at("findings");
}

std::string printed(const Json& document) {
  return document.dump(2) + "\n";
}

}  // namespace

std::string explanation_as_json(const rules::Explanation& explanation) {
  Json rule = in_short(*explanation.rule);
  rule["rationale"] = explanation.rule->rationale;
  rule["bad"] = example(explanation.bad);
  rule["findings"] = findings(explanation);
  rule["good"] = example(explanation.good);
  rule["settings"] = explanation.settings;
  if (!explanation.exception.empty()) rule["exception"] = explanation.exception;
  return printed({{"version", 1}, {"rule", std::move(rule)}});
}

std::string rules_as_json(std::string_view only_group) {
  Json list = Json::array();
  for (const rules::Rule* rule : rules::all_rules()) {
    if (only_group.empty() || rule->group == only_group) list.push_back(in_short(*rule));
  }
  return printed({{"version", 1}, {"rules", std::move(list)}});
}

}  // namespace hwbplan::cli
