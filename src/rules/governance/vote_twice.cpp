// The rule `vote-twice`: a partner has two votes for the theme of one year.
#include "hwbplan/rules/rule.hpp"

#include "rules/record_names.hpp"

#include <map>
#include <tuple>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// What one vote each is cast for: the theme of a year. Where no year is given, the list of votes
// that it stands in.
using Ballot = std::tuple<Date, Date, const AnnualTheme*>;

Ballot ballot_of(const AnnualTheme& owner, const Vote& vote) {
  // A summit votes for the year to come, and its votes may be kept with the year that ends.
  const auto* theme = target_as<AnnualTheme>(vote.vote_for);
  const AnnualTheme& dated = theme != nullptr && theme->year.given() ? *theme : owner;
  if (!dated.year.given()) return {Date{}, Date{}, &owner};
  return {dated.year.period.start, dated.year.period.end, nullptr};
}

void check(const Workspace& workspace, Reporter& report) {
  std::map<std::pair<Ballot, const Record*>, const Vote*> cast;
  for (const AnnualTheme* owner : workspace.plan.all<AnnualTheme>()) {
    for (const Vote& vote : owner->votes) {
      if (vote.partner.target == nullptr) continue;
      const Ballot ballot = ballot_of(*owner, vote);
      const auto [at, is_new] = cast.emplace(std::pair(ballot, vote.partner.target), &vote);
      if (is_new) continue;
      const Vote& first = *at->second;
      const bool same = first.vote_for.target == vote.vote_for.target;
      report
          .at(*owner, vote.partner.span,
              fmt::format("{} has voted already, for {}", named(vote.partner),
                          same ? "the same theme" : named(first.vote_for)))
          .field("votes.partner")
          .value(vote.partner.id)
          .hint("each partner has one vote a year: take one of them out")
          .related(first.partner.span, "its first vote");
    }
  }
}

}  // namespace

extern const Rule vote_twice = {
    .name = "vote-twice",
    .group = "governance",
    .severity = Severity::error,
    .summary = "a partner with two votes for the theme of one year",
    .rationale =
        "Partners accept a theme that was not their own choice because everybody had one vote. "
        "Votes come in at the summit, by e-mail and on paper, and are typed in by several people; "
        "one that was counted twice can turn the result, and always spoils it.\n\n"
        "Votes are counted for the year of the theme that they are for, wherever they stand.",
    .bad = R"(partners:
  - {id: council, title: The council}
annual_themes:
  - {id: health-2027, title: Year of health, year: 2027/28, votes: [{partner: council, for: health-2027}]}
  - {id: climate-2027, title: Year of climate, year: 2027/28, votes: [{partner: council, for: climate-2027}]}
)",
    .good = R"(partners:
  - {id: council, title: The council}
annual_themes:
  - {id: health-2027, title: Year of health, year: 2027/28, votes: [{partner: council, for: health-2027}]}
  - {id: climate-2028, title: Year of climate, year: 2028/29, votes: [{partner: council, for: climate-2028}]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
