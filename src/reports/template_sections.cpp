// Which sections each paper can have, whether or not it has them today: a template that speaks of
// another is refused. A new section of a paper is added here, or a test tells so.
#include "hwbplan/reports/template.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <algorithm>

namespace hwbplan::reports {

namespace {

constexpr std::string_view kActionLog[] = {"assurances", "closed",  "decisions",
                                           "open",       "summary", "views"};
constexpr std::string_view kActionPlan[] = {"other-actions", "plans", "summary"};
constexpr std::string_view kAnnual[] = {"annual-themes",          "behind",  "next-year", "stories",
                                        "stories-of-other-years", "summary", "year-theme"};
constexpr std::string_view kBarriers[] = {"asks", "escalated", "open", "resolved", "summary"};
constexpr std::string_view kEvidence[] = {"contradictions", "corrections", "figures",     "metrics",
                                          "rests-on",       "sources",     "still-quoted"};
constexpr std::string_view kExceptions[] = {"exceptions", "summary"};
constexpr std::string_view kForwardPlan[] = {"findings", "overview"};
constexpr std::string_view kFunding[] = {"by-kind",     "by-partner", "by-plan",
                                         "by-source",   "by-year",    "freed",
                                         "not-secured", "silent",     "summary"};
constexpr std::string_view kGovernance[] = {"closed", "drivers",  "findings", "members",
                                            "remits", "sponsors", "structure"};
constexpr std::string_view kInequality[] = {"method", "seldom-heard", "summary", "without-gap"};
constexpr std::string_view kMatrix[] = {
    "by-contributions", "by-determinant", "by-partners", "by-places", "by-plan",
    "by-populations",   "by-strategy",    "by-themes",   "gaps",      "where-priorities-stand"};
constexpr std::string_view kMetrics[] = {"method", "other-metrics", "summary"};
constexpr std::string_view kOverlaps[] = {"clusters",  "decided",         "others",
                                          "proposals", "recommendations", "summary"};
constexpr std::string_view kPaper[] = {"alternatives", "background", "consultation",    "contact",
                                       "equality",     "finance",    "implications",    "legal",
                                       "purpose",      "reasons",    "recommendations", "risk",
                                       "supporting"};
constexpr std::string_view kPartner[] = {"before-meeting", "nothing"};
constexpr std::string_view kProgress[] = {
    "changes", "disagreements", "milestones-missed", "milestones-reached", "reported",
    "silent",  "summary"};
constexpr std::string_view kSummary[] = {"actions", "counts", "findings"};
constexpr std::string_view kWorkload[] = {"balance",    "by-contribution", "by-group", "by-lead",
                                          "by-partner", "summary",         "what-if"};

struct SectionsOfPaper {
  std::string_view paper;
  std::span<const std::string_view> sections;
};

constexpr SectionsOfPaper kPapers[] = {
    {"action-log", kActionLog},
    {"action-plan", kActionPlan},
    {"annual", kAnnual},
    {"barriers", kBarriers},
    {"evidence", kEvidence},
    {"exceptions", kExceptions},
    {"forward-plan", kForwardPlan},
    {"funding", kFunding},
    {"governance", kGovernance},
    {"inequality", kInequality},
    {"matrix", kMatrix},
    {"metrics", kMetrics},
    {"overlaps", kOverlaps},
    {"paper", kPaper},
    {"partner", kPartner},
    {"progress", kProgress},
    {"summary", kSummary},
    {"workload", kWorkload},
};

// The sections about single records, by what their ids begin with.
struct SectionsOfRecords {
  std::string_view paper;
  std::string_view prefix;
  RecordKind kind = RecordKind::action;
};

constexpr SectionsOfRecords kOfRecords[] = {
    {"action-plan", "theme-", RecordKind::theme},
    {"action-plan", "priority-", RecordKind::priority},
    {"action-plan", "action-", RecordKind::action},
    {"annual", "theme-", RecordKind::theme},
    {"annual", "story-", RecordKind::case_study},
    {"exceptions", "action-", RecordKind::action},
    {"forward-plan", "meeting-", RecordKind::meeting},
    {"inequality", "metric-", RecordKind::metric},
    {"inequality", "population-", RecordKind::population},
    {"metrics", "theme-", RecordKind::theme},
    {"metrics", "metric-", RecordKind::metric},
    {"partner", "partner-", RecordKind::partner},
};

}  // namespace

std::optional<std::string> section_of_record(std::string_view paper, std::string_view id,
                                             const Plan& plan) {
  for (const SectionsOfRecords& one : kOfRecords) {
    if (one.paper != paper || !id.starts_with(one.prefix)) continue;
    const Record* record = plan.find(one.kind, id.substr(one.prefix.size()));
    if (record != nullptr) return std::string(one.prefix).append(record->id.text);
  }
  return std::nullopt;
}

std::span<const std::string_view> known_sections(std::string_view paper) {
  const auto found = std::find_if(std::begin(kPapers), std::end(kPapers),
                                  [&](const SectionsOfPaper& one) { return one.paper == paper; });
  return found == std::end(kPapers) ? std::span<const std::string_view>() : found->sections;
}

}  // namespace hwbplan::reports
