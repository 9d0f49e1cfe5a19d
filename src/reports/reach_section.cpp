// See reach_section.hpp.
#include "reports/reach_section.hpp"

#include "reports/told_apart.hpp"

#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

std::string lead_or_nobody(const Action& action, const Scope& scope) {
  const std::string lead = scope.lead(action.lead);
  return lead.empty() ? "no lead is stated" : lead;
}

Section reach_section(const Reach& one, const Scope& scope) {
  const RecordLink link = link_to(*one.population);
  Section section(fmt::format("population-{}", link.id), title_of(*one.population), link);
  std::set<const Action*> with(one.with_them.begin(), one.with_them.end());
  BulletList list;
  const auto add = [&](const Action& action) {
    RichText item;
    item.add({reference_and_title(action), false, Tone::none, link_to(action), {}});
    std::string end = ": " + std::string(lead_or_nobody(action, scope));
    if (with.count(&action) != 0) {
      end += ", made together with them";
      const Text& how = action.coproduction->how;
      if (how.given()) end += fmt::format(" ({})", one_line(how.text));
    }
    item.add({std::move(end), false, Tone::none, {}, {}});
    list.items.push_back(std::move(item));
  };
  for (const Action* action : one.for_them) add(*action);
  const std::set<const Action*> listed_already(one.for_them.begin(), one.for_them.end());
  for (const Action* action : one.with_them)
    if (listed_already.count(action) == 0) add(*action);
  section.add(std::move(list));
  return section;
}

}  // namespace

Section seldom_heard_section(const Scope& scope, const std::vector<Reach>& all) {
  Section section("seldom-heard", "Populations seldom heard and what reaches them");
  if (all.empty()) {
    section.say("The plan marks no population as seldom heard.");
    return section;
  }
  Table table{"seldom-heard",
              "Seldom-heard populations and what reaches them",
              {{"population", "Population"},
               {"actions_for", "Actions for them", ColumnKind::number, false, 0},
               {"actions_with", "Actions made with them", ColumnKind::number, false, 0},
               {"metrics", "Metrics that count them", ColumnKind::number, false, 0},
               {"reached_through", "Reached through"},
               {"verdict", "In short"}},
              {},
              ""};
  for (const Reach& one : all) {
    const RecordLink link = link_to(*one.population);
    const auto through = scope.titles(one.population->reached_through);
    table.rows.push_back(
        {link,
         {Cell(title_of(*one.population), link), Cell(static_cast<double>(one.for_them.size())),
          Cell(static_cast<double>(one.with_them.size())),
          Cell(static_cast<double>(one.measured_for.size())),
          through.empty() ? Cell("Not stated") : Cell(told_apart(through)),
          !one.is_missed()      ? Cell("Reached", {}, Tone::good)
          : scope.is_filtered() ? Cell("Nothing in this paper reaches them")
                                : Cell("Nothing reaches them", {}, Tone::bad)}});
  }
  section.add(std::move(table));
  for (const Reach& one : all)
    if (!one.is_missed()) section.sections.push_back(reach_section(one, scope));
  return section;
}

Table reach_data(const std::vector<Reach>& all) {
  Table table{"reach",
              "What reaches seldom-heard populations",
              {{"population_id", "Reference"},
               {"population", "Population"},
               {"action_id", "Action"},
               {"action", "Title"},
               {"how", "How"}},
              {},
              "The plan marks no population as seldom heard."};
  for (const Reach& one : all) {
    const RecordLink link = link_to(*one.population);
    const auto add = [&](const std::vector<const Action*>& actions, const char* how) {
      for (const Action* action : actions)
        table.rows.push_back(
            {link_to(*action),
             {Cell(link.id, link), Cell(title_of(*one.population)),
              Cell(link_to(*action).id, link_to(*action)), Cell(title_of(*action)), Cell(how)}});
    };
    add(one.for_them, "for them");
    add(one.with_them, "made with them");
  }
  return table;
}

}  // namespace hwbplan::reports
