// The rule `overlap-decision-contradicts`: two decisions say different things about one pair of
// actions, and neither is known to have replaced the other.
//
// A decision about three actions is one about each two of them, so that pairs are what is gathered:
// each with all decisions about it, the one that counts first. Decisions about many actions have
// very many pairs, so that the small ones go first, and the number of pairs is limited.
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Of one decision, so many actions are looked at; a board's own is about two or three.
constexpr std::size_t kMostActions = 40;
// Of the whole plan; a board has some dozens.
constexpr std::size_t kMostPairs = 200'000;

using Pair = std::pair<const Action*, const Action*>;

bool ends_actions(const OverlapDecision& decision) {
  return decision.decision.is(OverlapVerdict::stop) || decision.decision.is(OverlapVerdict::merge);
}

bool contradict(const OverlapDecision& a, const OverlapDecision& b) {
  if (a.decision.value != b.decision.value) return true;
  return ends_actions(a) && target_as<Action>(a.keep) != target_as<Action>(b.keep);
}

// Whether the later one counts, as everybody would expect: a board may change its mind.
bool replaces(const OverlapDecision& counting, const OverlapDecision& other) {
  const Date day = overlaps::date_of(counting);
  const Date other_day = overlaps::date_of(other);
  return day.valid() && other_day.valid() && day > other_day;
}

// "merge, keeping HB-07".
std::string in_words(const OverlapDecision& decision) {
  std::string words(kOverlapVerdictNames[static_cast<std::size_t>(decision.decision.value)]);
  if (ends_actions(decision) && decision.keep.given())
    words += fmt::format(", keeping {}", excerpt(decision.keep.id));
  return words;
}

// What mends it depends on what the days tell.
std::string_view hint(const OverlapDecision& other, const OverlapDecision& counting) {
  const Date day = overlaps::date_of(counting);
  const Date other_day = overlaps::date_of(other);
  if (!day.valid() || !other_day.valid()) {
    return "take out the one that was replaced; where it is to stay on file, say in both under "
           "decided_by: when they were taken";
  }
  return day < other_day ? "the other is older, and counts as long as it stands: take it out if "
                           "this one replaced it"
                         : "take out the one that was replaced";
}

void say(const OverlapDecision& other, const OverlapDecision& counting, const Pair& pair,
         Reporter& report) {
  const std::string ids =
      fmt::format("{} and {}", excerpt(pair.first->id.text), excerpt(pair.second->id.text));
  Finding finding =
      report.at(other, other.decision.span,
                fmt::format("about {} this decision says {}, and another, which counts, says {}",
                            ids, in_words(other), in_words(counting)));
  finding.field("decision").value(ids);
  finding.hint(std::string(hint(other, counting)));
  finding.related(counting.decision.span, fmt::format("the decision that counts for {}", ids));
}

void check(const Workspace& workspace, Reporter& report) {
  std::map<Pair, const OverlapDecision*> counting;
  std::size_t seen = 0;
  const auto all = workspace.plan.all<OverlapDecision>();
  for (const OverlapDecision* one : overlaps::in_order_of_weight(all, workspace.today)) {
    const OverlapDecision& decision = *one;
    std::vector<const Action*> actions = overlaps::actions_of(decision);
    actions.resize(std::min(actions.size(), kMostActions));
    bool is_reported = false;
    for (std::size_t i = 0; i < actions.size(); ++i) {
      for (std::size_t j = i + 1; j < actions.size(); ++j) {
        if (++seen > kMostPairs) return;
        const Pair pair = std::minmax(actions[i], actions[j], std::less<>());
        const auto [at, is_new] = counting.try_emplace(pair, &decision);
        if (is_new || is_reported || !contradict(*at->second, decision)) continue;
        if (replaces(*at->second, decision)) continue;
        // One finding for a record, however many of its pairs are decided otherwise.
        is_reported = true;
        say(decision, *at->second, {actions[i], actions[j]}, report);
      }
    }
  }
}

}  // namespace

extern const Rule overlap_decision_contradicts = {
    .name = "overlap-decision-contradicts",
    .group = "overlap",
    .severity = Severity::warning,
    .summary = "two decisions about the same actions that say different things",
    .rationale =
        "In spring a board keeps three courses side by side, in autumn it merges two of them, "
        "and both records stay on file. Each partner reads the one that suits it, and the paper "
        "on overlaps can only go by one.\n\n"
        "A decision about three actions is one about each two of them. Of several about one "
        "pair the one about the fewest actions counts, of two alike the later, and where their "
        "days "
        "don't tell the one further down. "
        "That is no contradiction where it was taken later, by the days under decided_by: then "
        "the board has changed its mind, and the older record tells how it came to that. "
        "Decisions that are still to be taken are left out.\n\n"
        "The rule looks at what was decided, however likely the pair is; what the figure "
        "beside a pair means, `hwbplan explain overlap-undecided` says.",
    .bad = R"(actions:
  - {id: town-balance, title: Run balance classes in the town hall}
  - {id: village-balance, title: Run balance classes in village halls}
  - {id: home-balance, title: Send balance teachers to people's homes}
overlap_decisions:
  - actions: [town-balance, village-balance, home-balance]
    decision: keep-both
    reason: Three kinds of places
  - actions: [town-balance, village-balance]
    decision: merge
    keep: village-balance
    reason: One timetable is enough
)",
    .good = R"(actions:
  - {id: town-balance, title: Run balance classes in the town hall}
  - {id: village-balance, title: Run balance classes in village halls}
  - {id: home-balance, title: Send balance teachers to people's homes}
overlap_decisions:
  - actions: [town-balance, village-balance, home-balance]
    decision: keep-both
    reason: Three kinds of places
    decided_by: {date: 2026-06-12}
  - actions: [town-balance, village-balance]
    decision: merge
    keep: village-balance
    reason: One timetable is enough
    decided_by: {date: 2026-09-18}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
