// The intervals in closed form, and the exact Poisson one by halving: its ends are quantiles of the
// gamma distribution, for which the incomplete gamma function has a series that converges quickly
// at the few events it is used for.
#include "hwbplan/statistics/interval.hpp"

#include <cmath>
#include <limits>

namespace hwbplan::statistics {
namespace {

// Above this a count is no count of people or events, and its square may leave the numbers.
constexpr double kLargestCount = 1e15;
constexpr double kFewestForByar = 10;

bool is_count(double count) {
  return std::isfinite(count) && count >= 0 && count <= kLargestCount;
}

// The quantile of the normal distribution at 97.5% and at 99.9%.
double z_of(Confidence confidence) {
  return confidence == Confidence::percent_95 ? 1.959963984540054 : 3.090232306167813;
}

// The probability left out at each end.
double tail_of(Confidence confidence) {
  return confidence == Confidence::percent_95 ? 0.025 : 0.001;
}

// The regularised lower incomplete gamma function P(shape, x) by its power series, for shapes up to
// 11 and x up to 64: all terms are positive, so nothing cancels.
double gamma_probability(double shape, double x) {
  if (x <= 0) return 0;
  double term = 1 / shape;
  double sum = term;
  for (int n = 1; n < 1000 && term > sum * std::numeric_limits<double>::epsilon(); ++n) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * std::exp(shape * std::log(x) - x - std::lgamma(shape));
}

// The x at which P(shape, x) reaches `probability`. 64 lies beyond the 99.9% point of shape 11,
// which is 24.3; sixty halvings bring the end to the last bit.
double gamma_quantile(double shape, double probability) {
  double low = 0;
  double high = 64;
  for (int step = 0; step < 60; ++step) {
    const double middle = (low + high) / 2;
    (gamma_probability(shape, middle) < probability ? low : high) = middle;
  }
  return (low + high) / 2;
}

Interval exact_poisson(double count, Confidence confidence) {
  const double tail = tail_of(confidence);
  return {.lower = count > 0 ? gamma_quantile(count, tail) : 0,
          .upper = gamma_quantile(count + 1, 1 - tail)};
}

double cubed(double x) {
  return x * x * x;
}

Interval byar(double count, Confidence confidence) {
  const double z = z_of(confidence);
  const double next = count + 1;
  return {.lower = count * cubed(1 - 1 / (9 * count) - z / (3 * std::sqrt(count))),
          .upper = next * cubed(1 - 1 / (9 * next) + z / (3 * std::sqrt(next)))};
}

}  // namespace

bool is_usable(const Interval& interval) {
  return std::isfinite(interval.lower) && std::isfinite(interval.upper) &&
         interval.lower <= interval.upper;
}

std::optional<Interval> wilson(double events, double total, Confidence confidence) {
  if (!is_count(events) || !is_count(total) || total <= 0 || events > total) return std::nullopt;
  const double z = z_of(confidence);
  const double middle = 2 * events + z * z;
  const double reach = z * std::sqrt(z * z + 4 * events * (1 - events / total));
  const double divisor = 2 * (total + z * z);
  // Rounding may carry an end of nobody or of everybody past 0 or 1 by a hair.
  return Interval{.lower = std::fmax(0, (middle - reach) / divisor),
                  .upper = std::fmin(1, (middle + reach) / divisor)};
}

std::optional<Interval> count_interval(double count, Confidence confidence) {
  if (!is_count(count)) return std::nullopt;
  return count < kFewestForByar ? exact_poisson(count, confidence) : byar(count, confidence);
}

std::optional<Interval> rate_interval(double events, double population, double per,
                                      Confidence confidence) {
  if (!is_count(population) || population <= 0 || !is_count(per) || per <= 0) return std::nullopt;
  const std::optional<Interval> events_interval = count_interval(events, confidence);
  if (!events_interval) return std::nullopt;
  const double factor = per / population;
  const Interval rate{.lower = events_interval->lower * factor,
                      .upper = events_interval->upper * factor};
  return is_usable(rate) ? std::optional(rate) : std::nullopt;
}

}  // namespace hwbplan::statistics
