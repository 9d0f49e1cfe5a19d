// Reading a period, in four steps, each in a file of its own: the text becomes tokens
// (period_tokens); words that settle the matter by themselves are recognised (period_phrases); what
// is left is read by a table of the ways in which dates are written (period_points) and as two of
// these with something between (period_ranges). Here the steps are put together, and from the
// meanings that were found it follows what the text is: one meaning is read, several are ambiguous.
//
// Not chosen: a regular expression a format, tried in turn. The first that matches would win, and
// that the others match as well, which is what makes a date ambiguous, would go unseen.
#include "hwbplan/base/period.hpp"

#include "base/period_phrases.hpp"
#include "base/period_points.hpp"
#include "base/period_tokens.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace hwbplan {
namespace {

using period::Meaning;
using period::Meanings;
using period::Token;
using period::TokenKind;
using period::Tokens;

// The longest sensible text, "between the end of quarter 2 of 2026/27 and …", has half of these.
constexpr std::size_t kLongestText = 200;
constexpr std::size_t kMostTokens = 20;

PeriodReading with_status(PeriodStatus status, std::string why = {}) {
  PeriodReading reading;
  reading.status = status;
  reading.why = std::move(why);
  return reading;
}

PeriodReading unreadable(std::string why) {
  return with_status(PeriodStatus::unreadable, std::move(why));
}

// "by", "from", "until" and the like say which end of the period is meant. Two that disagree ("by
// early 2026") leave neither a first nor a last day.
struct Leads {
  std::size_t count = 0;
  PeriodSide side = PeriodSide::either;
  bool clash = false;
  bool between = false;
};

Leads leads_of(Tokens tokens) {
  Leads leads;
  for (const Token& token : tokens) {
    PeriodSide side = PeriodSide::either;
    if (token.kind == TokenKind::to) {
      side = PeriodSide::end;
    } else if (token.kind == TokenKind::lead) {
      side = static_cast<PeriodSide>(token.value);
    } else if (token.kind == TokenKind::between) {
      leads.between = true;
    } else {
      break;
    }
    ++leads.count;
    if (side == PeriodSide::either) continue;
    if (leads.side != PeriodSide::either && leads.side != side) leads.clash = true;
    leads.side = side;
  }
  return leads;
}

PeriodReading conclude(const Meanings& meanings, PeriodSide side, FinancialYear financial_year) {
  const std::vector<Meaning>& all = meanings.all;
  if (all.empty()) return unreadable(meanings.why);
  const bool any_dated =
      std::any_of(all.begin(), all.end(), [](const Meaning& meaning) { return meaning.dated(); });
  if (!any_dated) return unreadable("it names no year");
  if (all.size() == 1) {
    PeriodReading reading = with_status(PeriodStatus::read);
    reading.period = all.front().period;
    reading.granularity = all.front().granularity;
    // "from 2021 to 2022" names both ends.
    const bool both_ends = side == PeriodSide::start && reading.granularity == Granularity::range;
    reading.side = both_ends ? PeriodSide::either : side;
    return reading;
  }
  PeriodReading reading = with_status(PeriodStatus::ambiguous);
  for (std::size_t i = 0; i < 2; ++i) {
    if (i > 0) reading.readings += " or ";
    reading.readings += all[i].dated() ? to_words(all[i].period, financial_year) : all[i].undated;
  }
  const auto is_day = [](const Meaning& one) {
    return one.dated() && one.granularity == Granularity::day;
  };
  if (is_day(all[0]) && is_day(all[1]))
    reading.written = all[0].period.start.to_iso() + " or " + all[1].period.start.to_iso();
  return reading;
}

PeriodReading read_tokens(Tokens all, FinancialYear financial_year) {
  const Leads leads = leads_of(all);
  const Tokens rest = all.subspan(leads.count);
  std::string why = period::why_no_date(rest);
  if (!why.empty()) return unreadable(std::move(why));
  if (leads.clash) return unreadable("it names neither a first nor a last day");
  if (rest.size() > kMostTokens) return unreadable("it is longer than any date");

  std::vector<Token> tokens(rest.begin(), rest.end());
  for (Token& token : tokens) {
    if (leads.between && token.kind == TokenKind::both) token.kind = TokenKind::to;
  }
  Meanings meanings = period::read_range(tokens, financial_year);
  if (meanings.all.empty()) meanings.explain(period::why_no_point(tokens));
  meanings.explain("it is not written like any date");
  return conclude(meanings, leads.side, financial_year);
}

// "Ongoing until March 2026" has an end after all. Nothing where the text is not of that kind.
std::optional<PeriodReading> read_until(Tokens tokens, FinancialYear financial_year) {
  if (tokens.size() < 3 || tokens[1].kind != TokenKind::to) return std::nullopt;
  if (period::status_of_words(tokens.first(1)) != PeriodStatus::open_ended) return std::nullopt;
  PeriodReading reading = read_tokens(tokens.subspan(1), financial_year);
  const bool found =
      reading.status == PeriodStatus::read || reading.status == PeriodStatus::ambiguous;
  return found ? std::optional(std::move(reading)) : std::nullopt;
}

bool is_first_of_month(Date date) {
  return date.day() == 1;
}
bool is_last_of_month(Date date) {
  return (date + 1).day() == 1 || date.day() == 31;
}

}  // namespace

PeriodReading read_period(std::string_view text, FinancialYear financial_year) {
  if (const auto date = Date::from_iso(text)) {  // What most plans hold, so it takes no detour.
    PeriodReading reading = with_status(PeriodStatus::read);
    reading.period = {*date, *date};
    reading.iso = true;
    return reading;
  }
  if (text.size() > kLongestText) return unreadable("it is longer than any date");
  const std::vector<Token> tokens = period::tokenise(text);
  const PeriodStatus status = period::status_of_words(tokens);
  if (status == PeriodStatus::open_ended) {
    if (auto reading = read_until(tokens, financial_year)) return *std::move(reading);
  }
  if (status != PeriodStatus::unreadable) return with_status(status);
  return read_tokens(tokens, financial_year);
}

std::optional<std::string> as_iso(std::string_view text, FinancialYear financial_year) {
  const PeriodReading reading = read_period(text, financial_year);
  const bool one_day = reading.status == PeriodStatus::read &&
                       reading.granularity == Granularity::day &&
                       reading.period.start == reading.period.end;
  return one_day ? std::optional(reading.period.start.to_iso()) : std::nullopt;
}

std::string to_words(Period period, FinancialYear financial_year) {
  const auto [start, end] = period;
  if (!start.valid() || !end.valid()) return {};
  if (start == end) return start.to_words();
  const int first = start.year();
  const int last = end.year();
  const auto month_and_year = [](Date date) {
    return std::string(month_name(date.month())) + ' ' + std::to_string(date.year());
  };
  if (is_first_of_month(start) && is_last_of_month(end)) {
    if (start.month() == 1 && end.month() == 12) {
      const std::string year = std::to_string(first);
      return first == last ? year : year + " to " + std::to_string(last);
    }
    if (first == last && start.month() == end.month()) return month_and_year(start);
  }
  if (period == financial_year_from(first, financial_year)) {
    const std::string next = std::to_string(last);
    return "the financial year " + std::to_string(first) + '/' + next.substr(next.size() - 2);
  }
  if (!is_first_of_month(start) || !is_last_of_month(end)) {
    return start.to_words() + " to " + end.to_words();
  }
  if (first == last) return std::string(month_name(start.month())) + " to " + month_and_year(end);
  return month_and_year(start) + " to " + month_and_year(end);
}

std::optional<Period> financial_year_from(int year, FinancialYear financial_year) {
  const auto start = Date::of(year, financial_year.month, financial_year.day);
  const auto next = Date::of(year + 1, financial_year.month, financial_year.day);
  if (!start || !next) return std::nullopt;
  return Period{*start, *next - 1};
}

}  // namespace hwbplan
