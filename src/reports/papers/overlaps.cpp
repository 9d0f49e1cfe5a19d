// The paper `overlaps`: clusters of actions that do the same thing for the same people, how likely
// that is and why, what the board might do about each and who has to agree, the decisions so far,
// and what the board is asked to decide.
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/likelihood.hpp"
#include "hwbplan/text/means.hpp"

#include "reports/action_views.hpp"
#include "reports/filtered.hpp"
#include "reports/overlap_pairs.hpp"
#include "reports/overlap_proposals.hpp"
#include "reports/overlap_reasons.hpp"
#include "reports/overlap_stake.hpp"
#include "reports/overlap_view.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Of either side of a pair; `hwbplan overlaps --explain` tells all.
constexpr std::size_t kMostReasons = 3;
// Of a cluster of three actions or more, and of those that stand in none.
constexpr std::size_t kMostPairsTold = 50;

using ActionPair = std::pair<const Action*, const Action*>;

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope),
        document_(document),
        view_(view_overlaps(scope)),
        clusters_(overlaps::cluster(view_.pairs, overlaps::decide_at(scope.workspace().settings),
                                    scope.workspace(),
                                    scope.options().public_paper ? is_public : nullptr)),
        decisions_(scope.plan(), scope.today()) {
    std::stable_sort(clusters_.begin(), clusters_.end(), [](const auto& x, const auto& y) {
      return x.overlaps.front().score > y.overlaps.front().score;
    });
    if (scope.wants_page()) {
      find_others();
      find_proposals();
    }
    explain();
  }

  void write() {
    if (scope_.wants_page()) page();
    document_.data.push_back(data_of_pairs(scope_, view_.pairs, reasons_, clusters_));
  }

 private:
  void page() {
    summary();
    if (!clusters_.empty() || !others_.empty()) {
      Section section("clusters", "Overlaps to decide");
      section.say(likelihood_legend());
      for (std::size_t i = 0; i < clusters_.size(); ++i)
        section.sections.push_back(section_of(clusters_[i], i + 1));
      if (!others_.empty()) {
        section.sections.emplace_back("others", "Pairs between these overlaps");
        add_pairs(section.sections.back(), "others", "Pairs that stand in no overlap above",
                  others_);
      }
      document_.sections.push_back(std::move(section));
    }
    if (!put_apart_.empty()) {
      Section section("proposals", "Proposals to decide");
      section.add(proposals_table(scope_, "put", "Put to this meeting", put_apart_, {}));
      document_.sections.push_back(std::move(section));
    }
    Section decided("decided", "Decisions so far");
    decided.add(decisions_table(scope_, *view_.finder));
    Table proposed = proposals_table(scope_, "proposed", "Proposed, not yet decided", later_,
                                     proposals_of_clusters());
    if (!proposed.rows.empty()) decided.add(std::move(proposed));
    document_.sections.push_back(std::move(decided));
    recommendations();
    if (!view_.left_out.empty()) document_.sections.front().say(view_.left_out);
    if (const std::string missing = missing_in_words(scope_); !missing.empty())
      document_.sections.front().say(missing);
  }

  void summary() {
    Section section("summary", "Summary");
    double freed = 0;
    double staff = 0;
    std::vector<const OverlapDecision*> taken = decisions_taken(scope_);
    const Filtered filtered(scope_);
    std::erase_if(taken, [&](const OverlapDecision* one) { return !filtered.has(one->actions); });
    for (const OverlapDecision* one : taken) {
      if (!one->frees.given()) continue;
      freed += possible(one->frees->amount);
      staff += possible(one->frees->staff);
    }
    const std::size_t decided = taken.size();
    std::string gains = means_in_words(freed, staff);
    if (freed > 0) gains += " a year";
    section.say(fmt::format(
        "{}. {} recorded so far{}.", what_needs_a_decision(),
        decided == 0   ? "No decision is"
        : decided == 1 ? "1 decision is"
                       : fmt::format("{} decisions are", decided),
        gains.empty() ? std::string()
                      : fmt::format(", which {} {}", decided == 1 ? "frees" : "free", gains)));
    section.say(asked_from(scope_));
    if (!clusters_.empty() || !put_.empty())
      section.say(Phrase{"What the board is asked to decide stands at the end.",
                         false,
                         Tone::none,
                         {},
                         {},
                         "recommendations"});
    document_.sections.push_back(std::move(section));
  }

  // "2 clusters of actions that overlap and 1 proposal about others need a decision".
  std::string what_needs_a_decision() const {
    const auto count = [](std::size_t number, std::string_view one, std::string_view many) {
      return fmt::format("{} {}", format_number(static_cast<double>(number)),
                         number == 1 ? one : many);
    };
    const std::size_t asked = clusters_.size() + put_apart_.size();
    if (asked == 0 && later_.empty()) return "No actions that overlap need a decision";
    if (asked == 0) {
      return fmt::format(
          "{} written down for a meeting to come; no other actions that overlap need a decision",
          count(later_.size(), "proposal about actions that overlap is",
                "proposals about actions that overlap are"));
    }
    std::string text;
    if (!clusters_.empty())
      text = count(clusters_.size(), "cluster of actions that overlap",
                   "clusters of actions that overlap");
    if (!put_apart_.empty()) {
      text += text.empty() ? "" : " and ";
      text += count(put_apart_.size(), "proposal about ", "proposals about ") +
              (clusters_.empty() ? "actions that overlap" : "others");
    }
    return fmt::format("{} {} a decision", text, asked == 1 ? "needs" : "need");
  }

  // What is put to this meeting stands with the overlap that it is about, or by itself.
  void find_proposals() {
    put_ = proposals_put_to_meeting(scope_);
    later_ = proposals_to_come(scope_);
    std::erase_if(later_,
                  [&](const OverlapDecision* one) { return is_put_to_meeting(scope_, *one); });
    std::unordered_set<const OverlapDecision*> of_clusters;
    about_ = proposals_about(clusters_, put_);
    for (const ClusterProposals& about : about_)
      of_clusters.insert(about.proposals.begin(), about.proposals.end());
    for (const OverlapDecision* one : put_) {
      if (of_clusters.count(one) == 0) put_apart_.push_back(one);
    }
  }

  // Pairs between two clusters, or of which one action stands in another cluster.
  void find_others() {
    std::set<ActionPair> gathered;
    for (const overlaps::Cluster& cluster : clusters_) {
      for (const overlaps::Overlap& one : cluster.overlaps) gathered.emplace(one.a, one.b);
    }
    for (const overlaps::Overlap& one : view_.pairs) {
      if (gathered.count({one.a, one.b}) == 0) others_.push_back(one);
    }
  }

  // A page asks for the reasons of those pairs alone that it tells.
  void explain() {
    std::vector<overlaps::Overlap> asked;
    if (scope_.wants_data()) {
      asked = view_.pairs;
    } else {
      const auto add = [&](const std::vector<overlaps::Overlap>& pairs) {
        const std::size_t told = std::min(pairs.size(), kMostPairsTold);
        asked.insert(asked.end(), pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(told));
      };
      for (const overlaps::Cluster& cluster : clusters_) add(cluster.overlaps);
      add(others_);
    }
    reasons_.resize(asked.size());
    const ReasonTeller teller(scope_, asked);
    view_.finder->explain_all(asked, [&](std::size_t i, overlaps::Explanation&& one) {
      reasons_[i] = teller.tell(one, kMostReasons);
    });
    if (!scope_.wants_page()) return;
    for (std::size_t i = 0; i < asked.size(); ++i)
      place_of_.emplace(ActionPair(asked[i].a, asked[i].b), i);
  }

  // For the page.
  const OverlapReasons& reasons_of(const overlaps::Overlap& one) const {
    return reasons_[place_of_.at({one.a, one.b})];
  }

  static std::string recommended(const overlaps::Cluster& cluster) {
    std::string word(in_words(cluster.recommendation));
    word.front() = static_cast<char>(word.front() - 'A' + 'a');
    if (cluster.keep != nullptr)
      word += fmt::format(", and keep {}", reference_and_title(*cluster.keep));
    return word;
  }

  void recommendations() {
    if (clusters_.empty() && put_.empty()) return;
    Section section("recommendations", "Recommendations");
    LetteredList list;
    list.lead_in = "That the Board:";
    std::unordered_set<const OverlapDecision*> told;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      const ClusterProposals& about = about_[i];
      const auto add = [&](const std::string& text) {
        list.items.emplace_back(fmt::format("{} (overlap {})", text, i + 1));
      };
      if (about.proposals.empty()) add(resolved(clusters_[i]));
      for (const OverlapDecision* one : about.proposals) {
        if (told.insert(one).second) add(resolved(*one));
      }
      if (!about.proposals.empty() && !about.left.empty())
        add(fmt::format("says what is to be done about {}, of which nothing is proposed",
                        left_in_words(about)));
    }
    for (const OverlapDecision* one : put_apart_) list.items.emplace_back(resolved(*one));
    list.items.emplace_back(
        "where it decides otherwise, says what is to be done instead; and gives its reason for "
        "each, so that it can be written down");
    section.add(std::move(list));
    document_.sections.push_back(std::move(section));
  }

  static std::string left_in_words(const ClusterProposals& about) {
    std::vector<std::string> names;
    for (const Action* action : about.left) names.push_back(name_in_sentence(*action));
    return listed(names);
  }

  // What is proposed to this meeting stands in place of what is computed.
  void add_recommended(FactList& facts, std::size_t number) const {
    const overlaps::Cluster& cluster = clusters_[number - 1];
    const ClusterProposals& about = about_[number - 1];
    if (about.proposals.empty()) {
      facts.facts.push_back({"Recommended", {RichText(recommended(cluster))}});
      facts.facts.push_back({"Why", {RichText(cluster.why)}});
      return;
    }
    std::vector<RichText> put;
    std::vector<RichText> why;
    for (const OverlapDecision* one : about.proposals) {
      const bool is_of_all = overlaps::is_about(*one, cluster.actions);
      std::string words = is_of_all ? decision_in_words(scope_, *one) : with_actions(scope_, *one);
      if (is_of_all) words.front() = utf8::lower_ascii(words.front());
      put.emplace_back(words + ", as it is proposed to this meeting");
      if (std::string reason = one_line(one->reason.text); !reason.empty())
        why.emplace_back(std::move(reason));
    }
    if (!about.left.empty())
      put.emplace_back(fmt::format("nothing is proposed about {}", left_in_words(about)));
    facts.facts.push_back({"Recommended", std::move(put)});
    if (!why.empty()) facts.facts.push_back({"Why", std::move(why)});
  }

  std::string who_agrees(const overlaps::Cluster& cluster) const {
    if (cluster.must_agree.empty()) return "Nobody is named as their lead.";
    std::vector<std::string> names;
    for (const Reference* who : cluster.must_agree) {
      if (scope_.shows(*who)) names.push_back(scope_.title(*who));
    }
    return names.empty() ? "Not published" : told_apart(names);
  }

  Section section_of(const overlaps::Cluster& cluster, std::size_t number) const {
    Section section(
        fmt::format("cluster-{}", number),
        fmt::format("Overlap {}: {}", number, counted(cluster.actions.size(), "action")));
    FactList facts;
    facts.facts.push_back({"Likelihood", {RichText(likelihood_of(cluster))}});
    if (cluster.overlaps.size() == 1) add_reasons(facts, cluster.overlaps.front());
    add_recommended(facts, number);
    facts.facts.push_back({"At stake", {RichText(stake_in_words(cluster))}});
    facts.facts.push_back({"Who would have to agree", {RichText(who_agrees(cluster))}});
    add_former_decisions(facts, cluster);
    section.add(std::move(facts));
    Table table = table_by_action(
        fmt::format("cluster-{}", number), fmt::format("The actions of overlap {}", number),
        {{"plan", "Plan"}, {"lead", "Who leads"}, {"resources", "Resources"}}, {});
    for (const Action* action : cluster.actions) {
      std::string resources;
      for (const Resource& one : action->resources) {
        const std::string text = resource_in_words(one, scope_);
        if (text.empty()) continue;
        resources += (resources.empty() ? "" : "; ") + text;
      }
      table.rows.push_back(row_of_action(
          *action,
          {Cell(scope_.title(action->plan)), Cell(scope_.lead(action->lead)), Cell(resources)}));
    }
    section.add(std::move(table));
    if (cluster.overlaps.size() > 1) {
      add_pairs(section, fmt::format("pairs-{}", number),
                fmt::format("Why the actions of overlap {} may be the same work", number),
                cluster.overlaps);
    }
    return section;
  }

  static std::string likelihood_of(const overlaps::Cluster& cluster) {
    const double most = cluster.overlaps.front().score;
    const double least = cluster.overlaps.back().score;
    std::string words = reports::likelihood_of(most);
    if (cluster.overlaps.size() > 1 && score_in_figures(least) != score_in_figures(most))
      words += fmt::format(" for the likeliest two, and {} for the least likely",
                           score_in_figures(least));
    return words;
  }

  void add_reasons(FactList& facts, const overlaps::Overlap& pair) const {
    const OverlapReasons& reasons = reasons_of(pair);
    const auto add = [&](const char* label, const std::vector<std::string>& told) {
      if (told.empty()) return;
      facts.facts.push_back({label, std::vector<RichText>(told.begin(), told.end())});
    };
    add("What speaks for it", reasons.speaks_for);
    add("What speaks against it", reasons.speaks_against);
  }

  // Told with the overlap that they are about.
  std::unordered_set<const OverlapDecision*> proposals_of_clusters() const {
    std::unordered_set<const OverlapDecision*> told;
    for (const overlaps::Cluster& cluster : clusters_) {
      for (const overlaps::Overlap& one : cluster.overlaps) {
        const OverlapDecision* decision = decisions_.find(*one.a, *one.b);
        if (decision != nullptr && overlaps::is_to_come(*decision, scope_.today()))
          told.insert(decision);
      }
    }
    return told;
  }

  // What was decided before an action was worded anew, and what is written down already of a
  // meeting to come: a paper for that meeting must not say that it has been decided.
  void add_former_decisions(FactList& facts, const overlaps::Cluster& cluster) const {
    std::vector<RichText> former;
    std::vector<RichText> proposed;
    std::unordered_set<const OverlapDecision*> seen;
    for (const overlaps::Overlap& one : cluster.overlaps) {
      const OverlapDecision* decision = decisions_.find(*one.a, *one.b);
      if (decision == nullptr || !scope_.shows(*decision)) continue;
      const bool is_to_come = overlaps::is_to_come(*decision, scope_.today());
      // Those are recommended above.
      if (is_to_come && is_put_to_meeting(scope_, *decision)) continue;
      const std::string words = decision_in_words(scope_, *decision);
      if (words.empty() || !seen.insert(decision).second) continue;
      const std::string by = decider_in_words(scope_, *decision);
      (is_to_come ? proposed : former)
          .emplace_back(by.empty() ? words : fmt::format("{}; {}", words, by));
    }
    if (!proposed.empty())
      facts.facts.push_back({"Proposed, not yet decided", std::move(proposed)});
    if (!former.empty()) facts.facts.push_back({"Decided before", std::move(former)});
  }

  void add_pairs(Section& section, std::string id, std::string caption,
                 const std::vector<overlaps::Overlap>& pairs) const {
    Table table = table_of_pairs(std::move(id), std::move(caption));
    const std::size_t told = std::min(pairs.size(), kMostPairsTold);
    for (std::size_t i = 0; i < told; ++i)
      table.rows.push_back(row_of_pair(pairs[i], reasons_of(pairs[i])));
    section.add(std::move(table));
    if (told < pairs.size()) {
      section.say(
          fmt::format("The likeliest {} of {} pairs stand here; the others are in the "
                      "table of pairs, which --format csv writes.",
                      told, format_number(static_cast<double>(pairs.size()), 0)));
    }
  }

  const Scope& scope_;
  Document& document_;
  OverlapView view_;
  std::vector<overlaps::Cluster> clusters_;
  overlaps::Decisions decisions_;
  std::vector<overlaps::Overlap> others_;  // pairs of no cluster
  // Proposals: put to this meeting, those of them that are about no cluster, and for later ones.
  std::vector<const OverlapDecision*> put_;
  std::vector<const OverlapDecision*> put_apart_;
  std::vector<const OverlapDecision*> later_;
  std::vector<ClusterProposals> about_;  // of each cluster
  // Of the pairs that are told; for the page, where those of a pair are.
  std::vector<OverlapReasons> reasons_;
  std::map<ActionPair, std::size_t> place_of_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report overlaps_report = {
    .name = "overlaps",
    .title = "Overlapping actions",
    .reader = "the board",
    .summary =
        "Clusters of overlapping actions, what is recommended and at stake, and decisions so far",
    .takes_long = true,
    .write = write,
};

}  // namespace hwbplan::reports
