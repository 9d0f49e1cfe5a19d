// What the figures of a metric say, in words that a board member reads. One place, so that every
// paper says it the same way.
#pragma once

#include "reports/metric_view.hpp"

#include <string>
#include <string_view>

namespace hwbplan::reports {

// "Getting better", "Not enough data".
std::string_view in_words(statistics::Travel travel);
Tone tone_of(statistics::Travel travel);

// The same of a metric. Where what stands beside it seems to say the opposite, because the latest
// figure is worse than the one before or than the baseline, also from when on it is judged:
// "Getting better since 2014 to 2015; the latest figure is worse than the one before".
std::string travel_in_words(const MetricView& view);

// The same for readers who are not told why there are too few figures for a verdict: then also how
// the latest stands beside the baseline, where the two can be compared: "Not enough data for a
// trend; better than the baseline". Two figures are no trend, and are not called one.
std::string travel_beside_baseline(const MetricView& view);

// From when on figures are counted in another way, so that earlier ones are not compared with them,
// and why: "2022 to 2023: New early years framework".
std::vector<std::string> fresh_starts_in_words(const MetricView& view, FinancialYear year);

// "lower"; "not stated" where the plan does not say which way is better.
std::string better_in_words(const Metric& metric);

// Whether no figure has come since the baseline, so that the latest is the baseline itself. To
// print it twice would look like a comparison that found no change.
bool latest_is_baseline(const MetricView& view);
inline constexpr std::string_view kNoLaterFigure = "No later figure";

// "Better", "Similar", "Not enough data".
std::string_view in_words(statistics::Comparison comparison);
Tone tone_of(statistics::Comparison comparison);

// Why the direction of travel is what it is, as one or two sentences.
std::string reason_in_words(const MetricView& view);

// "50.6% to 55.6%, published"; empty without an interval.
std::string interval_in_words(const MetricView& view, const MetricFigure& figure);

// "Not met: 6.9 below the target. That is more than chance explains." Empty without a target or
// without figures.
std::string target_in_words(const MetricView& view, Date today);
// Whether the day of the target lies ahead and the latest figure has not reached it yet.
bool target_is_to_come(const MetricView& view, Date today);

// Whether the process as it stands will reach the target; empty where its limits don't say, because
// there are none, they are trial limits or the latest figure shows that something is changing.
std::string assurance_in_words(const MetricView& view);

// The metric over time, under this title: another metric may bear the same one.
Chart metric_chart(const MetricView& view, std::string title);

}  // namespace hwbplan::reports
