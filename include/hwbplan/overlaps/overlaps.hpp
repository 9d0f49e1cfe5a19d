// Finding actions of different partners that do the same thing for the same people.
//
//   OverlapFinder finder(workspace.plan, options);
//   for (const Overlap& overlap : finder.find()) …
//   Explanation why = finder.explain(*overlap.a, *overlap.b);
//
// How a pair is scored, and why, stands in src/overlaps/scoring.hpp.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/overlaps/word_vectors.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hwbplan::overlaps {

struct Corpus;  // the actions as vectors: src/overlaps/corpus.hpp

// More pairs than these are in no board's plans; plans that are made to have them are cut.
inline constexpr std::size_t kMostPairs = 100'000;

struct OverlapOptions {
  double report_at = 0.5;     // the least score that is told, 0 to 1
  bool within_plans = false;  // also pairs of one plan
  unsigned jobs = 1;
  std::size_t most_pairs = kMostPairs;  // that are told
  // A thesaurus of the board's own: each group is phrases that mean the same here.
  std::vector<std::vector<std::string>> same;
  // Word vectors of the user's own, or none: words that stand near each other in them count as
  // partly the same. Read for words_for_vectors(plan).
  std::shared_ptr<const WordVectors> vectors;
  // Which of the priorities, metrics and populations that actions name are compared; all where it
  // is empty. Asked by several threads at once, for as long as there is a finder.
  std::function<bool(const Record&)> counts = nullptr;
};

// A pair of actions, `a` before `b` in the order of the plan.
struct Overlap {
  const Action* a = nullptr;
  const Action* b = nullptr;
  double score = 0;               // how likely the two overlap, 0 to 1
  double likeness = 0;            // before rivals are looked at; no probability
  double rival_likeness = 0;      // of the next best partner of either between the same two plans
  const Action* rival = nullptr;  // that partner, or nothing where there is none worth a mention
  const Action* rival_of = nullptr;  // which of the two it is a partner of
};

// What a search found, and what it left out so as to come to an end.
struct FoundOverlaps {
  std::vector<Overlap> overlaps;
  // Further pairs that are alike enough. 0 up to `most_pairs` of them: then everything is told.
  // Beyond, of actions that say just the same in the same plan only the first is told, and of the
  // pairs the likeliest.
  std::size_t left_out = 0;
  // False where so many actions were alike that only the most alike were looked for, or not all
  // compared: then `left_out` counts those only that were met.
  bool compared_all = true;
  // Where pairs are left out: how many actions of the plan, with itself, such a first one stands
  // for.
  std::unordered_map<const Action*, std::size_t> copies;
};

// What a reason was read from, for whoever may not tell everybody everything.
enum class ReasonSource : std::uint8_t {
  texts,   // what the two actions say themselves
  people,  // the people they are for, also by the titles of their populations
  places,  // the places that they, or their plans, name
  record,  // one record: a priority or a metric of both, or a rival
};

// One thing that speaks for or against, for people to read.
struct Reason {
  std::string text;  // a whole clause without a full stop: `both are for older people`
  std::string in_a;  // the words of either text that say so; empty where a field says it
  std::string in_b;
  // What it adds to the likeness (negative: takes away); the sum of all is the likeness less what
  // rivals take, but for reasons too small to tell.
  double weight = 0;
  // Of what parts them: what the likeness would gain if they agreed in it.
  double missed = 0;
  ReasonSource source = ReasonSource::texts;
  const Record* record = nullptr;  // that it names, for ReasonSource::record
};

struct Explanation {
  Overlap overlap;
  std::vector<Reason> speaks_for;  // the weightiest first
  std::vector<Reason>
      speaks_against;  // the weightiest first; also what adds nothing but parts them
};

class OverlapFinder {
 public:
  // Reads all actions of the plan, which must outlive the finder. Time and memory are linear in
  // their words.
  OverlapFinder(const Plan& plan, OverlapOptions options);
  ~OverlapFinder();
  OverlapFinder(OverlapFinder&&) noexcept;
  OverlapFinder& operator=(OverlapFinder&&) noexcept;

  // Every pair with a score of at least `report_at`, the highest first, then by the order of the
  // plan. Pairs whose likeness is below a fixed floor (see scoring.hpp) have the score 0 and are
  // never told. `progress` is called now and then, from one thread at a time, with the share done.
  std::vector<Overlap> find(const std::function<void(double)>& progress = {}) const;

  // The same with what was left out. Time and memory have a bound, whatever the actions say.
  // With `only`, of pairs that one of these actions is part of: what is left out is counted, and
  // the likeliest are chosen, among those alone.
  FoundOverlaps find_most(const std::function<void(double)>& progress = {},
                          std::span<const Action* const> only = {}) const;

  // The same by comparing every action with every other: slow, and the judge of find() in tests.
  std::vector<Overlap> find_by_comparing_all() const;

  // Whether both are of one plan, which find() compares on request only; both must be of the plan.
  bool are_of_one_plan(const Action& a, const Action& b) const;

  // The pair as find() would give it, however low it scores; both actions must be of the plan.
  Overlap compare(const Action& a, const Action& b) const;

  // The pair's score and the reasons; both actions must be of the plan. A pair below the floor has
  // the score 0.
  Explanation explain(const Action& a, const Action& b) const;
  // The same for a pair that find() gave, without looking for its rivals again.
  Explanation explain(const Overlap& found) const;
  // The same for many: quicker, because each action is read once, and on all threads. `take` is
  // called once for each with its place among them, in no order, by several threads side by side.
  void explain_all(std::span<const Overlap> found,
                   const std::function<void(std::size_t, Explanation&&)>& take) const;

 private:
  std::unique_ptr<Corpus> corpus_;
  OverlapOptions options_;
};

}  // namespace hwbplan::overlaps
