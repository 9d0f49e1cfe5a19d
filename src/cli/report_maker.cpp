// See report_maker.hpp.
#include "cli/report_maker.hpp"

#include "hwbplan/output/papers.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/rule.hpp"

#include "cli/report_template.hpp"
#include "cli/template_findings.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// The rules that the papers tell of, each once. A paper that needs findings and names no rules
// tells of all.
struct NeededRules {
  bool any = false;
  rules::Selection selection;
};

NeededRules needed_rules(const std::vector<const reports::Report*>& papers) {
  NeededRules needed;
  bool all = false;
  for (const reports::Report* paper : papers) {
    if (!paper->needs_findings) continue;
    needed.any = true;
    all = all || paper->rules.empty();
    needed.selection.select.insert(needed.selection.select.end(), paper->rules.begin(),
                                   paper->rules.end());
  }
  if (all) needed.selection.select.clear();
  return needed;
}

tl::expected<std::string, Refusal> as_csv(const reports::Document& document,
                                          const std::string& name, unsigned jobs) {
  const auto tables = reports::tables_of(document);
  if (tables.empty()) return tl::unexpected(Refusal{"this paper holds no table", {}});
  if (name.empty()) return output::table_as_csv(*tables.front(), jobs);
  std::vector<std::string_view> names;
  for (const reports::Table* table : tables) {
    if (table->id == name) return output::table_as_csv(*table, jobs);
    names.push_back(table->id);
  }
  return tl::unexpected(Refusal{fmt::format("this paper holds no table \"{}\"", name),
                                fmt::format("it holds {}", fmt::join(names, ", "))});
}

}  // namespace

PaperMaker::PaperMaker(const ReportRequest& request, reports::ReportOptions options,
                       Workspace& workspace, const Session& session)
    : request_(request),
      options_(options),
      workspace_(workspace),
      session_(session),
      head_(checked_out(workspace.root)),
      shared_(reports::make_shared_work()) {
  options_.jobs = session.jobs;
  const NeededRules needed = needed_rules(request.papers);
  if (!needed.any) return;
  // The rules take over what reading has found, and papers say of what is left out.
  Diagnostics of_reading = workspace.findings;
  add_template_findings(session.world.files, workspace);
  rules_off_ = rules::rules_off(workspace.settings);
  for (const rules::Rule* rule : rules::all_rules())
    rules_in_words_.push_back({rule->name, rule->summary});
  findings_ = rules::check(workspace, needed.selection, session.jobs, session.timings);
  workspace.findings = std::move(of_reading);
}

// A template may name any section of the paper, and a named table may stand in one.
reports::Wanted PaperMaker::wanted_half(const reports::Report& paper) const {
  const bool has_csv =
      std::find(request_.formats.begin(), request_.formats.end(), "csv") != request_.formats.end();
  if (!has_csv) return reports::Wanted::page;
  const bool needs_sections = request_.formats.size() > 1 || !request_.table.empty() ||
                              has_own_template(paper.name, workspace_, session_);
  return needs_sections ? reports::Wanted::all : reports::Wanted::data;
}

tl::expected<reports::Document, Refusal> PaperMaker::document_of(
    const reports::Report& paper) const {
  const reports::ReportInput input{
      workspace_,         options_, findings_,  {head_.id, head_.changed},
      wanted_half(paper), shared_,  rules_off_, rules_in_words_};
  reports::Document document = reports::make_document(paper, input);
  if (auto applied = apply_own_template(document, input, session_); !applied)
    return tl::unexpected(Refusal{applied.error().message, {}});
  reports::number_document(document);
  return document;
}

tl::expected<std::string, Refusal> PaperMaker::written(const reports::Document& document,
                                                       std::string_view format) const {
  // Of several papers, each has a thread.
  const unsigned jobs = request_.papers.size() == 1 ? session_.jobs : 1;
  if (format == "csv") return as_csv(document, request_.table, jobs);
  return format == "html" ? output::document_as_html(document, jobs)
                          : output::document_as_markdown(document, jobs);
}

}  // namespace hwbplan::cli
