// What the formats say about overlaps in the same words.
#pragma once

#include "hwbplan/output/overlaps.hpp"
#include "hwbplan/text/likelihood.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::output {

// What stands side by side of the actions of a cluster, in this order.
struct OverlapRow {
  std::string_view label;
  std::string OverlapAction::*field;
};
inline constexpr OverlapRow kOverlapRows[] = {
    {"Does", &OverlapAction::title},    {"Partner", &OverlapAction::partner},
    {"Lead", &OverlapAction::role},     {"Plan", &OverlapAction::plan},
    {"People", &OverlapAction::people}, {"Where", &OverlapAction::places},
    {"When", &OverlapAction::period},   {"Resources", &OverlapAction::means},
};

// The words of text/likelihood.hpp, for the values that formats are given.
using hwbplan::reason_in_words;
using hwbplan::weight_in_words;

// How much a reason weighs: "strongly", "clearly", "slightly", and "besides" for what adds nothing.
std::string_view weight_in_words(const OverlapReason& reason);

// The reason with the words that say so: `both are for older people ("pensioners", "over-65s")`.
std::string reason_in_words(const OverlapReason& reason);

// "a", "a and b", "a, b and c"; of very many the first, and how many more there are.
std::string all_of(std::span<const std::string> parts);

// What is left out and why, as a sentence; empty where everything is told.
std::string left_out_in_words(const OverlapsReport& report);

// From which likelihood on pairs are listed and who sets that, as a sentence.
std::string listed_from(const OverlapsReport& report);

// The likelihood of a decided pair: "0.31", and in place of 0 "not likely any more".
std::string likelihood_now(double score);

std::vector<std::string> ids_of(const OverlapsReport& report, std::span<const std::size_t> actions);

// "deliver them jointly", "merge them into HB-07", "stop BL-02 and keep HB-07", "keep both".
std::string verdict_in_words(std::string_view verdict, std::string_view keep,
                             std::span<const std::string> ids);

// The recommendation and its reason, in one or two sentences.
std::string recommended(const OverlapsReport& report, const OverlapCluster& cluster);

// "£36,000 between them, £12,000 of it not agreed yet; 0.8 of a full-time post …". Says what is not
// stated.
std::string stake_in_words(const OverlapCluster& cluster);

// "Council (leads HB-07) and Trust (leads BL-02)".
std::string partners_in_words(const OverlapCluster& cluster);

// The actions that the pair's decision is about, which may be more than the two.
std::vector<std::string> decided_about(const OverlapsReport& report, const OverlapPair& pair);

// A pair whose decision is told, and with it what is proposed in its place: of the pairs of one
// record each proposal once.
struct ToldDecision {
  const OverlapPair* pair = nullptr;
  std::vector<const OverlapProposed*> proposals;
};
ToldDecision told_decision(const OverlapPair& pair);

// Of pairs that one record decides the first: what was decided about three is told once. Those that
// are not decided stay.
std::vector<ToldDecision> each_decision_once(std::span<const OverlapPair* const> pairs);

// What was decided, by whom and why, and what is proposed in its place.
std::string decision_in_words(const OverlapsReport& report, const ToldDecision& told);

// Whether every pair is decided, about texts that have not changed.
bool is_settled(const OverlapsReport& report, const OverlapCluster& cluster);

// The pairs of settled clusters, by index, in the order of the clusters.
std::vector<std::size_t> settled_pairs(const OverlapsReport& report);

// For each pair, the cluster that holds it, or the number of clusters where none does.
std::vector<std::size_t> clusters_of_pairs(const OverlapsReport& report);

// The sentence that opens the report: what was compared and how much was found.
std::string overview(const OverlapsReport& report);

// The command that records a decision about these actions of the cluster; empty where an id can't
// stand in a command as it is.
std::string decide_command(const OverlapsReport& report, const OverlapCluster& cluster,
                           std::span<const std::size_t> actions);

}  // namespace hwbplan::output
