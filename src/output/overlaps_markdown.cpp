// Overlaps as a page: what a board manager pastes into a paper or a pull request shows.
#include "hwbplan/output/overlaps.hpp"
#include "hwbplan/text/phrases.hpp"

#include "output/markdown_text.hpp"
#include "output/overlap_words.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

// A table of more columns is too narrow to read on paper; then each action has a row.
constexpr std::size_t kMostColumns = 3;
constexpr std::size_t kMostReasons = 3;
// Of one group of actions; no board's plans come near, and nobody would read more.
constexpr std::size_t kMostActions = 100;

std::string cell(const std::string& text) {
  return text.empty() ? "not said" : markdown_text(text);
}

char capital(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

class OverlapsMarkdown {
 public:
  explicit OverlapsMarkdown(const OverlapsReport& report) : report_(report) {}

  std::string write(bool in_full) {
    out_ = fmt::format("# Overlaps between plans\n\n{}\n", escaped_overview());
    if (report_.unread_files > 0) {
      out_ += fmt::format(
          "\n{} of the plan could not be read in full, so overlaps with what is written there are "
          "missing here.\n",
          counted(report_.unread_files, "file"));
    }
    std::size_t number = 0;
    for (const OverlapCluster& cluster : report_.clusters) {
      if (in_full || !is_settled(report_, cluster)) add_cluster(cluster, ++number);
    }
    add_others();
    add_decided(in_full);
    if (!report_.pairs.empty())
      out_ += fmt::format("\n{} {}\n", likelihood_legend(), listed_from(report_));
    return std::move(out_);
  }

 private:
  // Our own sentence: but for the command in it, nothing there is markup.
  std::string escaped_overview() const { return overview(report_); }

  std::string id(std::size_t action) const { return markdown_text(report_.actions[action].id); }

  void add_cluster(const OverlapCluster& cluster, std::size_t number) {
    std::vector<std::string> ids;
    for (const std::size_t action : cluster.actions) ids.push_back(id(action));
    const double score = report_.pairs[cluster.pairs.front()].score;
    out_ += fmt::format("\n## {}. {}: {} ({})\n\n", number, all_of(ids), likelihood_in_words(score),
                        score_in_figures(score));
    if (cluster.actions.size() <= kMostColumns) {
      add_columns(cluster);
    } else {
      add_rows(cluster);
    }
    out_ += fmt::format("\nTable: The actions of overlap {} side by side\n", number);
    add_copies(cluster);
    const std::size_t most = std::min(cluster.pairs.size(), kMostPairsOfGroup);
    for (const std::size_t pair : std::span(cluster.pairs).first(most)) {
      add_reasons(report_.pairs[pair], cluster);
    }
    if (most < cluster.pairs.size()) {
      out_ += fmt::format("\n{} of these actions {} not told here.\n",
                          counted(cluster.pairs.size() - most, "more pair"),
                          cluster.pairs.size() - most == 1 ? "is" : "are");
    }
    // What is decided needs no proposal.
    if (!is_settled(report_, cluster)) {
      out_ += fmt::format("\n**Proposal.** {}\n", markdown_text(recommended(report_, cluster)));
      out_ += fmt::format("\n**At stake.** {}.\n", markdown_text(stake_in_words(cluster)));
      out_ += fmt::format("\n**To agree.** {}.\n", markdown_text(partners_in_words(cluster)));
    }
    std::vector<const OverlapPair*> pairs;
    for (const std::size_t pair : cluster.pairs) pairs.push_back(&report_.pairs[pair]);
    for (const ToldDecision& one : each_decision_once(pairs)) add_decision(one, cluster);
  }

  void add_copies(const OverlapCluster& cluster) {
    for (const std::size_t action : cluster.actions) {
      const std::size_t copies = report_.actions[action].copies;
      if (copies == 0) continue;
      out_ += fmt::format("\n{} of the plan of {} {} just the same.\n",
                          counted(copies, "more action"), id(action), copies == 1 ? "says" : "say");
    }
  }

  void add_columns(const OverlapCluster& cluster) {
    out_ += "|  |";
    for (const std::size_t action : cluster.actions) out_ += fmt::format(" {} |", id(action));
    out_ += "\n|:--------|";
    for (std::size_t i = 0; i < cluster.actions.size(); ++i) out_ += ":--------------------|";
    out_ += '\n';
    for (const OverlapRow& row : kOverlapRows) {
      const bool any = std::any_of(
          cluster.actions.begin(), cluster.actions.end(),
          [&](std::size_t action) { return !(report_.actions[action].*row.field).empty(); });
      if (!any) continue;
      out_ += fmt::format("| {} |", row.label);
      for (const std::size_t action : cluster.actions) {
        out_ += fmt::format(" {} |", cell(report_.actions[action].*row.field));
      }
      out_ += '\n';
    }
  }

  void add_rows(const OverlapCluster& cluster) {
    out_ += "| Action | Does | Partner | Plan | Resources |\n";
    out_ += "|:-------|:--------------------|:---------|:---------|:---------|\n";
    const std::size_t most = std::min(cluster.actions.size(), kMostActions);
    for (const std::size_t action : std::span(cluster.actions).first(most)) {
      const OverlapAction& one = report_.actions[action];
      out_ += fmt::format("| {} | {} | {} | {} | {} |\n", id(action), cell(one.title),
                          cell(one.partner), cell(one.plan), cell(one.means));
    }
    if (most < cluster.actions.size()) {
      out_ += fmt::format("| and {} more | | | | |\n", cluster.actions.size() - most);
    }
  }

  void add_reasons(const OverlapPair& pair, const OverlapCluster& cluster) {
    const bool alone = cluster.pairs.size() == 1;
    out_ += alone ? std::string("\nWhy they may be the same work:\n\n")
                  : fmt::format("\nWhy {} and {} may be the same work ({}):\n\n", id(pair.a),
                                id(pair.b), score_in_figures(pair.score));
    const auto add = [&](const std::vector<OverlapReason>& reasons) {
      const std::size_t most = alone ? reasons.size() : std::min(reasons.size(), kMostReasons);
      for (std::size_t i = 0; i < most; ++i) {
        const bool weighs = reasons[i].weight != 0 || reasons[i].missed != 0;
        out_ += fmt::format("- {}{}\n", markdown_text(reason_in_words(reasons[i])),
                            weighs ? fmt::format(" ({})", weight_in_words(reasons[i])) : "");
      }
    };
    if (pair.speaks_for.empty()) out_ += "- nothing by itself\n";
    add(pair.speaks_for);
    if (pair.speaks_against.empty()) return;
    out_ += "\nWhat speaks against it:\n\n";
    add(pair.speaks_against);
  }

  void add_decision(const ToldDecision& told, const OverlapCluster& cluster) {
    const OverlapPair& pair = *told.pair;
    if (!pair.decision && cluster.pairs.size() > 1) return;
    const std::vector<std::string> about = decided_about(report_, pair);
    const std::string which = cluster.pairs.size() == 1 && about.size() == 2
                                  ? std::string()
                                  : markdown_text(all_of(about)) + ": ";
    std::string words = decision_in_words(report_, told);
    if (which.empty()) words.front() = capital(words.front());
    const std::string text = markdown_text(words);
    out_ += fmt::format("\n**Decision:** {}{}{}\n", which, text, text.back() == '.' ? "" : ".");
  }

  void add_others() {
    const std::vector<std::size_t> clusters = clusters_of_pairs(report_);
    bool any = false;
    for (std::size_t i = 0; i < report_.pairs.size(); ++i) {
      if (clusters[i] != report_.clusters.size()) continue;
      const OverlapPair& pair = report_.pairs[i];
      if (!any) {
        out_ +=
            "\n## Less likely pairs, and pairs between the groups\n\n| Figure | One | Other | What "
            "speaks for it most | What speaks against it most |\n"
            "|-------:|:------|:------|:--------------------|:--------------------|\n";
      }
      any = true;
      out_ += fmt::format("| {} | {} | {} | {} | {} |\n", score_in_figures(pair.score), id(pair.a),
                          id(pair.b), first_of(pair.speaks_for), first_of(pair.speaks_against));
    }
    if (any) out_ += "\nTable: Pairs outside of the groups above\n";
  }

  static std::string first_of(const std::vector<OverlapReason>& reasons) {
    return reasons.empty() ? "nothing by itself" : markdown_text(reason_in_words(reasons.front()));
  }

  // In full, what is decided stands above, but for what is not likely enough to be listed.
  void add_decided(bool in_full) {
    const std::vector<std::size_t> settled =
        in_full ? std::vector<std::size_t>() : settled_pairs(report_);
    if (settled.empty() && report_.decided_below.empty()) return;
    out_ += fmt::format(
        "\n## {}\n\n| Likelihood | Actions | Decision |\n"
        "|-----------:|:----------|:------------------------|\n",
        in_full ? "Decided already, and less likely than what is listed" : "Decided already");
    std::vector<const OverlapPair*> pairs;
    for (const std::size_t index : settled) pairs.push_back(&report_.pairs[index]);
    for (const OverlapPair& pair : report_.decided_below) pairs.push_back(&pair);
    for (const ToldDecision& one : each_decision_once(pairs)) add_decided(one);
    out_ += "\nTable: What is decided\n";
  }

  void add_decided(const ToldDecision& told) {
    const OverlapPair& pair = *told.pair;
    std::string words = decision_in_words(report_, told);
    words.front() = capital(words.front());
    out_ += fmt::format("| {} | {} | {} |\n", likelihood_now(pair.score),
                        markdown_text(all_of(decided_about(report_, pair))), markdown_text(words));
  }

  const OverlapsReport& report_;
  std::string out_;
};

}  // namespace

std::string overlaps_as_markdown(const OverlapsReport& report, bool in_full) {
  return OverlapsMarkdown(report).write(in_full);
}

}  // namespace hwbplan::output
