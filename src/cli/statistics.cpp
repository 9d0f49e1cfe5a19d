// See statistics.hpp.
#include "cli/statistics.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::string_view kNobody = "no partner";

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  std::size_t total() const { return errors + warnings + notes; }
  void add(Severity severity) {
    if (severity == Severity::error) ++errors;
    if (severity == Severity::warning) ++warnings;
    if (severity == Severity::note) ++notes;
  }
};

// Of a partner, or of a group that a plan or an agreed action is with.
std::string_view title_of(const Reference& owner) {
  return owner.target == nullptr ? kNobody : owner.target->title.text;
}

std::string_view partner_of_plan(const Reference& plan) {
  const auto* found = target_as<PartnerPlan>(plan);
  return found == nullptr ? kNobody : title_of(found->owner);
}

// What is said of an agreed action is its owner's.
std::string_view owner_at(const Meeting& meeting, const Span& place) {
  for (const AgreedAction& agreed : meeting.agreed_actions) {
    for (const Span& date : {agreed.due.span, agreed.text.span}) {
      if (date == place) return title_of(agreed.owner);
    }
    for (const Move& move : agreed.moved) {
      if (move.to.span == place) return title_of(agreed.owner);
    }
  }
  return kNobody;
}

std::string_view partner_of(const Workspace& workspace, const Diagnostic& finding) {
  if (finding.kind == name_of(RecordKind::action)) {
    const auto* action =
        static_cast<const Action*>(workspace.plan.find(RecordKind::action, finding.id));
    if (action == nullptr) return kNobody;
    const auto* lead = target_as<Partner>(action->lead.value.partner);
    return lead == nullptr ? partner_of_plan(action->plan) : lead->title.text;
  }
  if (finding.kind == name_of(RecordKind::metric)) {
    const auto* metric =
        static_cast<const Metric*>(workspace.plan.find(RecordKind::metric, finding.id));
    return metric == nullptr ? kNobody : partner_of_plan(metric->plan);
  }
  if (finding.kind == name_of(RecordKind::meeting)) {
    const auto* meeting =
        static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, finding.id));
    return meeting == nullptr ? kNobody : owner_at(*meeting, finding.span);
  }
  return kNobody;
}

void add_table(std::string_view heading, const std::map<std::string_view, Counts>& counts,
               std::string& out) {
  std::vector<std::pair<std::string_view, Counts>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.second.total() > b.second.total();
  });
  out += fmt::format("{:>7} {:>9} {:>6}  {}\n", "errors", "warnings", "notes", heading);
  for (const auto& [name, count] : rows) {
    out += fmt::format("{:>7} {:>9} {:>6}  {}\n", count.errors, count.warnings, count.notes,
                       utf8::escape_for_terminal(name));
  }
}

}  // namespace

std::string statistics_as_text(const Workspace& workspace, const Diagnostics& findings) {
  std::map<std::string_view, Counts> by_rule;
  std::map<std::string_view, Counts> by_partner;
  for (const Diagnostic& finding : findings) {
    by_rule[finding.rule].add(finding.severity);
    by_partner[partner_of(workspace, finding)].add(finding.severity);
  }
  std::string out;
  add_table("rule", by_rule, out);
  out += '\n';
  add_table("partner", by_partner, out);
  return out;
}

}  // namespace hwbplan::cli
