// Which days a request to the board names as its own.
#include "reports/late_asks.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

std::string days_in(std::string_view text) {
  std::string days;
  for (const Date day : days_asked_for(text)) days += (days.empty() ? "" : " ") + day.to_iso();
  return days;
}

}  // namespace

TEST_CASE("a day by, before, until or from which something is asked is found") {
  CHECK(days_in("Name two pitches on council land by 14 November 2014") == "2014-11-14");
  CHECK(days_in("Release one therapist from 3 November 2014.") == "2014-11-03");
  CHECK(days_in("Agree it BEFORE the 1st of May 2026, please") == "");
  CHECK(days_in("Agree it before 1 May 2026, please") == "2026-05-01");
  CHECK(days_in("No later than 2026-03-31: sign the order") == "2026-03-31");
  CHECK(days_in("Sign by noon on Friday 6 March 2026") == "2026-03-06");
  CHECK(days_in("Decide by the end of March 2026") == "2026-03-31");
  CHECK(days_in("Write by March 2026 and pay until 30 June 2026") == "2026-03-31 2026-06-30");
}

TEST_CASE("a day that is only named, or has no year, is not asked for") {
  CHECK(days_in("As agreed on 4 June 2014, write to the trust") == "");
  CHECK(days_in("Decide by July") == "");
  CHECK(days_in("The board of 12 March 2020 hears the two universities") == "");
  CHECK(days_in("Pay for 340 people by bus") == "");
  CHECK(days_in("by") == "");
  CHECK(days_in("") == "");
  CHECK(days_in("by the by the by the") == "");
}
