// The rule `overlap-undecided`: actions of different plans that are very likely the same work, and
// no decision about them.
//
// It is the only rule that compares actions with each other, which takes longer than all other
// rules together. So it looks first whether there can be any pair, and leaves a plan of very many
// actions to `hwbplan overlaps`, unless the board has asked for the rule by its name.
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/plain_word.hpp"
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "rules/gaps.hpp"
#include "rules/record_names.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Comparing so many takes some tenths of a second; no board's plan is larger.
constexpr std::size_t kMostCompared = 2000;

// Of one set, so many are named; nobody reads a longer list, and no plan of a board's has one.
constexpr std::size_t kMostNamed = 20;

// A set of actions that somebody should decide about: a cluster, or a pair outside of all of them.
struct Undecided {
  std::vector<const Action*> actions;
  // Those of its pairs that are likely, the likeliest first.
  std::vector<overlaps::Overlap> open;
  // Whether something is decided about two of them, so that these pairs alone are open.
  bool is_decided_in_part = false;
};

// Only actions of different plans are compared.
bool has_two_plans(std::span<const Action* const> actions) {
  return std::any_of(actions.begin(), actions.end(), [&](const Action* action) {
    const Action* first = actions.front();
    return action->plan.id != first->plan.id ||
           (action->plan.id.empty() && action->span.file != first->span.file);
  });
}

bool is_asked_for(const Settings& settings) {
  return std::any_of(
      settings.rules.entries.begin(), settings.rules.entries.end(), [](const auto& entry) {
        return entry.first.text == "overlap-undecided" || entry.first.text == "overlap";
      });
}

std::vector<overlaps::Overlap> undecided_pairs(const Workspace& workspace, double decide_at,
                                               unsigned jobs) {
  overlaps::OverlapOptions options = overlaps::options_of(workspace.settings);
  options.report_at = decide_at;
  options.jobs = jobs;
  std::vector<overlaps::Overlap> pairs = overlaps::OverlapFinder(workspace.plan, options).find();
  const overlaps::Decisions decisions(workspace.plan);
  // One whose texts have changed is reported by `overlap-decision-stale`. Where one of the two is
  // finished, nothing is done twice any longer.
  FinishedActions finished(workspace);
  std::erase_if(pairs, [&](const overlaps::Overlap& pair) {
    return decisions.find(*pair.a, *pair.b) != nullptr || finished.may_be(*pair.a) ||
           finished.may_be(*pair.b);
  });
  return pairs;
}

// About two of these. Of very many actions the first are looked at.
bool has_decision(const std::vector<const Action*>& actions, const overlaps::Decisions& decisions) {
  const std::size_t count = std::min(actions.size(), kMostNamed);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = i + 1; j < count; ++j) {
      if (decisions.find(*actions[i], *actions[j]) != nullptr) return true;
    }
  }
  return false;
}

std::vector<Undecided> undecided(const Workspace& workspace, unsigned jobs) {
  const overlaps::Decisions decisions(workspace.plan);
  const double decide_at = overlaps::decide_at(workspace.settings);
  const std::vector<overlaps::Overlap> pairs = undecided_pairs(workspace, decide_at, jobs);
  std::vector<Undecided> all;
  std::set<std::pair<const Action*, const Action*>> gathered;
  for (const overlaps::Cluster& cluster : overlaps::cluster(pairs, decide_at, workspace)) {
    all.push_back({cluster.actions, cluster.overlaps, has_decision(cluster.actions, decisions)});
    for (const overlaps::Overlap& pair : cluster.overlaps) gathered.emplace(pair.a, pair.b);
  }
  for (const overlaps::Overlap& pair : pairs) {
    if (gathered.count({pair.a, pair.b}) == 0) all.push_back({{pair.a, pair.b}, {pair}, false});
  }
  return all;
}

std::vector<std::string> others(const Undecided& set) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i < set.actions.size(); ++i)
    names.push_back(id_or_title(*set.actions[i]));
  return names;
}

// "C-1 and V-1, and C-1 and P-1".
std::string open_pairs(const Undecided& set) {
  constexpr std::size_t kMostPairs = 5;
  std::vector<std::string> pairs;
  for (const overlaps::Overlap& pair : set.open) {
    if (pairs.size() == kMostPairs) break;
    pairs.push_back(fmt::format("{} and {}", id_or_title(*pair.a), id_or_title(*pair.b)));
  }
  if (set.open.size() > kMostPairs)
    pairs.push_back(fmt::format("{} more pairs", set.open.size() - kMostPairs));
  std::string text = pairs.front();
  for (std::size_t i = 1; i < pairs.size(); ++i)
    text += (i + 1 == pairs.size() ? ", or " : ", ") + pairs[i];
  return text;
}

std::string message(const Undecided& set) {
  std::vector<std::string> names = others(set);
  names.insert(names.begin(), "this action");
  if (names.size() > kMostNamed) {
    const std::size_t more = names.size() - kMostNamed;
    names.resize(kMostNamed);
    names.push_back(fmt::format("{} more", more));
  }
  return fmt::format("{} look like the same work, and nothing is decided about {}", listed(names),
                     set.is_decided_in_part   ? open_pairs(set)
                     : set.actions.size() > 2 ? std::string("them")
                                              : std::string("the two"));
}

std::string hint(const Undecided& set) {
  const bool has_closed = set.is_decided_in_part;
  const std::string_view a = (has_closed ? set.open.front().a : set.actions[0])->id.text;
  const std::string_view b = (has_closed ? set.open.front().b : set.actions[1])->id.text;
  // An id that a command line would take apart stands in no command.
  const std::string which =
      is_plain_word(a) && is_plain_word(b) ? fmt::format(" --explain {} {}", a, b) : std::string();
  return fmt::format("`hwbplan overlaps{}` says why; `hwbplan overlaps decide` records a decision",
                     which);
}

void check(const Workspace& workspace, unsigned jobs, Reporter& report) {
  const auto actions = workspace.plan.all<Action>();
  if (actions.size() < 2 || !has_two_plans(actions)) return;
  if (actions.size() > kMostCompared && !is_asked_for(workspace.settings)) {
    report
        .in_plan(actions.front()->place(),
                 fmt::format("the plan's {} actions were not compared with each other, which takes "
                             "a while",
                             format_number(static_cast<double>(actions.size()))))
        .hint(
            "`hwbplan overlaps` compares them; to have it done here, name the rule "
            "overlap-undecided in hwbplan.yaml");
    return;
  }
  const std::vector<Undecided> all = undecided(workspace, jobs);
  if (all.size() <= kMostGapsApart) {
    for (const Undecided& one : all) {
      Finding finding = report.on(*one.actions.front(), message(one));
      finding.hint(hint(one)).value(fmt::format("{}", fmt::join(others(one), " ")));
      for (std::size_t i = 1; i < std::min(one.actions.size(), kMostNamed); ++i) {
        finding.related(one.actions[i]->place(),
                        fmt::format("{} stands here", named(*one.actions[i])));
      }
    }
    return;
  }
  std::vector<Gap> gaps;
  for (const Undecided& one : all) {
    gaps.push_back({one.actions.front(), one.actions.front()->place(), message(one), {}});
  }
  report_gaps(gaps,
              {fmt::format("{} sets of actions look like the same work, and nothing is decided "
                           "about them",
                           all.size()),
               "`hwbplan overlaps` sets them side by side, the likeliest first",
               {}},
              workspace.plan, report);
}

}  // namespace

extern const Rule overlap_undecided = {
    .name = "overlap-undecided",
    .group = "overlap",
    .severity = Severity::note,
    .summary = "actions of different plans that look like the same work, with no decision",
    .rationale =
        "Partners write their plans apart from each other, and so two of them pay for the "
        "same classes in the same village hall, or a person with a new diagnosis meets two "
        "advisers with the same leaflet. Nobody sees it, because nobody reads all the plans "
        "side by side. The board need not change anything: that both stay, and why, is a "
        "decision too.\n\n"
        "Only pairs that are very likely are asked about, from overlaps: decide_at in "
        "hwbplan.yaml (0.70), and only while both actions run. `hwbplan overlaps` lists less "
        "likely ones as well. Where there are many, one finding counts them all. A plan of "
        "more than 2,000 actions is compared only where hwbplan.yaml names this rule, because "
        "that takes a while, and a note says so.\n\n"
        "The figure is a likelihood: where plans overlap a good deal, about seven of ten "
        "pairs with 0.70 are the same work and about five of ten with 0.50, and fewer where "
        "they have little in common. So from 0.50 (report_at) a pair is worth an officer's "
        "look, and from 0.70 (decide_at) a board's time; the board may set both. The "
        "likelihoods were fitted to made-up counties whose plans overlap a good deal; where "
        "little overlaps they are somewhat too high.",
    .bad = R"(plans:
  - {id: council-plan, title: The council's plan}
  - {id: charity-plan, title: The charity's plan}
actions:
  - id: steady-steps
    title: Run strength and balance classes for people over 65 who have fallen
    plan: council-plan
  - id: village-balance
    title: Run weekly strength and balance classes in village halls for older people who have had a fall
    plan: charity-plan
)",
    .good = R"(plans:
  - {id: council-plan, title: The council's plan}
  - {id: charity-plan, title: The charity's plan}
actions:
  - id: steady-steps
    title: Run strength and balance classes for people over 65 who have fallen
    plan: council-plan
  - id: village-balance
    title: Run weekly strength and balance classes in village halls for older people who have had a fall
    plan: charity-plan
overlap_decisions:
  - actions: [steady-steps, village-balance]
    decision: joint
    reason: One programme with one timetable
)",
    .check = LongPlanCheck(check),
};

}  // namespace hwbplan::rules
