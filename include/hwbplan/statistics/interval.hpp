// Confidence intervals as England's public health statistics use them: Wilson's for proportions,
// Byar's for counts and rates, and the exact Poisson interval where a count is below 10.
//
// Every function gives nothing for what has no interval: a number that is not finite, negative
// events, a denominator of 0, more events than people in a proportion.
#pragma once

#include <cstdint>
#include <optional>

namespace hwbplan::statistics {

// 95% is what a paper prints; 99.8% is the pair of control limits of a funnel plot and what OHID
// asks of a trend.
enum class Confidence : std::uint8_t { percent_95, percent_99_8 };

struct Interval {
  double lower = 0;
  double upper = 0;

  bool operator==(const Interval&) const = default;
};

// Whether both ends are finite and in order. Published intervals come from plans and may not be.
[[nodiscard]] bool is_usable(const Interval& interval);

// Of the proportion `events` / `total`, each end from 0 to 1. Numbers of people need not be whole:
// published figures are sometimes weighted.
// Source: Wilson (1927), J Am Stat Assoc 22, 209 to 212; Newcombe and Altman (2000), Statistics
// with confidence, 2nd edition, 46 to 48.
[[nodiscard]] std::optional<Interval> wilson(double events, double total,
                                             Confidence confidence = Confidence::percent_95);

// Of a count. Byar's approximation from 10 upwards and the exact Poisson interval below, which is
// OHID's practice because the approximation is poor for few events.
// Source: Breslow and Day (1987), Statistical methods in cancer research, volume II (Byar's);
// Armitage and Berry (2002), Statistical methods in medical research, 4th edition (exact).
[[nodiscard]] std::optional<Interval> count_interval(
    double count, Confidence confidence = Confidence::percent_95);

// Of the rate `events` / `population` * `per`, in the unit of the rate (per = 100,000 for "per
// 100,000"). `per` and `population` must be above 0.
[[nodiscard]] std::optional<Interval> rate_interval(double events, double population, double per,
                                                    Confidence confidence = Confidence::percent_95);

}  // namespace hwbplan::statistics
