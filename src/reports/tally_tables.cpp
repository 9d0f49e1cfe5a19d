// See tally_tables.hpp.
#include "reports/tally_tables.hpp"

#include <set>
#include <unordered_map>

namespace hwbplan::reports {

namespace {

struct Tally {
  std::size_t all = 0;
  std::size_t behind = 0;

  void add(const ActionView& view) {
    ++all;
    behind += is_behind(view) ? 1u : 0u;
  }
};

Row row_of(const Record& record, const Tally& tally) {
  return {link_to(record),
          {Cell(title_of(record), link_to(record)), Cell(static_cast<double>(tally.all)),
           Cell(static_cast<double>(tally.behind))}};
}

}  // namespace

Table tally_by_theme(const Scope& scope, const std::vector<ActionView>& views) {
  Table table{"themes",
              "Actions by theme",
              {{"theme", "Theme"},
               {"actions", "Actions", ColumnKind::number, false, 0},
               {"behind", "Off track or at risk", ColumnKind::number, false, 0}},
              {},
              "The plan names no themes."};
  std::unordered_map<const Record*, Tally> tallies;
  for (const ActionView& view : views) {
    for (const Theme* theme : scope.themes_of(*view.action)) tallies[theme].add(view);
  }
  for (const Theme* theme : scope.themes()) table.rows.push_back(row_of(*theme, tallies[theme]));
  return table;
}

Table tally_by_contribution(const Scope& scope, const std::vector<ActionView>& views) {
  Table table{"contributions",
              "Actions by contribution",
              {{"contribution", "Contribution"},
               {"actions", "Actions", ColumnKind::number, false, 0},
               {"behind", "Off track or at risk", ColumnKind::number, false, 0}},
              {},
              "The strategy names no contributions."};
  std::unordered_map<const Record*, Tally> tallies;
  for (const ActionView& view : views) {
    std::set<const Record*> named;  // one that is named twice is still one
    for (const Reference& one : view.action->contributes_to) {
      if (named.insert(one.target).second) tallies[one.target].add(view);
    }
  }
  for (const Contribution* one : scope.all<Contribution>())
    table.rows.push_back(row_of(*one, tallies[one]));
  return table;
}

}  // namespace hwbplan::reports
