// Overlaps for people at a terminal: the actions of a cluster side by side, why they may be the
// same work, and what could be done about it.
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/overlaps.hpp"
#include "hwbplan/text/phrases.hpp"

#include "output/cells.hpp"
#include "output/colours.hpp"
#include "output/overlap_words.hpp"
#include "output/shown.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::size_t kWidthWithoutTerminal = 100;
constexpr std::size_t kWidest = 120;  // longer lines are hard to read
constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kLabel = 11;  // cells of a label with the space behind it
constexpr std::size_t kLeastColumn = 26;
constexpr std::size_t kWidestColumn = 48;
// Of a pair inside a larger cluster; `--explain` tells all.
constexpr std::size_t kMostReasons = 3;
// Of one group of actions; no board's plans come near, and nobody would read more.
constexpr std::size_t kMostActions = 30;
// In one record, and so in one command that people may still read.
constexpr std::size_t kMostDecidedAtOnce = 6;

class OverlapsText {
 public:
  OverlapsText(const OverlapsReport& report, const TextStyle& style)
      : report_(report), style_(style), colours_(style.colour) {
    width_ =
        std::clamp(style.width == 0 ? kWidthWithoutTerminal : style.width, kNarrowest, kWidest);
  }

  std::string everything(bool in_full) {
    if (style_.counted) paragraph(overview(report_));
    std::size_t number = 0;
    for (const OverlapCluster& cluster : report_.clusters) {
      if (in_full || !is_settled(report_, cluster)) add_cluster(cluster, ++number);
    }
    add_others();
    add_decided(in_full);
    if (style_.counted && !report_.pairs.empty()) add_legend();
    return std::move(out_);
  }

  std::string explained() {
    const OverlapPair& pair = report_.pairs.front();
    const OverlapCluster* cluster = report_.clusters.empty() ? nullptr : &report_.clusters.front();
    const std::vector<std::size_t> actions = {pair.a, pair.b};
    heading(fmt::format("{} and {}", id(pair.a), id(pair.b)), pair.score);
    add_actions(actions);
    out_ += '\n';
    add_reasons("For", pair.speaks_for, pair.speaks_for.size(), true);
    add_reasons("Against", pair.speaks_against, pair.speaks_against.size(), true);
    if (pair.speaks_for.empty()) labelled("For", "nothing that hwbplan can see");
    out_ += '\n';
    if (cluster != nullptr) add_proposal(*cluster);
    labelled("Decision", decision_in_words(report_, told_decision(pair)));
    if (style_.counted) {
      out_ += '\n';
      paragraph(
          "A figure with a sign is what the reason adds to the likeness of the two, or takes away; "
          "one without is what it would add if they agreed. The likeness is their sum and may pass "
          "1; from it follows the likelihood.");
      paragraph(likelihood_legend());
    }
    return std::move(out_);
  }

 private:
  const std::string& id(std::size_t action) const { return report_.actions[action].id; }

  void heading(const std::string& text, double score) {
    if (!out_.empty()) out_ += '\n';
    out_ += colours_.place();
    append_wrapped(
        out_, fmt::format("{}: {} ({})", text, likelihood_in_words(score), score_in_figures(score)),
        style_.ascii, 0, width_);
    out_ += colours_.reset();
    out_ += "\n\n";
  }

  void paragraph(const std::string& text) {
    append_wrapped(out_, text, style_.ascii, 0, width_);
    out_ += '\n';
  }

  // A label in the margin, and a text beside it.
  void labelled(std::string_view label, const std::string& text) {
    put_label(label);
    append_lines(out_, lines_of(text, width_ - kIndent - kLabel, style_.ascii), kIndent + kLabel);
  }

  void put_label(std::string_view label) {
    fmt::format_to(std::back_inserter(out_), "{:{}}{}{:<{}}{}", "", kIndent, colours_.gutter(),
                   label, kLabel, colours_.reset());
  }

  void add_cluster(const OverlapCluster& cluster, std::size_t number) {
    const std::vector<std::string> ids = ids_of(report_, cluster.actions);
    heading(fmt::format("{}. {}", number, all_of(ids)), report_.pairs[cluster.pairs.front()].score);
    add_actions(cluster.actions);
    out_ += '\n';
    if (cluster.pairs.size() == 1) {
      const OverlapPair& pair = report_.pairs[cluster.pairs.front()];
      add_reasons("For", pair.speaks_for, pair.speaks_for.size(), false);
      add_reasons("Against", pair.speaks_against, pair.speaks_against.size(), false);
    } else {
      const std::size_t most = std::min(cluster.pairs.size(), kMostPairsOfGroup);
      for (const std::size_t pair : std::span(cluster.pairs).first(most)) {
        add_pair_in_short(report_.pairs[pair], pair == cluster.pairs.front());
      }
      if (most < cluster.pairs.size()) {
        labelled("", fmt::format("and {} of these actions, which --format csv lists",
                                 counted(cluster.pairs.size() - most, "more pair")));
      }
    }
    out_ += '\n';
    add_proposal(cluster);
    add_decisions(cluster);
  }

  // Side by side where there is room for it, and otherwise one below the other.
  void add_actions(std::span<const std::size_t> actions) {
    const std::size_t room = width_ - kIndent - kLabel;
    const std::size_t column = (room - 2 * (actions.size() - 1)) / actions.size();
    if (actions.size() * (kLeastColumn + 2) <= room + 2) {
      add_side_by_side(actions, std::min(column, kWidestColumn));
      return;
    }
    const std::size_t most = std::min(actions.size(), kMostActions);
    for (std::size_t i = 0; i < most; ++i) {
      if (i > 0) out_ += '\n';
      add_side_by_side(std::vector{actions[i]}, std::min(room, kWidest));
    }
    if (most < actions.size()) {
      out_ += '\n';
      labelled("", fmt::format("and {}", counted(actions.size() - most, "more action")));
    }
  }

  void add_side_by_side(std::span<const std::size_t> actions, std::size_t column) {
    std::vector<std::vector<std::string>> cells;
    for (const std::size_t action : actions) {
      cells.push_back(lines_of(id(action), column, style_.ascii));
    }
    put_label("");
    out_ += colours_.place();
    append_columns(out_, cells, column, kIndent + kLabel, true);
    out_.insert(out_.size() - 1, colours_.reset());
    for (const OverlapRow& row : kOverlapRows) add_row(row, actions, column);
    for (const std::size_t action : actions) {
      if (report_.actions[action].copies == 0) continue;
      labelled("Copies",
               fmt::format("{} of the plan of {} say just the same",
                           counted(report_.actions[action].copies, "more action"), id(action)));
    }
  }

  // What none of the plans says needs no row; what one of them leaves out is told as left out.
  void add_row(const OverlapRow& row, std::span<const std::size_t> actions, std::size_t column) {
    const bool any = std::any_of(actions.begin(), actions.end(), [&](std::size_t action) {
      return !(report_.actions[action].*row.field).empty();
    });
    if (!any) return;
    std::vector<std::vector<std::string>> cells;
    for (const std::size_t action : actions) {
      const std::string& text = report_.actions[action].*row.field;
      cells.push_back(lines_of(text.empty() ? "(not said)" : text, column, style_.ascii));
    }
    put_label(row.label);
    append_columns(out_, cells, column, kIndent + kLabel, true);
  }

  void add_reasons(std::string_view label, std::span<const OverlapReason> reasons, std::size_t most,
                   bool with_figures) {
    for (std::size_t i = 0; i < std::min(most, reasons.size()); ++i) {
      const OverlapReason& reason = reasons[i];
      std::string weight = fmt::format("{:<9}", weight_in_words(reason));
      if (with_figures) {
        weight += reason.missed > 0 ? fmt::format(" {:5.2f}", reason.missed)
                                    : fmt::format(" {:+.2f}", reason.weight);
      }
      const std::size_t wide = with_figures ? 16 : 10;
      put_label(i == 0 ? label : "");
      fmt::format_to(std::back_inserter(out_), "{:<{}}", weight, wide);
      const std::size_t indent = kIndent + kLabel + wide;
      append_lines(out_, lines_of(reason_in_words(reason), width_ - indent, style_.ascii), indent);
    }
  }

  void add_pair_in_short(const OverlapPair& pair, bool first) {
    std::vector<std::string> reasons;
    for (const OverlapReason& reason : pair.speaks_for) {
      if (reasons.size() < kMostReasons) reasons.push_back(reason_in_words(reason));
    }
    std::string text = fmt::format("{} and {} ({}): {}", id(pair.a), id(pair.b),
                                   score_in_figures(pair.score), fmt::join(reasons, "; "));
    if (!pair.speaks_against.empty()) {
      text += fmt::format("; but {}", reason_in_words(pair.speaks_against.front()));
    }
    labelled(first ? "Why" : "", text);
  }

  void add_proposal(const OverlapCluster& cluster) {
    labelled("Proposal", recommended(report_, cluster));
    labelled("At stake", stake_in_words(cluster));
    labelled("To agree", partners_in_words(cluster));
  }

  void add_decisions(const OverlapCluster& cluster) {
    const OverlapPair* open = nullptr;
    bool open_names_kept = false;
    std::vector<const OverlapPair*> told;
    for (const std::size_t index : cluster.pairs) {
      const OverlapPair& pair = report_.pairs[index];
      // A command that keeps one action must name it.
      const bool names_kept =
          !cluster.keep.empty() && (id(pair.a) == cluster.keep || id(pair.b) == cluster.keep);
      if (!pair.settled() && (open == nullptr || (names_kept && !open_names_kept))) {
        open = &pair;
        open_names_kept = names_kept;
      }
      if (pair.decision || cluster.pairs.size() == 1) told.push_back(&pair);
    }
    for (const ToldDecision& one : each_decision_once(told)) {
      const std::vector<std::string> ids = decided_about(report_, *one.pair);
      const bool needs_ids = cluster.pairs.size() > 1 || ids.size() > 2;
      labelled("Decision",
               (needs_ids ? all_of(ids) + ": " : std::string()) + decision_in_words(report_, one));
    }
    if (open == nullptr) return;
    const bool all = cluster.actions.size() <= kMostDecidedAtOnce && is_for_one_record(cluster);
    const std::vector<std::size_t> actions =
        all ? cluster.actions : std::vector<std::size_t>{open->a, open->b};
    const std::string command = decide_command(report_, cluster, actions);
    if (command.empty()) return;
    labelled("To record", command);
  }

  // Whether one record suits all of them: nothing is decided about any two, or one is about just
  // these and is to be written anew.
  bool is_for_one_record(const OverlapCluster& cluster) const {
    const OverlapPair& likeliest = report_.pairs[cluster.pairs.front()];
    const auto& first = likeliest.decision;
    if (first && decided_about(report_, likeliest).size() != cluster.actions.size()) return false;
    return std::all_of(cluster.pairs.begin(), cluster.pairs.end(), [&](std::size_t index) {
      const auto& decision = report_.pairs[index].decision;
      return first ? decision && decision->record == first->record : !decision;
    });
  }

  // Pairs that are less likely than a cluster asks for, or stand between two clusters.
  void add_others() {
    const std::vector<std::size_t> clusters = clusters_of_pairs(report_);
    bool any = false;
    for (std::size_t i = 0; i < report_.pairs.size(); ++i) {
      if (clusters[i] != report_.clusters.size()) continue;
      if (!any) {
        if (!out_.empty()) out_ += '\n';
        out_ += "Less likely pairs, and pairs between the groups\n\n";
      }
      any = true;
      const OverlapPair& pair = report_.pairs[i];
      std::string text = fmt::format("{} and {}", id(pair.a), id(pair.b));
      if (!pair.speaks_for.empty()) text += ": " + reason_in_words(pair.speaks_for.front());
      if (!pair.speaks_against.empty()) {
        text += "; but " + reason_in_words(pair.speaks_against.front());
      }
      if (pair.settled()) text += ". Decided: " + decision_in_words(report_, told_decision(pair));
      labelled(score_in_figures(pair.score), text);
    }
  }

  // In full, what is decided stands above, but for what is not likely enough to be listed.
  void add_decided(bool in_full) {
    const std::vector<std::size_t> settled =
        in_full ? std::vector<std::size_t>() : settled_pairs(report_);
    if (settled.empty() && report_.decided_below.empty()) return;
    if (!out_.empty()) out_ += '\n';
    paragraph(in_full ? "Decided already, and less likely than what is listed" : "Decided already");
    out_ += '\n';
    std::vector<const OverlapPair*> pairs;
    for (const std::size_t index : settled) pairs.push_back(&report_.pairs[index]);
    for (const OverlapPair& pair : report_.decided_below) pairs.push_back(&pair);
    for (const ToldDecision& one : each_decision_once(pairs)) add_decided(one);
  }

  void add_decided(const ToldDecision& told) {
    const OverlapPair& pair = *told.pair;
    std::string text = fmt::format("{}: {}", all_of(decided_about(report_, pair)),
                                   decision_in_words(report_, told));
    if (pair.score > 0) {
      labelled(score_in_figures(pair.score), text);
      return;
    }
    if (!text.ends_with('.')) text += '.';
    labelled("unlikely", text + " They are not likely any more to be the same work.");
  }

  void add_legend() {
    out_ += '\n';
    paragraph(likelihood_legend() + ' ' + listed_from(report_) +
              " `hwbplan overlaps --explain ID ID` says more about one pair, decided or not.");
  }

  const OverlapsReport& report_;
  TextStyle style_;
  Colours colours_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string overlaps_as_text(const OverlapsReport& report, const TextStyle& style, bool in_full) {
  return OverlapsText(report, style).everything(in_full);
}

std::string overlap_explained(const OverlapsReport& report, const TextStyle& style) {
  return OverlapsText(report, style).explained();
}

}  // namespace hwbplan::output
