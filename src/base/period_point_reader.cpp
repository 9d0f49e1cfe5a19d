// The ways of writing a date that take more than a line to say what they mean, and the meanings
// themselves, checked against the calendar.
#include "base/period_point_reader.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hwbplan::period {
namespace {

// From 70 on, two digits may as well be a year of the last century.
std::vector<int> full_years(Value year) {
  if (year.digits == 4) return {year.value};
  if (year.digits != 2) return {};
  if (year.value < 70) return {2000 + year.value};
  return {1900 + year.value, 2000 + year.value};
}

// For two years of which the second follows the first: 2026/27, 26/27, 2026/2027.
std::optional<int> first_of_two(Value first, Value second) {
  const std::vector<int> years = full_years(first);
  if (years.empty() || second.digits < 2) return std::nullopt;
  const int next = years.front() + 1;
  const bool follows = second.digits == 4 ? second.value == next : second.value == next % 100;
  return follows ? std::optional(years.front()) : std::nullopt;
}

// Of 2024-29, 2029: the century is the first year's. 0 where the second number is no year.
int second_year(const Values& v) {
  if (v[1].digits == 4) return v[1].value;
  return v[1].digits == 2 ? v[0].value / 100 * 100 + v[1].value : 0;
}

bool runs_forward(const Values& v) {
  return second_year(v) > v[0].value;
}

}  // namespace

// Spreadsheets with American settings write the month first, so where both orders give a day nobody
// can tell which was meant.
void PointReader::three_numbers(const Values& v) {
  add_day(v[2], v[1], v[0], NumberOrder::day_first);
  add_day(v[2], v[0], v[1], NumberOrder::month_first);
  if (v[0].value > 12 && v[1].value > 12) meanings_.explain("neither number is a month");
}

// A day of some year, or the month of 2017; a spreadsheet's "Aug-17" likewise.
void PointReader::month_number(const Values& v) {
  if (day_without_year(v[0], v[1]) && v[1].digits == 2) add_month(v[1], v[0]);
}

// 2026-03 is a month and 2026-27 a financial year; 2009-10 is either. 2024-29 runs from 2024.
void PointReader::year_hyphen_number(const Values& v) {
  year_month(v);
  if (financial(v)) return;
  if (runs_forward(v)) {
    add_years(v[0].value, second_year(v), Granularity::range);
  } else if (v[1].value > 12) {
    meanings_.explain(std::to_string(v[1].value) + " is neither a month nor a later year");
  }
}

// 2026-2027 is a financial year, 2022-2027 six calendar years.
void PointReader::year_hyphen_year(const Values& v) {
  if (financial(v)) return;
  if (!runs_forward(v)) return meanings_.explain(kBackwards);
  add_years(v[0].value, v[1].value, Granularity::range);
}

// A slash is how financial years are written, so 2009/10 is no month. Whether 2021/23 stands for
// calendar or for financial years it does not say.
void PointReader::year_slash_number(const Values& v) {
  if (financial(v)) return;
  if (v[1].digits < 4) year_month(v);
  if (!runs_forward(v)) return;
  add_years(v[0].value, second_year(v), Granularity::range);
  const auto first = financial_year_from(v[0].value, financial_year_);
  const auto last = financial_year_from(second_year(v) - 1, financial_year_);
  if (first && last) add(first->start, last->end, Granularity::range);
}

// 26/27 is a financial year; 03/04 may be a day as well, and 03/26 a day or a month.
void PointReader::two_numbers(const Values& v) {
  if (v[0].digits == 2 && v[1].digits == 2) {
    financial(v);
    if (v[1].value > 12) add_month(v[1], v[0]);
  }
  day_without_year(v[1], v[0]);
  if (v[1].value > 12) day_without_year(v[0], v[1]);
}

// The year that ends in 2026 to some and the one that begins in it to others.
void PointReader::financial_single(const Values& v) {
  for (const int year : full_years(v[0])) {
    add_financial_year(year - 1);
    add_financial_year(year);
  }
}

void PointReader::quarter_pair(const Values& v) {
  if (const auto first = first_of_two(v[1], v[2])) add_financial_quarter(*first, v[0]);
}

// April to June in the calendar, July to September in a financial year from April.
void PointReader::quarter_year(const Values& v) {
  if (!quarter_exists(v[0])) return;
  const int last_month = v[0].value * 3;
  const auto start = Date::of(v[1].value, last_month - 2, 1);
  const auto end = Date::of(v[1].value, last_month, days_in_month(v[1].value, last_month));
  if (!start || !end) return wrong_year();
  add(*start, *end, Granularity::quarter);
  add_financial_quarter(v[1].value, v[0]);
}

bool PointReader::financial(const Values& v) {
  const auto first = first_of_two(v[0], v[1]);
  if (first) add_financial_year(*first);
  return first.has_value();
}

void PointReader::add(Date start, Date end, Granularity granularity, NumberOrder order) {
  Meaning meaning;
  meaning.period = {start, end};
  meaning.granularity = granularity;
  meaning.order = order;
  meanings_.add(std::move(meaning));
}

void PointReader::add_day(Value year, Value month, Value day, NumberOrder order) {
  for (const int full : full_years(year)) {
    const int days = days_in_month(full, month.value);
    if (const auto date = Date::of(full, month.value, day.value)) {
      add(*date, *date, Granularity::day, order);
    } else if (days == 0 || day.value < 1 || day.value > 31) {
      continue;
    } else if (day.value <= days) {
      wrong_year();
    } else if (month.value == 2 && day.value == 29) {
      meanings_.explain("February " + std::to_string(full) + " has 28 days");
    } else {
      too_many_days(month.value, days);
    }
  }
}

void PointReader::add_month(Value year, Value month) {
  if (month.value < 1 || month.value > 12) return;
  for (const int full : full_years(year)) {
    const auto start = Date::of(full, month.value, 1);
    if (!start) return wrong_year();
    const Date end = *start + (days_in_month(full, month.value) - 1);
    add(*start, end, Granularity::month);
  }
}

void PointReader::add_years(int first, int last, Granularity granularity) {
  const auto start = Date::of(first, 1, 1);
  const auto end = Date::of(last, 12, 31);
  if (!start || !end) return wrong_year();
  add(*start, *end, granularity);
}

void PointReader::add_financial_year(int first) {
  const auto period = financial_year_from(first, financial_year_);
  if (!period) return wrong_year();
  add(period->start, period->end, Granularity::year);
}

void PointReader::add_financial_quarter(int first_year, Value quarter) {
  if (!quarter_exists(quarter)) return;
  const auto year = financial_year_from(first_year, financial_year_);
  if (!year) return wrong_year();
  const Date start = year->start.add_months(3 * (quarter.value - 1));
  const Date end = quarter.value == 4 ? year->end : year->start.add_months(3 * quarter.value) - 1;
  add(start, end, Granularity::quarter);
}

void PointReader::add_undated(std::string words) {
  Meaning meaning;
  meaning.undated = std::move(words);
  meanings_.add(std::move(meaning));
}

bool PointReader::day_without_year(Value month, Value day) {
  constexpr int kLeapYear = 2000;
  const int days = days_in_month(kLeapYear, month.value);
  if (days == 0 || day.value < 1 || day.value > 31) return true;
  if (day.value > days) {
    too_many_days(month.value, days);
    return false;
  }
  add_undated(std::to_string(day.value) + ' ' + std::string(month_name(month.value)));
  return true;
}

bool PointReader::quarter_exists(Value quarter) {
  const bool exists = quarter.value >= 1 && quarter.value <= 4;
  if (!exists) meanings_.explain("a year has four quarters");
  return exists;
}

void PointReader::wrong_year() {
  meanings_.explain("its year is not between 1900 and 2199");
}

void PointReader::too_many_days(int month, int days) {
  const std::string most = month == 2 ? "at most 29" : std::to_string(days);
  meanings_.explain(std::string(month_name(month)) + " has " + most + " days");
}

}  // namespace hwbplan::period
