// See annual_year.hpp.
#include "reports/annual_year.hpp"

#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/metric_view.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// In its first months a year has nothing to tell, and what is asked for is the report of the one
// that has just ended.
Date begin_of_year(const Scope& scope) {
  const FinancialYear year = scope.financial_year();
  const Date today = scope.today();
  for (const int first : {today.year(), today.year() - 1}) {
    const auto span = financial_year_from(first, year);
    if (!span || span->start > today) continue;
    const auto before = financial_year_from(first - 1, year);
    const bool just_begun = today < span->start.add_months(3);
    return just_begun && before ? before->start : span->start;
  }
  return today;
}

}  // namespace

std::string_view in_words(Part part) {
  switch (part) {
    case Part::focus:
      return "focus of the year";
    case Part::carried_on:
      return "carried on";
    case Part::quiet_hum:
      return "quiet hum";
    case Part::rest:
      break;
  }
  return {};
}

bool was_chosen(const AnnualTheme& theme) {
  return theme.status.is(AnnualThemeStatus::chosen) || theme.status.is(AnnualThemeStatus::past);
}

std::string year_in_words(const AnnualTheme& theme, const Scope& scope) {
  return theme.year.given() ? period_label(theme.year.period, scope.financial_year())
                            : one_line(theme.year.text);
}

AnnualYear::AnnualYear(const Scope& scope)
    : scope_(scope),
      from_(begin_of_year(scope)),
      to_(std::min(scope.today(), from_.add_months(12) - 1)) {}

std::string AnnualYear::in_words() const {
  return fmt::format("{} to {}", from_.to_words(), to_.to_words());
}

bool AnnualYear::is_over() const {
  return to_ < scope_.today();
}

bool AnnualYear::is_since(Date date) const {
  return date > to_ && date < scope_.today();
}

bool AnnualYear::is_reached(const Milestone& milestone) const {
  return milestone.done.given() && is_done(milestone, scope_.workspace()) &&
         has(std::min(milestone.done.date, scope_.today()));
}

bool AnnualYear::is_reached_since(const Milestone& milestone) const {
  return milestone.due.given() && has(milestone.due.date) && milestone.done.given() &&
         is_done(milestone, scope_.workspace()) &&
         std::min(milestone.done.date, scope_.today()) > to_;
}

When AnnualYear::when(const AnnualTheme& theme) const {
  const bool is_past = theme.status.is(AnnualThemeStatus::past);
  if (!theme.year.given()) return is_past ? When::earlier : When::now;
  if (theme.year.period.start > to_) return When::later;
  // A theme that is past has given way to another, unless the year itself is over.
  const bool gave_way = is_past && to_ == scope_.today();
  return theme.year.period.end < from_ || gave_way ? When::earlier : When::now;
}

Part AnnualYear::part_of(const Action& action) const {
  Part part = action.action_kind.is(ActionKind::quiet_hum) ? Part::quiet_hum : Part::rest;
  for (const Reference& reference : action.annual_theme) {
    const auto* theme = target_as<AnnualTheme>(reference);
    // That an action belongs to a theme which nobody may know of yet would say that there is one.
    if (theme == nullptr || !scope_.shows(*theme) || !was_chosen(*theme)) continue;
    const When year = when(*theme);
    if (year == When::now) return Part::focus;
    if (year == When::earlier) part = Part::carried_on;
  }
  return part;
}

}  // namespace hwbplan::reports
