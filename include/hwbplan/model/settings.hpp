// `hwbplan.yaml`: how this board wants its plan read and checked.
#pragma once

#include "hwbplan/base/period.hpp"
#include "hwbplan/model/status.hpp"
#include "hwbplan/model/value.hpp"
#include "hwbplan/text/diagnostic.hpp"

#include <optional>

namespace hwbplan {

inline constexpr std::array<std::string_view, 4> kSeverityNames = {"off", "note", "warning",
                                                                   "error"};
constexpr std::span<const std::string_view> names_of(Severity) {
  return kSeverityNames;
}

struct BoardLimits {
  DurationValue progress_max_age;
  Number actions_per_lead;
  Number largest_share;
};

struct OverlapSettings {
  Number report_at;
  Number decide_at;
  List<List<Text>> same;  // a thesaurus of the board's own: words that mean the same here
};

struct PreElectionPeriod {
  DateValue from;
  DateValue to;
};

struct Settings {
  Number version;
  Text title;
  Text area;
  Text financial_year_starts;  // month and day: 04-01
  List<Text> include;
  List<Text> exclude;
  Map<Choice<Status>> status_scale;
  Map<Choice<Severity>> rules;
  Maybe<BoardLimits> limits;
  Maybe<OverlapSettings> overlaps;
  List<DateValue> bank_holidays;
  List<PreElectionPeriod> pre_election_periods;

  // 1 April, unless the settings say otherwise.
  FinancialYear financial_year() const;
};

// Reads 04-01 as 1 April; nothing for what is no month and day.
std::optional<FinancialYear> first_day_of_financial_year(std::string_view month_and_day);

// The tables of these records: src/model/settings.cpp.
const Schema& schema_for(const BoardLimits*);
const Schema& schema_for(const OverlapSettings*);
const Schema& schema_for(const PreElectionPeriod*);
const Schema& schema_for(const Settings*);

}  // namespace hwbplan
