// Overlaps for a spreadsheet: a pair a row, a fact a cell.
#include "hwbplan/output/overlaps.hpp"

#include "output/csv_row.hpp"
#include "output/overlap_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::string_view kHeaders[] = {
    "cluster",
    "score",
    "a",
    "a_title",
    "a_partner",
    "a_plan",
    "b",
    "b_title",
    "b_partner",
    "b_plan",
    "for",
    "against",
    "recommended",
    "keep",
    "because",
    "pounds_at_stake",
    "pounds_not_agreed",
    "staff_at_stake",
    "volunteers_at_stake",
    "actions_without_sum",
    "must_agree",
    "decision",
    "decision_keeps",
    "decision_reason",
    "decided_by",
    "decided_on",
    "texts_changed_since",
    "decision_to_come",
    "proposed",
    "proposed_keeps",
    "proposed_reason",
    "proposed_to",
    "proposed_for",
};

std::string joined(const std::vector<OverlapReason>& reasons) {
  std::vector<std::string> texts;
  for (const OverlapReason& reason : reasons) texts.push_back(reason_in_words(reason));
  return fmt::format("{}", fmt::join(texts, "; "));
}

// Sums of hundredths are rounded, so that no cell says 1.7000000000000002.
std::string figures(double number) {
  return fmt::format("{}", std::round(number * 1000) / 1000);
}

void add_action(CsvRow& row, const OverlapAction& action) {
  row.text(action.id).text(action.title).text(action.partner).text(action.plan);
}

void add_cluster(CsvRow& row, const OverlapCluster& cluster) {
  const OverlapStake& stake = cluster.stake;
  std::vector<std::string> partners;
  for (const OverlapPartner& partner : cluster.must_agree) partners.push_back(partner.id);
  row.text(cluster.recommendation).text(cluster.keep).text(cluster.why);
  row.number(figures(stake.pounds)).number(figures(stake.unsecured_pounds));
  row.number(figures(stake.staff)).number(figures(stake.volunteers));
  row.number(figures(static_cast<double>(stake.without_money)));
  row.text(fmt::format("{}", fmt::join(partners, "; ")));
}

void add_decision(CsvRow& row, const OverlapPair& pair) {
  const OverlapDecided decision = pair.decision.value_or(OverlapDecided());
  row.text(decision.verdict).text(decision.keep).text(decision.reason);
  row.text(decision.meeting).text(decision.date);
  row.text(!pair.decision                            ? ""
           : decision.texts == DecidedTexts::stale   ? "yes"
           : decision.texts == DecidedTexts::current ? "no"
                                                     : "not known");
  row.text(!pair.decision ? "" : decision.is_to_come ? "yes" : "no");
  const OverlapProposed proposed = decision.proposed.value_or(OverlapProposed());
  row.text(proposed.verdict).text(proposed.keep).text(proposed.reason);
  row.text(proposed.meeting).text(proposed.date);
}

}  // namespace

std::string overlaps_as_csv(const OverlapsReport& report) {
  std::string out;
  CsvRow row(out);
  for (const std::string_view header : kHeaders) row.text(header);
  row.end();
  const std::vector<std::size_t> clusters = clusters_of_pairs(report);
  for (std::size_t i = 0; i < report.pairs.size(); ++i) {
    const OverlapPair& pair = report.pairs[i];
    const bool inside = clusters[i] < report.clusters.size();
    row.number(inside ? fmt::format("{}", clusters[i] + 1) : std::string());
    // Rounding must not make a certainty of what the screen calls 0.99.
    row.number(fmt::format("{:.4f}", std::min(pair.score, 0.9999)));
    add_action(row, report.actions[pair.a]);
    add_action(row, report.actions[pair.b]);
    row.text(joined(pair.speaks_for)).text(joined(pair.speaks_against));
    if (inside) {
      add_cluster(row, report.clusters[clusters[i]]);
    } else {
      for (int cell = 0; cell < 9; ++cell) row.text("");
    }
    add_decision(row, pair);
    row.end();
  }
  for (const OverlapPair& pair : report.decided_below) {
    row.number("").number(fmt::format("{:.4f}", std::min(pair.score, 0.9999)));
    add_action(row, report.actions[pair.a]);
    add_action(row, report.actions[pair.b]);
    for (int cell = 0; cell < 11; ++cell) row.text("");
    add_decision(row, pair);
    row.end();
  }
  const std::string left_out = left_out_in_words(report);
  if (!left_out.empty()) {
    for (std::size_t cell = 0; cell < std::size(kHeaders); ++cell) {
      row.text(kHeaders[cell] == "for" ? left_out : std::string());
    }
    row.end();
  }
  return out;
}

}  // namespace hwbplan::output
