// Calendar arithmetic. The standard library's civil calendar does the conversion between a day
// number and year, month and day; what is ours is the range of years and what happens at its ends.
#include "hwbplan/base/date.hpp"

#include <array>
#include <chrono>
#include <ctime>

namespace hwbplan {
namespace {

namespace chrono = std::chrono;

constexpr std::int32_t day_number(int year, int month, int day) {
  const chrono::year_month_day civil{chrono::year{year},
                                     chrono::month{static_cast<unsigned>(month)},
                                     chrono::day{static_cast<unsigned>(day)}};
  return static_cast<std::int32_t>(chrono::sys_days{civil}.time_since_epoch().count());
}

chrono::year_month_day civil_of(Date date) {
  return chrono::year_month_day{chrono::sys_days{chrono::days{date.days}}};
}

void put_figures(char* at, int value, std::size_t width) {
  for (; width > 0; value /= 10) at[--width] = static_cast<char>('0' + value % 10);
}

// The value of a run of digits, or less than nothing where another character stands among them.
int digits_value(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{day_number(year, month, day)};
}

std::optional<Date> Date::from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  // Less than nothing is no year, month or day.
  return of(digits_value(text.substr(0, 4)), digits_value(text.substr(5, 2)),
            digits_value(text.substr(8, 2)));
}

bool Date::valid() const {
  constexpr std::int32_t kFirst = day_number(kFirstYear, 1, 1);
  constexpr std::int32_t kLast = day_number(kLastYear, 12, 31);
  return days >= kFirst && days <= kLast;
}

int Date::year() const {
  return valid() ? static_cast<int>(civil_of(*this).year()) : 0;
}

int Date::month() const {
  return valid() ? static_cast<int>(static_cast<unsigned>(civil_of(*this).month())) : 0;
}

int Date::day() const {
  return valid() ? static_cast<int>(static_cast<unsigned>(civil_of(*this).day())) : 0;
}

int Date::weekday() const {
  if (!valid()) return 0;
  const chrono::weekday name{chrono::sys_days{chrono::days{days}}};
  return static_cast<int>(name.iso_encoding());
}

Date Date::add_months(int months) const {
  // More than the whole range of months can only end outside it; checked first so that the sum
  // below cannot overflow.
  constexpr int kMonths = (kLastYear - kFirstYear + 1) * 12;
  if (!valid() || months > kMonths || months < -kMonths) return Date{};
  const int index = year() * 12 + month() - 1 + months;
  const int to_year = index / 12;
  const int to_month = index % 12 + 1;
  const int longest = days_in_month(to_year, to_month);
  return of(to_year, to_month, day() < longest ? day() : longest).value_or(Date{});
}

std::string Date::to_iso() const {
  if (!valid()) return {};
  const chrono::year_month_day civil = civil_of(*this);
  std::string out = "0000-00-00";
  put_figures(out.data(), static_cast<int>(civil.year()), 4);
  put_figures(out.data() + 5, static_cast<int>(static_cast<unsigned>(civil.month())), 2);
  put_figures(out.data() + 8, static_cast<int>(static_cast<unsigned>(civil.day())), 2);
  return out;
}

std::string Date::to_words() const {
  if (!valid()) return {};
  const chrono::year_month_day civil = civil_of(*this);
  const auto day = static_cast<unsigned>(civil.day());
  const std::string_view name = month_name(static_cast<int>(static_cast<unsigned>(civil.month())));
  const std::size_t figures = day < 10 ? 1 : 2;
  std::string words(figures + 1 + name.size() + 1 + 4, ' ');
  put_figures(words.data(), static_cast<int>(day), figures);
  name.copy(words.data() + figures + 1, name.size());
  put_figures(words.data() + words.size() - 4, static_cast<int>(civil.year()), 4);
  return words;
}

Date operator+(Date date, int days) {
  if (!date.valid()) return Date{};
  const std::int64_t moved = std::int64_t{date.days} + days;
  const std::int64_t bound = 1'000'000;  // Well past the last valid day, well inside 32 bits.
  if (moved > bound || moved < -bound) return Date{};
  const Date result{static_cast<std::int32_t>(moved)};
  return result.valid() ? result : Date{};
}

Date operator-(Date date, int days) {
  if (days == std::numeric_limits<int>::min()) return Date{};
  return date + -days;
}

int days_between(Date earlier, Date later) {
  return later.days - earlier.days;
}

int days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  const chrono::year_month_day_last last{
      chrono::year{year}, chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string_view month_name(int month) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (month < 1 || month > 12) return {};
  return kNames[static_cast<std::size_t>(month - 1)];
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
#ifdef _WIN32
  if (localtime_s(&local, &now) != 0) return Date{};
#else
  if (localtime_r(&now, &local) == nullptr) return Date{};
#endif
  return Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(Date{});
}

}  // namespace hwbplan
