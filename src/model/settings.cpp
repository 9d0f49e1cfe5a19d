// The table of hwbplan.yaml.
#include "hwbplan/model/settings.hpp"

#include "model/field.hpp"

#include <string>

namespace hwbplan {

namespace {

using L = FieldOf<BoardLimits>;
constexpr Field kLimitFields[] = {
    L::row<&BoardLimits::progress_max_age>("progress_max_age",
                                           "How old the latest progress entry may be.")
        .such_as("13 weeks"),
    L::row<&BoardLimits::actions_per_lead>("actions_per_lead",
                                           "How many actions one role may lead.")
        .such_as("12"),
    L::row<&BoardLimits::largest_share>("largest_share",
                                        "The most that one contribution may have of all actions.")
        .such_as("60%"),
};
constexpr Schema kLimits = {"set of limits", "Where this board draws the line.", kLimitFields, {}};

using O = FieldOf<OverlapSettings>;
constexpr Field kOverlapFields[] = {
    O::row<&OverlapSettings::report_at>("report_at",
                                        "The score from which `hwbplan overlaps` lists a pair.")
        .such_as("0.50"),
    O::row<&OverlapSettings::decide_at>("decide_at",
                                        "The score from which `hwbplan check` asks for a decision.")
        .such_as("0.70"),
    O::row<&OverlapSettings::same>("same",
                                   "Words that mean the same here, a list for each meaning.")
        .such_as("[[falls, trips]]"),
};
constexpr Schema kOverlaps = {
    "set of overlap settings", "How overlaps are found.", kOverlapFields, {}};

using E = FieldOf<PreElectionPeriod>;
constexpr Field kElectionFields[] = {
    E::row<&PreElectionPeriod::from>("from", "Its first day.")
        .required()
        .first_day()
        .such_as("2027-03-22"),
    E::row<&PreElectionPeriod::to>("to", "Its last day.").required().such_as("2027-05-06"),
};
constexpr Schema kElection = {
    "pre-election period", "Days on which nothing is announced.", kElectionFields, {}};

using S = FieldOf<Settings>;
constexpr Field kFields[] = {
    S::row<&Settings::version>("hwbplan", "The version of the format: 1.").required().such_as("1"),
    S::row<&Settings::title>("title", "The plan's name, as papers print it."),
    S::row<&Settings::area>("area", "The area that the board is for."),
    S::row<&Settings::financial_year_starts>("financial_year_starts",
                                             "Month and day; 04-01 where it is not given.")
        .such_as("04-01"),
    S::row<&Settings::include>("include", "Only these files are read, where it is given.")
        .such_as("\"plans/**\""),
    S::row<&Settings::exclude>("exclude", "Files that are not read.").such_as("\"drafts/**\""),
    S::row<&Settings::status_scale>(
        "status_scale",
        "The board's own words, each mapped to a status; they may stand "
        "wherever a status is asked for."),
    S::row<&Settings::rules>("rules", "A rule or a group of rules, and how much it weighs."),
    S::row<&Settings::limits>("limits", "Where this board draws the line."),
    S::row<&Settings::overlaps>("overlaps", "How overlaps are found."),
    S::row<&Settings::bank_holidays>("bank_holidays", "Days that are no working days.")
        .such_as("2026-12-25"),
    S::row<&Settings::pre_election_periods>("pre_election_periods",
                                            "Days on which nothing is announced."),
};
constexpr Schema kSettings = {
    "settings file", "How this board wants its plan read and checked.", kFields, {}};

}  // namespace

const Schema& schema_for(const BoardLimits*) {
  return kLimits;
}
const Schema& schema_for(const OverlapSettings*) {
  return kOverlaps;
}
const Schema& schema_for(const PreElectionPeriod*) {
  return kElection;
}
const Schema& schema_for(const Settings*) {
  return kSettings;
}

std::optional<FinancialYear> first_day_of_financial_year(std::string_view month_and_day) {
  // 29 February is no day of most years, and 2001 has none.
  const auto date = Date::from_iso("2001-" + std::string(month_and_day.substr(0, 6)));
  if (!date) return std::nullopt;
  return FinancialYear{date->month(), date->day()};
}

FinancialYear Settings::financial_year() const {
  return first_day_of_financial_year(financial_year_starts.text).value_or(FinancialYear());
}

}  // namespace hwbplan
