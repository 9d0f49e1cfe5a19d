// See late_asks.hpp. The text is read word by word: a word that asks for a day (by, before, until,
// from, "no later than"), some words that may stand between, and then a day or a month with its
// year.
#include "reports/late_asks.hpp"

#include "hwbplan/base/period.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::array<std::string_view, 7> kAsk = {"by",   "before", "until",   "till",
                                                  "from", "than",   "starting"};
// "by noon on Friday 14 November 2014", "by the end of March 2026"
constexpr std::array<std::string_view, 14> kBetween = {
    "the",    "end",     "of",        "start",    "beginning", "noon",     "on",
    "monday", "tuesday", "wednesday", "thursday", "friday",    "saturday", "sunday"};
constexpr std::size_t kMostBetween = 4;
// "14th November 2014" is three words.
constexpr std::size_t kMostWordsOfADay = 3;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The words of a text in small letters, without the marks around them.
std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  constexpr std::string_view kMarks = ",.;:()[]\"'!?";
  std::vector<std::string> words;
  while (true) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return words;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(kBlanks), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    word.remove_prefix(std::min(word.find_first_not_of(kMarks), word.size()));
    while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    words.push_back(utf8::fold_case_ascii(word));
  }
}

// The day that the words begin with, the last of a month; the longest reading counts.
std::optional<Date> day_at(std::span<const std::string> words) {
  for (std::size_t count = std::min(words.size(), kMostWordsOfADay); count > 0; --count) {
    const std::string text = fmt::format("{}", fmt::join(words.first(count), " "));
    const PeriodReading reading = read_period(text);
    if (reading.status != PeriodStatus::read) continue;
    const bool is_day_or_month =
        reading.granularity == Granularity::day || reading.granularity == Granularity::month;
    if (is_day_or_month) return reading.period.end;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Date> days_asked_for(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  std::vector<Date> days;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_one_of(kAsk, words[i])) continue;
    std::size_t at = i + 1;
    const std::size_t furthest = std::min(words.size(), at + kMostBetween);
    while (at < furthest && is_one_of(kBetween, words[at])) ++at;
    if (at >= words.size()) continue;
    if (const auto day = day_at(std::span(words).subspan(at))) days.push_back(*day);
  }
  return days;
}

std::string late_in_words(std::string_view ask, const Scope& scope) {
  const Meeting* meeting = scope.options().meeting;
  const Date held = meeting == nullptr ? Date{} : scope.day_of(*meeting);
  const Date limit = held.valid() ? held : scope.today();
  const std::vector<Date> days = days_asked_for(ask);
  const auto earliest = std::min_element(days.begin(), days.end());
  if (earliest == days.end() || *earliest >= limit) return {};
  return fmt::format("{} {}", earliest->to_words(),
                     held.valid() ? "is before this meeting" : "has passed");
}

}  // namespace hwbplan::reports
