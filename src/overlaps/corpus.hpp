// All actions of a plan, read into vectors: what the finder searches and explains from.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include "overlaps/action_numbers.hpp"
#include "overlaps/concept_finder.hpp"
#include "overlaps/profile.hpp"
#include "overlaps/scoring.hpp"
#include "overlaps/vector_table.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

inline constexpr auto kNobody = static_cast<std::uint32_t>(-1);

struct Corpus {
  Corpus(const Plan& plan, const OverlapOptions& options);
  // A corpus of bare vectors, for tests of the search: action i is of plan `of_plan[i]`.
  Corpus(std::span<const Action> bare, std::vector<std::uint32_t> of_plan,
         std::vector<Months> periods, WeighedLists joint, std::uint32_t dimensions,
         const Blocks& of_blocks);
  // Actions are known by the addresses that `numbers` has, and vectors are many: not to be copied.
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  // Likeness of two actions by number, before rivals.
  double likeness(std::uint32_t a, std::uint32_t b) const;
  // The same where their vectors' product is known already.
  double likeness(std::uint32_t a, std::uint32_t b, float product) const;
  bool same_plan(std::uint32_t a, std::uint32_t b) const { return plans[a] == plans[b]; }
  // The actions of a plan, by number; of those that are just alike the first only.
  std::span<const std::uint32_t> actions_of(std::uint32_t plan) const {
    return std::span(by_plan).subspan(plan_starts[plan], plan_starts[plan + 1] - plan_starts[plan]);
  }

  Vocabulary vocabulary;
  Lexicon lexicon;
  std::vector<const Action*> actions;
  ActionNumbers numbers;
  std::vector<std::uint32_t> plans;    // of each action: which plan, by number
  std::vector<std::uint32_t> by_plan;  // actions, plan by plan
  std::vector<std::size_t> plan_starts;
  // Actions of one plan that say just the same, for the same time: the first stands for all, so
  // that a thousand copies cost no more than one. Of each action, its stand-in (often itself), the
  // next one that is just alike (kNobody: there is none), and how many it stands for (0 where
  // another stands for it).
  std::vector<std::uint32_t> stand_in;
  std::vector<std::uint32_t> next_alike;
  std::vector<std::uint32_t> copies;
  std::vector<Months> months;
  VectorTable vectors;
  Blocks blocks;
  const Strategy* strategy = nullptr;         // of the plan, where it has one
  std::function<bool(const Record&)> counts;  // see OverlapOptions

 private:
  std::vector<Profiles> read_all(const OverlapOptions& options, std::size_t chunk);
  void number_plans();
  void find_copies();
  void list_plans();
};

}  // namespace hwbplan::overlaps
