// See overlap_view.hpp.
#include "reports/overlap_view.hpp"

#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/decisions.hpp"

#include "reports/shared_work.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Nobody reads more in a paper; `hwbplan overlaps` lists ten times as many.
constexpr std::size_t kMostPairs = 10'000;

overlaps::OverlapOptions options_of(const Scope& scope) {
  overlaps::OverlapOptions options = overlaps::options_of(scope.workspace().settings);
  options.report_at = overlaps::decide_at(scope.workspace().settings);
  options.jobs = scope.options().jobs;
  options.most_pairs = kMostPairs;
  return options;
}

// Left-out pairs are a number alone, which tells nobody what is private.
std::string left_out_in_words(const overlaps::FoundOverlaps& found) {
  std::string words;
  if (found.left_out > 0) {
    words = fmt::format(
        "These are not all: {} of actions {} as alike and {} left out here. Of actions that say "
        "just the same in one plan, only the first is compared.",
        counted(found.left_out, "more pair"), found.left_out == 1 ? "is" : "are",
        found.left_out == 1 ? "is" : "are");
  }
  if (!found.compared_all) {
    words += words.empty() ? "" : " ";
    words += "So many actions are alike that not all of them could be compared.";
  }
  return words;
}

}  // namespace

OverlapView view_overlaps(const Scope& scope) {
  const overlaps::Decisions decisions(scope.plan());
  // An action can be in thousands of pairs.
  std::unordered_set<const Action*> open;
  for (const Action* action : scope.all<Action>()) {
    if (!standing_of(*action, scope.workspace()).is_finished()) open.insert(action);
  }
  const overlaps::FoundOverlaps& found = scope.shared().overlaps.get([&] {
    const overlaps::OverlapFinder finder(scope.plan(), options_of(scope));
    return finder.find_most();
  });
  OverlapView view;
  for (const overlaps::Overlap& one : found.overlaps) {
    if (open.count(one.a) == 0 || open.count(one.b) == 0) continue;
    if (!scope.has(*one.a) && !scope.has(*one.b)) continue;
    if (!decisions.settles(*one.a, *one.b)) view.pairs.push_back(one);
  }
  view.left_out = left_out_in_words(found);
  return view;
}

std::string decision_in_words(const Scope& scope, const OverlapDecision& decision) {
  if (!decision.decision.given()) return {};
  const Record* kept = decision.keep.target;
  std::string keep;
  if (kept != nullptr && scope.shows(*kept)) {
    const std::string title = title_of(*kept);
    const bool has_reference = reference_and_title(*kept) != title;
    keep = has_reference ? std::string(kept->id.text) : fmt::format("“{}”", title);
  }
  std::string words;
  switch (decision.decision.value) {
    case OverlapVerdict::joint:
      words = "Deliver jointly";
      break;
    case OverlapVerdict::merge:
      words = keep.empty() ? "Merge" : "Merge into " + keep;
      break;
    case OverlapVerdict::stop:
      words = keep.empty() ? "Stop one" : "Stop one, keep " + keep;
      break;
    case OverlapVerdict::keep_both:
      words = "Keep both";
      break;
  }
  if (overlaps::state_of(decision) == overlaps::DecisionState::stale)
    words += " (the wording has changed since)";
  return words;
}

std::string_view in_words(overlaps::Recommendation recommendation) {
  switch (recommendation) {
    case overlaps::Recommendation::joint:
      return "Deliver jointly";
    case overlaps::Recommendation::merge:
      return "Merge";
    case overlaps::Recommendation::stop:
      return "Stop one";
    case overlaps::Recommendation::keep_both:
      break;
  }
  return "Keep both";
}

Table decisions_table(const Scope& scope) {
  Table table{"decisions",
              "Decisions about overlapping actions",
              {{"actions", "Actions"},
               {"decision", "Decision"},
               {"reason", "Why"},
               {"decided", "Decided by"},
               {"amount", "Money freed", ColumnKind::money},
               {"staff", "Staff freed", ColumnKind::number},
               {"kept", "Kept", ColumnKind::text, true}},
              {},
              "No decision about overlapping actions is recorded."};
  for (const OverlapDecision* one : scope.all<OverlapDecision>()) {
    std::vector<std::string> names;
    bool wanted = !scope.is_filtered();
    for (const Reference& reference : one->actions) {
      const auto* action = target_as<Action>(reference);
      if (action != nullptr && scope.has(*action)) wanted = true;
      if (action == nullptr) {
        names.push_back(scope.title(reference));
      } else if (scope.shows(*action)) {
        names.push_back(reference_and_title(*action));
      }
    }
    if (!wanted) continue;
    std::string decided;
    if (one->decided_by.given()) {
      const Reference& meeting = one->decided_by->meeting;
      if (const Date held = scope.day_of(meeting); held.valid()) {
        decided = "Meeting of " + held.to_words();
      } else if (const Date day = scope.day_of(meeting, one->decided_by->date); day.valid()) {
        decided = day.to_words();
      }
      if (const std::string group = scope.title(one->decided_by->group); !group.empty())
        decided = decided.empty() ? group : fmt::format("{}, {}", group, decided);
    }
    const bool frees = one->frees.given();
    table.rows.push_back(
        {link_to(*one),
         {Cell(listed(names)), Cell(decision_in_words(scope, *one)),
          Cell(one_line(one->reason.text)), Cell(decided),
          frees && one->frees->amount.given() ? Cell(one->frees->amount.value) : Cell(),
          frees && one->frees->staff.given() ? Cell(one->frees->staff.value) : Cell(),
          Cell(scope.title(one->keep))}});
  }
  return table;
}

}  // namespace hwbplan::reports
