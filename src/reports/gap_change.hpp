// How the latest gap of a metric stands beside the earliest that can be compared with it, and how
// large it is beside the figure of the whole area. Both are told of the figures as they stand:
// whether a gap moves beyond chance only five yearly figures can say, which young plans lack.
#pragma once

#include "reports/inequality_view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hwbplan::reports {

enum class GapChange : std::uint8_t { not_comparable, wider, narrower, unchanged, turned_round };

// The two groups between which a gap lay in an earlier period, and how large it was; below 0 as
// GapFigure::size is, where these are the two of today.
struct WidestThen {
  std::size_t worst = 0;
  std::size_t best = 0;
  double size = 0;
};

struct GapSinceFirst {
  GapChange change = GapChange::not_comparable;
  const GapFigure* first = nullptr;  // the earliest that can be compared; nothing where none can
  WidestThen then;
  double by = 0;  // how much larger the latest is, whichever way it lies
};

// Compared are gaps of periods of one length since the latest rebasing. Two that print alike are
// unchanged.
GapSinceFirst since_first(const InequalityView& view);

// "wider", for data.
std::string_view in_words(GapChange change);

// "3.4 percentage points in 2012 to 2013, between North and South": the earliest gap that can be
// compared; empty where there is none.
std::string first_measured(const InequalityView& view);

// "Wider than in 2012 to 2013 (by 1.2 percentage points)", "Closed since 2023 (from 6 percentage
// points)"; empty where there is no earlier gap at all.
std::string since_first_in_words(const InequalityView& view);

// "Of the 20 gaps 4 are wider than when first measured, 11 narrower and 5 unchanged.", and that
// this is no more than it says; empty where no metric has a gap.
std::string changes_in_words(const std::vector<InequalityView>& views);

// A gap as a percentage of the whole area's figure for the same period; nothing where there is none
// above 0. Of figures in different units this is what can be ranked.
std::optional<double> beside_area(const InequalityView& view, const GapFigure& gap);
// With the decimals that a page prints.
Cell beside_area_cell(const InequalityView& view, const GapFigure& gap);

// The latest gap that is the largest share of the area's figure first, then those without such a
// figure, then metrics without a gap; else as they come.
std::vector<const InequalityView*> widest_first(const std::vector<InequalityView>& views);

}  // namespace hwbplan::reports
