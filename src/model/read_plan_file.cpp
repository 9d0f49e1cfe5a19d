// See read_plan_file.hpp. What is checked here and not in a rule is what makes a record unreadable.
#include "hwbplan/model/read_plan_file.hpp"

#include "model/decoder.hpp"
#include "model/expectation.hpp"

#include <fmt/format.h>

namespace hwbplan {

namespace {

// Metrics and actions that name no plan belong to the file's; actions that name no lead have the
// file's.
void apply_defaults(PlanFile& file) {
  for (Action& action : file.actions) {
    if (action.plan.missing() && file.plan.given()) action.plan = file.plan;
    if (action.lead.missing() && file.lead.given()) action.lead = file.lead;
  }
  for (Metric& metric : file.metrics) {
    if (metric.plan.missing() && file.plan.given()) metric.plan = file.plan;
  }
}

Diagnostic& wrong_setting(std::string_view key, const Value& value, std::string_view text,
                          Diagnostics& findings) {
  Diagnostic& finding = findings.emplace_back();
  finding.rule = "wrong-type";
  finding.span = value.span;
  finding.field = key;
  finding.value = text;
  return finding;
}

void report_no_version(FileId file, Diagnostics& findings) {
  Diagnostic& finding = findings.emplace_back();
  finding.rule = "missing-key";
  finding.span = {file, 0, 0};
  finding.message = "this settings file is empty, and has no \"hwbplan\"";
  finding.field = "hwbplan";
  finding.hint = "write hwbplan: 1, the version of the format";
}

void report_version(const Number& version, Diagnostics& findings) {
  if (!version.given() || version.value == 1) return;
  Diagnostic& finding = wrong_setting("hwbplan", version, version.text, findings);
  finding.message =
      fmt::format("this is version {} of the plan format, and this hwbplan reads version 1",
                  shortened(version.text));
  finding.hint = "a newer hwbplan may read it";
}

// A first day that can't be read would silently move every quarter and year of the plan.
void report_financial_year(Text& starts, Diagnostics& findings) {
  if (!starts.given() || first_day_of_financial_year(starts.text)) return;
  starts.presence = Presence::unreadable;
  Diagnostic& finding = wrong_setting("financial_year_starts", starts, starts.text, findings);
  finding.message = fmt::format("\"financial_year_starts\" must be a month and a day, but {} here",
                                stands_as_text(starts.text));
  finding.hint = "write them such as 04-01, which is 1 April";
}

}  // namespace

PlanFile read_plan_file(const yaml::Tree& tree, const ReadingOptions& options,
                        Diagnostics& findings) {
  PlanFile file;
  const yaml::View root = yaml::root(tree);
  if (!root || root.is_null()) return file;
  Decoder decoder(findings, {options.financial_year, options.status_scale});
  decoder.decode_record(file, root);
  apply_defaults(file);
  return file;
}

Settings read_settings(const yaml::Tree& tree, Diagnostics& findings) {
  Settings settings;
  const yaml::View root = yaml::root(tree);
  if (!root || root.is_null()) {
    report_no_version(tree.file, findings);
    return settings;
  }
  Decoder decoder(findings, {});
  decoder.decode_record(settings, root);
  report_version(settings.version, findings);
  report_financial_year(settings.financial_year_starts, findings);
  return settings;
}

}  // namespace hwbplan
