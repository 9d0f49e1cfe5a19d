// What the ways of writing a date say: one member function for each, called by the table in
// period_points.cpp. Each adds the meanings that the numbers permit, which may be none (31 April)
// or several (03/04/2026), and where there are none, the reason.
#pragma once

#include "base/period_points.hpp"

#include <array>
#include <string>
#include <utility>

namespace hwbplan::period {

struct Value {
  int value = 0;
  int digits = 0;
};

// The numbers and months of a matched text in the order in which they stand there.
using Values = std::array<Value, 4>;

class PointReader {
 public:
  explicit PointReader(FinancialYear financial_year) : financial_year_(financial_year) {}

  Meanings take() { return std::move(meanings_); }

  void year_month_day(const Values& v) { add_day(v[0], v[1], v[2]); }
  void day_month_year(const Values& v) { add_day(v[2], v[1], v[0]); }
  void month_day_year(const Values& v) { add_day(v[2], v[0], v[1]); }
  void three_numbers(const Values& v);  // 31/03/2026

  void month_year(const Values& v) { add_month(v[1], v[0]); }
  void year_month(const Values& v) { add_month(v[0], v[1]); }
  void year(const Values& v) { add_years(v[0].value, v[0].value, Granularity::year); }

  void month_number(const Values& v);  // August 17
  void day_month(const Values& v) { day_without_year(v[1], v[0]); }
  void month(const Values& v) { add_undated(std::string(month_name(v[0].value))); }
  void quarter(const Values& v) { add_undated("quarter " + std::to_string(v[0].value)); }

  void year_hyphen_number(const Values& v);  // 2026-03, 2026-27, 2009-10, 2024-29
  void year_hyphen_year(const Values& v);    // 2026-2027, 2022-2027
  void year_slash_number(const Values& v);   // 2026/27, 2026/2027
  void two_numbers(const Values& v);         // 26/27
  void financial_pair(const Values& v) { financial(v); }
  void financial_single(const Values& v);  // FY 2026

  void quarter_pair(const Values& v);  // Q2 2026/27
  void pair_quarter(const Values& v) { quarter_pair({v[2], v[0], v[1]}); }
  void quarter_year(const Values& v);  // Q2 2026
  void year_quarter(const Values& v) { quarter_year({v[1], v[0]}); }

 private:
  bool financial(const Values& v);  // true where the second year follows the first

  void add(Date start, Date end, Granularity granularity, NumberOrder order = NumberOrder::any);
  void add_day(Value year, Value month, Value day, NumberOrder order = NumberOrder::any);
  void add_month(Value year, Value month);
  void add_years(int first, int last, Granularity granularity);
  void add_financial_year(int first);
  void add_financial_quarter(int first_year, Value quarter);
  void add_undated(std::string words);

  // Adds "17 August". False where the month never has that many days: then "November 31" is a slip,
  // and no month of 2031 either.
  bool day_without_year(Value month, Value day);

  bool quarter_exists(Value quarter);
  void wrong_year();
  void too_many_days(int month, int days);

  FinancialYear financial_year_;
  Meanings meanings_;
};

}  // namespace hwbplan::period
