// The paper `overlaps`: clusters of actions that do the same thing for the same people, how likely
// that is and why, what the board might do about each and who has to agree, the decisions so far,
// and what the board is asked to decide.
#include "hwbplan/base/number.hpp"
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/likelihood.hpp"
#include "hwbplan/text/means.hpp"

#include "reports/action_views.hpp"
#include "reports/filtered.hpp"
#include "reports/overlap_reasons.hpp"
#include "reports/overlap_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
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

// "£2,100,000 of CH-3 and £18,300,000 of HG-2": whose the money is, where there are few enough to
// name.
std::string whose_money(const overlaps::Cluster& cluster) {
  constexpr std::size_t kMostNamed = 4;
  std::vector<std::string> parts;
  for (const Action* action : cluster.actions) {
    const double pounds = money_of(*action).total;
    if (pounds > 0)
      parts.push_back(
          fmt::format("{} of {}", format_pounds(pounds),
                      action->id.given() ? std::string(action->id.text) : title_of(*action)));
  }
  return parts.size() > 1 && parts.size() <= kMostNamed ? listed(parts) : std::string();
}

std::string stake_in_words(const overlaps::Cluster& cluster) {
  const overlaps::Stake& stake = cluster.stake;
  std::vector<std::string> parts;
  if (stake.pounds > 0) {
    std::vector<std::string> remarks;
    if (std::string whose = whose_money(cluster); !whose.empty()) remarks.push_back(whose);
    if (stake.unsecured_pounds > 0)
      remarks.push_back(format_pounds(stake.unsecured_pounds) + " of it not secured");
    // Of those that name no resources at all the end of the answer tells.
    if (const std::size_t unsaid = stake.without_money - stake.silent; unsaid > 0)
      remarks.push_back(fmt::format("{} of the {} {} not say what {}", unsaid,
                                    cluster.actions.size(), unsaid == 1 ? "does" : "do",
                                    unsaid == 1 ? "it costs" : "they cost"));
    parts.push_back(format_pounds(stake.pounds));
    if (!remarks.empty()) parts.back() += fmt::format(" ({})", fmt::join(remarks, "; "));
  }
  if (stake.staff > 0) parts.push_back(means_in_words(0, stake.staff));
  if (stake.volunteers > 0) parts.push_back(means_in_words(0, 0, stake.volunteers));
  if (parts.empty()) return "No resources are named.";
  std::string text = listed(parts) + ". ";
  if (stake.silent > 0)
    text += fmt::format("{} {} no resources. ", counted(stake.silent, "action"),
                        stake.silent == 1 ? "names" : "name");
  // A small overlap of a large scheme puts the whole of its money here.
  return text + "This is all that the actions use, not what a decision would save.";
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope),
        document_(document),
        view_(view_overlaps(scope)),
        clusters_(overlaps::cluster(view_.pairs, overlaps::decide_at(scope.workspace().settings),
                                    scope.workspace())),
        decisions_(scope.plan(), scope.today()) {
    std::stable_sort(clusters_.begin(), clusters_.end(), [](const auto& x, const auto& y) {
      return x.overlaps.front().score > y.overlaps.front().score;
    });
    find_others();
    explain();
  }

  void write() {
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
    Section decided("decided", "Decisions so far");
    decided.add(decisions_table(scope_, *view_.finder));
    if (Table proposed = proposals_table(scope_, proposals_of_clusters()); !proposed.rows.empty())
      decided.add(std::move(proposed));
    document_.sections.push_back(std::move(decided));
    recommendations();
    if (!view_.left_out.empty()) document_.sections.front().say(view_.left_out);
    if (const std::string missing = missing_in_words(scope_); !missing.empty())
      document_.sections.front().say(missing);
    data();
  }

 private:
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
        "{} a decision. {} recorded so far{}.",
        clusters_.empty()       ? "No actions that overlap need"
        : clusters_.size() == 1 ? "1 cluster of actions that overlap needs"
                                : fmt::format("{} clusters of actions that overlap need",
                                              format_number(static_cast<double>(clusters_.size()))),
        decided == 0   ? "No decision is"
        : decided == 1 ? "1 decision is"
                       : fmt::format("{} decisions are", decided),
        gains.empty() ? std::string()
                      : fmt::format(", which {} {}", decided == 1 ? "frees" : "free", gains)));
    section.say(asked_from(scope_));
    if (!clusters_.empty())
      section.say(Phrase{"What the board is asked to decide stands at the end.",
                         false,
                         Tone::none,
                         {},
                         {},
                         "recommendations"});
    document_.sections.push_back(std::move(section));
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
    ReasonTeller teller(scope_);
    view_.finder->explain_all(asked, [&](overlaps::Explanation&& one) {
      reasons_.emplace(ActionPair(one.overlap.a, one.overlap.b), teller.tell(one, kMostReasons));
    });
  }

  const OverlapReasons& reasons_of(const overlaps::Overlap& one) const {
    return reasons_.at({one.a, one.b});
  }

  static std::string recommended(const overlaps::Cluster& cluster) {
    std::string word(in_words(cluster.recommendation));
    word.front() = static_cast<char>(word.front() - 'A' + 'a');
    if (cluster.keep != nullptr)
      word += fmt::format(", and keep {}", reference_and_title(*cluster.keep));
    return word;
  }

  // "agrees that A-1 … is merged into A-2 …": what is recommended, as it is resolved.
  static std::string resolved(const overlaps::Cluster& cluster) {
    std::vector<std::string> all;
    std::vector<std::string> others;
    for (const Action* action : cluster.actions) {
      all.push_back(name_in_sentence(*action));
      if (action != cluster.keep) others.push_back(all.back());
    }
    const std::string kept = cluster.keep == nullptr ? "" : name_in_sentence(*cluster.keep);
    const bool one = others.size() == 1;
    switch (cluster.recommendation) {
      case overlaps::Recommendation::joint:
        break;
      case overlaps::Recommendation::merge:
        return fmt::format("agrees that {} {} merged into {}", listed(others), one ? "is" : "are",
                           kept);
      case overlaps::Recommendation::stop:
        return fmt::format("agrees that {} {} and {} stays", listed(others), one ? "stops" : "stop",
                           kept);
      case overlaps::Recommendation::keep_both:
        return fmt::format("agrees that {} stay", listed(all));
    }
    return fmt::format("agrees that {} are delivered jointly", listed(all));
  }

  void recommendations() {
    if (clusters_.empty()) return;
    Section section("recommendations", "Recommendations");
    LetteredList list;
    list.lead_in = "That the Board:";
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      list.items.emplace_back(fmt::format("{} (overlap {})", resolved(clusters_[i]), i + 1));
    }
    list.items.emplace_back(
        "where it decides otherwise, says what is to be done instead; and gives its reason for "
        "each, so that it can be written down");
    section.add(std::move(list));
    document_.sections.push_back(std::move(section));
  }

  std::vector<std::string> who_agrees(const overlaps::Cluster& cluster) const {
    std::vector<std::string> names;
    for (const std::string_view id : cluster.must_agree) {
      const Record* partner = scope_.plan().find(RecordKind::partner, id);
      if (partner == nullptr) {
        names.push_back(one_line(id));
      } else if (scope_.shows(*partner)) {
        names.push_back(title_of(*partner));
      }
    }
    return names;
  }

  Section section_of(const overlaps::Cluster& cluster, std::size_t number) const {
    Section section(
        fmt::format("cluster-{}", number),
        fmt::format("Overlap {}: {}", number, counted(cluster.actions.size(), "action")));
    FactList facts;
    facts.facts.push_back({"Likelihood", {RichText(likelihood_of(cluster))}});
    if (cluster.overlaps.size() == 1) add_reasons(facts, cluster.overlaps.front());
    facts.facts.push_back({"Recommended", {RichText(recommended(cluster))}});
    facts.facts.push_back({"Why", {RichText(cluster.why)}});
    facts.facts.push_back({"At stake", {RichText(stake_in_words(cluster))}});
    const std::vector<std::string> partners = who_agrees(cluster);
    facts.facts.push_back(
        {"Who would have to agree",
         {RichText(partners.empty() ? "Nobody is named as their lead." : listed(partners))}});
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
      const std::string words = decision_in_words(scope_, *decision);
      if (words.empty() || !seen.insert(decision).second) continue;
      const std::string by = decider_in_words(scope_, *decision);
      (overlaps::is_to_come(*decision, scope_.today()) ? proposed : former)
          .emplace_back(by.empty() ? words : fmt::format("{}; {}", words, by));
    }
    if (!proposed.empty())
      facts.facts.push_back({"Proposed, not yet decided", std::move(proposed)});
    if (!former.empty()) facts.facts.push_back({"Decided before", std::move(former)});
  }

  void add_pairs(Section& section, std::string id, std::string caption,
                 const std::vector<overlaps::Overlap>& pairs) const {
    Table table{std::move(id),
                std::move(caption),
                {{"one", "Action"},
                 {"other", "Other action"},
                 {"score", "Likelihood", ColumnKind::number},
                 {"for", "What speaks for it"},
                 {"against", "What speaks against it"},
                 {"action_a", "Action's id", ColumnKind::text, true},
                 {"action_b", "Other action's id", ColumnKind::text, true}},
                {},
                {}};
    const std::size_t told = std::min(pairs.size(), kMostPairsTold);
    for (std::size_t i = 0; i < told; ++i) {
      const overlaps::Overlap& one = pairs[i];
      const OverlapReasons& reasons = reasons_of(one);
      table.rows.push_back(
          {{},
           {Cell(short_name(*one.a), link_to(*one.a)), Cell(short_name(*one.b), link_to(*one.b)),
            Cell(shown_score(one.score)), Cell(joined(reasons.speaks_for)),
            Cell(joined(reasons.speaks_against)), Cell(std::string(one.a->id.text)),
            Cell(std::string(one.b->id.text))}});
    }
    section.add(std::move(table));
    if (told < pairs.size()) {
      section.say(
          fmt::format("The likeliest {} of {} pairs stand here; the others are in the "
                      "table of pairs, which --format csv writes.",
                      told, format_number(static_cast<double>(pairs.size()), 0)));
    }
  }

  static std::string joined(const std::vector<std::string>& reasons) {
    return fmt::format("{}", fmt::join(reasons, "; "));
  }

  void data() {
    Table table{"overlaps",
                "Overlapping pairs to decide",
                {{"action_a", "Action"},
                 {"title_a", "Title"},
                 {"action_b", "Other action"},
                 {"title_b", "Other title"},
                 {"score", "Score", ColumnKind::number},
                 {"cluster", "Cluster", ColumnKind::number},
                 {"likelihood", "Likelihood"},
                 {"for", "What speaks for it"},
                 {"against", "What speaks against it"}},
                {},
                "No pair needs a decision."};
    if (!scope_.wants_data()) {
      document_.data.push_back(std::move(table));
      return;
    }
    std::unordered_map<const Action*, std::size_t> cluster_of;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      for (const Action* action : clusters_[i].actions) cluster_of.emplace(action, i + 1);
    }
    const auto number_of = [&](const Action* action) {
      const auto found = cluster_of.find(action);
      return found == cluster_of.end() ? std::size_t{0} : found->second;
    };
    for (const overlaps::Overlap& one : view_.pairs) {
      const std::size_t a = number_of(one.a);
      const bool both = a != 0 && a == number_of(one.b);
      const Cell cluster = both ? Cell(static_cast<double>(a)) : Cell();
      const OverlapReasons& reasons = reasons_of(one);
      table.rows.push_back(
          {{},
           {Cell(link_to(*one.a).id), Cell(title_of(*one.a)), Cell(link_to(*one.b).id),
            Cell(title_of(*one.b)), Cell(shown_score(one.score)), cluster,
            Cell(likelihood_in_words(one.score)), Cell(joined(reasons.speaks_for)),
            Cell(joined(reasons.speaks_against))}});
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
  OverlapView view_;
  std::vector<overlaps::Cluster> clusters_;
  overlaps::Decisions decisions_;
  std::vector<overlaps::Overlap> others_;  // pairs of no cluster
  std::map<ActionPair, OverlapReasons> reasons_;
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
