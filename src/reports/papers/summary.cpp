// The paper `summary`: counts and the worst ten, short enough for the summary page of a CI job.
#include "reports/action_views.hpp"
#include "reports/filtered.hpp"
#include "reports/findings_table.hpp"
#include "reports/plan_tables.hpp"
#include "reports/records_by_span.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::size_t kWorst = 10;
// GitHub refuses a summary of more than 1 MiB whole. With texts no longer than this (in bytes) no
// plan comes near it, even where each of them has to be escaped.
constexpr std::size_t kLongestText = 600;

void shorten(std::string& text) {
  if (text.size() <= kLongestText) return;
  std::size_t end = kLongestText;
  while (end > 0 && (text[end] & '\xC0') == '\x80') --end;  // never inside a character
  text.resize(end);
  text += "…";
}

void shorten_texts(Document& document) {
  for (Fact& fact : document.header) {
    for (RichText& value : fact.values) {
      for (Phrase& phrase : value.phrases) shorten(phrase.text);
    }
  }
  for (Section& section : document.sections) {
    for (Block& block : section.blocks) {
      auto* table = std::get_if<Table>(&block);
      if (table == nullptr) continue;
      for (Row& row : table->rows) {
        for (Cell& cell : row.cells) shorten(cell.text);
      }
    }
  }
}

void add_findings(const Scope& scope, Document& document) {
  const Filtered filtered(scope);
  const RecordsBySpan records(scope.plan());
  std::vector<const Diagnostic*> worst;
  for (const Diagnostic& one : scope.input().findings) {
    if (filtered.has(records.about(one))) worst.push_back(&one);
  }
  Section section("findings", "What check found");
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic* one : worst) ++counts[static_cast<std::size_t>(one->severity)];
  const auto of = [&](Severity severity) { return counts[static_cast<std::size_t>(severity)]; };
  if (worst.empty()) {
    section.say(scope.is_filtered() ? "Nothing about what this paper covers."
                                    : "Nothing: the plan passes.");
    document.sections.push_back(std::move(section));
    return;
  }
  section.say(fmt::format("{}, {} and {}.", counted(of(Severity::error), "error"),
                          counted(of(Severity::warning), "warning"),
                          counted(of(Severity::note), "note")));
  std::stable_sort(worst.begin(), worst.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return a->severity > b->severity;
  });
  if (worst.size() > kWorst) worst.resize(kWorst);
  Table table{
      "worst-findings",
      fmt::format("The {} most severe", counted(worst.size(), "finding")),
      {{"severity", "Severity"}, {"place", "Place"}, {"finding", "Finding"}, {"rule", "Rule"}},
      {},
      {}};
  for (const Diagnostic* one : worst) {
    table.rows.push_back({{one->kind, one->id},
                          {Cell(to_string(one->severity)), Cell(place_of(*one, scope)),
                           Cell(one->message), Cell(one->rule)}});
  }
  section.add(std::move(table));
  document.sections.push_back(std::move(section));
}

// How bad an action stands: off track before at risk, and longer overdue before shorter.
int badness(const ActionView& one) {
  if (one.status.finished()) return 0;
  int bad = 0;
  if (one.status.computed == Status::off_track || one.status.declared == Status::off_track)
    bad += 1'000'000;
  if (one.status.computed == Status::at_risk || one.status.declared == Status::at_risk)
    bad += 100'000;
  int longest = one.status.days_past_end;
  for (const OverdueMilestone& late : one.status.overdue) longest = std::max(longest, late.days);
  return bad + std::min(longest, 99'999);
}

void add_actions(const std::vector<ActionView>& views, const Scope& scope, Document& document) {
  Section section("actions", "Where the actions stand");
  section.add(status_table(views));
  std::vector<const ActionView*> worst;
  for (const ActionView& one : views) {
    if (badness(one) > 0) worst.push_back(&one);
  }
  std::stable_sort(worst.begin(), worst.end(), [](const ActionView* a, const ActionView* b) {
    return badness(*a) > badness(*b);
  });
  if (worst.size() > kWorst) worst.resize(kWorst);
  Table table = overview_table(
      "worst-actions", fmt::format("The {} furthest behind", counted(worst.size(), "action")),
      worst, scope);
  table.when_empty = "No action is behind.";
  section.add(std::move(table));
  document.sections.push_back(std::move(section));
}

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  const std::vector<ActionView>& views = view_actions(scope);
  Section counts("counts", "The plan in numbers");
  Table table{"counts",
              "Records in the plan",
              {{"records", "Records"}, {"count", "Count", ColumnKind::number, false, 0}},
              {},
              {}};
  table.is_of_sums = true;
  const auto add = [&](const char* what, std::size_t count) {
    if (count > 0) table.rows.push_back({{}, {Cell(what), Cell(static_cast<double>(count))}});
  };
  const Filtered filtered(scope);
  const auto wanted = [&](const auto& records) {
    return static_cast<std::size_t>(std::count_if(
        records.begin(), records.end(), [&](const auto* one) { return filtered.has(*one); }));
  };
  add("Themes", wanted(scope.themes()));
  add("Priorities", wanted(scope.priorities()));
  add("Plans", plans_of(scope).size());
  add("Actions", scope.actions().size());
  add("Metrics", scope.metrics().size());
  if (!scope.is_filtered()) add("Partners", scope.all<Partner>().size());
  add("Groups", wanted(scope.all<Group>()));
  // No filter is about them.
  if (!scope.is_filtered()) add("Meetings", scope.all<Meeting>().size());
  table.when_empty = "The plan is empty.";
  counts.add(std::move(table));
  document.sections.push_back(std::move(counts));
  // What check says names records and quotes them, private ones too.
  if (!scope.options().public_paper) add_findings(scope, document);
  add_actions(views, scope, document);
  shorten_texts(document);
}

}  // namespace

extern const Report summary_report = {
    .name = "summary",
    .title = "Summary",
    .reader = "the summary page of a CI job",
    .summary = "Counts, what check found and the worst ten",
    .needs_findings = true,
    .write = write,
};

}  // namespace hwbplan::reports
