// See overlap_words.hpp.
#include "output/overlap_words.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/plain_word.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/text/volunteers.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

// A full-time week in local government.
constexpr double kHoursAWeek = 37;
// Nobody reads a longer list of names.
constexpr std::ptrdiff_t kMostNamed = 20;
std::string money_in_words(const OverlapStake& stake, std::size_t actions) {
  if (stake.without_money == actions) {
    return fmt::format("{} of them says what it costs", actions == 2 ? "Neither" : "None");
  }
  std::string text = format_pounds(stake.pounds) + " between them";
  if (stake.unsecured_pounds > 0) {
    text += stake.unsecured_pounds >= stake.pounds
                ? std::string(", none of it agreed yet")
                : fmt::format(", {} of it not agreed yet", format_pounds(stake.unsecured_pounds));
  }
  if (stake.without_money > 0) {
    text += fmt::format(" ({} of the {} {} what it costs)", stake.without_money, actions,
                        stake.without_money == 1 ? "does not say" : "do not say");
  }
  return text;
}

std::string staff_in_words(double staff) {
  const std::string hours = format_number(std::round(staff * kHoursAWeek), 0);
  const std::string posts = staff == 1 ? std::string("1 full-time post")
                            : staff < 1
                                ? fmt::format("{} of a full-time post", format_number(staff))
                                : fmt::format("{} full-time posts", format_number(staff));
  return fmt::format("{} (about {} hours a week)", posts, hours);
}

// A folder as one word of a command, whichever shell that is pasted into; nothing where it holds
// what some shell would obey.
std::optional<std::string> as_word(std::string_view folder) {
  constexpr std::string_view kObeyed = "\"`$%!\\\r\n\t";
  if (folder.front() == '-' || folder.find_first_of(kObeyed) != std::string_view::npos)
    return std::nullopt;
  const auto is_plain = [](char c) { return c == '/' || is_plain_word(std::string_view(&c, 1)); };
  const bool plain =
      std::all_of(folder.begin(), folder.end(), [&](char c) { return c == '-' || is_plain(c); });
  return plain ? std::string(folder) : fmt::format("\"{}\"", folder);
}

}  // namespace

std::string_view weight_in_words(const OverlapReason& reason) {
  return weight_in_words(reason.weight, reason.missed);
}

std::string reason_in_words(const OverlapReason& reason) {
  return reason_in_words(reason.text, reason.in_a, reason.in_b);
}

std::string all_of(std::span<const std::string> parts) {
  if (std::ssize(parts) > kMostNamed) {
    return fmt::format("{} and {} more", fmt::join(parts.begin(), parts.begin() + kMostNamed, ", "),
                       format_number(static_cast<double>(std::ssize(parts) - kMostNamed)));
  }
  return listed(parts);
}

std::string left_out_in_words(const OverlapsReport& report) {
  std::string text;
  if (report.left_out > 0) {
    text = fmt::format(
        "{} are not listed: of actions that say just the same the first of each plan stands for "
        "all, and of very many pairs the likeliest are listed.",
        counted(report.left_out, "more pair"));
    if (report.left_out == 1) text.replace(text.find(" are "), 5, " is ");
  }
  if (!report.compared_all) {
    text += fmt::format(
        "{}So many actions are alike that not all were compared: there are more pairs still.",
        text.empty() ? "" : " ");
  }
  return text;
}

std::string listed_from(const OverlapsReport& report) {
  return fmt::format(
      "Listed are pairs from {:.2f} up: `--report-at`, or report_at under overlaps in "
      "hwbplan.yaml, "
      "sets where the list ends.",
      report.report_at);
}

std::string likelihood_now(double score) {
  return score > 0 ? score_in_figures(score) : "not likely any more";
}

std::vector<std::string> ids_of(const OverlapsReport& report,
                                std::span<const std::size_t> actions) {
  std::vector<std::string> ids;
  for (const std::size_t action : actions) ids.push_back(report.actions[action].id);
  return ids;
}

std::string verdict_in_words(std::string_view verdict, std::string_view keep,
                             std::span<const std::string> ids) {
  if (verdict == "joint") return "deliver them jointly";
  if (verdict.empty()) return "what was decided is not written down";
  if (verdict == "keep-both") return ids.size() > 2 ? "keep them all" : "keep both";
  const std::string kept(keep);
  if (verdict == "merge") return keep.empty() ? "merge them" : "merge them into " + kept;
  std::vector<std::string> others;
  for (const std::string& id : ids) {
    if (!utf8::equal_ignoring_case(id, keep)) others.push_back(id);
  }
  return keep.empty() ? "stop one of them"
                      : fmt::format("stop {} and keep {}", all_of(others), kept);
}

std::string recommended(const OverlapsReport& report, const OverlapCluster& cluster) {
  std::string verdict =
      verdict_in_words(cluster.recommendation, cluster.keep, ids_of(report, cluster.actions));
  verdict.front() = static_cast<char>(verdict.front() - 'a' + 'A');
  return fmt::format("{}. {}", verdict, cluster.why);
}

std::string stake_in_words(const OverlapCluster& cluster) {
  const OverlapStake& stake = cluster.stake;
  std::string text = money_in_words(stake, cluster.actions.size());
  if (stake.staff > 0) text += "; " + staff_in_words(stake.staff);
  if (stake.volunteers > 0) {
    text += "; " + volunteers_in_words(stake.volunteers);
  }
  // A small overlap of a large scheme puts the whole of its money here.
  const bool names_some = stake.pounds > 0 || stake.staff > 0 || stake.volunteers > 0;
  if (names_some) text += ". This is all that the actions use, not what a decision would save";
  return text;
}

std::string partners_in_words(const OverlapCluster& cluster) {
  std::vector<std::string> partners;
  for (const OverlapPartner& partner : cluster.must_agree) {
    partners.push_back(partner.part.empty() ? partner.title
                                            : fmt::format("{} ({})", partner.title, partner.part));
  }
  return partners.empty() ? "Nobody is named as their lead" : all_of(partners);
}

std::vector<std::string> decided_about(const OverlapsReport& report, const OverlapPair& pair) {
  const bool of_many = pair.decision && pair.decision->record < report.records.size() &&
                       report.records[pair.decision->record].size() > 2;
  if (of_many) return report.records[pair.decision->record];
  return {report.actions[pair.a].id, report.actions[pair.b].id};
}

ToldDecision told_decision(const OverlapPair& pair) {
  ToldDecision told{&pair, {}};
  if (pair.decision && pair.decision->proposed) told.proposals.push_back(&*pair.decision->proposed);
  return told;
}

std::string decision_in_words(const OverlapsReport& report, const ToldDecision& told) {
  const OverlapPair& pair = *told.pair;
  if (!pair.decision) return "None yet";
  const OverlapDecided& decision = *pair.decision;
  const std::vector<std::string> ids = decided_about(report, pair);
  const std::string_view decided = decision.is_to_come ? "to be decided" : "decided";
  std::string text = verdict_in_words(decision.verdict, decision.keep, ids);
  if (!decision.by.empty()) text += fmt::format(", {} by {}", decided, decision.by);
  if (!decision.day.empty()) {
    text += decision.by.empty() ? fmt::format(", {} on {}", decided, decision.day)
                                : fmt::format(" on {}", decision.day);
  }
  if (!decision.reason.empty()) text += ": " + decision.reason;
  const auto add = [&](std::string_view sentence) {
    if (text.back() != '.') text += '.';
    text += fmt::format(" {}", sentence);
  };
  if (decision.is_to_come) {
    add("Until then it is open.");
  } else if (decision.texts == DecidedTexts::stale) {
    add(fmt::format("But an action has changed since: look at {} again.",
                    ids.size() > 2 ? "them" : "the two"));
  }
  for (const OverlapProposed* one : told.proposals) {
    const bool is_known = one->record < report.records.size();
    const std::vector<std::string>& about = is_known ? report.records[one->record] : ids;
    const bool is_of_the_same =
        about.size() == ids.size() && std::is_permutation(about.begin(), about.end(), ids.begin());
    const std::string whom =
        is_of_the_same ? std::string() : fmt::format(" about {}", all_of(about));
    add(fmt::format("Proposed for {}{}: {}.", one->day, whom,
                    verdict_in_words(one->verdict, one->keep, about)));
  }
  return text;
}

std::vector<ToldDecision> each_decision_once(std::span<const OverlapPair* const> pairs) {
  std::vector<ToldDecision> once;
  std::unordered_map<std::size_t, std::size_t> told;  // where the record's decision stands
  // A proposal may stand against several decisions, and is told with each.
  std::set<std::pair<std::size_t, std::size_t>> proposed;
  for (const OverlapPair* pair : pairs) {
    if (!pair->decision) {
      once.push_back({pair, {}});
      continue;
    }
    const OverlapDecided& decision = *pair->decision;
    const auto [at, is_new] = told.try_emplace(decision.record, once.size());
    if (is_new) once.push_back({pair, {}});
    if (decision.proposed && proposed.emplace(decision.record, decision.proposed->record).second)
      once[at->second].proposals.push_back(&*decision.proposed);
  }
  return once;
}

bool is_settled(const OverlapsReport& report, const OverlapCluster& cluster) {
  return std::all_of(cluster.pairs.begin(), cluster.pairs.end(),
                     [&](std::size_t pair) { return report.pairs[pair].settled(); });
}

std::vector<std::size_t> settled_pairs(const OverlapsReport& report) {
  std::vector<std::size_t> settled;
  for (const OverlapCluster& cluster : report.clusters) {
    if (!is_settled(report, cluster)) continue;
    settled.insert(settled.end(), cluster.pairs.begin(), cluster.pairs.end());
  }
  return settled;
}

std::vector<std::size_t> clusters_of_pairs(const OverlapsReport& report) {
  std::vector<std::size_t> clusters(report.pairs.size(), report.clusters.size());
  for (std::size_t i = 0; i < report.clusters.size(); ++i) {
    for (const std::size_t pair : report.clusters[i].pairs) clusters[pair] = i;
  }
  return clusters;
}

namespace {

// How many of the pairs are decided, and how many were before their wording changed.
std::string decided_in_words(const OverlapsReport& report) {
  std::size_t settled = 0;
  std::size_t stale = 0;
  for (const OverlapPair& pair : report.pairs) {
    settled += pair.settled() ? 1 : 0;
    stale += pair.decision && pair.decision->texts == DecidedTexts::stale ? 1 : 0;
  }
  const bool one = report.pairs.size() == 1;
  std::string text;
  if (settled == report.pairs.size()) return one ? "It is decided." : "All are decided.";
  if (stale == report.pairs.size() && one) {
    return "It is decided, but an action has changed since.";
  }
  const auto are = [](std::size_t count) {
    return fmt::format("{} {}", format_number(static_cast<double>(count)),
                       count == 1 ? "is" : "are");
  };
  if (settled > 0) text = are(settled) + " decided already";
  if (stale > 0) {
    text +=
        fmt::format("{}{} decided, but changed since", text.empty() ? "" : ", and ", are(stale));
  }
  if (text.empty()) return one ? "It is not decided yet." : "None is decided yet.";
  return text + '.';
}

}  // namespace

std::string overview(const OverlapsReport& report) {
  const std::string what = report.only.empty() ? std::string() : " " + report.only;
  if (report.action_count == 0) return "There are no actions to compare yet.";
  const std::string compared = fmt::format("{} of {}", counted(report.action_count, "action"),
                                           counted(report.plan_count, "plan"));
  if (report.pairs.empty()) {
    if (report.plan_count < 2 && !report.within_plans) {
      return fmt::format(
          "{}: actions are compared across plans. `hwbplan overlaps --within-plans` compares the "
          "actions of one plan with each other.",
          compared);
    }
    return fmt::format("No overlaps{} from {:.2f} up among {}.", what, report.report_at, compared);
  }
  std::string text = fmt::format("{}{} among {}", counted(report.pairs.size(), "overlapping pair"),
                                 what, compared);
  text += ". " + decided_in_words(report);
  const std::string left_out = left_out_in_words(report);
  if (!left_out.empty()) text += ' ' + left_out;
  return text;
}

std::string decide_command(const OverlapsReport& report, const OverlapCluster& cluster,
                           std::span<const std::size_t> actions) {
  const std::vector<std::string> ids = ids_of(report, actions);
  for (const std::string& id : ids) {
    if (!is_plain_word(id)) return {};
  }
  std::string verdict = "--" + cluster.recommendation;
  if (cluster.recommendation == "merge" || cluster.recommendation == "stop") {
    const bool keeps = std::find(ids.begin(), ids.end(), cluster.keep) != ids.end();
    verdict = keeps ? fmt::format("{} --keep {}", verdict, cluster.keep) : "--joint";
  }
  std::string where;
  if (!report.folder.empty()) {
    const std::optional<std::string> folder = as_word(report.folder);
    if (!folder) return {};
    where = fmt::format(" -C {}", *folder);
  }
  return fmt::format("hwbplan{} overlaps decide {} {} --reason \"…\" --meeting ID", where,
                     fmt::join(ids, " "), verdict);
}

}  // namespace hwbplan::output
