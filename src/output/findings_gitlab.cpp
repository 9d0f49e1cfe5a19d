// GitLab's Code Quality report: a list of findings with a fingerprint that is theirs alone in the
// report.
#include "hwbplan/output/findings.hpp"

#include "output/fingerprints.hpp"
#include "output/json_writer.hpp"
#include "output/places.hpp"
#include "output/sentence.hpp"

namespace hwbplan::output {

namespace {

std::string_view severity_word(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

}  // namespace

std::string findings_as_gitlab(std::span<const CheckedPlan> plans) {
  JsonWriter json;
  Fingerprints fingerprints;
  json.begin_array();
  for (const CheckedPlan& plan : plans) {
    Places places(plan.sources);
    for (const Diagnostic& finding : plan.findings) {
      const Place place = places.of(finding.span);
      json.begin_object();
      json.key("description").value(sentence(finding));
      json.key("check_name").value(finding.rule);
      json.key("fingerprint").value(fingerprints.next(finding, place.file));
      json.key("severity").value(severity_word(finding.severity));
      json.key("location");
      json.begin_object();
      json.key("path").value(place.file);
      json.key("lines");
      json.begin_object(JsonWriter::Layout::one_line);
      json.key("begin").value(place.begin.line);
      json.key("end").value(place.end.line);
      json.end_object();
      json.end_object();
      json.end_object();
    }
  }
  json.end_array();
  return json.take();
}

}  // namespace hwbplan::output
