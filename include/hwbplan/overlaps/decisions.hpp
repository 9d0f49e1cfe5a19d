// What the board has decided about overlapping actions, by pair, and whether the wording is still
// the one that it decided about.
#pragma once

#include "hwbplan/model/evidence.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hwbplan::overlaps {

// What `texts` of a decision holds: 8 hexadecimal digits made of what all its actions say, in
// whatever order they are given: titles, descriptions, people, places, priorities and measures. The
// actions' ids do not count (those of the people, places, priorities and metrics that they name
// do), nor capitals, punctuation, blanks and lines, so that tidying up changes nothing; nor do
// dates, which move every year.
std::string texts_fingerprint(std::span<const Action* const> actions);

// The same as records of older versions hold it: made of titles and descriptions to the letter, but
// for how a text is broken into lines.
std::string texts_fingerprint_to_the_letter(std::span<const Action* const> actions);

// The actions of a decision that are in the plan, each once, in the decision's order.
std::vector<const Action*> actions_of(const OverlapDecision& decision);

enum class DecisionState : std::uint8_t {
  current,   // the actions are as they were
  stale,     // one has changed since, as far as the decision can tell
  unmarked,  // the decision does not say which texts it was made about
};
DecisionState state_of(const OverlapDecision& decision);

// The day of the decision: as written there, or the day of the meeting. Not valid where neither is
// known.
Date date_of(const OverlapDecision& decision);

// Whether it is a proposal for a meeting that has not been held. A meeting of today has not: it
// counts from the day after, unless the decision gives a day of its own.
bool is_to_come(const OverlapDecision& decision, const Date& today);

// Whether it is about just these actions, in whatever order; `actions`: each once.
bool is_about(const OverlapDecision& decision, std::span<const Action* const> actions);

// By whom and when something is decided.
struct DecidedWhen {
  const Meeting* meeting = nullptr;  // nothing where none is named
  Date day;                          // of the meeting, if one is named; not valid where unknown
};
bool is_to_come(const DecidedWhen& when, const Date& today);

// The record in whose place a new decision about just these actions is written: that of the same
// meeting or day and, for what has been taken, that which counts today unless a later meeting took
// it. A proposal for a day to come takes the place of none that is in force, because that one
// counts until then; a record that says nothing yet is filled in. Nothing where the decision is
// written beside what there is.
const OverlapDecision* record_to_change(const Plan& plan, std::span<const Action* const> actions,
                                        const DecidedWhen& when, const Date& today);

// Decisions by pair. A decision about three actions is one about each two of them.
class Decisions {
 public:
  // With a day, a decision of a meeting that is still to come settles nothing yet.
  explicit Decisions(const Plan& plan, const Date& today = {});

  // That which counts, as in_order_of_weight() has it; one of a meeting to come only where none has
  // been taken yet, and then of the nearest. Nothing where there is none.
  const OverlapDecision* find(const Action& a, const Action& b) const;

  // What the next meeting that something is written down for is asked to decide about them; nothing
  // without a day, or where no meeting is.
  const OverlapDecision* find_proposal(const Action& a, const Action& b) const;

  // Whether the pair needs no further thought: a decision says what comes of it, and no text has
  // changed since.
  bool settles(const Action& a, const Action& b) const;

  // The state of one that find() gave, without reading the texts of all its actions again.
  DecisionState state_of(const OverlapDecision& decision) const { return states_.at(&decision); }

 private:
  // The numbers of those that name both.
  std::vector<std::uint32_t> about_both(const Action& a, const Action& b) const;

  std::span<const OverlapDecision* const> all_;
  std::unordered_map<const OverlapDecision*, DecisionState> states_;
  Date today_;
  std::unordered_map<const Action*, std::vector<std::uint32_t>> by_action_;
};

// Of a list in the order of the plan, those that have been taken (they say what comes of it, and
// are not of a meeting still to come), in the order in which they count for a pair that several
// name: those about fewer actions first, of two alike the later, and where their days don't tell
// the one further down.
std::vector<const OverlapDecision*> in_order_of_weight(
    std::span<const OverlapDecision* const> decisions, const Date& today);

// Of such a list, those that have been taken and no longer count, because of each two of their
// actions another one counts. Of decisions about very many actions, and of very many decisions, the
// last are taken to count.
std::unordered_set<const OverlapDecision*> replaced_decisions(
    std::span<const OverlapDecision* const> decisions, const Date& today);

// Decided pairs as they compare today, whatever they score, in the order of the decisions: each
// once, under the decision that holds for it, and without those that `passes_over` names. Of a
// decision about very many actions only the first ones are compared with each other, and `most`
// pairs are compared in all.
struct DecidedPair {
  const OverlapDecision* decision = nullptr;
  Overlap overlap;
};
std::vector<DecidedPair> decided_pairs(
    const Plan& plan, const Decisions& decisions, const OverlapFinder& finder, std::size_t most,
    const std::function<bool(const Action&, const Action&)>& passes_over = {});

}  // namespace hwbplan::overlaps
