// Sums of money in a text: whole, each once, and none where it is not certain what is meant.
#include "reports/sums_in.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using hwbplan::reports::kMostSumsTold;
using hwbplan::reports::sums_in;
using Sums = std::vector<std::string>;

TEST_CASE("sums are told as they are written, each once") {
  CHECK(sums_in("Pay £40,000 a year, and £2.5m.") == Sums{"£40,000 a year", "£2.5m"});
  CHECK(sums_in("£1.2 million or £1.2 million") == Sums{"£1.2 million"});
  CHECK(sums_in("£40 million-pound bid, £5mn") == Sums{"£40 million", "£5mn"});
  CHECK(sums_in("No £, £k, ££ or 40,000 pounds").empty());
}

TEST_CASE("a sum is quoted with its scale and how often it is paid") {
  for (const char* sum : {"£1.2 Million",
                          "£3 bn",
                          "£5 m",
                          "£5mn",
                          "£5M",
                          "£1 TN",
                          "£2 hundred thousand",
                          "£60k",
                          "£40,000 pa",
                          "£40,000pa",
                          "£40,000 p.a.",
                          "£40,000 per annum",
                          "£5m per year",
                          "£5 m p.a.",
                          "£40,000/year",
                          "£500 each",
                          "£500 each year",
                          "£500 every month",
                          "£500 per class",
                          "£20 an hour",
                          "£ 40,000",
                          "£5m+",
                          "£3.50",
                          "£1,234,567",
                          "£2 mill",
                          "£2 millions",
                          "£5\u00A0million",
                          "£500 pm"}) {
    CAPTURE(sum);
    CHECK(sums_in(sum) == Sums{sum});
    CHECK(sums_in(std::string("Pay ") + sum + " for a hall") == Sums{sum});
    CHECK(sums_in(std::string("A hall (") + sum + "), soon") == Sums{sum});
  }
  CHECK(sums_in("Pay £40,000—for a hall—now") == Sums{"£40,000"});
  CHECK(sums_in("Pay £40,000 – for a hall") == Sums{"£40,000"});
}

TEST_CASE("a range is one sum, whatever else is told") {
  for (const char* sum :
       {"£20,000 to £30,000 per year", "£2 to 3 million", "£4-5 million", "£4–5 million",
        "£4 – £5 million", "£4m-£5m", "£10-15k", "£2 to £3 million", "£20,000 to 30,000",
        "£5 million a year to £6 million a year", "between £10,000 and £20,000",
        "Between £4 and 5 million"}) {
    CAPTURE(sum);
    CHECK(sums_in(sum) == Sums{sum});
    CHECK(sums_in(std::string("Pay ") + sum + " for a hall") == Sums{sum});
  }
  CHECK(sums_in("Pay £10,000 for a hall and £20,000 for staff, or £10,000 to £15,000 if shared") ==
        Sums{"£10,000", "£20,000", "£10,000 to £15,000"});
  CHECK(sums_in("Pay £20,000, £10,000 to £15,000 or £15,000") ==
        Sums{"£20,000", "£10,000 to £15,000", "£15,000"});
  // To whom it goes is no end of a range.
  CHECK(sums_in("Pay £5,000 to 3 schools") == Sums{"£5,000"});
  CHECK(sums_in("Pay £5,000 to the hall") == Sums{"£5,000"});
}

TEST_CASE("no sum is quoted where what follows the digits may make another of them") {
  for (const char* text :
       {"£5xyz", "£5m²", "£1½ million", "£20-odd thousand", "£40,000-worth", "£40,000- or so",
        "£10,000 to £15xyz", "£4-5-6 million", "£4m to £5m to £6m", "£200 to 300 families",
        "£10 000", "£10'000", "£5,5 million", "£1.2.3", "£5/6 million", "£500 a lesson",
        "£2 to three million", "£2 and a half million", "£5,000-12 schools"}) {
    CAPTURE(text);
    CHECK(sums_in(text).empty());
    CHECK(sums_in(std::string("Pay ") + text + " now").empty());
  }
  CHECK(sums_in("£2, £3 or £4 million") == Sums{"£4 million", "others"});
  // One that is certain is not the only one.
  CHECK(sums_in("£40,000 and £20-odd thousand") == Sums{"£40,000", "others"});
}

TEST_CASE("of very many sums the first are told") {
  std::string text;
  for (int i = 1; i <= 8000; ++i) text += "£" + std::to_string(1000 + i) + ", ";
  const Sums sums = sums_in(text);
  REQUIRE(sums.size() == kMostSumsTold + 1);
  CHECK(sums.front() == "£1001");
  CHECK(sums[kMostSumsTold - 1] == "£1010");
  CHECK(sums.back() == "others");
  CHECK(sums_in("£1, £2, £1, £2", 2) == Sums{"£1", "£2"});
}
