// The rule `duplicate-remit`: two groups that do not report to each other look after one priority.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/record_names.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// A group that has the remit, and where it says so.
struct Holder {
  const Group* group = nullptr;
  const Reference* remit = nullptr;
};

// Of the holders of one remit so many are compared, and so many groups above each: more than any
// board has, and few enough that a plan made to be slow is not.
constexpr std::size_t kMostHolders = 20;
constexpr std::size_t kMostAbove = 50;

std::unordered_set<const Record*> groups_above(const Group& group) {
  std::unordered_set<const Record*> above;
  std::vector<const Group*> open{&group};
  while (!open.empty() && above.size() < kMostAbove) {
    const Group* next = open.back();
    open.pop_back();
    for (const Reference& reference : next->reports_to) {
      const auto* target = target_as<Group>(reference);
      if (target != nullptr && above.size() < kMostAbove && above.insert(target).second)
        open.push_back(target);
    }
  }
  return above;
}

// A holder of a remit, and the others that it stands beside: neither above nor below. What a group
// looks after its board may look after too.
struct Doubled {
  Holder holder;
  std::vector<Holder> others;
};

// Whether two groups look after a place both, by the groups. Thousands of priorities may stand in
// the remits of the same groups, and each of those may look after hundreds of places.
using SharedPlaces = std::map<std::pair<const Group*, const Group*>, bool>;

bool share_a_place(const Group& a, const Group& b, SharedPlaces& known) {
  const auto [entry, is_new] = known.try_emplace(std::minmax(&a, &b), false);
  if (is_new) entry->second = hwbplan::share_a_place(a, b);
  return entry->second;
}

// The holders that stand beside another one, in the order of the plan.
std::vector<Doubled> side_by_side(const std::vector<Holder>& holders, SharedPlaces& known) {
  const std::size_t count = std::min(holders.size(), kMostHolders);
  std::vector<std::unordered_set<const Record*>> above;
  for (std::size_t i = 0; i < count; ++i) above.push_back(groups_above(*holders[i].group));
  std::vector<Doubled> doubled;
  for (std::size_t i = 0; i < count; ++i) {
    Doubled one{holders[i], {}};
    for (std::size_t j = 0; j < count; ++j) {
      const Group* a = holders[i].group;
      const Group* b = holders[j].group;
      if (a != b && above[i].count(b) == 0 && above[j].count(a) == 0 &&
          share_a_place(*a, *b, known))
        one.others.push_back(holders[j]);
    }
    if (!one.others.empty()) doubled.push_back(std::move(one));
  }
  return doubled;
}

// Reports a remit once, at the group that shares it with the most others; of groups that share it
// with as many, at the second, which mostly came later.
void report_remit(const std::vector<Doubled>& doubled, Reporter& report) {
  constexpr std::size_t kMostNamed = 3;
  const Doubled* most = &doubled[1];
  for (const Doubled& one : doubled) {
    if (one.others.size() > most->others.size()) most = &one;
  }
  std::vector<std::string> others;
  for (const Holder& holder : most->others) {
    if (others.size() < kMostNamed) others.push_back(named(*holder.group));
  }
  if (most->others.size() > kMostNamed)
    others.push_back(counted(most->others.size() - kMostNamed, "other group"));
  const Reference& remit = *most->holder.remit;
  Finding finding = report.at(
      *most->holder.group, remit.span,
      fmt::format("{} is the remit of {} too, and {}", named(remit), listed(others),
                  others.size() == 1 ? "neither group reports to the other"
                                     : "this group reports to none of them, nor they to it"));
  finding.field("remit").value(remit.id);
  finding.hint("leave it with one of them, or let one report to the other");
  for (const Holder& holder : most->others)
    finding.related(holder.remit->span, fmt::format("the remit of {}", named(*holder.group)));
}

void check(const Workspace& workspace, Reporter& report) {
  std::vector<const Record*> remits;  // in the order of the plan
  std::unordered_map<const Record*, std::vector<Holder>> holders;
  for (const Group* group : workspace.plan.all<Group>()) {
    if (may_be_closed(*group, workspace.today)) continue;
    for (const Reference& remit : group->remit) {
      if (remit.target == nullptr) continue;
      std::vector<Holder>& list = holders[remit.target];
      if (list.empty()) remits.push_back(remit.target);
      if (list.empty() || list.back().group != group) list.push_back({group, &remit});
    }
  }
  SharedPlaces known;
  for (const Record* remit : remits) {
    const std::vector<Holder>& all = holders[remit];
    if (all.size() < 2) continue;
    const std::vector<Doubled> doubled = side_by_side(all, known);
    if (!doubled.empty()) report_remit(doubled, report);
  }
}

}  // namespace

extern const Rule duplicate_remit = {
    .name = "duplicate-remit",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "one priority or driver in the remit of two groups side by side",
    .rationale =
        "Two groups that look after the same priority ask the same leads for the same report, "
        "invite the same public health officer, and may decide differently. It mostly comes about "
        "when a new group is set up for a plan and an older one, of another partnership, is not "
        "asked.\n\n"
        "A group and one that it reports to, directly or through others, may share a remit: the "
        "one does the work and the other watches it. So may groups that look after different "
        "places: "
        "a group without places: looks after the whole area. Closed groups do not count.",
    .bad = R"(priorities:
  - {id: falls, title: Falls}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: falls-group, title: Falls working group, reports_to: [hwb], remit: [falls]}
  - {id: frailty-group, title: Frailty delivery group, reports_to: [hwb], remit: [falls]}
)",
    .good = R"(priorities:
  - {id: falls, title: Falls}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board, remit: [falls]}
  - {id: frailty-group, title: Frailty delivery group, reports_to: [hwb], remit: [falls]}
  - {id: falls-group, title: Falls working group, reports_to: [frailty-group], remit: [falls]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
