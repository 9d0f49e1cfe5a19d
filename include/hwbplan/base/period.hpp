// Reading dates and periods as people write them in plans. A text is read where it has exactly one
// meaning; where it has two, both are named so that its author can choose; and where it has none,
// the reading says why, because "write a date" alone does not help the person who thought they had.
#pragma once

#include "hwbplan/base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hwbplan {

// Both days are part of the period. A field that asks for a start takes `start`, one that asks for
// an end takes `end`: "March 2026" starts on the 1st and is due on the 31st.
struct Period {
  Date start;
  Date end;

  bool operator==(const Period&) const = default;
};

// The day on which the board's financial year starts; 1 April for every council that says nothing.
struct FinancialYear {
  int month = 4;
  int day = 1;
};

enum class PeriodStatus : std::uint8_t {
  read,        // one meaning
  ambiguous,   // more than one: "03/04/2026", "Apr-21", "2009-10"
  unreadable,  // no date, or only half of one: "December", "Year 1", "spring 2008"
  open_ended,  // it says that there is no end: "ongoing", "annually", "2024 onwards"
  unknown,     // it says that nobody knows yet, or nothing at all: "TBC", "N/A", "?", ""
};

enum class Granularity : std::uint8_t { day, month, quarter, year, range };

// Which end of a period the words around the date name: "from June 2026" is only a start, "by June
// 2026" only an end. A plan's single column of dates is taken apart by it.
enum class PeriodSide : std::uint8_t { either, start, end };

struct PeriodReading {
  PeriodStatus status = PeriodStatus::unreadable;
  Period period;                               // where status is `read`
  Granularity granularity = Granularity::day;  // where status is `read`
  PeriodSide side = PeriodSide::either;        // where status is `read`
  bool iso = false;                            // the text is one day, written 2026-03-31
  std::string readings;                        // where ambiguous: "17 August or August 2017"
  std::string written;                         // where both are days: "2026-11-01 or 2026-01-11"
  std::string why;                             // where unreadable: "it names no year"
};

// Never fails and takes time in proportion to a bounded part of `text`; what is longer than any
// date is unreadable.
[[nodiscard]] PeriodReading read_period(std::string_view text, FinancialYear financial_year = {});

// "2026-03-31" for a text that was read and is one single day, for automatic fixes; else nothing.
[[nodiscard]] std::optional<std::string> as_iso(std::string_view text,
                                                FinancialYear financial_year = {});

// The period in the fewest plain words: "31 March 2026", "August 2017", "April to June 2026",
// "2017", "the financial year 2009/10", "2021 to 2023"; "" where a day is missing.
[[nodiscard]] std::string to_words(Period period, FinancialYear financial_year = {});

// The financial year that begins in `year`; nothing where there is no such day or year.
[[nodiscard]] std::optional<Period> financial_year_from(int year, FinancialYear financial_year);

}  // namespace hwbplan
