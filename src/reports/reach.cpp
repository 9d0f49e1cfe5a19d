// See reach.hpp.
#include "reports/reach.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hwbplan::reports {

namespace {

using Places = std::unordered_map<const Record*, std::size_t>;  // of a population in the list

// Adds the action to each population that the references name, once.
void note(const Action& action, const List<Reference>& references, const Places& places,
          std::vector<Reach>& reach, std::vector<const Action*> Reach::*list) {
  std::unordered_set<const Record*> seen;
  for (const Reference& reference : references) {
    const auto at = places.find(reference.target);
    if (at != places.end() && seen.insert(reference.target).second)
      (reach[at->second].*list).push_back(&action);
  }
}

using Titles = std::unordered_map<std::string, const Record*>;

// Its groups are called by the population's id or, where a metric has ids of its own for them, by
// the very same title.
const Record* population_of(const InequalityGroup& group, const Plan& plan,
                            const Titles& by_title) {
  if (const Record* found = plan.find(RecordKind::population, group.id.text)) return found;
  const auto found = by_title.find(utf8::fold_case_ascii(one_line(group.title.text)));
  return found == by_title.end() ? nullptr : found->second;
}

}  // namespace

std::vector<Reach> reach_of(const Scope& scope, const std::vector<InequalityView>& views) {
  std::vector<Reach> reach;
  Places places;
  Titles by_title;
  for (const Population* population : scope.all<Population>()) {
    if (!population->seldom_heard.given() || !population->seldom_heard.value) continue;
    places.emplace(population, reach.size());
    by_title.emplace(utf8::fold_case_ascii(title_of(*population)), population);
    reach.push_back({population, {}, {}, {}});
  }
  for (const Action* action : scope.actions()) {
    note(*action, action->populations, places, reach, &Reach::for_them);
    if (action->coproduction.given())
      note(*action, action->coproduction->with, places, reach, &Reach::with_them);
  }
  for (const InequalityView& view : views) {
    std::unordered_set<const Record*> seen;
    for (const GroupView& group : view.groups) {
      const Record* population = population_of(*group.group, scope.plan(), by_title);
      const auto at = places.find(population);
      if (at != places.end() && seen.insert(population).second)
        reach[at->second].measured_for.push_back(view.metric);
    }
  }
  return reach;
}

}  // namespace hwbplan::reports
