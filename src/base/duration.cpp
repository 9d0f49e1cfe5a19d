// Reading and applying lengths of time. One table names the units, for reading and for writing.
#include "hwbplan/base/duration.hpp"

#include "hwbplan/base/utf8.hpp"

#include <array>

namespace hwbplan {
namespace {

constexpr int kLongest = 9999;

struct UnitName {
  std::string_view name;
  DurationUnit unit;
};

constexpr std::array<UnitName, 4> kUnits = {{
    {"day", DurationUnit::day},
    {"week", DurationUnit::week},
    {"month", DurationUnit::month},
    {"year", DurationUnit::year},
}};

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<Duration> read_duration(std::string_view text) {
  text = trim(text);
  int count = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    count = count * 10 + (text[at] - '0');
    if (count > kLongest) return std::nullopt;
  }
  if (count == 0) return std::nullopt;
  std::string_view unit = text.substr(at);
  if (!unit.empty() && unit.front() == '-') unit.remove_prefix(1);
  unit = trim(unit);
  if (unit.size() > 1 && (unit.back() == 's' || unit.back() == 'S')) unit.remove_suffix(1);
  for (const UnitName& known : kUnits) {
    if (utf8::equal_ignoring_case(unit, known.name)) return Duration{count, known.unit};
  }
  return std::nullopt;
}

Date add(Date date, Duration duration) {
  if (duration.count > kLongest || duration.count < -kLongest) return Date{};
  switch (duration.unit) {
    case DurationUnit::day:
      return date + duration.count;
    case DurationUnit::week:
      return date + duration.count * 7;
    case DurationUnit::month:
      return date.add_months(duration.count);
    case DurationUnit::year:
      return date.add_months(duration.count * 12);
  }
  return Date{};
}

std::string to_words(Duration duration) {
  std::string words = std::to_string(duration.count);
  for (const UnitName& known : kUnits) {
    if (known.unit != duration.unit) continue;
    words += ' ';
    words += known.name;
  }
  if (duration.count != 1) words += 's';
  return words;
}

}  // namespace hwbplan
