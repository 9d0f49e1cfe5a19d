// See gap_change.hpp.
#include "reports/gap_change.hpp"

#include "hwbplan/workspace/period_length.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// As the page prints it: a subtraction leaves specks that are no change.
double printed(const InequalityView& view, double size) {
  const double steps = std::pow(10, view.whole.decimals);
  const double rounded = std::round(size * steps) / steps;
  return std::isfinite(rounded) ? rounded : size;
}

std::string count_are(std::size_t count, std::string_view what) {
  if (count == 0) return fmt::format("none is {}", what);
  return fmt::format("{} {} {}", count, count == 1 ? "is" : "are", what);
}

std::string count_or_none(std::size_t count, std::string_view what) {
  return count == 0 ? fmt::format("none {}", what) : fmt::format("{} {}", count, what);
}

// Of the two between which it lies today, with its direction.
std::string size_then(const InequalityView& view, const GapSinceFirst& since) {
  const bool same_pair = since.then.worst == view.worst && since.then.best == view.best;
  return same_pair ? gap_size_in_words(view, *since.first)
                   : difference_in_words(view.whole, since.then.size);
}

// ", between North and South" where it lay between others than it does today.
std::string between_others(const InequalityView& view, const GapSinceFirst& since) {
  if (since.then.worst == view.worst && since.then.best == view.best) return {};
  return fmt::format(", between {} and {}", view.groups[since.then.worst].title,
                     view.groups[since.then.best].title);
}

std::string_view of_one_in_words(GapChange change) {
  switch (change) {
    case GapChange::wider:
      return "The gap is wider than when first measured";
    case GapChange::narrower:
      return "The gap is narrower than when first measured";
    case GapChange::unchanged:
      return "The gap is unchanged since it was first measured";
    case GapChange::turned_round:
      return "The gap has turned round since it was first measured";
    case GapChange::not_comparable:
      break;
  }
  return "";
}

}  // namespace

// Between the group that did worst in the period of `gap` and the one that did best, of those that
// have the latest figure too: by place or population the two that lie furthest apart today need not
// have done so then, and the gap between them would seem to have grown.
WidestThen widest_in(const InequalityView& view, const GapFigure& gap) {
  const WidestThen of_today{view.worst, view.best, gap.size};
  if (view.by_deprivation() || view.groups.size() < 3) return of_today;
  WidestThen then;
  const bool high_is_good = view.whole.good == statistics::Good::higher;
  const MetricFigure* worst = nullptr;
  const MetricFigure* best = nullptr;
  for (std::size_t i = 0; i < view.groups.size(); ++i) {
    const std::vector<MetricFigure>& figures = view.groups[i].figures;
    const MetricFigure* figure = figure_at(figures, gap.period);
    if (figure == nullptr || figure_at(figures, view.latest()->period) == nullptr) continue;
    const auto beats = [&](const MetricFigure& other) {
      return high_is_good ? figure->value > other.value : figure->value < other.value;
    };
    if (best == nullptr || beats(*best)) {
      best = figure;
      then.best = i;
    }
    if (worst == nullptr || (figure->value != worst->value && !beats(*worst))) {
      worst = figure;
      then.worst = i;
    }
  }
  if (worst == nullptr || best == nullptr) return of_today;
  then.size = std::fabs(worst->value - best->value);
  return then.size > std::fabs(gap.size) ? then : of_today;
}

GapSinceFirst since_first(const InequalityView& view) {
  GapSinceFirst since;
  const GapFigure* latest = view.latest();
  if (latest == nullptr) return since;
  const auto first = std::find_if(view.gaps.begin(), view.gaps.end(), [&](const GapFigure& gap) {
    return length_of(gap.period) == length_of(latest->period);
  });
  if (&*first == latest) return since;
  since.first = &*first;
  since.then = widest_in(view, *first);
  const double then = printed(view, since.then.size);
  const double now = printed(view, latest->size);
  since.by = std::fabs(now) - std::fabs(then);
  if ((then < 0 && now > 0) || (then > 0 && now < 0))
    since.change = GapChange::turned_round;
  else if (printed(view, since.by) == 0)
    since.change = GapChange::unchanged;
  else
    since.change = since.by > 0 ? GapChange::wider : GapChange::narrower;
  return since;
}

std::string_view in_words(GapChange change) {
  switch (change) {
    case GapChange::wider:
      return "wider";
    case GapChange::narrower:
      return "narrower";
    case GapChange::unchanged:
      return "unchanged";
    case GapChange::turned_round:
      return "turned round";
    case GapChange::not_comparable:
      break;
  }
  return "not comparable";
}

std::string first_measured(const InequalityView& view) {
  const GapSinceFirst since = since_first(view);
  if (since.first == nullptr) return {};
  return fmt::format("{} in {}{}", size_then(view, since), since.first->label,
                     between_others(view, since));
}

std::string since_first_in_words(const InequalityView& view) {
  if (view.gaps.size() < 2) return {};
  const GapSinceFirst since = since_first(view);
  if (since.first == nullptr)
    return "Cannot be compared: the earlier figures are for periods of another length";
  const std::string& label = since.first->label;
  const std::string by = difference_in_words(view.whole, std::fabs(since.by));
  switch (since.change) {
    case GapChange::wider:
      return fmt::format("Wider than in {} (by {})", label, by);
    case GapChange::narrower:
      if (printed(view, view.latest()->size) == 0)
        return fmt::format("Closed since {} (from {})", label, size_then(view, since));
      return fmt::format("Narrower than in {} (by {})", label, by);
    case GapChange::turned_round:
      return fmt::format("Turned round since {} (from {})", label, size_then(view, since));
    case GapChange::unchanged:
    case GapChange::not_comparable:
      break;
  }
  return fmt::format("Unchanged since {}", label);
}

std::string changes_in_words(const std::vector<InequalityView>& views) {
  std::array<std::size_t, 5> counts{};
  std::size_t all = 0;
  GapChange last = GapChange::not_comparable;
  for (const InequalityView& view : views) {
    if (view.latest() == nullptr) continue;
    last = since_first(view).change;
    ++counts[static_cast<std::size_t>(last)];
    ++all;
  }
  if (all == 0) return {};
  constexpr std::string_view kNoClaim =
      ". These are the figures as they stand: a difference may be chance.";
  const auto count = [&](GapChange one) { return counts[static_cast<std::size_t>(one)]; };
  const std::size_t turned = count(GapChange::turned_round);
  const std::size_t alone = count(GapChange::not_comparable);
  if (alone == all)
    return all == 1 ? "The gap cannot be compared with an earlier one."
                    : fmt::format("None of the {} gaps can be compared with an earlier one.", all);
  if (all == 1) return fmt::format("{}{}", of_one_in_words(last), kNoClaim);
  return fmt::format("Of the {} gaps {} than when first measured, {}{} and {}{}{}", all,
                     count_are(count(GapChange::wider), "wider"),
                     count_or_none(count(GapChange::narrower), "narrower"),
                     turned == 0 ? std::string() : fmt::format(", {} turned round", turned),
                     count_or_none(count(GapChange::unchanged), "unchanged"),
                     alone == 0 ? std::string()
                                : fmt::format("; {} cannot be compared with an earlier one", alone),
                     kNoClaim);
}

std::optional<double> beside_area(const InequalityView& view, const GapFigure& gap) {
  const MetricFigure* whole = figure_at(view.whole.all, gap.period);
  if (whole == nullptr || !(whole->value > 0)) return std::nullopt;
  const double percent = 100 * std::fabs(gap.size) / whole->value;
  return std::isfinite(percent) ? std::optional(percent) : std::nullopt;
}

Cell beside_area_cell(const InequalityView& view, const GapFigure& gap) {
  const std::optional<double> percent = beside_area(view, gap);
  if (!percent) return {};
  constexpr double kWithoutDecimals = 10;
  return *percent < kWithoutDecimals ? Cell(std::round(*percent * 10) / 10)
                                     : Cell(std::round(*percent));
}

std::vector<const InequalityView*> widest_first(const std::vector<InequalityView>& views) {
  struct Ranked {
    const InequalityView* view;
    double rank;
  };
  constexpr double kNoAreaFigure = -1;
  constexpr double kNoGap = -2;
  std::vector<Ranked> ranked;
  ranked.reserve(views.size());
  for (const InequalityView& view : views) {
    const GapFigure* latest = view.latest();
    ranked.push_back(
        {&view, latest == nullptr ? kNoGap : beside_area(view, *latest).value_or(kNoAreaFigure)});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank > b.rank; });
  std::vector<const InequalityView*> sorted;
  sorted.reserve(ranked.size());
  for (const Ranked& one : ranked) sorted.push_back(one.view);
  return sorted;
}

}  // namespace hwbplan::reports
