// See change_of_figures.hpp. The unit says which arithmetic was meant; where it leaves that open,
// any that fits is accepted, because the finding is a fact and must be one.
#include "rules/change_of_figures.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/plain_words.hpp"
#include "rules/units.hpp"
#include "rules/word_table.hpp"
#include "rules/written_numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

enum class Arithmetic { percent_change, points, difference, times };

// From the least to the most that a result can be, with both ends rounded as they are written.
struct Range {
  double least = 0;
  double most = 0;

  void take_in(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
};

double work_out(Arithmetic arithmetic, double from, double to) {
  switch (arithmetic) {
    case Arithmetic::percent_change:
      return 100 * (to - from) / from;
    case Arithmetic::times:
      return to / from;
    case Arithmetic::points:
    case Arithmetic::difference:
      break;
  }
  return to - from;
}

bool divides(Arithmetic arithmetic) {
  return arithmetic == Arithmetic::percent_change || arithmetic == Arithmetic::times;
}

// Whole numbers are counts and exact; decimals have been rounded.
double rounding_of_end(const Number& number) {
  return number.text.find('.') == std::string_view::npos ? rounding_of_count(number)
                                                         : rounding_of(number);
}

Range range_of(Arithmetic arithmetic, const Number& from, const Number& to) {
  const double exact = work_out(arithmetic, from.value, to.value);
  Range range{exact, exact};
  const double from_slack = std::min(rounding_of_end(from), std::abs(from.value) / 2);
  const double to_slack = rounding_of_end(to);
  for (const double f : {from.value - from_slack, from.value + from_slack}) {
    for (const double t : {to.value - to_slack, to.value + to_slack})
      range.take_in(work_out(arithmetic, f, t));
  }
  return range;
}

bool lies_within(double value, const Range& range, double slack) {
  const double little = 1e-9 * std::max(1.0, std::abs(value));
  return value >= range.least - slack - little && value <= range.most + slack + little;
}

bool has_word(const std::string& unit, std::string_view word) {
  return unit.find(word) != std::string::npos;
}

std::vector<Arithmetic> meant_by(const Evidence& evidence) {
  const std::string unit = plain_unit(evidence.unit.text);
  if (has_word(unit, "point")) return {Arithmetic::points};
  if (has_word(unit, "times") || has_word(unit, "fold") || has_word(unit, "ratio"))
    return {Arithmetic::times};
  if (!is_percentage(evidence.value, evidence.unit)) {
    if (!unit.empty()) return {Arithmetic::difference};
    return {Arithmetic::difference, Arithmetic::percent_change, Arithmetic::times};
  }
  const bool says_change = has_word(unit, "change") || has_word(unit, "rise") ||
                           has_word(unit, "crease") || has_word(unit, "fall") ||
                           has_word(unit, "reduc") || has_word(unit, "growth");
  const bool ends_are_percentages = evidence.from.percent && evidence.to.percent;
  if (says_change && !ends_are_percentages) return {Arithmetic::percent_change};
  return {Arithmetic::percent_change, Arithmetic::points};
}

enum class Trend { up, down };

constexpr std::array<WordsOfKind<Trend>, 2> kTrendLists = {{
    {Trend::up,
     "rose rise rises rising risen increase increased increases increasing grew grown growth "
     "climbed doubled"},
    {Trend::down,
     "fell fall fallen falling decrease decreased decreases decreasing decline declined declining "
     "reduce reduced reduction reductions drop dropped dropping down lower fewer less halved "
     "shrank cut"},
}};
constexpr WordTable<kTrendLists, 64> kTrendWords;

struct SaidTrend {
  bool up = false;
  bool down = false;
};

SaidTrend said_in(const Evidence& evidence) {
  SaidTrend said;
  for (const std::string_view text : {evidence.statement.text, evidence.unit.text}) {
    const PlainWords words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Trend* trend = kTrendWords.find(words[i].lower);
      if (trend == nullptr) continue;
      (*trend == Trend::up ? said.up : said.down) = true;
    }
  }
  return said;
}

std::string result_in_words(Arithmetic arithmetic, double result) {
  const std::string_view way = result < 0 ? "fall" : "rise";
  const double size = std::abs(result);
  switch (arithmetic) {
    case Arithmetic::percent_change:
      return fmt::format("a {} of {}", way, format_percent(size, 1));
    case Arithmetic::points:
      return fmt::format("a {} of {} percentage points", way, format_number(size, 1));
    case Arithmetic::times:
      return format_number(result) + " times as much";
    case Arithmetic::difference:
      break;
  }
  return fmt::format("a {} of {}", way, format_number(size));
}

std::string ends_in_words(const Evidence& evidence) {
  return fmt::format("from {} to {}", excerpt(evidence.from.text), excerpt(evidence.to.text));
}

ChangeCheck disagreement(const Evidence& evidence, Arithmetic arithmetic) {
  const double result = work_out(arithmetic, evidence.from.value, evidence.to.value);
  ChangeCheck check;
  check.agrees = false;
  check.message =
      fmt::format("{} is {}, and not {}", ends_in_words(evidence),
                  result_in_words(arithmetic, result), with_unit(evidence.value, evidence.unit));
  // Two of the usual ways to go wrong, by the figure that they lead to.
  const double from = evidence.from.value;
  const double to = evidence.to.value;
  const double slack = rounding_of(evidence.value);
  const double value = std::abs(evidence.value.value);
  if (arithmetic == Arithmetic::percent_change && to != 0 &&
      std::abs(std::abs(100 * (to - from) / to) - value) <= slack) {
    check.hint = "it was divided by the later figure; a change is measured by the earlier one";
  } else if (arithmetic == Arithmetic::percent_change &&
             std::abs(std::abs(to - from) - value) <= slack) {
    check.hint = "that is the difference, and not its percentage";
  } else {
    check.hint = "mend whichever is wrong; a correction: keeps on record what was quoted";
  }
  return check;
}

}  // namespace

ChangeCheck check_change(const Evidence& evidence) {
  const std::vector<Arithmetic> meant = meant_by(evidence);
  const double from = evidence.from.value;
  const double to = evidence.to.value;
  const double value = evidence.value.value;
  const double slack = rounding_of(evidence.value);
  // A value that is the later figure itself is no change.
  const bool is_later_figure = meant.front() == Arithmetic::difference && value == to;
  if (is_later_figure) return {};
  if (from == 0 && std::all_of(meant.begin(), meant.end(), divides)) {
    return {
        false,
        fmt::format("{} has no percentage: nothing can be divided by 0", ends_in_words(evidence)),
        "give the difference, and its unit"};
  }
  for (const Arithmetic arithmetic : meant) {
    if (from == 0 && divides(arithmetic)) continue;
    const Range range = range_of(arithmetic, evidence.from, evidence.to);
    const bool as_written = lies_within(value, range, slack);
    const bool without_sign =
        arithmetic != Arithmetic::times && value > 0 && lies_within(-value, range, slack);
    if (!as_written && !without_sign) continue;
    const SaidTrend said = said_in(evidence);
    if (as_written || !said.up || said.down) return {};
    return {false,
            fmt::format("{} is {}, and the statement says that it rose", ends_in_words(evidence),
                        result_in_words(arithmetic, work_out(arithmetic, from, to))),
            "mend the statement, or swap from: and to:"};
  }
  return disagreement(evidence, from == 0 ? Arithmetic::difference : meant.front());
}

}  // namespace hwbplan::rules
