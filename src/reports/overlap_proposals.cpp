// See overlap_proposals.hpp.
#include "reports/overlap_proposals.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/phrases.hpp"

#include "reports/overlap_view.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Of one proposal; it may name a thousand actions, and a board's own is about two or three.
constexpr std::size_t kMostNamed = 10;
constexpr std::size_t kMostCompared = 20;
// Of the decisions in force, as in replaced_decisions().
constexpr std::size_t kMostActions = 40;
constexpr std::size_t kMostPairs = 200'000;

std::string named(const std::vector<const Action*>& actions) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(actions.size(), kMostNamed); ++i)
    names.push_back(name_in_sentence(*actions[i]));
  if (actions.size() > kMostNamed)
    names.push_back(counted(actions.size() - kMostNamed, "more action"));
  return listed(names);
}

std::string resolved(OverlapVerdict verdict, const std::vector<const Action*>& actions,
                     const Action* keep) {
  std::vector<const Action*> others = actions;
  std::erase(others, keep);
  const bool is_one = others.size() == 1;
  switch (verdict) {
    case OverlapVerdict::joint:
      break;
    case OverlapVerdict::merge:
      if (keep == nullptr) return fmt::format("agrees that {} are merged", named(actions));
      return fmt::format("agrees that {} {} merged into {}", named(others), is_one ? "is" : "are",
                         name_in_sentence(*keep));
    case OverlapVerdict::stop:
      if (keep == nullptr) return fmt::format("agrees that one of {} stays", named(actions));
      return fmt::format("agrees that {} {} and {} stays", named(others), is_one ? "stops" : "stop",
                         name_in_sentence(*keep));
    case OverlapVerdict::keep_both:
      return fmt::format("agrees that {} stay", named(actions));
  }
  return fmt::format("agrees that {} are delivered jointly", named(actions));
}

OverlapVerdict verdict_of(overlaps::Recommendation recommendation) {
  switch (recommendation) {
    case overlaps::Recommendation::joint:
      break;
    case overlaps::Recommendation::merge:
      return OverlapVerdict::merge;
    case overlaps::Recommendation::stop:
      return OverlapVerdict::stop;
    case overlaps::Recommendation::keep_both:
      return OverlapVerdict::keep_both;
  }
  return OverlapVerdict::joint;
}

// What is in force of what the paper may tell: what is private counts for nothing in public.
class InForce {
 public:
  explicit InForce(const Scope& scope) : scope_(scope) {
    const std::vector<const OverlapDecision*> shown = scope.all<OverlapDecision>();
    for (const OverlapDecision* one : overlaps::in_order_of_weight(shown, scope.today())) {
      if (counting_.size() > kMostPairs) break;
      each_pair(*one, kMostActions, [&](const Pair& pair) { counting_.try_emplace(pair, one); });
    }
  }

  // "Keep both"; where it is about other actions than the proposal, with their names.
  std::string before(const OverlapDecision& proposal) const {
    constexpr std::size_t kMostTold = 5;
    std::vector<const OverlapDecision*> found;
    each_pair(proposal, kMostCompared, [&](const Pair& pair) {
      const auto at = counting_.find(pair);
      if (at == counting_.end() || found.size() == kMostTold) return;
      if (std::find(found.begin(), found.end(), at->second) == found.end())
        found.push_back(at->second);
    });
    const std::vector<const Action*> actions = overlaps::actions_of(proposal);
    std::vector<std::string> words;
    for (const OverlapDecision* one : found) {
      words.push_back(overlaps::is_about(*one, actions) ? decision_in_words(scope_, *one)
                                                        : with_actions(scope_, *one));
    }
    return fmt::format("{}", fmt::join(words, "; "));
  }

 private:
  using Pair = std::pair<const Action*, const Action*>;

  template <typename Each>
  static void each_pair(const OverlapDecision& decision, std::size_t most, const Each& each) {
    std::vector<const Action*> actions = overlaps::actions_of(decision);
    actions.resize(std::min(actions.size(), most));
    for (std::size_t i = 0; i < actions.size(); ++i) {
      for (std::size_t j = i + 1; j < actions.size(); ++j)
        each(std::minmax(actions[i], actions[j], std::less<>()));
    }
  }

  const Scope& scope_;
  std::map<Pair, const OverlapDecision*> counting_;
};

}  // namespace

std::vector<const OverlapDecision*> proposals_to_come(const Scope& scope) {
  std::vector<const OverlapDecision*> all = scope.all<OverlapDecision>();
  std::erase_if(all, [&](const OverlapDecision* one) {
    if (!one->decision.given() || !overlaps::is_to_come(*one, scope.today())) return true;
    const std::vector<const Action*> actions = overlaps::actions_of(*one);
    if (actions.size() < 2) return true;
    const bool has_any = std::any_of(actions.begin(), actions.end(),
                                     [&](const Action* action) { return scope.has(*action); });
    return scope.is_filtered() && !has_any;
  });
  return all;
}

bool is_put_to_meeting(const Scope& scope, const OverlapDecision& proposal) {
  const DecidedBy& by = proposal.decided_by.value;
  const Date day = scope.day_of(by.meeting, by.date);
  const Meeting* meeting = scope.options().meeting;
  if (meeting == nullptr) return day.valid() && day == scope.today();
  if (by.meeting.given()) return by.meeting.target == meeting;
  return day.valid() && day == scope.day_of(*meeting);
}

std::vector<const OverlapDecision*> proposals_put_to_meeting(const Scope& scope) {
  std::vector<const OverlapDecision*> put = proposals_to_come(scope);
  std::erase_if(put, [&](const OverlapDecision* one) { return !is_put_to_meeting(scope, *one); });
  return put;
}

std::string resolved(const OverlapDecision& proposal) {
  return resolved(proposal.decision.value, overlaps::actions_of(proposal),
                  target_as<Action>(proposal.keep));
}

std::string resolved(const overlaps::Cluster& cluster) {
  return resolved(verdict_of(cluster.recommendation), cluster.actions, cluster.keep);
}

std::vector<std::string> overlap_recommendations(const std::vector<const OverlapDecision*>& put) {
  if (put.size() > kMostProposalsApart) {
    return {fmt::format("decides about {}, as the paper on overlapping actions sets them out",
                        counted(put.size(), "proposal"))};
  }
  std::vector<std::string> items;
  for (const OverlapDecision* one : put)
    items.push_back(
        fmt::format("{} (proposed; see the paper on overlapping actions)", resolved(*one)));
  return items;
}

std::string with_actions(const Scope& scope, const OverlapDecision& proposal) {
  return fmt::format("{}: {}", named(overlaps::actions_of(proposal)),
                     decision_in_words(scope, proposal));
}

std::vector<ClusterProposals> proposals_about(const std::vector<overlaps::Cluster>& clusters,
                                              const std::vector<const OverlapDecision*>& put) {
  std::unordered_map<const Action*, std::vector<std::size_t>> by_action;
  for (std::size_t i = 0; i < put.size(); ++i) {
    for (const Action* action : overlaps::actions_of(*put[i])) by_action[action].push_back(i);
  }
  std::vector<ClusterProposals> all;
  for (const overlaps::Cluster& cluster : clusters) {
    // In the plan's order, with the actions that each shares with the cluster.
    std::map<std::size_t, std::vector<const Action*>> shared;
    for (const Action* action : cluster.actions) {
      const auto at = by_action.find(action);
      if (at == by_action.end()) continue;
      for (const std::size_t one : at->second) shared[one].push_back(action);
    }
    ClusterProposals& about = all.emplace_back();
    std::unordered_set<const Action*> left(cluster.actions.begin(), cluster.actions.end());
    for (const auto& [one, actions] : shared) {
      if (actions.size() < 2) continue;
      about.proposals.push_back(put[one]);
      for (const Action* action : actions) left.erase(action);
    }
    for (const Action* action : cluster.actions) {
      if (left.count(action) != 0) about.left.push_back(action);
    }
  }
  return all;
}

Table proposals_table(const Scope& scope, std::string id, std::string caption,
                      const std::vector<const OverlapDecision*>& proposals,
                      const std::unordered_set<const OverlapDecision*>& without) {
  Table table{std::move(id),
              std::move(caption),
              {{"actions", "Actions"},
               {"decision", "Decision"},
               {"reason", "Why"},
               {"meeting", "Meeting"},
               {"before", "Decided before"},
               {"action_ids", "Ids of the actions", ColumnKind::text, true},
               {"decision_id", "Id of the decision", ColumnKind::text, true}},
              {},
              {}};
  const InForce in_force(scope);
  for (const OverlapDecision* one : proposals) {
    if (without.count(one) != 0) continue;
    std::vector<std::string> names;
    std::vector<std::string_view> ids;
    for (const Reference& reference : one->actions) {
      const auto* action = target_as<Action>(reference);
      names.push_back(action == nullptr ? scope.title(reference) : reference_and_title(*action));
      if (action != nullptr) ids.push_back(action->id.text);
    }
    table.rows.push_back(
        {link_to(*one),
         {Cell(told_apart(names)), Cell(decision_in_words(scope, *one)),
          Cell(one_line(one->reason.text)), Cell(decider_in_words(scope, *one)),
          Cell(in_force.before(*one)), Cell(fmt::format("{}", fmt::join(ids, " "))),
          Cell(std::string(one->id.text))}});
  }
  return table;
}

}  // namespace hwbplan::reports
