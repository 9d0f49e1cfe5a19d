// Any hwbplan.yaml at all, with its thesaurus, status scale, patterns and rules, over a plan of a
// few actions. Whatever it says, the program must come to an end with findings in valid JSON, a
// rule that it turns off must not report, and what was found must not depend on the number of
// threads.
#include "hwbplan/model/settings.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "support/invariants.hpp"
#include "support/made_up_files.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

namespace {

using namespace hwbplan;
using fuzzing::require;

constexpr std::string_view kPlan = R"(
strategy: {id: s, title: S, area: Wealdshire}
priorities: [{id: falls, title: Fewer falls}]
partners: [{id: council, title: Council}, {id: trust, title: Trust}]
plans: [{id: a, owner: council}, {id: b, owner: trust}]
meetings: [{id: m, date: 2026-05-20, group: g}]
actions:
  - id: A1
    plan: a
    title: Run weekly strength and balance classes for people over 65
    lead: council
    published_status: Amber
    timeline: {start: 2025-04-01, end: Q2 2026/27}
    progress: [{date: 2025-07-10, status: ongoing, text: Support will be explored}]
    resources: [{funding: grant, amount: 24000}]
  - id: B1
    plan: b
    title: Keep pensioners steady on their feet with weekly classes
    lead: {partner: trust, role: Manager}
    timeline: ongoing
  # hwbplan: allow barriers-missing — agreed, until 2027-01-01
  - {id: B2, plan: b, title: Raise awareness of falls, lead: all partners, priorities: [fals]}
)";

// The severities that the settings give to rules by their own names.
std::map<std::string, Severity, std::less<>> own_severities(const Workspace& workspace) {
  std::map<std::string, Severity, std::less<>> own;
  for (const auto& [name, severity] : workspace.settings.rules.entries) {
    if (severity.given()) own.insert_or_assign(std::string(name.text), severity.value);
  }
  return own;
}

void check_findings(const Workspace& workspace, const std::string& out) {
  const auto json = nlohmann::json::parse(out, nullptr, false);
  require(!json.is_discarded(), "findings are JSON", out);
  const auto own = own_severities(workspace);
  for (const auto& finding : json["findings"]) {
    const auto found = own.find(finding["rule"].get<std::string>());
    if (found == own.end()) continue;
    require(finding["severity"] == to_string(found->second), "a rule is as severe as it is set",
            finding.dump());
  }
}

void check_overlaps(const MemoryFiles& files) {
  const fuzzing::Ran ran = fuzzing::run({"overlaps", "--format=json"}, files);
  if (ran.status != cli::kClean) return;
  const auto json = nlohmann::json::parse(ran.out, nullptr, false);
  require(!json.is_discarded() && json["pairs"].is_array(), "overlaps are JSON", ran.out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryFiles files;
  files.working_directory = "/plan";
  files.files["/plan/hwbplan.yaml"] = std::string(reinterpret_cast<const char*>(data), size);
  files.files["/plan/plans/a.yaml"] = kPlan;
  Timings timings;
  const auto workspace = load_workspace(files, "/plan", {}, timings);
  const fuzzing::Ran ran = fuzzing::run({"check", "--format=json"}, files);
  require(workspace.has_value() == (ran.status != cli::kCouldNot), "both can read it, or neither",
          ran.err);
  if (!workspace) return 0;
  check_findings(*workspace, ran.out);
  const bool has_thesaurus =
      workspace->settings.overlaps.given() && !workspace->settings.overlaps->same.empty();
  if (has_thesaurus || size % 8 == 0) check_overlaps(files);
  return 0;
}
