// reviewdog's diagnostic format (rdjson), with our fixes as suggestions. Its columns count bytes of
// UTF-8.
#include "hwbplan/output/findings.hpp"

#include "output/json_writer.hpp"
#include "output/places.hpp"
#include "output/sentence.hpp"

namespace hwbplan::output {

namespace {

std::string_view severity_word(Severity severity) {
  if (severity == Severity::error) return "ERROR";
  return severity == Severity::warning ? "WARNING" : "INFO";
}

void write_end(JsonWriter& json, std::string_view key, const LineIndex& lines,
               std::uint32_t offset) {
  const std::uint32_t line = lines.position(offset).line;
  json.key(key);
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("line").value(std::uint64_t{line});
  json.key("column").value(std::uint64_t{offset - lines.line_start(line) + 1});
  json.end_object();
}

void write_range(JsonWriter& json, Places& places, const Span& span) {
  const LineIndex* lines = places.lines(span.file);
  if (lines == nullptr) return;
  json.key("range");
  json.begin_object();
  write_end(json, "start", *lines, span.begin);
  write_end(json, "end", *lines, span.end);
  json.end_object();
}

void write_diagnostic(JsonWriter& json, const Diagnostic& finding, Places& places) {
  json.begin_object();
  json.key("message").value(sentence(finding));
  json.key("location");
  json.begin_object();
  json.key("path").value(places.file_name(finding.span.file));
  write_range(json, places, finding.span);
  json.end_object();
  json.key("severity").value(severity_word(finding.severity));
  json.key("code");
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("value").value(finding.rule);
  json.end_object();
  if (finding.fix) {
    json.key("suggestions");
    json.begin_array();
    for (const Edit& edit : finding.fix->edits) {
      json.begin_object();
      write_range(json, places, edit.span);
      json.key("text").value(edit.text);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string findings_as_rdjson(std::span<const CheckedPlan> plans) {
  JsonWriter json;
  json.begin_object();
  json.key("source");
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("name").value("hwbplan");
  json.end_object();
  json.key("diagnostics");
  json.begin_array();
  for (const CheckedPlan& plan : plans) {
    Places places(plan.sources);
    for (const Diagnostic& finding : plan.findings) write_diagnostic(json, finding, places);
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace hwbplan::output
