// Dates as people write them, in tables: what is read as which days, what has two meanings, and
// what has none and why.
#include "hwbplan/base/period.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

struct Case {
  std::string text;
  std::string start;
  std::string end;
  Granularity granularity;
};

void check_read(const Case& expected) {
  CAPTURE(expected.text);
  const PeriodReading reading = read_period(expected.text);
  CHECK(reading.status == PeriodStatus::read);
  CHECK(reading.period.start.to_iso() == expected.start);
  CHECK(reading.period.end.to_iso() == expected.end);
  CHECK(reading.granularity == expected.granularity);
  CHECK(reading.why.empty());
  CHECK(reading.readings.empty());
}

void check_day(const std::string& text, const std::string& day) {
  check_read({text, day, day, Granularity::day});
  CHECK(as_iso(text) == day);
}

struct Told {
  std::string text;
  std::string told;
};

}  // namespace

TEST_CASE("days are read in every usual way of writing them") {
  for (const std::string text : {"2026-03-31",
                                 "2026-3-31",
                                 "2026/03/31",
                                 "2026.03.31",
                                 "31 March 2026",
                                 "31st March 2026",
                                 "31 Mar 2026",
                                 "31 MARCH 2026",
                                 "31  march,  2026.",
                                 "31 Mar. 2026",
                                 "31-Mar-2026",
                                 "31-mar-26",
                                 "31 Mar 26",
                                 "March 31, 2026",
                                 "Mar 31st 2026",
                                 "31/03/2026",
                                 "31.03.2026",
                                 "31-03-2026",
                                 "31/3/2026",
                                 "31 / 03 / 2026",
                                 "31/03/26",
                                 "03/31/2026",
                                 "31st of March of the 2026",
                                 "(31 March 2026)",
                                 "Tuesday 31 March 2026",
                                 "Tue, 31/03/2026",
                                 "2026-Mar-31",
                                 "31 March '26",
                                 "31March2026",
                                 "'31/03/2026",
                                 "31\xC2\xA0March\xC2\xA0"
                                 "2026",
                                 "31\xE2\x80\x93"
                                 "03\xE2\x80\x93"
                                 "2026",
                                 "on 31 March 2026",
                                 "end of March 2026",
                                 "the end of March 2026",
                                 "end March 2026",
                                 "End of Q4 2025/26",
                                 "end of 2025/26",
                                 "by the end of the financial year 2025/26",
                                 "by 31 March 2026",
                                 "before 31 March 2026",
                                 "due by 31 March 2026",
                                 "until 31 March 2026"}) {
    check_day(text, "2026-03-31");
  }
  check_day("2026-3-1", "2026-03-01");
  check_day("1/1/2026", "2026-01-01");
  check_day("01/01/26", "2026-01-01");
  check_day("31/03/09", "2009-03-31");
  check_day("31/03/07", "2007-03-31");
  check_day("27 Jul 2017", "2017-07-27");
  check_day("1st sept 2026", "2026-09-01");
  check_day("29 February 2024", "2024-02-29");
  check_day("End of 2022", "2022-12-31");
  check_day("start of 2026/27", "2026-04-01");
  check_day("beginning of May 2026", "2026-05-01");
  check_day("1 January 1900", "1900-01-01");
  check_day("31 December 2199", "2199-12-31");
}

TEST_CASE("only the exact form is marked as ISO") {
  CHECK(read_period("2026-03-31").iso);
  for (const std::string text :
       {"2026-3-31", " 2026-03-31", "by 2026-03-31", "31 March 2026", "2026-03"}) {
    CAPTURE(text);
    CHECK_FALSE(read_period(text).iso);
  }
}

TEST_CASE("months are read") {
  for (const std::string text :
       {"March 2026", "Mar 2026", "march, 2026", "2026-03", "2026-3", "03/2026", "3/2026",
        "Mar-2026", "March '26", "2026 March", "2026/03", "in March 2026", "to March 2026",
        "March\xC2\xA0"
        "2026"}) {
    check_read({text, "2026-03-01", "2026-03-31", Granularity::month});
  }
  check_read({"2024-04", "2024-04-01", "2024-04-30", Granularity::month});
  check_read({"2024-02", "2024-02-01", "2024-02-29", Granularity::month});
  check_read({"2010-09", "2010-09-01", "2010-09-30", Granularity::month});
  check_read({"Dec 2199", "2199-12-01", "2199-12-31", Granularity::month});
}

TEST_CASE("quarters of a financial year are read") {
  for (const std::string text :
       {"Q2 2026/27", "Q2 2026-27", "q2, 2026/27", "Q 2 2026/2027", "quarter 2 of 2026/27",
        "Quarter 2 2026/27", "2026/27 Q2", "2026-27 Q2", "2nd quarter of 2026/27", "Q2 26/27",
        "Q2 FY26/27", "FY 2026/27 Q2", "Qtr 2 2026/27", "Q2 (2026/27)"}) {
    check_read({text, "2026-07-01", "2026-09-30", Granularity::quarter});
  }
  check_read({"Q4 2026/27", "2027-01-01", "2027-03-31", Granularity::quarter});
}

TEST_CASE("years are read") {
  check_read({"2026", "2026-01-01", "2026-12-31", Granularity::year});
  check_read({"the year 2026", "2026-01-01", "2026-12-31", Granularity::year});
  for (const std::string text :
       {"2026/27", "2026-27", "2026/2027", "2026-2027", "26/27", "26-27", "FY 2026/27", "FY26/27",
        "FY2026-27", "fy 26-27", "financial year 2026/27", "2026/27 financial year", "2026 / 27",
        "financial year 2026 to 2027",
        "2026\xE2\x80\x93"
        "27",
        "2026 \xE2\x80\x94 2027", "in the financial year 2026/27"}) {
    check_read({text, "2026-04-01", "2027-03-31", Granularity::year});
  }
  check_read({"1999/00", "1999-04-01", "2000-03-31", Granularity::year});
  check_read({"2009/10", "2009-04-01", "2010-03-31", Granularity::year});
  check_read({"2019-20", "2019-04-01", "2020-03-31", Granularity::year});
}

TEST_CASE("ranges are read") {
  const Granularity range = Granularity::range;
  check_read({"2021 to 2022", "2021-01-01", "2022-12-31", range});
  check_read({"2016 and 2017", "2016-01-01", "2017-12-31", range});
  check_read({"between 2021 and 2024", "2021-01-01", "2024-12-31", range});
  check_read({"2022-2027", "2022-01-01", "2027-12-31", range});
  check_read({"2024-29", "2024-01-01", "2029-12-31", range});
  check_read({"2009 to 2014", "2009-01-01", "2014-12-31", range});
  check_read({"2023/24 to 2024/25", "2023-04-01", "2025-03-31", range});
  check_read({"2023/24 - 2024/25", "2023-04-01", "2025-03-31", range});
  check_read({"2023-24 \xE2\x80\x93 2024-25", "2023-04-01", "2025-03-31", range});
  check_read({"2023/24 and 2024/25", "2023-04-01", "2025-03-31", range});
  check_read({"June to July 2013", "2013-06-01", "2013-07-31", range});
  check_read({"June / July 2013", "2013-06-01", "2013-07-31", range});
  check_read({"June or July 2013", "2013-06-01", "2013-07-31", range});
  check_read({"Dec 2026/Jan 2027", "2026-12-01", "2027-01-31", range});
  check_read({"April 2026 to March 2028", "2026-04-01", "2028-03-31", range});
  check_read({"April 2026 until March 2028", "2026-04-01", "2028-03-31", range});
  check_read({"1-5 May 2026", "2026-05-01", "2026-05-05", range});
  check_read({"1 April to 30 June 2026", "2026-04-01", "2026-06-30", range});
  check_read({"March 1 - March 31, 2026", "2026-03-01", "2026-03-31", range});
  check_read({"1st April 2026 \xE2\x80\x93 31 March 2027", "2026-04-01", "2027-03-31", range});
  check_read({"2026-04-01 to 2027-03-31", "2026-04-01", "2027-03-31", range});
  check_read({"2026-04-01 - 2027-03-31", "2026-04-01", "2027-03-31", range});
  check_read({"1/4/26 - 31/3/27", "2026-04-01", "2027-03-31", range});
  check_read({"01/04/2026 to 31/03/2027", "2026-04-01", "2027-03-31", range});
}

TEST_CASE("quarters in a range share their year") {
  check_read({"Q1-Q2 2026/27", "2026-04-01", "2026-09-30", Granularity::range});
  check_read({"Q4 2025/26 to Q1 2026/27", "2026-01-01", "2026-06-30", Granularity::range});
  check_read({"end of June to end of July 2013", "2013-06-30", "2013-07-31", Granularity::range});
}

TEST_CASE("two meanings are both named") {
  for (const Told& expected : {
           Told{"03/04/2026", "3 April 2026 or 4 March 2026"},
           Told{"01/07/15", "1 July 2015 or 7 January 2015"},
           Told{"Apr-21", "21 April or April 2021"},
           Told{"August 17", "17 August or August 2017"},
           Told{"until August 17", "17 August or August 2017"},
           Told{"2009-10", "October 2009 or the financial year 2009/10"},
           Told{"2006-07", "July 2006 or the financial year 2006/07"},
           Told{"2009-12", "December 2009 or 2009 to 2012"},
           Told{"2021/23", "2021 to 2023 or April 2021 to March 2023"},
           Told{"2021/2023", "2021 to 2023 or April 2021 to March 2023"},
           Told{"Q2 2026", "April to June 2026 or July to September 2026"},
           Told{"2026 Q2", "April to June 2026 or July to September 2026"},
           Told{"FY 2026", "the financial year 2025/26 or the financial year 2026/27"},
           Told{"07/08", "the financial year 2007/08 or 7 August"},
           Told{"03/26", "March 2026 or 26 March"},
           Told{"2 March 70", "2 March 1970 or 2 March 2070"},
           Told{"01/04/2026 to 01/05/2026",
                "1 April 2026 to 1 May 2026 or 4 January 2026 to 5 January 2026"},
           Told{"end of 2009-10", "31 October 2009 or 31 March 2010"},
           Told{"August 17 to August 18", "17 August to 18 August or 17 August to August 2018"},
       }) {
    CAPTURE(expected.text);
    const PeriodReading reading = read_period(expected.text);
    CHECK(reading.status == PeriodStatus::ambiguous);
    CHECK(reading.readings == expected.told);
    CHECK_FALSE(as_iso(expected.text));
  }
}

TEST_CASE("what has no meaning says why") {
  for (const Told& expected : {
           Told{"December", "it names no year"},
           Told{"By end June", "it names no year"},
           Told{"31 March", "it names no year"},
           Told{"17-Aug", "it names no year"},
           Told{"Q2", "it names no year"},
           Told{"June to August", "it names no year"},
           Told{"31 April 2026", "April has 30 days"},
           Told{"31/04/2026", "April has 30 days"},
           Told{"November 31", "November has 30 days"},
           Told{"2026-02-29", "February 2026 has 28 days"},
           Told{"29/02/26", "February 2026 has 28 days"},
           Told{"30 February 2024", "February has at most 29 days"},
           Told{"2500-01-01", "its year is not between 1900 and 2199"},
           Told{"1 January 1066", "its year is not between 1900 and 2199"},
           Told{"2026-13", "13 is neither a month nor a later year"},
           Told{"2026-11-45", "there is no such date"},
           Told{"45/11/2026", "there is no such date"},
           Told{"31/31/2026", "neither number is a month"},
           Told{"Monday 31 March 2026", "31 March 2026 is a Tuesday"},
           Told{"Q5 2026/27", "a year has four quarters"},
           Told{"2012-2009", "its end is not after its start"},
           Told{"June 2026 to May 2026", "its end is not after its start"},
           Told{"Year 1", "it counts from a day that it does not name"},
           Told{"Years 1 - 2 (2023/24 - 2024/25)", "it counts from a day that it does not name"},
           Told{"6 months", "it counts from a day that it does not name"},
           Told{"Next four years", "it depends on the day on which it is read"},
           Told{"Immediate", "it depends on the day on which it is read"},
           Told{"within 6 months", "it depends on the day on which it is read"},
           Told{"Spring 2008", "a season has no first and last day that all agree on"},
           Told{"March 2013; 23 May 2013", "it names more than one date"},
           Told{"2016 and 2019", "it names more than one date"},
           Told{"by early 2018", "it names neither a first nor a last day"},
           Told{"March 2026 HWB", "\"HWB\" is no part of a date"},
           Told{"approved February 2023", "\"approved\" is no part of a date"},
           Told{"2026-2036; updated every 6 months", "\"updated\" is no part of a date"},
           Told{"From 2009 (Core Strategy adoption)", "\"Core\" is no part of a date"},
           Told{"1.2", "it is not written like any date"},
           Told{"March, June 2026", "it is not written like any date"},
           Told{"by", "it is not written like any date"},
           Told{"2026-03-31T12:00", "\"T\" is no part of a date"},
       }) {
    CAPTURE(expected.text);
    const PeriodReading reading = read_period(expected.text);
    CHECK(reading.status == PeriodStatus::unreadable);
    CHECK(reading.why == expected.told);
    CHECK_FALSE(as_iso(expected.text));
  }
}

TEST_CASE("open-ended texts are told apart") {
  for (const std::string text : {"ongoing",
                                 "Ongoing",
                                 "ON-GOING",
                                 "on going",
                                 "Continuous",
                                 "rolling programme",
                                 "Annually",
                                 "annual",
                                 "each year",
                                 "Every March",
                                 "31 March annually",
                                 "Twice a year",
                                 "2024 onwards",
                                 "from April 2024 onwards",
                                 "2024 - ongoing",
                                 "March 2026 and ongoing",
                                 "no end date",
                                 "Open-ended",
                                 "Business as usual",
                                 "Recurring annually",
                                 "Immediate - ongoing",
                                 "2020 to present",
                                 "until further notice",
                                 "indefinitely",
                                 "every 6 months"}) {
    CAPTURE(text);
    CHECK(read_period(text).status == PeriodStatus::open_ended);
  }
}

TEST_CASE("what goes on until a date ends on that date") {
  check_read({"Ongoing until March 2026", "2026-03-01", "2026-03-31", Granularity::month});
  CHECK(read_period("ongoing to August 17").status == PeriodStatus::ambiguous);
  CHECK(read_period("ongoing until summer").status == PeriodStatus::open_ended);
}

TEST_CASE("texts that say that nobody knows are told apart") {
  for (const std::string text : {"TBC",
                                 "tbc",
                                 "T.B.C.",
                                 "TBA",
                                 "TBD",
                                 "to be confirmed",
                                 "Date to be agreed",
                                 "N/A",
                                 "n/a",
                                 "NA",
                                 "n.a.",
                                 "None",
                                 "?",
                                 "??",
                                 "",
                                 " ",
                                 "-",
                                 "\xE2\x80\x93",
                                 "...",
                                 "March 2026 (TBC)",
                                 "March 2026?",
                                 "2026 - ?",
                                 "not yet known",
                                 "No date set"}) {
    CAPTURE(text);
    CHECK(read_period(text).status == PeriodStatus::unknown);
  }
}

TEST_CASE("the words around a date say which end it is") {
  for (const std::string text :
       {"by March 2026", "to March 2026", "until March 2026", "due March 2026", "before March 2026",
        "late 2026", "by late 2026", "by 2026"}) {
    CAPTURE(text);
    CHECK(read_period(text).side == PeriodSide::end);
  }
  for (const std::string text :
       {"from March 2026", "since March 2026", "early 2026", "From 2026"}) {
    CAPTURE(text);
    CHECK(read_period(text).side == PeriodSide::start);
  }
  for (const std::string text :
       {"March 2026", "in March 2026", "during 2026", "from 2021 to 2022"}) {
    CAPTURE(text);
    CHECK(read_period(text).side == PeriodSide::either);
  }
}

TEST_CASE("the financial year starts where the board says") {
  const FinancialYear august{8, 1};
  const PeriodReading year = read_period("2026/27", august);
  CHECK(year.period.start.to_iso() == "2026-08-01");
  CHECK(year.period.end.to_iso() == "2027-07-31");
  CHECK(read_period("Q2 2026/27", august).period.start.to_iso() == "2026-11-01");
  CHECK(read_period("Q4 2026/27", august).period.end.to_iso() == "2027-07-31");

  const FinancialYear tax_year{4, 6};
  CHECK(read_period("2026/27", tax_year).period.end.to_iso() == "2027-04-05");
  CHECK(read_period("Q1 2026/27", tax_year).period.end.to_iso() == "2026-07-05");

  // Where the two years are one, a quarter has one meaning.
  const FinancialYear calendar{1, 1};
  CHECK(read_period("Q2 2026", calendar).status == PeriodStatus::read);
  CHECK(read_period("2026/27", FinancialYear{13, 1}).status == PeriodStatus::unreadable);
}

TEST_CASE("periods in words") {
  const auto words = [](const char* text) { return to_words(read_period(text).period); };
  CHECK(words("2026-03-31") == "31 March 2026");
  CHECK(words("2026-03") == "March 2026");
  CHECK(words("Q2 2026/27") == "July to September 2026");
  CHECK(words("2026") == "2026");
  CHECK(words("2026-27") == "the financial year 2026/27");
  CHECK(words("1999/00") == "the financial year 1999/00");
  CHECK(words("2024-29") == "2024 to 2029");
  CHECK(words("2023/24 to 2024/25") == "April 2023 to March 2025");
  CHECK(words("2026-04-02 to 2026-06-30") == "2 April 2026 to 30 June 2026");
  CHECK(words("TBC").empty());
}
