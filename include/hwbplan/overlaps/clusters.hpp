// Overlapping pairs gathered into clusters, and what a board might do about each.
//
// A cluster is formed from pairs that are likely by themselves; one weak link does not chain two
// groups together: an action joins where it overlaps on average with those already there.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::overlaps {

enum class Recommendation { joint, merge, stop, keep_both };
// As the decision is written in a plan: "joint", "merge", "stop", "keep-both".
std::string_view name_of(Recommendation recommendation);

// What the cluster's actions use between them, as far as their plans say.
struct Stake {
  double pounds = 0;
  double unsecured_pounds = 0;  // of these
  double staff = 0;             // whole-time equivalents
  double volunteers = 0;
  std::size_t silent = 0;         // actions that name no resources
  std::size_t without_money = 0;  // actions that name no sum of money, the silent ones among them
};

struct Cluster {
  std::vector<const Action*> actions;  // in the order of the plan
  std::vector<Overlap> overlaps;       // the pairs inside, the highest first
  Recommendation recommendation = Recommendation::joint;
  std::string why;               // the recommendation's reason, as a sentence
  const Action* keep = nullptr;  // for merge and stop: the one to keep
  Stake stake;
  // The partners, or groups, that lead the actions or pay for them, each once, by their ids.
  std::vector<const Reference*> must_agree;
};

Stake stake_of(std::span<const Action* const> actions);

// Gathers pairs (as find() returns them) with at least `join_at` into clusters, the largest first,
// then by their first action. Every such pair is in just one cluster or between two. `workspace`
// holds the actions, and says where they stand today. What a recommendation says is taken from
// those people, places, partners and metrics alone that `counts` lets pass; from all where it is
// empty.
std::vector<Cluster> cluster(std::span<const Overlap> overlaps, double join_at,
                             const Workspace& workspace,
                             const std::function<bool(const Record&)>& counts = nullptr);

// The id that a partner goes by: its own where it is in the plan, however a reference writes it.
std::string_view id_of_partner(const Reference& partner);

}  // namespace hwbplan::overlaps
