// See phrases.hpp.
#include "hwbplan/text/phrases.hpp"

#include "hwbplan/base/number.hpp"

#include <fmt/format.h>

namespace hwbplan {

namespace {

constexpr std::size_t kLongestExcerpt = 60;

// Up to a fortnight one counts days, up to ten weeks weeks, up to two years months.
constexpr int kMostDays = 13;
constexpr int kMostWeeks = 9;
constexpr int kMostMonths = 23;

// Whole months: 31 March to 30 April is one, because April has no later day.
int months_between(Date earlier, Date later) {
  int months = (later.year() - earlier.year()) * 12 + later.month() - earlier.month();
  if (months > 0 && earlier.add_months(months) > later) --months;
  return months;
}

std::string how_many(int count, std::string_view noun) {
  return counted(static_cast<std::size_t>(count), noun);
}

}  // namespace

std::string excerpt(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() <= kLongestExcerpt && line.size() == text.size()) return std::string(line);
  std::size_t cut = line.size() < kLongestExcerpt ? line.size() : kLongestExcerpt;
  // Never inside a character.
  while (cut > 0 && cut < line.size() && (line[cut] & '\xC0') == '\x80') --cut;
  return std::string(line.substr(0, cut)) + "…";
}

std::string quoted(std::string_view text) {
  return fmt::format("\"{}\"", excerpt(text));
}

std::string listed(std::span<const std::string> words, std::string_view joint) {
  if (words.empty()) return {};
  if (words.size() == 1) return words.front();
  return fmt::format("{} {} {}", fmt::join(words.begin(), words.end() - 1, ", "), joint,
                     words.back());
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", format_number(static_cast<double>(count)), noun,
                     count == 1 ? "" : "s");
}

std::string time_between(Date earlier, Date later) {
  const int days = days_between(earlier, later);
  if (days <= kMostDays) return how_many(days, "day");
  if (days / 7 <= kMostWeeks) return how_many(days / 7, "week");
  const int months = months_between(earlier, later);
  if (months <= kMostMonths) return how_many(months, "month");
  return fmt::format("{}{}", months % 12 == 0 ? "" : "more than ", how_many(months / 12, "year"));
}

}  // namespace hwbplan
