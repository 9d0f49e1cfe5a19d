// What is counted to see whether the plan works: a baseline, a target and the observations between
// them.
#pragma once

#include "hwbplan/model/lead.hpp"
#include "hwbplan/model/value.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

enum class Better : std::uint8_t { lower, higher, neither };
inline constexpr std::array<std::string_view, 3> kBetterNames = {"lower", "higher", "neither"};
constexpr std::span<const std::string_view> names_of(Better) {
  return kBetterNames;
}

enum class MetricType : std::uint8_t { count, rate, proportion, mean, index };
inline constexpr std::array<std::string_view, 5> kMetricTypeNames = {"count", "rate", "proportion",
                                                                     "mean", "index"};
constexpr std::span<const std::string_view> names_of(MetricType) {
  return kMetricTypeNames;
}

enum class Frequency : std::uint8_t { monthly, quarterly, yearly };
inline constexpr std::array<std::string_view, 3> kFrequencyNames = {"monthly", "quarterly",
                                                                    "yearly"};
constexpr std::span<const std::string_view> names_of(Frequency) {
  return kFrequencyNames;
}

enum class GapBy : std::uint8_t { deprivation, place, population };
inline constexpr std::array<std::string_view, 3> kGapByNames = {"deprivation", "place",
                                                                "population"};
constexpr std::span<const std::string_view> names_of(GapBy) {
  return kGapByNames;
}

struct Observation {
  PeriodValue period;
  Number value;
  Number numerator;
  Number denominator;
  Number lower;  // of the published confidence interval
  Number upper;
};

struct MetricSource {
  Text framework;
  Text id;
  Text fingertips;
  Text title;
  Text url;
};

// From here on the figures are not comparable with those before: control limits start again.
struct Rebase {
  PeriodValue from;
  Text reason;
};

struct InequalityGroup {
  Text id;
  Text title;
  Number share;  // of the whole population, from 0 to 1
  List<Observation> observations;
};

// How often the gap is measured anew, which may be less often than the figure itself.
enum class GapTested : std::uint8_t { quarterly, half_yearly, yearly };
inline constexpr std::array<std::string_view, 3> kGapTestedNames = {"quarterly", "half-yearly",
                                                                    "yearly"};
constexpr std::span<const std::string_view> names_of(GapTested) {
  return kGapTestedNames;
}

struct Inequality {
  Choice<GapBy> by;
  Choice<GapTested> tested;
  List<InequalityGroup> groups;  // in order, most deprived first
};

struct Metric : Record {
  static constexpr RecordKind kKind = RecordKind::metric;
  Metric() : Record(kKind) {}
  Text description;
  Reference plan;
  Text unit;
  Choice<Better> better;
  Choice<MetricType> type;
  Choice<Frequency> frequency;
  Maybe<MetricSource> source;
  Maybe<Lead> owner;
  List<Reference> priorities;
  Maybe<Observation> baseline;
  Maybe<Observation> target;
  List<Observation> observations;
  List<Rebase> rebase;
  Maybe<Inequality> inequality;
  Reference rolls_up_to;  // the metric of which it is a part: a district's, of the county's
};

// The tables of these records: src/model/metric.cpp.
const Schema& schema_for(const Observation*);
const Schema& schema_for(const MetricSource*);
const Schema& schema_for(const Rebase*);
const Schema& schema_for(const InequalityGroup*);
const Schema& schema_for(const Inequality*);
const Schema& schema_for(const Metric*);

}  // namespace hwbplan
