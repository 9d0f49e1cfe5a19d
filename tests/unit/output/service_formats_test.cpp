// The forms in which build services show findings: how much of them, and that no text of a plan can
// become more than text there. Whole outputs stand in tests/golden/formats, and the services' own
// schemas are asked in tests/validators.
#include "unit/output/sample.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace hwbplan::output {

namespace {

using Form = std::string (*)(std::span<const CheckedPlan>);

std::string as(Form form, const Sample& sample) {
  const CheckedPlan plan = sample.plan();
  return form({&plan, 1});
}

std::string markdown(const Sample& sample, std::size_t most_bytes = kSummaryBytes) {
  const CheckedPlan plan = sample.plan();
  return findings_as_markdown({&plan, 1}, most_bytes);
}

std::string sarif(std::span<const CheckedPlan> plans) {
  return findings_as_sarif(plans, {"0.1.0", {}});
}

std::string page(std::span<const CheckedPlan> plans) {
  return findings_as_markdown(plans);
}

std::string text(std::span<const CheckedPlan> plans) {
  return findings_as_text(plans, {});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    if (end == std::string::npos) break;
    at = end + 1;
  }
  return lines;
}

std::string trimmed(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin == std::string::npos ? std::string() : line.substr(begin);
}

// Everything that makes one of the services, a page or a terminal do something.
const std::string kCommands =
    "::error::owned %0A::set-output name=x::y\n::add-mask::secret\r\n"
    "##vso[task.complete result=Succeeded;]done ##VSO[task.setvariable variable=a]b "
    "##[add-mask]x ##[group]x | <img src=x onerror=alert(1)> <!-- --> [click](javascript:x) "
    "`code` **bold** https://example.org www.example.org @somebody ]]> &amp; \xEF\xBF\xBE " +
    kHostile;

Sample hostile() {
  Sample sample;
  const FileId file = sample.file("::warning::plans,a:b%0A##vso[task.complete]|<b>.yaml",
                                  "actions:\n  - id: a\n    title: " + kCommands + "\n");
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    Diagnostic& finding = sample.finding(sample.span(file, "id: a"), "says " + kCommands);
    finding.severity = severity;
    finding.hint = kCommands;
    finding.kind = "action";
    finding.id = kCommands;
    finding.value = kCommands;
    finding.related.push_back({sample.span(file, "actions"), kCommands});
    finding.fix = Fix{kCommands, {{sample.span(file, "id"), kCommands}}};
  }
  return sample;
}

Sample many(std::size_t count) {
  Sample sample;
  const FileId file = sample.file("plans/blaby.yaml", "actions:\n  - id: a\n");
  for (std::size_t i = 0; i < count; ++i) {
    Diagnostic& finding = sample.finding(sample.span(file, "id"), "number " + std::to_string(i));
    // The most severe come last in the plan.
    finding.severity = i + 5 >= count ? Severity::error : Severity::note;
  }
  return sample;
}

// GitHub: a line of which the first that is no blank is "::", or which holds "##[" anywhere. Azure:
// a line that holds "##vso[" anywhere.
std::vector<std::string> commands_in(const std::string& output) {
  std::vector<std::string> found;
  for (const std::string& line : lines_of(output)) {
    std::string lower = line;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (trimmed(line).starts_with("::") || lower.find("##[") != std::string::npos ||
        lower.find("##vso[") != std::string::npos) {
      found.push_back(line);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no text of a plan becomes a command of a build service in any format") {
  const Sample sample = hostile();
  for (const Form form : {text, findings_as_json, sarif, findings_as_gitlab, findings_as_junit,
                          findings_as_rdjson, page}) {
    const std::string output = as(form, sample);
    CHECK(output.size() > 100);
    for (const std::string& line : commands_in(output)) FAIL_CHECK(line);
  }
}

TEST_CASE("with github, the only commands are those of the findings") {
  const std::vector<std::string> found = commands_in(as(findings_as_github, hostile()));
  REQUIRE(found.size() == 3);
  CHECK(found[0].starts_with("::error file=%3A%3Awarning%3A%3Aplans%2Ca%3Ab%250A##vso("));
  CHECK(found[1].starts_with("::warning file="));
  CHECK(found[2].starts_with("::notice file="));
  for (const std::string& line : found) {
    CHECK(line.find("##[") == std::string::npos);
    CHECK(line.find("%0A") == std::string::npos);  // what a plan writes so comes out as %250A
  }
}

TEST_CASE("with azure, the only commands are those of the findings, and a note is none") {
  const std::string output = as(findings_as_azure, hostile());
  const std::vector<std::string> found = commands_in(output);
  REQUIRE(found.size() == 2);
  for (const std::string& line : found) {
    CHECK(line.starts_with("##vso[task.logissue type="));
    CHECK(line.rfind("##vso[") == 0);
  }
  CHECK(lines_of(output).size() == 3);
}

TEST_CASE("no format holds a character that can drive a terminal or reorder a line") {
  const Sample sample = hostile();
  for (const Form form : {text, findings_as_json, sarif, findings_as_gitlab, findings_as_junit,
                          findings_as_rdjson, page, findings_as_github, findings_as_azure}) {
    const std::string output = as(form, sample);
    for (const std::string_view piece :
         {"\x1b", "\x07", "\x7f", "\r", "\u202E", "\u2066", "\u200B", "\u2028", "\u009B"}) {
      CHECK(output.find(piece) == std::string::npos);
    }
  }
}

TEST_CASE("JSON loses nothing by it") {
  const Sample sample = hostile();
  const auto json = nlohmann::json::parse(as(findings_as_json, sample));
  const std::string text = json["findings"][0]["fix"]["edits"][0]["text"];
  CHECK(text.starts_with("::error::owned %0A::set-output name=x::y\n::add-mask::secret\r\n##vso["));
}

TEST_CASE("a page shows text as text") {
  const std::string output = markdown(hostile());
  for (const std::string_view piece : {"<img", "<b>", "<!--", " [click]", " `code`", "**bold**",
                                       "https://", "www.example", "@somebody"}) {
    CAPTURE(piece);
    CHECK(output.find(piece) == std::string::npos);
  }
  // Each row of the table has its four cells: no pipe of a plan is one of the table's.
  std::size_t rows = 0;
  for (const std::string& line : lines_of(output)) {
    if (!line.starts_with("| error") && !line.starts_with("| warning")) continue;
    ++rows;
    std::size_t pipes = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      pipes += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
    }
    CHECK(pipes == 5);
  }
  CHECK(rows == 2);
}

TEST_CASE("XML holds nothing that XML forbids") {
  const std::string output = as(findings_as_junit, hostile());
  CHECK(output.find("\xEF\xBF\xBE") == std::string::npos);
  CHECK(output.find("<img") == std::string::npos);
  CHECK(output.find("]]>") == std::string::npos);
}

TEST_CASE("github is given the ten most severe of 100,000, and how many more there are") {
  const std::vector<std::string> lines = lines_of(as(findings_as_github, many(100'000)));
  REQUIRE(lines.size() == 11);
  for (std::size_t i = 0; i < 5; ++i) CHECK(lines[i].starts_with("::error "));
  CHECK(lines[0].ends_with("::number 99995"));
  for (std::size_t i = 5; i < 10; ++i) CHECK(lines[i].starts_with("::notice "));
  CHECK(lines[5].ends_with("::number 0"));
  CHECK(lines[10] == "::notice title=hwbplan::99990 more findings are in the job summary");
  CHECK(lines_of(as(findings_as_github, many(10))).size() == 10);
  // GitHub shows ten notices, so that after ten of them the last word has to be something else.
  Sample notes = many(30);
  for (Diagnostic& finding : notes.findings) finding.severity = Severity::note;
  CHECK(lines_of(as(findings_as_github, notes)).back().starts_with("::warning title=hwbplan::20 "));
}

TEST_CASE("the summary of 100,000 findings is a page of less than 1,000,000 bytes") {
  const std::string whole = markdown(many(100'000));
  CHECK(whole.size() < 1'000'000);
  CHECK(whole.size() > 900'000);
  CHECK(whole.find("5 errors and 99,995 notes") != std::string::npos);
  CHECK(whole.find("number 99999") != std::string::npos);  // an error, though it stands last
  const std::vector<std::string> lines = lines_of(whole);
  CHECK(lines.back().find("more findings are left out here") != std::string::npos);
  CHECK(markdown(many(100'000), 20'000).size() < 20'000);
  CHECK(markdown(many(20)).find("left out") == std::string::npos);
}

TEST_CASE("a very long text makes one long line and nothing worse") {
  Sample sample = one_line("actions: " + std::string(200'000, 'x') + "\n", "actions");
  sample.findings[0].message = "says " + std::string(2'000'000, '|');
  for (const Form form : {text, findings_as_json, sarif, findings_as_gitlab, findings_as_junit,
                          findings_as_rdjson, findings_as_github, findings_as_azure}) {
    CHECK(as(form, sample).size() > 2'000'000);
  }
  CHECK(markdown(sample).size() < 1'000'000);
}

}  // namespace hwbplan::output
