// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. Only what code scanning services
// read is written; a result without a file has no location.
#include "hwbplan/output/findings.hpp"

#include "output/fingerprints.hpp"
#include "output/json_writer.hpp"
#include "output/places.hpp"
#include "output/sentence.hpp"

#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr std::string_view kBase = "SRCROOT";

std::string_view level(Severity severity) {
  return severity == Severity::off ? "none" : to_string(severity);
}

// A relative reference as RFC 3986 has it: everything but unreserved characters and slashes is
// written in hexadecimal.
std::string uri(std::string_view path) {
  constexpr std::string_view kUnreserved = "-._~/";
  std::string out;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kUnreserved.find(c) != std::string_view::npos;
    if (plain) {
      out.push_back(c);
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("text").value(text);
  json.end_object();
}

void write_region(JsonWriter& json, std::string_view key, const Place& place) {
  json.key(key);
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("startLine").value(place.begin.line);
  json.key("startColumn").value(place.begin.column);
  json.key("endLine").value(place.end.line);
  json.key("endColumn").value(place.end.column);
  json.end_object();
}

void write_artifact(JsonWriter& json, std::string_view file) {
  json.key("artifactLocation");
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("uri").value(uri(file));
  json.key("uriBaseId").value(kBase);
  json.end_object();
}

void write_physical(JsonWriter& json, const Place& place) {
  json.key("physicalLocation");
  json.begin_object();
  write_artifact(json, place.file);
  write_region(json, "region", place);
  json.end_object();
}

class SarifWriter {
 public:
  explicit SarifWriter(const ToolText& tool) : tool_(tool) {
    for (std::size_t i = 0; i < tool.rules.size(); ++i) indexes_.emplace(tool.rules[i].name, i);
  }

  std::string write(std::span<const CheckedPlan> plans) {
    json_.begin_object();
    json_.key("$schema").value(kSchema);
    json_.key("version").value("2.1.0");
    json_.key("runs");
    json_.begin_array();
    json_.begin_object();
    write_tool();
    json_.key("columnKind").value("unicodeCodePoints");
    json_.key("results");
    json_.begin_array();
    for (const CheckedPlan& plan : plans) {
      Places places(plan.sources);
      for (const Diagnostic& finding : plan.findings) write_result(finding, places);
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void write_tool() {
    json_.key("tool");
    json_.begin_object();
    json_.key("driver");
    json_.begin_object();
    json_.key("name").value("hwbplan");
    json_.key("semanticVersion").value(tool_.version);
    json_.key("rules");
    json_.begin_array();
    for (const RuleText& rule : tool_.rules) write_rule(rule);
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void write_rule(const RuleText& rule) {
    json_.begin_object();
    json_.key("id").value(rule.name);
    write_text(json_, "shortDescription", rule.summary);
    write_text(json_, "fullDescription", rule.rationale);
    write_text(json_, "help", rule.rationale);
    json_.key("defaultConfiguration");
    json_.begin_object(JsonWriter::Layout::one_line);
    json_.key("level").value(level(rule.severity));
    json_.end_object();
    json_.key("properties");
    json_.begin_object(JsonWriter::Layout::one_line);
    json_.key("tags");
    json_.begin_array(JsonWriter::Layout::one_line);
    json_.value(rule.group);
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void write_result(const Diagnostic& finding, Places& places) {
    const Place place = places.of(finding.span);
    json_.begin_object();
    json_.key("ruleId").value(finding.rule);
    if (const auto index = indexes_.find(finding.rule); index != indexes_.end()) {
      json_.key("ruleIndex").value(std::uint64_t{index->second});
    }
    json_.key("level").value(level(finding.severity));
    write_text(json_, "message", sentence(finding));
    if (!place.file.empty()) {
      json_.key("locations");
      json_.begin_array();
      json_.begin_object();
      write_physical(json_, place);
      json_.end_object();
      json_.end_array();
    }
    write_related(finding, places);
    json_.key("partialFingerprints");
    json_.begin_object(JsonWriter::Layout::one_line);
    json_.key("hwbplan/v1").value(fingerprints_.next(finding, place.file));
    json_.end_object();
    write_fix(finding, places);
    json_.end_object();
  }

  void write_related(const Diagnostic& finding, Places& places) {
    if (finding.related.empty()) return;
    json_.key("relatedLocations");
    json_.begin_array();
    for (const Related& related : finding.related) {
      json_.begin_object();
      write_physical(json_, places.of(related.span));
      write_text(json_, "message", related.message);
      json_.end_object();
    }
    json_.end_array();
  }

  // Every edit of a fix of ours lies in the file of its finding.
  void write_fix(const Diagnostic& finding, Places& places) {
    if (!finding.fix || finding.fix->edits.empty()) return;
    json_.key("fixes");
    json_.begin_array();
    json_.begin_object();
    write_text(json_, "description", finding.fix->title);
    json_.key("artifactChanges");
    json_.begin_array();
    json_.begin_object();
    write_artifact(json_, places.file_name(finding.span.file));
    json_.key("replacements");
    json_.begin_array();
    for (const Edit& edit : finding.fix->edits) {
      json_.begin_object();
      write_region(json_, "deletedRegion", places.of(edit.span));
      write_text(json_, "insertedContent", edit.text);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  const ToolText& tool_;
  std::unordered_map<std::string_view, std::size_t> indexes_;
  Fingerprints fingerprints_;
  JsonWriter json_;
};

}  // namespace

std::string findings_as_sarif(std::span<const CheckedPlan> plans, const ToolText& tool) {
  return SarifWriter(tool).write(plans);
}

}  // namespace hwbplan::output
