// The rule `vote-undecided`: the vote for the theme of a year has closed, and nothing says what
// came of it.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

using Year = std::pair<Date, Date>;

Year year_of(const AnnualTheme& theme) {
  return {theme.year.period.start, theme.year.period.end};
}

// A result that could not be read, or a status, may be one.
bool may_be_decided(const AnnualTheme& theme) {
  return !theme.result.missing() || theme.status.presence == Presence::unreadable ||
         theme.status.is(AnnualThemeStatus::chosen) || theme.status.is(AnnualThemeStatus::past);
}

void check(const Workspace& workspace, Reporter& report) {
  std::set<Year> settled;  // decided, or reported once
  for (const AnnualTheme* theme : workspace.plan.all<AnnualTheme>()) {
    if (theme->year.given() && may_be_decided(*theme)) settled.insert(year_of(*theme));
  }
  for (const AnnualTheme* theme : workspace.plan.all<AnnualTheme>()) {
    if (!theme->closes.given() || theme->closes.date >= workspace.today) continue;
    // The year that could not be read may be one that is decided.
    if (may_be_decided(*theme) || theme->year.presence == Presence::unreadable) continue;
    if (theme->year.given() && !settled.insert(year_of(*theme)).second) continue;
    report
        .at(*theme, theme->closes.span,
            fmt::format("the vote{} closed {} ago, and no theme has been chosen",
                        theme->year.given() ? " for " + excerpt(theme->year.text) : std::string(),
                        time_between(theme->closes.date, workspace.today)))
        .field("closes")
        .value(theme->closes.text)
        .hint("set status: chosen on the theme that won, with result: and the meeting");
  }
}

}  // namespace

extern const Rule vote_undecided = {
    .name = "vote-undecided",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a vote for the theme of a year that closed without a result",
    .rationale =
        "Forty organisations were asked to vote, and did. If the year begins without anybody "
        "saying what came of it, fewer will vote the next time, and each board goes on with a "
        "theme of its own.\n\n"
        "The vote for a year counts as decided when one of the themes of that year is chosen, or "
        "has a result. It is reported once for each year.",
    .bad = R"(annual_themes:
  - {id: health-2027, title: Year of health, year: 2027/28, status: shortlisted, closes: 2026-09-18}
  - {id: climate-2027, title: Year of climate, year: 2027/28, status: shortlisted, closes: 2026-09-18}
)",
    .good = R"(groups:
  - {id: partnership, title: Partnership}
meetings:
  - {id: summit-2026-09, title: Summit, group: partnership, date: 2026-09-24, kind: summit}
annual_themes:
  - id: health-2027
    title: Year of health
    year: 2027/28
    status: chosen
    closes: 2026-09-18
    result: {meeting: summit-2026-09, date: 2026-09-24}
  - {id: climate-2027, title: Year of climate, year: 2027/28, status: shortlisted, closes: 2026-09-18}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
