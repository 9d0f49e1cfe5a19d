// Every format of findings on made-up findings: hostile file names, messages, ids, excerpts and
// spans that lie anywhere. What is printed must be well-formed, hold every finding once, and hold
// no command for a terminal or a build service that is not ours.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/findings.hpp"
#include "hwbplan/rules/rule.hpp"

#include "support/invariants.hpp"
#include "support/made_up.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

using namespace hwbplan;
using fuzzing::MadeUp;
using fuzzing::require;
using output::CheckedPlan;

constexpr std::size_t kMostFiles = 3;
constexpr std::size_t kMostFindings = 14;  // more than GitHub shows

Sources made_up_sources(MadeUp& input) {
  Sources sources(1 + input.below(kMostFiles));
  for (FileId file = 0; file < sources.size(); ++file) {
    sources[file].name = input.text();
    const std::size_t lines = input.count(6);
    for (std::size_t i = 0; i < lines; ++i)
      sources[file].text += input.text() + (input.chance() ? "\n" : "\r\n");
  }
  return sources;
}

Span made_up_span(MadeUp& input, const Sources& sources) {
  Span span{static_cast<FileId>(input.below(sources.size() + 1)), input.byte(), 0};
  span.end = span.begin + input.byte() % 40U;
  return span;
}

// Edits as rules make them: in the file, in order, and apart.
Fix made_up_fix(MadeUp& input, FileId file, std::size_t size) {
  Fix fix{input.text(), {}};
  std::uint32_t at = 0;
  const std::size_t edits = 1 + input.below(3);
  for (std::size_t i = 0; i < edits && at < size; ++i) {
    const auto left = static_cast<std::uint32_t>(size) - at;
    const std::uint32_t begin = at + input.byte() % left;
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(size), begin + input.byte() % 9U);
    fix.edits.push_back({{file, begin, end}, input.text()});
    at = end + 1;
  }
  return fix;
}

Diagnostic made_up_finding(MadeUp& input, const Sources& sources) {
  constexpr Severity kSeverities[] = {Severity::note, Severity::warning, Severity::error};
  const auto rules = rules::all_rules();
  Diagnostic finding;
  finding.rule = rules[input.below(rules.size())]->name;
  finding.severity = kSeverities[input.below(3)];
  finding.span = made_up_span(input, sources);
  finding.message = input.text();
  finding.hint = input.text();
  finding.kind = input.chance() ? "action" : "";
  finding.id = input.text();
  finding.field = input.text();
  finding.value = input.text();
  if (input.chance()) finding.related.push_back({made_up_span(input, sources), input.text()});
  const FileId file = finding.span.file;
  if (input.chance() && file < sources.size() && !sources[file].text.empty())
    finding.fix = made_up_fix(input, file, sources[file].text.size());
  return finding;
}

void check_text(std::span<const CheckedPlan> plans, MadeUp& input) {
  output::TextStyle style;
  style.ascii = input.chance();
  style.width = input.byte();
  style.counted = input.chance();
  const std::string text = output::findings_as_text(plans, style);
  fuzzing::require_harmless(text);
  fuzzing::require_no_commands(text);
}

// Each service's own list of findings.
void check_json(std::span<const CheckedPlan> plans) {
  using nlohmann::json;
  const auto findings = plans.front().findings;
  const auto parsed = [](const std::string& text, const char* name) {
    fuzzing::require_harmless(text);
    fuzzing::require_no_commands(text);
    json value = json::parse(text, nullptr, false);
    require(!value.is_discarded(), name, text);
    return value;
  };
  const json own = parsed(output::findings_as_json(plans), "json");
  const json gitlab = parsed(output::findings_as_gitlab(plans), "gitlab");
  const json rdjson = parsed(output::findings_as_rdjson(plans), "rdjson");
  const json sarif = parsed(output::findings_as_sarif(plans, {"1.0", {}}), "sarif");
  require(own["findings"].size() == findings.size(), "json holds all findings");
  require(gitlab.size() == findings.size(), "gitlab holds all findings");
  require(rdjson["diagnostics"].size() == findings.size(), "rdjson holds all findings");
  require(sarif["runs"][0]["results"].size() == findings.size(), "sarif holds all findings");
  std::set<std::string> fingerprints;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const json& one = own["findings"][i];
    require(one["rule"] == findings[i].rule, "the order stays");
    require(fingerprints.insert(gitlab[i]["fingerprint"]).second, "fingerprints are unique");
    require(one["line"] <= one["end_line"], "a place ends behind its beginning");
    if (utf8::is_valid(findings[i].message))
      require(one["message"] == findings[i].message, "json says what was said");
  }
}

// "type=…;sourcepath=…" up to the bracket: just our five properties, whatever the plan says.
void check_azure(std::string_view line) {
  constexpr std::string_view kHead = "##vso[task.logissue type=";
  if (line.starts_with("note: ")) return fuzzing::require_no_commands(line);
  require(line.starts_with(kHead), "azure: a line is a finding", line);
  const std::string_view properties = line.substr(0, line.find(']'));
  require(std::count(properties.begin(), properties.end(), ';') == 4, "azure: properties", line);
  fuzzing::require_no_commands(line.substr(kHead.size()));
}

void check_github(std::string_view line) {
  const bool ours = line.starts_with("::error ") || line.starts_with("::warning ") ||
                    line.starts_with("::notice ");
  require(ours, "github: a line is a finding", line);
  const std::string_view properties = line.substr(2, line.find("::", 2) - 2);
  const auto commas = std::count(properties.begin(), properties.end(), ',');
  require(commas == 0 || commas == 3 || commas == 5, "github: properties", line);
  require(properties.find(':') == std::string_view::npos, "github: properties", line);
}

template <class Check>
void check_lines(std::string_view text, std::size_t lines, Check check) {
  fuzzing::require_harmless(text);
  const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  require(count == lines, "a finding is a line", text);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    check(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MadeUp input(data, size);
  const Sources sources = made_up_sources(input);
  Diagnostics findings;
  const std::size_t count = input.count(kMostFindings);
  for (std::size_t i = 0; i < count; ++i) findings.push_back(made_up_finding(input, sources));
  std::sort(findings.begin(), findings.end(), stands_before);
  const std::vector<CheckedPlan> plans = {{&sources, findings, sources.size(), count}};
  check_text(plans, input);
  check_json(plans);
  constexpr std::size_t kShownByGithub = 10;
  check_lines(output::findings_as_github(plans), std::min(count, kShownByGithub + 1), check_github);
  check_lines(output::findings_as_azure(plans), count, check_azure);
  fuzzing::require_junit(output::findings_as_junit(plans));
  const std::string page = output::findings_as_markdown(plans, 2000 + 40 * input.byte());
  require(fuzzing::require_markdown(page, true) == 1, "markdown has one heading", page);
  fuzzing::require_no_commands(page);
  return 0;
}
