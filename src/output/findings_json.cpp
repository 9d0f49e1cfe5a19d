// Findings for programs. What each key means, and what is promised about it, stands in
// docs/schemas/findings.v1.schema.json; a key is only ever added there and here together.
#include "hwbplan/output/findings.hpp"

#include "output/counts.hpp"
#include "output/fingerprints.hpp"
#include "output/json_writer.hpp"
#include "output/places.hpp"

namespace hwbplan::output {

namespace {

constexpr std::uint64_t kVersion = 1;

void write_place(JsonWriter& json, const Place& place) {
  json.key("file").value(place.file);
  json.key("line").value(place.begin.line);
  json.key("column").value(place.begin.column);
}

void write_extent(JsonWriter& json, const Place& place) {
  write_place(json, place);
  json.key("end_line").value(place.end.line);
  json.key("end_column").value(place.end.column);
}

void write_record(JsonWriter& json, const Diagnostic& finding) {
  json.key("record");
  if (finding.kind.empty()) return json.null();
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("kind").value(finding.kind);
  json.key("id").value_or_null(finding.id);
  json.end_object();
}

void write_related(JsonWriter& json, const Diagnostic& finding, Places& places) {
  json.key("related");
  json.begin_array();
  for (const Related& related : finding.related) {
    json.begin_object(JsonWriter::Layout::one_line);
    write_place(json, places.of(related.span));
    json.key("message").value(related.message);
    json.end_object();
  }
  json.end_array();
}

void write_fix(JsonWriter& json, const Diagnostic& finding, Places& places) {
  json.key("fix");
  if (!finding.fix) return json.null();
  json.begin_object();
  json.key("title").value(finding.fix->title);
  json.key("edits");
  json.begin_array();
  for (const Edit& edit : finding.fix->edits) {
    json.begin_object(JsonWriter::Layout::one_line);
    write_extent(json, places.of(edit.span));
    json.key("text").value(edit.text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_finding(JsonWriter& json, const Diagnostic& finding, Places& places,
                   Fingerprints& fingerprints) {
  const Place place = places.of(finding.span);
  json.begin_object();
  json.key("rule").value(finding.rule);
  json.key("severity").value(to_string(finding.severity));
  json.key("message").value(finding.message);
  json.key("hint").value_or_null(finding.hint);
  write_extent(json, place);
  write_record(json, finding);
  json.key("field").value_or_null(finding.field);
  json.key("fingerprint").value(fingerprints.next(finding, place.file));
  write_related(json, finding, places);
  write_fix(json, finding, places);
  json.end_object();
}

void write_summary(JsonWriter& json, const Counts& counts) {
  json.key("summary");
  json.begin_object();
  json.key("files").value(counts.files);
  json.key("records").value(counts.records);
  json.key("errors").value(counts.errors);
  json.key("warnings").value(counts.warnings);
  json.key("notes").value(counts.notes);
  json.end_object();
}

}  // namespace

std::string findings_as_json(std::span<const CheckedPlan> plans) {
  JsonWriter json;
  Fingerprints fingerprints;
  json.begin_object();
  json.key("version").value(kVersion);
  json.key("findings");
  json.begin_array();
  for (const CheckedPlan& plan : plans) {
    Places places(plan.sources);
    for (const Diagnostic& finding : plan.findings) {
      write_finding(json, finding, places, fingerprints);
    }
  }
  json.end_array();
  write_summary(json, count(plans));
  json.end_object();
  return json.take();
}

}  // namespace hwbplan::output
