// What a figure should be by its own numerator and denominator.
#pragma once

#include "hwbplan/model/metric.hpp"

#include <optional>
#include <string>

namespace hwbplan::rules {

// The value that they give, in the metric's unit, and what a sentence says of it: "512 of 26,487 is
// 1,933.02 per 100,000".
struct ExpectedValue {
  double value = 0;
  std::string calculation;
};

// Nothing where the value agrees, within the rounding with which all three are written, and where
// nobody can tell: without both counts, for other types than proportions and rates, for rates that
// do not say per how many, and for figures that are standardised, weighted or estimated. A rate
// over several years or a part of one may be that of a year. `percent`: proportions are out of a
// hundred here.
std::optional<ExpectedValue> contradicted_by_counts(const Metric& metric, const Observation& one,
                                                    bool percent);

}  // namespace hwbplan::rules
