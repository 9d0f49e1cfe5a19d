// See document.hpp.
#include "hwbplan/workspace/document.hpp"

#include "hwbplan/model/schema_keys.hpp"

#include "workspace/salvage_misread.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan {

namespace {

template <class T>
void add_spans(const List<T>& list, std::vector<Span>& spans) {
  for (const T& record : list) spans.push_back(record.span);
}

std::vector<Span> record_spans(const PlanFile& file) {
  std::vector<Span> spans;
  if (file.strategy.given()) {
    const Strategy& strategy = file.strategy.value;
    spans.push_back(strategy.span);
    add_spans(strategy.contributions, spans);
    add_spans(strategy.places, spans);
    add_spans(strategy.populations, spans);
    add_spans(strategy.drivers, spans);
  }
  add_spans(file.themes, spans);
  add_spans(file.priorities, spans);
  add_spans(file.partners, spans);
  add_spans(file.plans, spans);
  add_spans(file.related_strategies, spans);
  add_spans(file.actions, spans);
  add_spans(file.metrics, spans);
  add_spans(file.groups, spans);
  add_spans(file.meetings, spans);
  add_spans(file.annual_themes, spans);
  add_spans(file.case_studies, spans);
  add_spans(file.evidence, spans);
  add_spans(file.overlap_decisions, spans);
  std::sort(spans.begin(), spans.end());
  return spans;
}

// An end that can't be read would make the exception hold for ever.
void report_unreadable_ends(const std::vector<Exception>& exceptions, Diagnostics& findings) {
  for (const Exception& exception : exceptions) {
    if (exception.until_text.empty() || exception.until.valid()) continue;
    const bool ambiguous = exception.until_reading.status == PeriodStatus::ambiguous;
    Diagnostic& finding = findings.emplace_back();
    finding.rule = ambiguous ? "ambiguous-date" : "unreadable-date";
    finding.span = exception.until_span;
    finding.value = exception.until_text.substr(0, 80);
    finding.message =
        ambiguous ? fmt::format("this exception ends on \"{}\", which could mean {}", finding.value,
                                exception.until_reading.readings)
                  : fmt::format("the end of this exception must be a date, but \"{}\" stands here",
                                finding.value);
    finding.hint = "write it as a date such as 2026-03-31";
  }
}

void report_empty(FileId file, Diagnostics& findings) {
  Diagnostic& finding = findings.emplace_back();
  finding.rule = "empty-file";
  finding.span = {file, 0, 0};
  finding.message = "this file holds nothing";
  finding.hint = "fill it, or take it away";
}

}  // namespace

Document read_document(const SourceFile& source, FileId file, const ReadingOptions& options) {
  Document document;
  document.file = file;
  const SchemaKeys plan_keys(schema_of<PlanFile>());
  yaml::ReadResult read = yaml::read(source, file, plan_keys);
  document.tree = std::move(read.tree);
  document.findings = std::move(read.findings);
  document.salvaged = std::move(read.salvaged);
  document.damaged_sections = std::move(read.damaged_sections);
  const yaml::View root = yaml::root(document.tree);
  if ((!root || root.is_null()) && document.findings.empty()) report_empty(file, document.findings);
  document.records = read_plan_file(document.tree, options, document.findings);
  salvage_misread(document.tree, document.salvaged);
  if (may_hold_exceptions(source.text)) {
    document.exceptions = find_exceptions(source, document.tree, record_spans(document.records),
                                          options.financial_year);
    report_unreadable_ends(document.exceptions, document.findings);
  }
  // The records say all that is needed from here on. Assigning an empty list would keep the room.
  std::vector<yaml::Node>().swap(document.tree.nodes);
  return document;
}

}  // namespace hwbplan
