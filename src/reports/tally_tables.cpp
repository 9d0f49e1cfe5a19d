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

using Tallies = std::unordered_map<const Record*, Tally>;

template <class Record>
Table tally_table(std::string name, std::string caption, Column of_what,
                  const std::vector<const Record*>& records, Tallies& tallies,
                  std::string if_none) {
  Table table{std::move(name),
              std::move(caption),
              {std::move(of_what),
               {"actions", "Actions", ColumnKind::number, false, 0},
               {"behind", "Off track or at risk", ColumnKind::number, false, 0}},
              {},
              std::move(if_none)};
  for (const Record* record : records) {
    const Tally& tally = tallies[record];
    table.rows.push_back(
        {link_to(*record),
         {Cell(title_of(*record), link_to(*record)), Cell(static_cast<double>(tally.all)),
          Cell(static_cast<double>(tally.behind))}});
  }
  return table;
}

}  // namespace

Table tally_by_theme(const Scope& scope, const std::vector<ActionView>& views) {
  Tallies tallies;
  for (const ActionView& view : views) {
    for (const Theme* theme : scope.themes_of(*view.action)) tallies[theme].add(view);
  }
  return tally_table("themes", "Actions by theme", {"theme", "Theme"}, scope.themes(), tallies,
                     "The plan names no themes.");
}

Table tally_by_contribution(const Scope& scope, const std::vector<ActionView>& views) {
  Tallies tallies;
  for (const ActionView& view : views) {
    std::set<const Record*> named;  // one that is named twice is still one
    for (const Reference& one : view.action->contributes_to) {
      if (named.insert(one.target).second) tallies[one.target].add(view);
    }
  }
  return tally_table("contributions", "Actions by contribution", {"contribution", "Contribution"},
                     scope.all<Contribution>(), tallies, "The strategy names no contributions.");
}

}  // namespace hwbplan::reports
