// See overlap_pairs.hpp.
#include "reports/overlap_pairs.hpp"

#include "hwbplan/base/parallel.hpp"
#include "hwbplan/text/likelihood.hpp"

#include "reports/action_views.hpp"
#include "reports/overlap_view.hpp"

#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hwbplan::reports {

namespace {

std::string joined(const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& one : reasons) {
    if (!text.empty()) text += "; ";
    text += one;
  }
  return text;
}

// Of each action in a cluster its number, from 1.
class ClusterNumbers {
 public:
  explicit ClusterNumbers(std::span<const overlaps::Cluster> clusters) {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      for (const Action* action : clusters[i].actions) of_.emplace(action, i + 1);
    }
  }
  // Empty where they are not of one.
  Cell cell_of(const overlaps::Overlap& pair) const {
    const auto a = of_.find(pair.a);
    const auto b = of_.find(pair.b);
    const bool are_of_one = a != of_.end() && b != of_.end() && a->second == b->second;
    return are_of_one ? Cell(static_cast<double>(a->second)) : Cell();
  }

 private:
  std::unordered_map<const Action*, std::size_t> of_;
};

}  // namespace

Table table_of_pairs(std::string id, std::string caption) {
  return {std::move(id),
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
}

Row row_of_pair(const overlaps::Overlap& pair, const OverlapReasons& reasons) {
  return {{},
          {Cell(short_name(*pair.a), link_to(*pair.a)), Cell(short_name(*pair.b), link_to(*pair.b)),
           Cell(shown_score(pair.score)), Cell(joined(reasons.speaks_for)),
           Cell(joined(reasons.speaks_against)), Cell(std::string(pair.a->id.text)),
           Cell(std::string(pair.b->id.text))}};
}

Table data_of_pairs(const Scope& scope, std::span<const overlaps::Overlap> pairs,
                    std::span<const OverlapReasons> reasons,
                    std::span<const overlaps::Cluster> clusters) {
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
  if (!scope.wants_data()) return table;
  const ClusterNumbers numbers(clusters);
  const auto row = [&](const overlaps::Overlap& pair, const OverlapReasons& why) -> Row {
    return {{},
            {Cell(link_to(*pair.a).id), Cell(title_of(*pair.a)), Cell(link_to(*pair.b).id),
             Cell(title_of(*pair.b)), Cell(shown_score(pair.score)), numbers.cell_of(pair),
             Cell(likelihood_in_words(pair.score)), Cell(joined(why.speaks_for)),
             Cell(joined(why.speaks_against))}};
  };
  constexpr std::size_t kRowsTogether = 100;
  table.rows.resize(pairs.size());
  parallel_for(
      pairs.size(), scope.options().jobs,
      [&](std::size_t i) { table.rows[i] = row(pairs[i], reasons[i]); }, kRowsTogether);
  return table;
}

}  // namespace hwbplan::reports
