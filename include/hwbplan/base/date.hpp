// A calendar day, as plans name them: no clock, no time zone. Every deadline, milestone and
// meeting is compared as one whole number of days, so that ordering and "how late" are plain
// arithmetic and never depend on where or when the program runs.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace hwbplan {

// A day of the proleptic Gregorian calendar from 1 January 1900 to 31 December 2199. A date outside
// those three centuries is a slip of the keyboard and never a plan, so it is not a valid date here.
struct Date {
  static constexpr std::int32_t kNone = std::numeric_limits<std::int32_t>::min();
  static constexpr int kFirstYear = 1900;
  static constexpr int kLastYear = 2199;

  // Days since 1970-01-01; kNone where there is no date. No date sorts before every date.
  std::int32_t days = kNone;

  // Nothing where there is no such day (31 April) or it lies outside the accepted years.
  [[nodiscard]] static std::optional<Date> of(int year, int month, int day);

  // Reads exactly "2026-03-31" and nothing else; other spellings are the business of period.hpp.
  [[nodiscard]] static std::optional<Date> from_iso(std::string_view text);

  [[nodiscard]] bool valid() const;

  // The four parts are 0 for a date that is not valid. Weekdays count from 1, Monday, to 7, Sunday.
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;
  [[nodiscard]] int day() const;
  [[nodiscard]] int weekday() const;

  // The same day of another month, or the last day of that month where it is too short: 31 January
  // and one month is 28 February. Not valid where the result leaves the accepted years.
  [[nodiscard]] Date add_months(int months) const;

  [[nodiscard]] std::string to_iso() const;    // "2026-03-31", or "" without a date
  [[nodiscard]] std::string to_words() const;  // "31 March 2026", or "" without a date

  auto operator<=>(const Date&) const = default;
};

// Moves by whole days. Not valid where the date was not, or where the result leaves the years.
[[nodiscard]] Date operator+(Date date, int days);
[[nodiscard]] Date operator-(Date date, int days);

// Days from `earlier` to `later`, negative where they stand the other way round. Both must be
// valid.
[[nodiscard]] int days_between(Date earlier, Date later);

// 28 to 31, or 0 where `month` is not 1 to 12.
[[nodiscard]] int days_in_month(int year, int month);

// "March" for 3; "" where `month` is not 1 to 12.
[[nodiscard]] std::string_view month_name(int month);

// The present day by the system clock in local time. Only the command line asks, so that every
// other part is handed its "today" and gives the same answer twice.
[[nodiscard]] Date today();

}  // namespace hwbplan
