// See time_axis.hpp.
#include "output/charts/time_axis.hpp"

#include "output/charts/text_width.hpp"

#include <algorithm>

namespace hwbplan::output {
namespace {

constexpr double kBetweenLabels = 10;
constexpr std::size_t kMostTicks = 40;

}  // namespace

double day_of(Period period) {
  if (!period.start.valid()) return period.end.days;
  if (!period.end.valid()) return period.start.days;
  return (static_cast<double>(period.start.days) + period.end.days) / 2;
}

void draw_period_axis(Svg& svg, std::vector<PeriodLabel> labels, double left, double right,
                      double y) {
  svg.line({left, y}, {right, y}, {});
  if (labels.empty()) return;
  std::stable_sort(labels.begin(), labels.end(),
                   [](const PeriodLabel& a, const PeriodLabel& b) { return a.x < b.x; });
  if (labels.size() <= kMostTicks)
    for (const PeriodLabel& label : labels) svg.line({label.x, y}, {label.x, y + 3}, {});

  const double text_y = y + 17;
  const double half = (kChartWidth - kBetweenLabels) / 2;
  // The ends may lean over the plot's edges, because that is where nothing else stands.
  const auto write = [&](const PeriodLabel& label, double& from, double& to) {
    const std::string text = shortened(label.text, kSmallLetters, half);
    const double width = text_width(text, kSmallLetters);
    from = std::clamp(label.x - width / 2, 0.0, kChartWidth - width);
    to = from + width;
    return text;
  };
  double from = 0;
  double to = 0;
  double last_from = 0;
  double last_to = 0;
  const std::string first = write(labels.front(), from, to);
  svg.text({from, text_y}, first, {.ink = Ink::soft, .size = kSmallLetters});
  if (labels.size() == 1) return;
  const std::string last = write(labels.back(), last_from, last_to);
  if (last_from < to + kBetweenLabels) return;
  svg.text({last_from, text_y}, last, {.ink = Ink::soft, .size = kSmallLetters});

  // Between them only what divides the points evenly, so that steps of time look like steps.
  const std::size_t steps = labels.size() - 1;
  for (const std::size_t parts : {std::size_t{4}, std::size_t{3}, std::size_t{2}}) {
    if (steps % parts != 0) continue;
    double edge = to;
    std::vector<std::pair<double, std::string>> between;
    for (std::size_t i = 1; i < parts; ++i) {
      double begin = 0;
      double end = 0;
      std::string text = write(labels[steps / parts * i], begin, end);
      if (begin < edge + kBetweenLabels) break;
      edge = end;
      between.emplace_back(begin, std::move(text));
    }
    if (between.size() != parts - 1 || edge + kBetweenLabels > last_from) continue;
    for (const auto& [x, text] : between)
      svg.text({x, text_y}, text, {.ink = Ink::soft, .size = kSmallLetters});
    return;
  }
}

}  // namespace hwbplan::output
