// See overlap_report.hpp.
#include "cli/overlap_report.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/unread_files.hpp"

#include "cli/overlap_facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

using overlaps::Cluster;
using overlaps::Overlap;

// Less likely pairs would chain everything to everything; they are told one by one.
constexpr double kJoinAt = 0.5;
// Of decided pairs that are not likely enough to be listed; no board has decided about so many.
constexpr std::size_t kMostDecidedBelow = 200;

std::string joined(const std::vector<std::string>& parts) {
  constexpr std::size_t kMostNamed = 20;
  if (parts.size() > kMostNamed) {
    return fmt::format("{} and {} more", fmt::join(parts.begin(), parts.begin() + kMostNamed, ", "),
                       parts.size() - kMostNamed);
  }
  if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
  return fmt::format("{} and {}", fmt::join(parts.begin(), parts.end() - 1, ", "), parts.back());
}

// "the Health and Wellbeing Board", "the Partnership for South Hampshire" but "Solent Transport": a
// title that neither begins nor ends with such a word is a name and takes no article.
std::string with_article(const std::string& title) {
  constexpr std::array<std::string_view, 13> kBodies = {
      "Alliance", "Assembly", "Board",   "Cabinet", "Committee",   "Council", "Executive",
      "Forum",    "Group",    "Network", "Panel",   "Partnership", "Team"};
  const bool is_body = std::any_of(kBodies.begin(), kBodies.end(), [&](std::string_view word) {
    if (title.size() < word.size()) return false;
    const std::string_view whole = title;
    return utf8::equal_ignoring_case(whole.substr(whole.size() - word.size()), word) ||
           whole.starts_with(word);
  });
  return is_body ? "the " + title : title;
}

std::size_t count_plans(const Plan& plan) {
  std::set<std::pair<std::string, FileId>> plans;
  for (const Action* action : plan.all<Action>()) {
    std::string id(action->plan.id);
    for (char& c : id) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const FileId file = id.empty() ? action->span.file : 0;
    plans.emplace(std::move(id), file);
  }
  return plans.size();
}

std::vector<output::OverlapReason> reasons_of(std::vector<overlaps::Reason>&& reasons) {
  std::vector<output::OverlapReason> out;
  out.reserve(reasons.size());
  for (overlaps::Reason& reason : reasons) {
    out.push_back({std::move(reason.text), std::move(reason.in_a), std::move(reason.in_b),
                   reason.weight, reason.missed});
  }
  return out;
}

struct ToldReasons {
  std::vector<output::OverlapReason> speaks_for;
  std::vector<output::OverlapReason> speaks_against;
};
ToldReasons told(overlaps::Explanation&& explanation) {
  return {reasons_of(std::move(explanation.speaks_for)),
          reasons_of(std::move(explanation.speaks_against))};
}

// Two actions in their order.
using ActionPair = std::pair<const Action*, const Action*>;
struct HashOfPair {
  std::size_t operator()(const ActionPair& pair) const {
    const std::hash<const Action*> hash;
    return hash(pair.first) * 31 + hash(pair.second);
  }
};

// The ids of a decision's actions; it may name a thousand.
std::vector<std::string> about(const OverlapDecision& decision) {
  constexpr std::size_t kMostNamed = 20;
  std::vector<std::string> ids;
  const std::vector<const Action*> actions = overlaps::actions_of(decision);
  for (std::size_t i = 0; i < std::min(actions.size(), kMostNamed); ++i)
    ids.push_back(action_name(*actions[i]));
  if (actions.size() > kMostNamed)
    ids.push_back(counted(actions.size() - kMostNamed, "more action"));
  return ids;
}

output::OverlapDecided decided(const OverlapDecision& decision, overlaps::DecisionState state,
                               const Date& today) {
  output::OverlapDecided out;
  out.is_to_come = overlaps::is_to_come(decision, today);
  const auto verdicts = names_of(OverlapVerdict());
  if (decision.decision.given()) {
    out.verdict = verdicts[static_cast<std::size_t>(decision.decision.value)];
  }
  out.keep = decision.keep.id;
  out.reason = decision.reason.text;
  // A folded text ends with its line.
  while (!out.reason.empty() && out.reason.back() == '\n') out.reason.pop_back();
  const Date date = overlaps::date_of(decision);
  out.date = date.to_iso();
  out.day = date.to_words();
  if (decision.decided_by.given()) {
    const DecidedBy& by = decision.decided_by.value;
    out.meeting = by.meeting.id;
    const auto* meeting = target_as<Meeting>(by.meeting);
    if (meeting != nullptr && meeting->group.given()) {
      out.by = with_article(title_of(meeting->group));
    } else if (by.group.given()) {
      out.by = with_article(title_of(by.group));
    } else {
      out.by = by.meeting.id;
    }
  }
  switch (state) {
    case overlaps::DecisionState::current:
      out.texts = output::DecidedTexts::current;
      break;
    case overlaps::DecisionState::stale:
      out.texts = output::DecidedTexts::stale;
      break;
    case overlaps::DecisionState::unmarked:
      out.texts = output::DecidedTexts::unmarked;
      break;
  }
  return out;
}

// What each partner has to do with the actions, by its id in the order of the ids.
std::vector<output::OverlapPartner> partners_of(const Cluster& cluster) {
  struct Part {
    std::string title;
    std::vector<std::string> leads;
    std::vector<std::string> gives;
  };
  std::map<std::string, Part> parts;
  const auto part_of = [&](const Reference& partner) -> Part& {
    Part& part = parts[std::string(overlaps::id_of_partner(partner))];
    part.title = title_of(partner);
    return part;
  };
  for (const Action* action : cluster.actions) {
    const std::string name = action_name(*action);
    if (action->lead.given() && action->lead->partner.given()) {
      part_of(action->lead->partner).leads.push_back(name);
    }
    for (const Resource& resource : action->resources) {
      if (!resource.partner.given()) continue;
      std::vector<std::string>& gives = part_of(resource.partner).gives;
      if (gives.empty() || gives.back() != name) gives.push_back(name);
    }
  }
  std::vector<output::OverlapPartner> out;
  for (auto& [id, part] : parts) {
    const std::vector<std::string>& leads = part.leads;
    const std::set<std::string_view> led(leads.begin(), leads.end());
    std::erase_if(part.gives, [&](const std::string& name) { return led.count(name) != 0; });
    std::string text;
    if (!part.leads.empty()) text = "leads " + joined(part.leads);
    if (!part.gives.empty()) {
      text += fmt::format("{}gives people or money to {}", text.empty() ? "" : ", ",
                          joined(part.gives));
    }
    out.push_back({id, part.title, text});
  }
  return out;
}

class ReportMaker {
 public:
  explicit ReportMaker(const Workspace& workspace)
      : decisions_(workspace.plan, workspace.today), today_(workspace.today) {
    report_.action_count = workspace.plan.all<Action>().size();
    report_.plan_count = count_plans(workspace.plan);
    report_.unread_files = files_not_read_in_full(workspace).size();
  }

  void options(const overlaps::OverlapOptions& options, const std::string& only) {
    report_.report_at = options.report_at;
    report_.within_plans = options.within_plans;
    report_.only = only;
  }

  void left_out(const overlaps::FoundOverlaps& found) {
    report_.left_out = found.left_out;
    report_.compared_all = found.compared_all;
    copies_ = found.copies;
  }

  void add_pair(const Overlap& overlap, ToldReasons&& reasons) {
    output::OverlapPair& pair = report_.pairs.emplace_back();
    pair.a = action(overlap.a);
    pair.b = action(overlap.b);
    pair.score = overlap.score;
    pair.speaks_for = std::move(reasons.speaks_for);
    pair.speaks_against = std::move(reasons.speaks_against);
    const OverlapDecision* decision = decisions_.find(*overlap.a, *overlap.b);
    if (decision != nullptr) pair.decision = decided_about(*decision, *overlap.a, *overlap.b);
    pairs_.emplace(std::pair(overlap.a, overlap.b), report_.pairs.size() - 1);
  }

  // Those of which an action is asked for, and that are not listed yet.
  void add_decided_below(const Plan& plan, const overlaps::OverlapFinder& finder,
                         const std::function<bool(const Action*)>& is_asked) {
    const auto passes_over = [&](const Action& a, const Action& b) {
      return pairs_.count({&a, &b}) != 0 || pairs_.count({&b, &a}) != 0 ||
             (!is_asked(&a) && !is_asked(&b)) ||
             (!report_.within_plans && finder.are_of_one_plan(a, b));
    };
    for (const overlaps::DecidedPair& one :
         overlaps::decided_pairs(plan, decisions_, finder, kMostDecidedBelow, passes_over)) {
      output::OverlapPair& pair = report_.decided_below.emplace_back();
      pair.a = action(one.overlap.a);
      pair.b = action(one.overlap.b);
      pair.score = one.overlap.score;
      pair.decision = decided_about(*one.decision, *one.overlap.a, *one.overlap.b);
    }
  }

  void add_cluster(const Cluster& cluster) {
    output::OverlapCluster& out = report_.clusters.emplace_back();
    for (const Action* one : cluster.actions) out.actions.push_back(action(one));
    for (const Overlap& one : cluster.overlaps) out.pairs.push_back(pairs_.at({one.a, one.b}));
    out.recommendation = overlaps::name_of(cluster.recommendation);
    if (cluster.keep != nullptr) out.keep = action_name(*cluster.keep);
    out.why = cluster.why;
    const overlaps::Stake& stake = cluster.stake;
    out.stake = {stake.pounds, stake.unsecured_pounds, stake.staff, stake.volunteers,
                 stake.without_money};
    out.must_agree = partners_of(cluster);
  }

  output::OverlapsReport take() { return std::move(report_); }

 private:
  std::size_t action(const Action* one) {
    const auto [found, is_new] = actions_.emplace(one, report_.actions.size());
    if (is_new) {
      report_.actions.push_back(overlap_action(*one));
      const auto copies = copies_.find(one);
      if (copies != copies_.end()) report_.actions.back().copies = copies->second - 1;
    }
    return found->second;
  }

  std::size_t record_of(const OverlapDecision& decision) {
    const auto [record, is_new] = records_.emplace(&decision, report_.records.size());
    if (is_new) report_.records.push_back(about(decision));
    return record->second;
  }

  output::OverlapDecided decided_about(const OverlapDecision& decision, const Action& a,
                                       const Action& b) {
    output::OverlapDecided out = decided(decision, decisions_.state_of(decision), today_);
    out.record = record_of(decision);
    const OverlapDecision* proposal = decisions_.find_proposal(a, b);
    if (proposal != nullptr && proposal != &decision) {
      output::OverlapDecided told = decided(*proposal, decisions_.state_of(*proposal), today_);
      out.proposed = {std::move(told.verdict), std::move(told.keep), std::move(told.reason),
                      std::move(told.meeting), std::move(told.date), std::move(told.day),
                      record_of(*proposal)};
    }
    return out;
  }

  overlaps::Decisions decisions_;
  std::unordered_map<const OverlapDecision*, std::size_t> records_;
  Date today_;
  output::OverlapsReport report_;
  std::unordered_map<const Action*, std::size_t> actions_;
  std::unordered_map<const Action*, std::size_t> copies_;
  std::unordered_map<ActionPair, std::size_t, HashOfPair> pairs_;
};

// What is still open comes first, and then the likeliest.
void sort_for_reading(std::vector<Cluster>& clusters, const Workspace& workspace) {
  const overlaps::Decisions decisions(workspace.plan, workspace.today);
  const auto is_settled = [&](const Cluster& cluster) {
    return std::all_of(cluster.overlaps.begin(), cluster.overlaps.end(),
                       [&](const Overlap& one) { return decisions.settles(*one.a, *one.b); });
  };
  std::stable_sort(clusters.begin(), clusters.end(), [](const Cluster& x, const Cluster& y) {
    return x.overlaps.front().score > y.overlaps.front().score;
  });
  std::stable_partition(clusters.begin(), clusters.end(),
                        [&](const Cluster& cluster) { return !is_settled(cluster); });
}

// What is open and what is settled apart: a proposal and what is at stake are about open pairs
// only.
std::vector<Cluster> clusters_of(const std::vector<Overlap>& found, double report_at,
                                 const Workspace& workspace) {
  const overlaps::Decisions decisions(workspace.plan, workspace.today);
  std::vector<Overlap> open;
  std::vector<Overlap> settled;
  for (const Overlap& one : found) {
    (decisions.settles(*one.a, *one.b) ? settled : open).push_back(one);
  }
  const double join_at = std::max(report_at, kJoinAt);
  std::vector<Cluster> clusters = overlaps::cluster(open, join_at, workspace);
  for (Cluster& one : overlaps::cluster(settled, join_at, workspace)) {
    clusters.push_back(std::move(one));
  }
  return clusters;
}

// The reasons of those that nobody is told the reasons of are not looked for.
void add_pairs(const std::vector<Overlap>& pairs,
               const std::unordered_set<ActionPair, HashOfPair>& without_reasons,
               const overlaps::OverlapFinder& finder, ReportMaker& maker) {
  std::vector<Overlap> with_reasons;
  std::vector<std::size_t> places;  // of those among all
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (without_reasons.count({pairs[i].a, pairs[i].b}) != 0) continue;
    with_reasons.push_back(pairs[i]);
    places.push_back(i);
  }
  std::vector<ToldReasons> reasons(pairs.size());
  finder.explain_all(with_reasons, [&](std::size_t i, overlaps::Explanation&& one) {
    reasons[places[i]] = told(std::move(one));
  });
  for (std::size_t i = 0; i < pairs.size(); ++i) maker.add_pair(pairs[i], std::move(reasons[i]));
}

bool is_asked(const OverlapFilter& filter, const Action* action) {
  return filter.actions.empty() || filter.actions.count(action) != 0;
}

}  // namespace

output::OverlapsReport overlap_report(const Workspace& workspace,
                                      const overlaps::OverlapFinder& finder,
                                      const overlaps::OverlapOptions& options,
                                      const overlaps::FoundOverlaps& found,
                                      const OverlapFilter& filter, ReasonsOf reasons) {
  // Clusters are made of all that was found, so that a part asked for shows the groups of the
  // whole.
  std::vector<Cluster> clusters = clusters_of(found.overlaps, options.report_at, workspace);
  std::erase_if(clusters, [&](const Cluster& cluster) {
    return std::none_of(cluster.actions.begin(), cluster.actions.end(),
                        [&](const Action* action) { return is_asked(filter, action); });
  });
  sort_for_reading(clusters, workspace);
  std::unordered_set<ActionPair, HashOfPair> in_clusters;
  std::unordered_set<ActionPair, HashOfPair> without_reasons;
  for (const Cluster& cluster : clusters) {
    for (std::size_t i = 0; i < cluster.overlaps.size(); ++i) {
      const ActionPair pair(cluster.overlaps[i].a, cluster.overlaps[i].b);
      in_clusters.insert(pair);
      const bool is_told = reasons == ReasonsOf::all_pairs || i < output::kMostPairsOfGroup;
      if (!is_told) without_reasons.insert(pair);
    }
  }
  ReportMaker maker(workspace);
  maker.options(options, filter.words);
  maker.left_out(found);
  std::vector<Overlap> asked;
  for (const Overlap& one : found.overlaps) {
    if (is_asked(filter, one.a) || is_asked(filter, one.b) ||
        in_clusters.count({one.a, one.b}) != 0) {
      asked.push_back(one);
    }
  }
  add_pairs(asked, without_reasons, finder, maker);
  for (const Cluster& cluster : clusters) maker.add_cluster(cluster);
  maker.add_decided_below(workspace.plan, finder,
                          [&](const Action* action) { return is_asked(filter, action); });
  return maker.take();
}

output::OverlapsReport overlap_report_of_pair(const Workspace& workspace,
                                              const overlaps::Explanation& explanation,
                                              const overlaps::OverlapOptions& options) {
  ReportMaker maker(workspace);
  maker.options(options, {});
  maker.add_pair(explanation.overlap, told(overlaps::Explanation(explanation)));
  const std::vector<Overlap> one = {explanation.overlap};
  for (const Cluster& cluster : overlaps::cluster(one, 0, workspace)) maker.add_cluster(cluster);
  return maker.take();
}

}  // namespace hwbplan::cli
