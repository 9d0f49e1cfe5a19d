// See decisions.hpp.
#include "hwbplan/overlaps/decisions.hpp"

#include "hwbplan/base/hash.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/governance.hpp"

#include <algorithm>

namespace hwbplan::overlaps {

namespace {

constexpr std::size_t kDigits = 8;
// Of one decision; a board's own is about two or three.
constexpr std::size_t kMostCompared = 10;

}  // namespace

std::string texts_fingerprint(std::span<const Action* const> actions) {
  std::vector<std::string> prints;
  for (const Action* action : actions) {
    Hasher hasher;
    // On one line: how an editor wraps a paragraph is not what was decided about.
    hasher.add(one_line(action->title.text)).add(one_line(action->description.text));
    prints.push_back(hasher.hex());
  }
  std::sort(prints.begin(), prints.end());
  Hasher all;
  for (const std::string& print : prints) all.add(print);
  return all.hex().substr(0, kDigits);
}

std::vector<const Action*> actions_of(const OverlapDecision& decision) {
  std::vector<const Action*> actions;
  std::unordered_map<const Action*, bool> seen;
  for (const Reference& reference : decision.actions) {
    const auto* action = target_as<Action>(reference);
    if (action != nullptr && seen.emplace(action, true).second) actions.push_back(action);
  }
  return actions;
}

DecisionState state_of(const OverlapDecision& decision) {
  if (!decision.texts.given()) return DecisionState::unmarked;
  const std::vector<const Action*> actions = actions_of(decision);
  // Where an action is not there any longer, the broken reference is what has to be mended.
  if (actions.size() < decision.actions.size()) return DecisionState::unmarked;
  return utf8::equal_ignoring_case(decision.texts.text, texts_fingerprint(actions))
             ? DecisionState::current
             : DecisionState::stale;
}

Date date_of(const OverlapDecision& decision) {
  if (!decision.decided_by.given()) return {};
  if (decision.decided_by->date.given()) return decision.decided_by->date.date;
  const auto* meeting = target_as<Meeting>(decision.decided_by->meeting);
  return meeting != nullptr && meeting->date.given() ? meeting->date.date : Date();
}

Decisions::Decisions(const Plan& plan) : all_(plan.all<OverlapDecision>()) {
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    for (const Action* action : actions_of(*all_[i])) by_action_[action].push_back(i);
    states_.emplace(all_[i], overlaps::state_of(*all_[i]));
  }
}

const OverlapDecision* Decisions::find(const Action& a, const Action& b) const {
  const auto of_a = by_action_.find(&a);
  const auto of_b = by_action_.find(&b);
  if (of_a == by_action_.end() || of_b == by_action_.end()) return nullptr;
  std::vector<std::uint32_t> both;
  std::set_intersection(of_a->second.begin(), of_a->second.end(), of_b->second.begin(),
                        of_b->second.end(), std::back_inserter(both));
  const OverlapDecision* best = nullptr;
  for (const std::uint32_t i : both) {
    if (best == nullptr || all_[i]->actions.size() <= best->actions.size()) best = all_[i];
  }
  return best;
}

bool Decisions::settles(const Action& a, const Action& b) const {
  const OverlapDecision* decision = find(a, b);
  return decision != nullptr && decision->decision.given() &&
         state_of(*decision) != DecisionState::stale;
}

std::vector<DecidedPair> decided_pairs(
    const Plan& plan, const Decisions& decisions, const OverlapFinder& finder, std::size_t most,
    const std::function<bool(const Action&, const Action&)>& passes_over) {
  std::vector<DecidedPair> pairs;
  for (const OverlapDecision* decision : plan.all<OverlapDecision>()) {
    const std::vector<const Action*> actions = actions_of(*decision);
    const std::size_t count = std::min(actions.size(), kMostCompared);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i + 1; j < count; ++j) {
        const Action& a = *actions[i];
        const Action& b = *actions[j];
        if (pairs.size() == most) return pairs;
        if (decisions.find(a, b) != decision || (passes_over && passes_over(a, b))) continue;
        pairs.push_back({decision, finder.compare(a, b)});
      }
    }
  }
  return pairs;
}

}  // namespace hwbplan::overlaps
