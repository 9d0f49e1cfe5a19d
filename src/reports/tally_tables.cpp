// See tally_tables.hpp.
#include "reports/tally_tables.hpp"

#include "reports/uncounted_themes.hpp"

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
  void add(const Tally& other) {
    all += other.all;
    behind += other.behind;
  }
};

using Tallies = std::unordered_map<const Record*, Tally>;

// `count` makes the cell of a number under a record.
template <class Record, class Count>
Table tally_table(std::string name, std::string caption, Column of_what,
                  const std::vector<const Record*>& records, Tallies& tallies, std::string if_none,
                  Count count) {
  Table table{std::move(name),
              std::move(caption),
              {std::move(of_what),
               {"actions", "Actions", ColumnKind::number, false, 0},
               {"behind", "Off track or at risk", ColumnKind::number, false, 0}},
              {},
              std::move(if_none)};
  for (const Record* record : records) {
    const Tally& tally = tallies[record];
    table.rows.push_back({link_to(*record),
                          {Cell(title_of(*record), link_to(*record)), count(*record, tally.all),
                           count(*record, tally.behind)}});
  }
  return table;
}

}  // namespace

Table tally_by_theme(const Scope& scope, const std::vector<ActionView>& views) {
  Tallies tallies;
  Tally under_every;  // theme there is
  UncountedThemes uncounted(scope);
  for (const ActionView& view : views) {
    const Scope::NamedThemes named = scope.themes_named(*view.action);
    if (named.every) under_every.add(view);
    for (const Theme* theme : named.themes) tallies[theme].add(view);
    if (named.is_cut) uncounted.note(view.action->themes, view.action->priorities);
  }
  const std::vector<const Theme*> themes = scope.themes();
  for (const Theme* theme : themes) tallies[theme].add(under_every);
  return tally_table("themes", "Actions by theme", {"theme", "Theme"}, themes, tallies,
                     "The plan names no themes.", [&](const Theme& theme, std::size_t count) {
                       return uncounted.count(theme, count);
                     });
}

Table tally_by_contribution(const Scope& scope, const std::vector<ActionView>& views) {
  Tallies tallies;
  for (const ActionView& view : views) {
    std::set<const Record*> named;  // one that is named twice is still one
    for (const Reference& one : view.action->contributes_to) {
      if (named.insert(one.target).second) tallies[one.target].add(view);
    }
  }
  return tally_table(
      "contributions", "Actions by contribution", {"contribution", "Contribution"},
      scope.all<Contribution>(), tallies, "The strategy names no contributions.",
      [](const Contribution&, std::size_t count) { return Cell(static_cast<double>(count)); });
}

}  // namespace hwbplan::reports
