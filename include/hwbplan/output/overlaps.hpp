// Overlapping actions in the forms that people and programs read. As with findings, a format knows
// nothing of how overlaps are found; it is given plain values.
#pragma once

#include "hwbplan/output/findings.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hwbplan::output {

// An action as it is set beside others. Whatever its plan does not say is empty.
struct OverlapAction {
  std::string id;  // as written; its title where it has none
  std::string title;
  std::string plan;  // titles, where the plan gives them
  std::string partner;
  std::string role;
  std::string people;
  std::string places;
  std::string period;
  std::string means;
  std::size_t copies = 0;  // further actions of its plan that say just the same and are not listed
};

struct OverlapReason {
  std::string text;
  std::string in_a;  // the words of either text that say so; may be empty
  std::string in_b;
  double weight = 0;  // what it adds to the likeness; negative where it takes away
  double missed = 0;  // of what parts them: what it would add if they agreed
};

// Of a group of actions, what people are told the reasons of; the others are counted. No board's
// plans come near, nobody would read more, and finding the reasons takes longer than all else.
inline constexpr std::size_t kMostPairsOfGroup = 50;

enum class DecidedTexts : unsigned char { current, stale, unmarked };

// What a meeting still to come is asked to decide in place of what there is.
struct OverlapProposed {
  std::string verdict;
  std::string keep;
  std::string reason;
  std::string meeting;     // its id
  std::string date;        // as 2026-10-14
  std::string day;         // as 14 October 2026
  std::size_t record = 0;  // index into OverlapsReport::records
};

struct OverlapDecided {
  std::string verdict;  // joint, merge, stop or keep-both; empty where none is written down
  std::string keep;     // the id of the action that stays
  std::string reason;
  std::string meeting;  // its id
  std::string by;       // who decided, in words
  std::string date;     // as 2026-10-14
  std::string day;      // as 14 October 2026
  DecidedTexts texts = DecidedTexts::current;
  bool is_to_come = false;                  // a proposal: the meeting has not been held yet
  std::size_t record = 0;                   // index into OverlapsReport::records
  std::optional<OverlapProposed> proposed;  // the nearest, where it is another record

  bool settles() const { return texts != DecidedTexts::stale && !verdict.empty() && !is_to_come; }
};

// `a` and `b` are indices into OverlapsReport::actions.
struct OverlapPair {
  std::size_t a = 0;
  std::size_t b = 0;
  double score = 0;
  // Both empty where the reasons were not asked for.
  std::vector<OverlapReason> speaks_for;
  std::vector<OverlapReason> speaks_against;
  std::optional<OverlapDecided> decision;

  bool settled() const { return decision && decision->settles(); }
};

struct OverlapStake {
  double pounds = 0;
  double unsecured_pounds = 0;
  double staff = 0;  // whole-time equivalents
  double volunteers = 0;
  std::size_t without_money = 0;  // actions that name no sum
};

struct OverlapPartner {
  std::string id;
  std::string title;
  std::string part;  // what it has to do with the actions: "leads PH-04 and pays for VS-3"
};

struct OverlapCluster {
  std::vector<std::size_t> actions;  // indices into OverlapsReport::actions
  std::vector<std::size_t> pairs;    // indices into OverlapsReport::pairs, the likeliest first
  std::string recommendation;        // joint, merge, stop or keep-both
  std::string keep;
  std::string why;
  OverlapStake stake;
  std::vector<OverlapPartner> must_agree;
};

struct OverlapsReport {
  std::size_t action_count = 0;  // that were compared
  std::size_t plan_count = 0;
  double report_at = 0.5;
  bool within_plans = false;
  std::string only;  // what was asked for alone, in words; empty for everything
  // Where the plan lies, as -C takes it; empty where a command finds it without being told.
  std::string folder;
  std::vector<OverlapAction> actions;
  std::vector<OverlapPair> pairs;  // the likeliest first
  // What each record of a decision is about: the ids of its actions, of very many only the first
  // and how many more. One record may decide many pairs, and is told once.
  std::vector<std::vector<std::string>> records;
  // Decided pairs that are not among them, because they are less likely now; without their reasons,
  // and in the order of the decisions. The score 0 says that they are not likely any more.
  std::vector<OverlapPair> decided_below;
  // Further pairs that are likely enough, of plans with more than anybody reads; at most so many.
  std::size_t left_out = 0;
  std::size_t unread_files = 0;  // of the plan, that could not be read in full
  bool compared_all = true;      // false where so many were alike that the search was ended
  std::vector<OverlapCluster> clusters;
};

// For a terminal. Decided clusters are told in a line each, unless `in_full`.
std::string overlaps_as_text(const OverlapsReport& report, const TextStyle& style, bool in_full);

// One pair with everything that is known of it: the weights too. `report` holds just that pair.
std::string overlap_explained(const OverlapsReport& report, const TextStyle& style);

// A page that pandoc reads, without raw HTML.
std::string overlaps_as_markdown(const OverlapsReport& report, bool in_full);

// RFC 4180, a pair a row; no cell can become a formula.
std::string overlaps_as_csv(const OverlapsReport& report);

// For programs, by docs/schemas/overlaps.v1.schema.json.
std::string overlaps_as_json(const OverlapsReport& report);

// A graph for Graphviz: an action a box, a pair an edge, the actions of a plan framed together.
std::string overlaps_as_dot(const OverlapsReport& report);

}  // namespace hwbplan::output
