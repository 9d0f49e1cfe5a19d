// The second step of reading a period: what a row of tokens without "to" or "and" may mean. Every
// way of writing a date that fits gives a meaning, and two ways that fit give two: a text is
// ambiguous because two rows of one table match it, not because somebody thought of the case.
#pragma once

#include "hwbplan/base/period.hpp"

#include "base/period_tokens.hpp"

#include <string>
#include <vector>

namespace hwbplan::period {

inline constexpr const char* kBackwards = "its end is not after its start";

// In which order a meaning takes the numbers of 03/04/2026. Two dates in one text are written in
// one order, so that in "01/04/2026 to 31/03/2027" the second settles the first.
enum class NumberOrder { any, day_first, month_first };

// One meaning. Where only part of a date is said there is no period, and `undated` holds the words
// of what is said: "31 March", "quarter 2".
struct Meaning {
  Period period;
  Granularity granularity = Granularity::day;
  std::string undated;
  NumberOrder order = NumberOrder::any;

  [[nodiscard]] bool dated() const { return undated.empty(); }
};

struct Meanings {
  std::vector<Meaning> all;
  std::string why;          // what stood in the way, where something is known
  bool recognised = false;  // the text is written like a point, whether or not there is such a one

  // Two spellings of one period are one meaning.
  void add(Meaning meaning);
  void explain(std::string reason);  // the first reason stays
  [[nodiscard]] bool all_dated() const;
};

[[nodiscard]] Meanings read_point(Tokens tokens, FinancialYear financial_year);

// Points and the ranges between two of them; in period_ranges.cpp.
[[nodiscard]] Meanings read_range(Tokens tokens, FinancialYear financial_year);

}  // namespace hwbplan::period
