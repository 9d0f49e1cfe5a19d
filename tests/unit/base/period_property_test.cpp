// What must hold of every text that is read, however odd: tried on every day of three centuries and
// on random rows of the pieces that dates are made of.
#include "hwbplan/base/period.hpp"

#include <array>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

constexpr auto kPieces = std::to_array<const char*>({"2026",
                                                     "27",
                                                     "26",
                                                     "31",
                                                     "03",
                                                     "4",
                                                     "1900",
                                                     "2199",
                                                     "0",
                                                     "99",
                                                     "March",
                                                     "feb",
                                                     "Q2",
                                                     "q",
                                                     "FY",
                                                     "financial year",
                                                     "year",
                                                     "end of",
                                                     "start of",
                                                     "to",
                                                     "until",
                                                     "and",
                                                     "between",
                                                     "by",
                                                     "from",
                                                     "-",
                                                     "/",
                                                     ".",
                                                     ",",
                                                     "'",
                                                     "31st",
                                                     "Tuesday",
                                                     "ongoing",
                                                     "?",
                                                     "tbc",
                                                     "the",
                                                     "(",
                                                     ")",
                                                     "\xE2\x80\x93",
                                                     "\xC2\xA0",
                                                     "\xFF",
                                                     "\xE2\x80",
                                                     ":",
                                                     ";",
                                                     "every",
                                                     "20260331",
                                                     "hwb"});

std::string random_text(std::mt19937& random) {
  std::string text;
  const auto pieces = std::uniform_int_distribution<int>(0, 12)(random);
  for (int i = 0; i < pieces; ++i) {
    text += kPieces[std::uniform_int_distribution<std::size_t>(0, kPieces.size() - 1)(random)];
    if (random() % 2 == 0) text += ' ';
  }
  return text;
}

// One sentence for what is wrong with a reading, or nothing.
std::string fault_of(const PeriodReading& reading) {
  const bool read = reading.status == PeriodStatus::read;
  if (read && !(reading.period.start.valid() && reading.period.end.valid())) return "no dates";
  if (read && reading.period.end < reading.period.start) return "runs backwards";
  if (!read && reading.period != Period{}) return "dates that were not read";
  const bool ambiguous = reading.status == PeriodStatus::ambiguous;
  if (ambiguous != (reading.readings.find(" or ") != std::string::npos)) return "wrong readings";
  if ((reading.status == PeriodStatus::unreadable) == reading.why.empty()) return "wrong reason";
  // What we write must mean to us what we read.
  if (read && read_period(to_words(reading.period)).period != reading.period) return "wrong words";
  return {};
}

}  // namespace

// Every eleventh day comes upon each day of each month; date_test.cpp goes through all of them.
TEST_CASE("days of three centuries are read in words, with slashes and as ISO") {
  bool right = true;
  const Date last = Date::of(2199, 12, 31).value();
  for (Date date = Date::of(1900, 1, 1).value(); date <= last; date.days += 11) {
    const Period day{date, date};
    right = right && read_period(date.to_iso()).period == day;
    right = right && read_period(date.to_words()).period == day;
    const bool clear = date.day() > 12 || date.day() == date.month();
    const std::string slashes = std::to_string(date.day()) + '/' + std::to_string(date.month()) +
                                '/' + std::to_string(date.year());
    const PeriodReading reading = read_period(slashes);
    right = right && (clear ? reading.period == day : reading.status == PeriodStatus::ambiguous);
  }
  CHECK(right);
}

TEST_CASE("every month, quarter and year in words reads back") {
  for (int year = 1901; year < 2199; ++year) {
    const std::string text = std::to_string(year);
    CHECK(fault_of(read_period(text)).empty());
    const auto financial = financial_year_from(year, {});
    REQUIRE(financial);
    CHECK(read_period(to_words(*financial)).period == *financial);
    for (int month = 1; month <= 12; ++month) {
      const std::string words = std::string(month_name(month)) + ' ' + text;
      CHECK(to_words(read_period(words).period) == words);
    }
  }
}

TEST_CASE("random rows of pieces keep the promises of a reading") {
  std::mt19937 random(20260331);
  int read = 0;
  int ambiguous = 0;
  for (int i = 0; i < 30000; ++i) {
    const std::string text = random_text(random);
    const PeriodReading reading = read_period(text);
    read += reading.status == PeriodStatus::read ? 1 : 0;
    ambiguous += reading.status == PeriodStatus::ambiguous ? 1 : 0;
    const std::string fault = fault_of(reading);
    if (fault.empty()) continue;
    CAPTURE(text);
    CAPTURE(fault);
    CHECK(fault.empty());
  }
  // The pieces must make dates often enough for the test to mean something.
  CHECK(read > 200);
  CHECK(ambiguous > 30);
}

TEST_CASE("odd spacing, capitals and dashes change nothing") {
  for (const std::string text : {"31 March 2026", "1-5 May 2026", "Q2 2026/27", "2009-10",
                                 "until August 17", "2023/24 to 2024/25", "December", "on-going"}) {
    CAPTURE(text);
    std::string odd = "  ";
    for (const char c : text) {
      const bool small = c >= 'a' && c <= 'z';
      if (c == ' ') {
        odd += " \xC2\xA0 ";
      } else if (c == '-') {
        odd += " \xE2\x80\x93 ";
      } else {
        odd += small ? static_cast<char>(c - 'a' + 'A') : c;
      }
    }
    const PeriodReading plain = read_period(text);
    const PeriodReading reading = read_period(odd + " .");
    CHECK(reading.status == plain.status);
    CHECK(reading.period == plain.period);
    CHECK(reading.readings == plain.readings);
    CHECK(reading.why == plain.why);
  }
}

TEST_CASE("very long texts are refused at once") {
  const std::string hyphens(1'000'000, '-');
  CHECK(read_period(hyphens).status == PeriodStatus::unreadable);
  CHECK(read_period(std::string(1'000'000, '9')).status == PeriodStatus::unreadable);
  std::string many;
  for (int i = 0; i < 60; ++i) many += "1-";
  CHECK(read_period(many).status == PeriodStatus::unreadable);
}
