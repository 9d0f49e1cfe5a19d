// The findings as programs read them. Whether they keep to their published schema is checked by
// tests/validators/json_output_test.py.
#include "hwbplan/base/utf8.hpp"

#include "unit/output/sample.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace hwbplan::output {

namespace {

using Json = nlohmann::json;

Sample documented() {
  Sample sample;
  const FileId file = sample.file("plans/blaby.yaml",
                                  "actions:\n  - id: BL-01\n    title: Café\n    lead: counsil\n");
  Diagnostic& finding =
      sample.finding(sample.span(file, "counsil"),
                     "this action is led by \"counsil\", but no partner has that id");
  finding.rule = "unknown-reference";
  finding.hint = "did you mean \"council\"?";
  finding.kind = "action";
  finding.id = "BL-01";
  finding.field = "lead.partner";
  finding.value = "counsil";
  finding.related.push_back({sample.span(file, "Café"), "its title"});
  finding.fix = Fix{"write council", {{sample.span(file, "counsil"), "council"}}};
  return sample;
}

}  // namespace

TEST_CASE("a finding is written with all that is known of it, and reads well") {
  const Sample sample = documented();
  const std::string print = fingerprint(sample.findings[0], "plans/blaby.yaml");
  CHECK(sample.json() == R"({
  "version": 1,
  "findings": [
    {
      "rule": "unknown-reference",
      "severity": "error",
      "message": "this action is led by \"counsil\", but no partner has that id",
      "hint": "did you mean \"council\"?",
      "file": "plans/blaby.yaml",
      "line": 4,
      "column": 11,
      "end_line": 4,
      "end_column": 18,
      "record": {"kind": "action", "id": "BL-01"},
      "field": "lead.partner",
      "fingerprint": ")" + print +
                             R"(",
      "related": [
        {"file": "plans/blaby.yaml", "line": 3, "column": 12, "message": "its title"}
      ],
      "fix": {
        "title": "write council",
        "edits": [
          {"file": "plans/blaby.yaml", "line": 4, "column": 11, "end_line": 4, "end_column": 18, )"
                             R"("text": "council"}
        ]
      }
    }
  ],
  "summary": {
    "files": 1,
    "records": 7,
    "errors": 1,
    "warnings": 0,
    "notes": 0
  }
}
)");
}

TEST_CASE("what is not there is null, and never a key less") {
  const Json full = Json::parse(documented().json())["findings"][0];
  const Json bare = Json::parse(one_line("", "").json())["findings"][0];
  std::set<std::string> keys;
  for (const auto& [key, value] : full.items()) keys.insert(key);
  for (const auto& [key, value] : bare.items()) CHECK(keys.erase(key) == 1);
  CHECK(keys.empty());
  CHECK(bare["hint"].is_null());
  CHECK(bare["record"].is_null());
  CHECK(bare["field"].is_null());
  CHECK(bare["fix"].is_null());
  CHECK(bare["related"] == Json::array());
  CHECK(bare["line"] == 1);
  CHECK(bare["end_column"] == 1);

  Sample sample = one_line("a: b\n", "a");
  sample.findings[0].kind = "action";
  CHECK(Json::parse(sample.json())["findings"][0]["record"]["id"].is_null());
}

TEST_CASE("ends lie behind the last character, on the line where that is") {
  Sample sample = one_line("a: >\n  é\n  b\nc: d\n", ">\n  é\n  b");
  const Json finding = Json::parse(sample.json())["findings"][0];
  CHECK(finding["line"] == 1);
  CHECK(finding["column"] == 4);
  CHECK(finding["end_line"] == 3);
  CHECK(finding["end_column"] == 4);
}

TEST_CASE("no two findings of a run share a fingerprint") {
  Sample sample = documented();
  sample.findings.push_back(sample.findings[0]);
  sample.findings.push_back(sample.findings[0]);
  sample.findings[2].value = "other";
  const CheckedPlan plans[] = {sample.plan(), sample.plan()};
  const std::string own = fingerprint(sample.findings[0], "plans/blaby.yaml");
  const std::string other = fingerprint(sample.findings[2], "plans/blaby.yaml");
  const Json found = Json::parse(findings_as_json(plans))["findings"];
  REQUIRE(found.size() == 6);
  CHECK(found[0]["fingerprint"] == own);
  CHECK(found[1]["fingerprint"] == own + "-2");
  CHECK(found[2]["fingerprint"] == other);
  CHECK(found[3]["fingerprint"] == own + "-3");
  CHECK(found[4]["fingerprint"] == own + "-4");
  CHECK(found[5]["fingerprint"] == other + "-2");
}

TEST_CASE("a run without findings is a whole document, too") {
  const Json json = Json::parse(findings_as_json({}));
  CHECK(json["version"] == 1);
  CHECK(json["findings"] == Json::array());
  CHECK(json["summary"]["files"] == 0);
}

TEST_CASE("hostile text stays text") {
  Sample sample;
  const FileId file = sample.file("a\n" + kHostile, "title: " + kHostile + "\n");
  Diagnostic& finding = sample.finding(sample.span(file, "title"), kHostile);
  finding.hint = kHostile;
  finding.kind = "action";
  finding.id = kHostile;
  finding.field = kHostile;
  finding.value = kHostile;
  finding.related.push_back({sample.span(file, "title"), kHostile});
  finding.fix = Fix{kHostile, {{sample.span(file, "title"), kHostile}}};
  const std::string json = sample.json();
  CHECK(utf8::is_valid(json));
  CHECK(std::none_of(json.begin(), json.end(),
                     [](char c) { return c != '\n' && c >= 0 && c < 0x20; }));
  const Json read = Json::parse(json)["findings"][0];
  CHECK(read["file"].get<std::string>().starts_with("a\n\x1b]0;owned\x07"));
  CHECK(read["message"] == read["fix"]["edits"][0]["text"]);
  CHECK(read["record"]["id"] == read["message"]);
}

}  // namespace hwbplan::output
