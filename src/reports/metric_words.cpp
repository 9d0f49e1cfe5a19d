// See metric_words.hpp.
#include "reports/metric_words.hpp"

#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/period_length.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

using statistics::Assurance;
using statistics::Comparison;
using statistics::ControlSpan;
using statistics::Good;
using statistics::Travel;
using statistics::TrendReason;

std::string_view yearly_reason(const statistics::RecentTrend& trend) {
  switch (trend.reason) {
    case TrendReason::none:
      return "The five latest years show a trend beyond chance.";
    case TrendReason::too_few_years:
      return "A trend needs five yearly figures.";
    case TrendReason::year_missing:
      return "A trend needs five years in a row, and one is missing.";
    case TrendReason::year_twice:
      return "Two figures are given for one year.";
    case TrendReason::years_differ:
      return "A trend needs five years in a row that neither overlap nor leave months out.";
    case TrendReason::no_intervals:
      return "A trend needs confidence intervals, or the numbers behind each figure.";
    case TrendReason::unusable_numbers:
      return "The numbers behind the figures give no trend.";
    case TrendReason::not_significant:
      return "The differences between the five latest years may be chance.";
    case TrendReason::one_year_only:
      return "Without a single one of the five latest years there is no trend.";
  }
  return "";
}

std::string_view latest_cause(statistics::SpecialCause cause) {
  switch (cause) {
    case statistics::SpecialCause::none:
      return "The latest figure is within ordinary variation.";
    case statistics::SpecialCause::above_limit:
      return "The latest figure lies above the upper process limit.";
    case statistics::SpecialCause::below_limit:
      return "The latest figure lies below the lower process limit.";
    case statistics::SpecialCause::rising:
      return "The latest seven figures or more rise one after another.";
    case statistics::SpecialCause::falling:
      return "The latest seven figures or more fall one after another.";
    case statistics::SpecialCause::near_upper_limit:
      return "Two of three figures in a row lie near the upper process limit.";
    case statistics::SpecialCause::near_lower_limit:
      return "Two of three figures in a row lie near the lower process limit.";
    case statistics::SpecialCause::above_mean:
      return "The latest seven figures or more all lie above the mean.";
    case statistics::SpecialCause::below_mean:
      return "The latest seven figures or more all lie below the mean.";
  }
  return "";
}

SpecialCause drawn_as(statistics::Variation variation) {
  switch (variation) {
    case statistics::Variation::improvement:
      return SpecialCause::improvement;
    case statistics::Variation::concern:
      return SpecialCause::concern;
    case statistics::Variation::high:
    case statistics::Variation::low:
      return SpecialCause::change;
    case statistics::Variation::common_cause:
      break;
  }
  return SpecialCause::none;
}

// Why the figures start again at this one; empty where they don't.
std::string rebase_reason(const MetricView& view, const MetricFigure& figure,
                          const MetricFigure* before) {
  std::string reason;
  for (const Rebase& rebase : view.metric->rebase) {
    if (!rebase.from.given() || figure.period.start < rebase.from.period.start) continue;
    if (before != nullptr && before->period.start >= rebase.from.period.start) continue;
    reason = rebase.reason.given() ? one_line(rebase.reason.text) : "rebased";
  }
  return reason;
}

// A phase without limits: of too few points even the mean says little, so no line is drawn for it.
ControlPhase bare_phase(std::size_t first, std::size_t end) {
  ControlPhase phase;
  phase.first = first;
  phase.last = end - 1;
  phase.mean = std::numeric_limits<double>::quiet_NaN();
  return phase;
}

std::vector<ControlPhase> phases_of(const MetricView& view) {
  std::vector<ControlPhase> phases;
  if (view.chart) {
    for (const ControlSpan& span : view.chart->spans) {
      ControlPhase phase = bare_phase(span.first, span.first + span.count);
      if (span.has_limits) {
        phase.mean = span.mean;
        phase.lower_limit = span.lower;
        phase.upper_limit = span.upper;
        phase.trial = span.trial;
      }
      phases.push_back(std::move(phase));
    }
  } else if (!view.figures.empty()) {
    std::set<std::size_t> firsts(view.restarts.begin(), view.restarts.end());
    firsts.insert(0);
    for (auto first = firsts.begin(); first != firsts.end(); ++first) {
      const auto next = std::next(first);
      phases.push_back(bare_phase(*first, next == firsts.end() ? view.figures.size() : *next));
    }
  }
  for (ControlPhase& phase : phases)
    if (phase.first > 0)
      phase.reason = rebase_reason(view, view.figures[phase.first], &view.figures[phase.first - 1]);
  return phases;
}

MetricPoint point_of(const MetricFigure& figure) {
  MetricPoint point;
  point.period = figure.period;
  point.label = figure.label;
  point.value = figure.value;
  if (figure.interval) {
    point.lower = figure.interval->lower;
    point.upper = figure.interval->upper;
  }
  return point;
}

bool is_among(const std::vector<MetricFigure>& figures, const MetricFigure& one) {
  for (const MetricFigure& figure : figures)
    if (figure.period == one.period) return true;
  return false;
}

std::string reason_alone(const MetricView& view) {
  if (view.yearly) return std::string(yearly_reason(view.trend));
  if (!view.chart) return "The figures are too large to be judged.";
  const ControlSpan& span = view.chart->spans.back();
  if (!span.has_limits)
    return fmt::format("Process limits need {} figures{}.", statistics::kFewestForLimits,
                       view.chart->spans.size() > 1 ? " since the figures started again" : "");
  std::string reason(latest_cause(view.chart->causes.back()));
  if (span.trial)
    reason += fmt::format(" With fewer than {} figures the limits are trial limits.",
                          statistics::kFirmLimits);
  return reason;
}

// That figures were left out, and why; empty where all of them are compared.
std::string left_out_in_words(const MetricView& view) {
  std::string text;
  if (view.not_begun > 0)
    text += fmt::format(" {} not begun {} left out.",
                        view.not_begun == 1
                            ? "1 figure for a period that has"
                            : counted(view.not_begun, "figure") + " for periods that have",
                        view.not_begun == 1 ? "is" : "are");
  if (view.other_length > 0)
    text +=
        fmt::format(" {} of another length {} left out.",
                    view.other_length == 1 ? "1 figure for a period"
                                           : counted(view.other_length, "figure") + " for periods",
                    view.other_length == 1 ? "is" : "are");
  if (view.overlapping > 0)
    text += fmt::format(" {} with a later one {} left out.",
                        view.overlapping == 1
                            ? "1 figure whose period overlaps"
                            : counted(view.overlapping, "figure") + " whose periods overlap",
                        view.overlapping == 1 ? "is" : "are");
  return text;
}

std::string alternative_of(const MetricView& view) {
  if (view.figures.empty()) return "No figure has been observed yet.";
  const MetricFigure& first = view.figures.front();
  const MetricFigure& last = view.figures.back();
  std::string text = fmt::format("{} in {}", value_in_words(view, first), first.label);
  if (view.figures.size() > 1)
    text += fmt::format(", {} in {}", value_in_words(view, last), last.label);
  if (view.target)
    text += fmt::format("; the target is {} in {}", value_in_words(view, *view.target),
                        view.target->label);
  return fmt::format("{}. {}: {}", text, travel_in_words(view), reason_in_words(view));
}

// Whether a verdict says that the figures go up; nothing where it does not say where they go.
std::optional<bool> goes_up(const MetricView& view) {
  switch (view.travel) {
    case Travel::better:
      return view.good == Good::higher;
    case Travel::worse:
      return view.good == Good::lower;
    case Travel::rising:
      return true;
    case Travel::falling:
      return false;
    case Travel::not_enough_data:
    case Travel::no_significant_change:
      break;
  }
  return std::nullopt;
}

// "worse", of the latest figure beside an earlier one.
std::string_view against_earlier(const MetricView& view, bool is_higher) {
  if (view.good == Good::neither) return is_higher ? "higher" : "lower";
  return is_higher == (view.good == Good::higher) ? "better" : "worse";
}

// The plan says that figures before a day between the two can't be compared with later ones, or
// their periods differ in length.
bool can_be_compared(const MetricView& view, const MetricFigure& earlier,
                     const MetricFigure& later) {
  if (length_of(earlier.period) != length_of(later.period)) return false;
  const std::vector<Date> days = rebasings(*view.metric);
  return std::none_of(days.begin(), days.end(), [&](Date day) {
    return earlier.period.start < day && later.period.start >= day;
  });
}

// The first of the figures that the verdict rests on: of yearly ones the earliest of the five, of
// others the first from which the limits come.
const MetricFigure& judged_from(const MetricView& view) {
  const std::size_t count = view.figures.size();
  if (view.chart && !view.yearly) return view.figures[view.chart->spans.back().first];
  return view.figures[count - std::min(count, statistics::kTrendPoints)];
}

// The first period whose figure is counted in another way than the earlier of the two, where the
// later is; else empty.
std::string fresh_start_between(const MetricView& view, const MetricFigure& earlier,
                                const MetricFigure& later) {
  for (const Date day : rebasings(*view.metric)) {
    if (earlier.period.start >= day || later.period.start < day) continue;
    for (const MetricFigure& figure : view.figures)
      if (figure.period.start >= day) return figure.label;
  }
  return {};
}

}  // namespace

std::string_view in_words(Travel travel) {
  switch (travel) {
    case Travel::not_enough_data:
      return "Not enough data";
    case Travel::no_significant_change:
      return "No significant change";
    case Travel::better:
      return "Getting better";
    case Travel::worse:
      return "Getting worse";
    case Travel::rising:
      return "Rising";
    case Travel::falling:
      return "Falling";
  }
  return "";
}

std::string travel_in_words(const MetricView& view) {
  std::string text(in_words(view.travel));
  const std::optional<bool> up = goes_up(view);
  if (!up || view.figures.size() < 2) return text;
  const MetricFigure& latest = view.figures.back();
  const MetricFigure& before = view.figures[view.figures.size() - 2];
  const auto is_opposite = [&](double earlier) {
    return *up ? latest.value < earlier : latest.value > earlier;
  };
  const bool by_step = is_opposite(before.value);
  const bool by_baseline =
      view.baseline && (is_opposite(view.baseline->value) || view.baseline->value == latest.value);
  if (!by_step && !by_baseline) return text;
  text += fmt::format("{} {}", view.yearly ? " since" : ", by the figures since",
                      judged_from(view).label);
  const std::string_view word = against_earlier(view, !*up);
  const bool names_baseline = by_baseline && is_opposite(view.baseline->value) &&
                              view.baseline->period != before.period &&
                              can_be_compared(view, *view.baseline, latest);
  if (by_step)
    text += fmt::format("; the latest figure is {} than the one before{}", word,
                        names_baseline ? " and than the baseline" : "");
  else if (names_baseline)
    text += fmt::format("; the latest figure is {} than the baseline", word);
  return text;
}

std::string travel_beside_baseline(const MetricView& view) {
  std::string text = travel_in_words(view);
  const MetricFigure* latest = view.latest();
  if (!view.baseline || latest == nullptr) return text;
  if (latest_is_baseline(view))
    return view.travel == Travel::not_enough_data ? text : text + " up to the baseline";
  const MetricFigure& baseline = *view.baseline;
  if (const std::string start = fresh_start_between(view, baseline, *latest); !start.empty())
    return text + "; counted in another way since " + start;
  if (view.travel != Travel::not_enough_data) return text;
  if (baseline.period.end >= latest->period.end || !can_be_compared(view, baseline, *latest))
    return text;
  text += " for a trend; ";
  if (compare(latest->interval, baseline.value, view.good) == statistics::Comparison::similar)
    return text + "not clearly different from the baseline";
  if (latest->value == baseline.value) return text + "the same as the baseline";
  return text.append(against_earlier(view, latest->value > baseline.value))
      .append(" than the baseline");
}

std::vector<std::string> fresh_starts_in_words(const MetricView& view, FinancialYear year) {
  std::vector<std::string> starts;
  for (const Rebase& rebase : view.metric->rebase) {
    if (!rebase.from.given()) continue;
    const std::string from = period_label(rebase.from.period, year);
    starts.push_back(rebase.reason.given()
                         ? fmt::format("{}: {}", from, one_line(rebase.reason.text))
                         : fmt::format("{}; the plan does not say why", from));
  }
  return starts;
}

std::string better_in_words(const Metric& metric) {
  return metric.better.given()
             ? std::string(kBetterNames[static_cast<std::size_t>(metric.better.value)])
             : "not stated";
}

bool latest_is_baseline(const MetricView& view) {
  return view.baseline && view.latest() != nullptr &&
         view.baseline->period == view.latest()->period &&
         view.baseline->value == view.latest()->value;
}

Tone tone_of(Travel travel) {
  if (travel == Travel::better) return Tone::good;
  return travel == Travel::worse ? Tone::bad : Tone::none;
}

std::string_view in_words(Comparison comparison) {
  switch (comparison) {
    case Comparison::not_enough_data:
      return "Not enough data";
    case Comparison::better:
      return "Better";
    case Comparison::similar:
      return "Similar";
    case Comparison::worse:
      return "Worse";
    case Comparison::higher:
      return "Higher";
    case Comparison::lower:
      return "Lower";
  }
  return "";
}

Tone tone_of(Comparison comparison) {
  if (comparison == Comparison::better) return Tone::good;
  return comparison == Comparison::worse ? Tone::bad : Tone::none;
}

std::string reason_in_words(const MetricView& view) {
  if (view.figures.empty()) return "No figure has been observed yet." + left_out_in_words(view);
  return reason_alone(view) + left_out_in_words(view);
}

std::string interval_in_words(const MetricView& view, const MetricFigure& figure) {
  if (!figure.interval) return "";
  const std::string range = range_in_words(view, *figure.interval);
  switch (figure.interval_source) {
    case IntervalSource::published:
      return range + ", as published";
    case IntervalSource::wilson:
      return range + ", by Wilson's method";
    case IntervalSource::byar:
      return range + ", by Byar's method";
    case IntervalSource::exact:
      return range + ", by the exact Poisson method";
    case IntervalSource::none:
      break;
  }
  return range;
}

bool target_is_to_come(const MetricView& view, Date today) {
  return view.target && today < view.target->period.end && !target_is_met(view).value_or(false);
}

std::string target_in_words(const MetricView& view, Date today) {
  if (!view.target || view.latest() == nullptr) return "";
  const double difference = view.latest()->value - view.target->value;
  const std::optional<bool> met = target_is_met(view);
  std::string text;
  if (target_is_to_come(view, today))
    text = fmt::format("Not due until {}: ", view.target->period.end.to_words());
  else if (met)
    text = *met ? "Met: " : "Not met: ";
  if (difference == 0)
    text += "at the target.";
  else
    text += fmt::format("{} {} the target.", difference_in_words(view, std::fabs(difference)),
                        difference > 0 ? "above" : "below");
  switch (view.against_target) {
    case Comparison::similar:
      text += difference == 0 ? "" : " By the confidence interval the difference may be chance.";
      break;
    case Comparison::better:
    case Comparison::worse:
    case Comparison::higher:
    case Comparison::lower:
      text += " By the confidence interval that is more than chance.";
      break;
    case Comparison::not_enough_data:
      break;
  }
  return text;
}

std::string assurance_in_words(const MetricView& view) {
  if (!view.chart || !view.target) return "";
  // Limits say what comes only of a process that is known well enough and is not changing.
  if (view.chart->spans.back().trial || view.chart->causes.back() != statistics::SpecialCause::none)
    return "";
  switch (assurance_of(*view.chart, view.target->value, view.good)) {
    case Assurance::passes:
      return "As things stand the target will be met every time.";
    case Assurance::fails:
      return "As things stand the target will not be met; something must change.";
    case Assurance::hit_and_miss:
      return "As things stand the target will be met at some times and missed at others.";
    case Assurance::not_enough_data:
      break;
  }
  return "";
}

Chart metric_chart(const MetricView& view, std::string title) {
  MetricChart data;
  data.unit = view.unit;
  data.decimals = view.decimals;
  for (std::size_t i = 0; i < view.figures.size(); ++i) {
    MetricPoint point = point_of(view.figures[i]);
    if (view.chart) point.cause = drawn_as(variation_of(view.chart->causes[i], view.good));
    data.points.push_back(std::move(point));
  }
  data.phases = phases_of(view);
  if (view.target)
    data.target = MetricTarget{
        view.target->value, view.target->period.end,
        fmt::format("Target: {} in {}", value_in_words(view, *view.target), view.target->label)};
  if (view.baseline && !is_among(view.figures, *view.baseline))
    data.baseline = point_of(*view.baseline);
  const RecordLink link = link_to(*view.metric);
  return {fmt::format("metric-{}", link.id), std::move(title), alternative_of(view),
          std::move(data), true};
}

}  // namespace hwbplan::reports
