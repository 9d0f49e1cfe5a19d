// See overlap_view.hpp.
#include "reports/overlap_view.hpp"

#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/likelihood.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "reports/overlap_reasons.hpp"
#include "reports/paper_header.hpp"
#include "reports/shared_work.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Nobody reads more in a paper; `hwbplan overlaps` lists twenty times as many.
constexpr std::size_t kMostPairs = 5'000;

overlaps::OverlapOptions options_of(const Scope& scope) {
  overlaps::OverlapOptions options = overlaps::options_of(scope.workspace().settings);
  options.report_at = overlaps::decide_at(scope.workspace().settings);
  options.jobs = scope.options().jobs;
  options.most_pairs = kMostPairs;
  // How likely a pair is tells of what both name.
  if (scope.options().public_paper) options.counts = is_public;
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

// The actions of a decision beside one of them.
class OthersOf {
 public:
  OthersOf(const Scope& scope, const OverlapDecision& decision, const Action& own) {
    for (const Action* action : overlaps::actions_of(decision)) {
      if (action == &own || !scope.shows(*action)) continue;
      if (++count_ <= kMostOthers) names_.push_back(name_in_sentence(*action));
    }
    if (count_ > kMostOthers) names_.push_back(counted(count_ - kMostOthers, "more action"));
  }
  std::size_t count() const { return count_; }
  std::string names(std::string_view joint = "and") const {
    return names_.empty() ? "another action" : listed(names_, joint);
  }

 private:
  // A decision may name a thousand actions.
  static constexpr std::size_t kMostOthers = 10;
  std::vector<std::string> names_;
  std::size_t count_ = 0;
};

std::vector<const OverlapDecision*> taken_or_replaced(const Scope& scope) {
  std::vector<const OverlapDecision*> taken = scope.all<OverlapDecision>();
  std::erase_if(
      taken, [&](const OverlapDecision* one) { return overlaps::is_to_come(*one, scope.today()); });
  return taken;
}

// Of each decision the score of its likeliest pair today. A board has decided about some dozens; of
// the others it is not said.
std::unordered_map<const OverlapDecision*, double> likelihoods(
    const Scope& scope, const overlaps::OverlapFinder& finder) {
  constexpr std::size_t kMostCompared = 200;
  std::unordered_map<const OverlapDecision*, double> likely;
  const overlaps::Decisions decisions(scope.plan(), scope.today());
  // The finder knows those only of which the paper may tell.
  const auto is_left_out = [&](const Action& a, const Action& b) {
    return !scope.shows(a) || !scope.shows(b);
  };
  for (const overlaps::DecidedPair& one :
       overlaps::decided_pairs(scope.plan(), decisions, finder, kMostCompared, is_left_out)) {
    double& score = likely.try_emplace(one.decision, 0).first->second;
    score = std::max(score, one.overlap.score);
  }
  return likely;
}

// The actions of a decision as a table tells them.
struct ToldActions {
  std::vector<std::string> names;
  std::vector<std::string_view> ids;
  bool are_wanted = false;  // one of them passes the filters

  ToldActions(const Scope& scope, const OverlapDecision& decision)
      : are_wanted(!scope.is_filtered()) {
    for (const Reference& reference : decision.actions) {
      const auto* action = target_as<Action>(reference);
      if (action != nullptr && scope.has(*action)) are_wanted = true;
      if (action == nullptr) {
        names.push_back(scope.title(reference));
      } else if (scope.shows(*action)) {
        names.push_back(reference_and_title(*action));
        ids.push_back(action->id.text);
      }
    }
  }
};

// By others that the paper may tell of: what is private replaces nothing in public.
std::unordered_set<const OverlapDecision*> replaced_in(const Scope& scope) {
  const std::vector<const OverlapDecision*> shown = scope.all<OverlapDecision>();
  return overlaps::replaced_decisions(shown, scope.today());
}

}  // namespace

std::vector<const OverlapDecision*> decisions_taken(const Scope& scope) {
  std::vector<const OverlapDecision*> taken = taken_or_replaced(scope);
  const auto replaced = replaced_in(scope);
  std::erase_if(taken, [&](const OverlapDecision* one) { return replaced.count(one) != 0; });
  return taken;
}

Cell freed_cell(const Number& freed) {
  // Less than nothing is refused by the rule impossible-value.
  return freed.given() && freed.value >= 0 ? Cell(freed.value) : Cell();
}

std::string name_in_sentence(const Action& action) {
  const std::string title = title_of(action);
  const bool has_reference = reference_and_title(action) != title;
  return fmt::format("{}{}“{}”", has_reference ? action.id.text : std::string_view(),
                     has_reference ? " " : "", title);
}

std::string short_name(const Action& action) {
  const std::string title = title_of(action);
  return reference_and_title(action) == title ? title : std::string(action.id.text);
}

OverlapView view_overlaps(const Scope& scope) {
  const overlaps::Decisions decisions(scope.plan(), scope.today());
  // An action can be in thousands of pairs.
  std::unordered_set<const Action*> open;
  FinishedActions finished(scope.workspace(),
                           [&scope](const Reference& metric) { return scope.shows(metric); });
  for (const Action* action : scope.all<Action>()) {
    if (!finished.is(*action)) open.insert(action);
  }
  const SearchedOverlaps& searched = scope.shared().overlaps.get([&] {
    SearchedOverlaps made;
    // How likely a pair is depends on what else is there: which words are rare, and what comes near
    // to either. A public paper is not to tell that by its figures.
    if (scope.options().public_paper) {
      made.plan = std::make_unique<const Plan>(
          scope.plan().with_actions([](const Action& one) { return is_public(one); }));
    }
    made.finder.emplace(made.plan ? *made.plan : scope.plan(), options_of(scope));
    made.found = made.finder->find_most();
    return made;
  });
  const overlaps::FoundOverlaps& found = searched.found;
  OverlapView view;
  view.finder = &*searched.finder;
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
  const bool are_many = decision.actions.size() > 2;
  std::string words;
  switch (decision.decision.value) {
    case OverlapVerdict::joint:
      words = "Deliver jointly";
      break;
    case OverlapVerdict::merge:
      words = keep.empty() ? "Merge" : "Merge into " + keep;
      break;
    case OverlapVerdict::stop:
      words = are_many ? "Stop all but one" : "Stop one";
      if (!keep.empty()) words += ", keep " + keep;
      break;
    case OverlapVerdict::keep_both:
      words = are_many ? "Keep all" : "Keep both";
      break;
  }
  if (overlaps::state_of(decision) == overlaps::DecisionState::stale)
    words += " (an action has changed since)";
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

std::string decider_in_words(const Scope& scope, const OverlapDecision& decision) {
  if (!decision.decided_by.given()) return {};
  const Reference& meeting = decision.decided_by->meeting;
  std::string decided;
  std::string group = scope.title(decision.decided_by->group);
  if (const Date held = scope.day_of(meeting); held.valid()) {
    if (group.empty()) group = scope.group_of(meeting);
    decided = fmt::format("{}eeting of {}", group.empty() ? 'M' : 'm', held.to_words());
  } else if (const Date day = scope.day_of(meeting, decision.decided_by->date); day.valid()) {
    decided = day.to_words();
  }
  if (group.empty()) return decided;
  return decided.empty() ? group : fmt::format("{}, {}", group, decided);
}

std::string decision_for(const Scope& scope, const OverlapDecision& decision, const Action& own) {
  if (!decision.decision.given()) return "What was decided is not written down";
  const OthersOf others(scope, decision, own);
  const auto* kept = target_as<Action>(decision.keep);
  std::string words;
  switch (decision.decision.value) {
    case OverlapVerdict::joint:
      words = "To be delivered jointly with " + others.names();
      break;
    case OverlapVerdict::merge:
      words = kept == &own         ? fmt::format("Takes over {}, and stays", others.names())
              : kept == nullptr    ? "To be merged with " + others.names()
              : scope.shows(*kept) ? "To be merged into " + name_in_sentence(*kept)
                                   : "To be merged into another action";
      break;
    case OverlapVerdict::stop:
      words = kept == &own         ? fmt::format("Stays; {} {} to stop", others.names(),
                                         others.count() == 1 ? "is" : "are")
              : kept == nullptr    ? fmt::format("This or {} is to stop", others.names("or"))
              : scope.shows(*kept) ? fmt::format("To stop; {} stays", name_in_sentence(*kept))
                                   : "To stop";
      break;
    case OverlapVerdict::keep_both:
      words = "Stays beside " + others.names();
      break;
  }
  if (overlaps::state_of(decision) == overlaps::DecisionState::stale)
    words += " (an action has changed since, so it has to be looked at again)";
  return words;
}

std::string missing_in_words(const Scope& scope) {
  std::string words = unread_in_words(scope);
  if (!words.empty()) words += ", so overlaps with what is written there are missing here.";
  // Said whether there are any or not, so that it tells nobody that there are.
  if (scope.options().public_paper) {
    words +=
        fmt::format("{}Actions that are not published are left out, and so are their overlaps.",
                    words.empty() ? "" : " ");
  }
  return words;
}

std::string asked_from(const Scope& scope) {
  const Settings& settings = scope.workspace().settings;
  const double asked = overlaps::decide_at(settings);
  const double listed = overlaps::report_at(settings);
  return fmt::format(
      "The board is asked about pairs with a likelihood from {} up, the limit for this plan, "
      "of actions that are not finished{}.",
      score_in_figures(asked),
      listed < asked
          ? fmt::format("; less likely ones, from {} up, are left to officers to look through",
                        score_in_figures(listed))
          : std::string());
}

Table decisions_table(const Scope& scope, const overlaps::OverlapFinder& finder) {
  // A page has no room for it.
  std::unordered_map<const OverlapDecision*, double> likely;
  if (scope.wants_data()) likely = likelihoods(scope, finder);
  Table table{"decisions",
              "Decisions about overlapping actions",
              {{"actions", "Actions"},
               {"decision", "Decision"},
               {"reason", "Why"},
               {"decided", "Decided by"},
               {"amount", "Money freed a year", ColumnKind::money},
               {"staff", "Staff freed", ColumnKind::number},
               {"kept", "Kept", ColumnKind::text, true},
               {"score", "Likelihood", ColumnKind::number, true},
               {"action_ids", "Ids of the actions", ColumnKind::text, true},
               {"decision_id", "Id of the decision", ColumnKind::text, true}},
              {},
              scope.is_filtered() ? "No decision about overlapping actions that matches what was "
                                    "asked for is recorded."
                                  : "No decision about overlapping actions is recorded."};
  const auto replaced = replaced_in(scope);
  for (const OverlapDecision* one : taken_or_replaced(scope)) {
    const ToldActions told(scope, *one);
    if (!told.are_wanted) continue;
    const bool is_replaced = replaced.count(one) != 0;
    const bool frees = one->frees.given() && !is_replaced;
    const auto found = likely.find(one);
    const char* since = is_replaced ? " (replaced by another decision)" : "";
    table.rows.push_back(
        {link_to(*one),
         {Cell(told_apart(told.names)), Cell(decision_in_words(scope, *one) + since),
          Cell(one_line(one->reason.text)), Cell(decider_in_words(scope, *one)),
          frees ? freed_cell(one->frees->amount) : Cell(),
          frees ? freed_cell(one->frees->staff) : Cell(), Cell(scope.title(one->keep)),
          found == likely.end() ? Cell() : Cell(shown_score(found->second)),
          Cell(fmt::format("{}", fmt::join(told.ids, " "))), Cell(std::string(one->id.text))}});
  }
  return table;
}

}  // namespace hwbplan::reports
