// Small pieces that sentences of several papers are made of.
#include "reports/sentences.hpp"

#include <doctest/doctest.h>

using namespace hwbplan::reports;

TEST_CASE("what stands behind other words begins with a small letter") {
  CHECK(with_small_first("Name two pitches") == "name two pitches");
  CHECK(with_small_first("£5 a head") == "£5 a head");
  CHECK(with_small_first("").empty());
}

TEST_CASE("a text of a plan is told without its own full stop") {
  CHECK(without_stop("One list\n  of halls.") == "One list of halls");
  CHECK(without_stop("To follow...") == "To follow");
  CHECK(without_stop("Why?") == "Why?");
  CHECK(without_stop(".").empty());
}

TEST_CASE("how many of a number that was said before") {
  CHECK(how_many_are(0) == "none is");
  CHECK(how_many_are(1) == "1 is");
  CHECK(how_many_are(5) == "5 are");
}

TEST_CASE("how much of what is open is something besides") {
  CHECK(open_of_which(0, 0, "overdue") == "none open");
  CHECK(open_of_which(1, 0, "overdue") == "1 open and not overdue");
  CHECK(open_of_which(1, 1, "overdue") == "1 open and overdue");
  CHECK(open_of_which(2, 2, "overdue") == "2 open, both overdue");
  CHECK(open_of_which(3, 3, "overdue") == "3 open, all overdue");
  CHECK(open_of_which(6, 0, "escalated") == "6 open, of which none is escalated");
  CHECK(open_of_which(6, 2, "escalated") == "6 open, of which 2 are escalated");
}

TEST_CASE("money is told by whether it is secured, and of what there is none nothing is said") {
  CHECK(pounds_in_words({0, 0, 0}) == "no money");
  CHECK(pounds_in_words({1800, 0, 0}) == "£1,800, all of it secured");
  CHECK(pounds_in_words({0, 1800, 0}) == "£1,800, none of it secured");
  CHECK(pounds_in_words({0, 0, 1800}) == "£1,800; the plan does not say whether it is secured");
  CHECK(pounds_in_words({8000, 4000, 0}) == "£12,000: £8,000 secured and £4,000 not secured");
  CHECK(pounds_in_words({1, 2, 3}) ==
        "£6: £1 secured, £2 not secured and £3 for which the plan does not say");
}
