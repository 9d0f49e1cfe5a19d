// See hedges.hpp. Phrases are compared word by word, so that line breaks and capitals change
// nothing.
#include "rules/hedges.hpp"

#include "rules/plain_words.hpp"
#include "rules/telling_words.hpp"
#include "rules/word_table.hpp"

#include <array>
#include <string>

namespace hwbplan::rules {

namespace {

// Entries of several words are written with underscores.
constexpr std::array<WordsOfKind<HedgeKind>, 5> kHedgeLists = {{
    {HedgeKind::condition, R"(
as_and_when as_appropriate as_chances_arise as_far_as_is_practicable as_far_as_possible
as_far_as_practicable as_is_practicable as_much_as_possible as_necessary as_needed
as_opportunities_arise as_opportunity_arises as_required as_the_need_arises
as_the_opportunity_arises if_and_when if_appropriate if_at_all_possible if_feasible if_necessary
if_needed if_possible if_practicable if_required so_far_as_is_reasonably_practicable
so_far_as_possible when_appropriate when_necessary when_needed when_possible when_required
whenever_possible where_applicable where_appropriate where_feasible where_necessary where_needed
where_possible where_practicable where_practical where_relevant where_required
wherever_appropriate wherever_possible wherever_practicable
)"},
    {HedgeKind::money, R"(
as_budgets_allow as_capacity_allows as_capacity_permits as_funding_allows as_funding_permits
as_resources_allow as_resources_permit budget_permitting capacity_permitting funding_permitting
funds_permitting if_budgets_allow if_capacity_allows if_funding_allows
if_funding_becomes_available if_funding_is_available if_funding_permits if_money_allows
if_resources_allow if_resources_permit resources_permitting when_funding_allows
when_funding_becomes_available when_funding_is_available when_resources_allow
when_resources_permit where_capacity_allows where_funding_allows where_resources_allow
where_resources_permit within_available_resources
)"},
    {HedgeKind::time, R"(
as_soon_as_possible as_soon_as_practicable as_time_allows asap at_a_later_date at_a_later_stage
at_some_point going_forward going_forwards in_due_course in_the_fullness_of_time
in_the_near_future moving_forward moving_forwards time_permitting when_time_allows
when_time_permits
)"},
    {HedgeKind::attempt, R"(
aim_to attempt_to endeavour_to hope_to look_to seek_to strive_to try_to
)"},
    {HedgeKind::placeholder, R"(
tba tbc tbd to_be_advised to_be_confirmed to_be_decided to_be_determined
)"},
}};

constexpr WordTable<kHedgeLists, 401> kHedges;

constexpr std::array<WordsOfKind<bool>, 1> kMoneyWords = {{{true, R"(
affordability availability available budget budgetary budgets capacity finance finances
financial funding funds grant money resource resources staffing
)"}}};

constexpr WordTable<kMoneyWords, 41> kMoney;

// Nearly every text holds no hedge, and one without any of these words holds none: the phrases
// above have one at the end, the attempts at the beginning, and money is what a thing is subject
// to.
constexpr std::array<WordsOfKind<bool>, 1> kTellingWords = {{{true, R"(
advised aim allow allows applicable appropriate arise arises asap attempt available confirmed
course date decided determined endeavour feasible forward forwards future hope look necessary
needed permit permits permitting point possible practicable practical relevant required resources
seek stage strive subject tba tbc tbd time try when
)"}}};

constexpr WordTable<kTellingWords, 127> kTelling;

constexpr bool is_told_by_a_word(std::string_view phrase) {
  while (true) {
    const std::size_t end = phrase.find('_');
    if (kTelling.find(phrase.substr(0, end)) != nullptr) return true;
    if (end == std::string_view::npos) return false;
    phrase.remove_prefix(end + 1);
  }
}

constexpr bool is_each_told_by_a_word() {
  bool is_each = true;
  for (const WordsOfKind<HedgeKind>& list : kHedgeLists) {
    for_each_word(list.words,
                  [&](std::string_view phrase) { is_each = is_each && is_told_by_a_word(phrase); });
  }
  return is_each;
}
static_assert(is_each_told_by_a_word());

struct Match {
  HedgeKind kind = HedgeKind::condition;
  std::size_t words = 0;
};

// "subject to the necessary funding": the noun may stand a few words further on.
Match subject_to_money(const PlainWords& words, std::size_t i) {
  if (words.at(i) != "subject" || words.at(i + 1) != "to") return {};
  for (std::size_t count = 3; count <= 6 && words.adjoining(i, count); ++count) {
    if (kMoney.find(words.at(i + count - 1)) == nullptr) continue;
    // Of "available resources" both belong to the phrase.
    const bool further =
        words.adjoining(i, count + 1) && kMoney.find(words.at(i + count)) != nullptr;
    return {HedgeKind::money, further ? count + 1 : count};
  }
  return {};
}

// "We aim to", "Seek to": only as the promise itself. "People who try to quit" hedges nothing.
bool is_promise(const PlainWords& words, std::size_t i) {
  if (i == 0 || (i == 1 && words[0].number)) return true;
  if (words[i].gap == Gap::stop) return true;
  const std::string_view before = words.at(i - 1);
  return before == "we" || before == "will" || before == "shall" || before == "should";
}

// "as required by the Care Act", "as appropriate to their age": says when, and hedges nothing.
bool is_explained(const PlainWords& words, std::size_t next) {
  if (next >= words.size() || words[next].gap != Gap::blank) return false;
  const std::string_view word = words.at(next);
  return word == "by" || word == "under" || word == "to" || word == "for";
}

Match match_at(const PlainWords& words, std::size_t i) {
  if (const Match money = subject_to_money(words, i); money.words != 0) return money;
  auto answer = kHedges.look_up(words.at(i));
  Match best;
  if (answer.kind != nullptr) best = {*answer.kind, 1};
  std::string phrase(answer.opens ? words.at(i) : std::string_view());
  for (std::size_t count = 2; answer.opens && words.adjoining(i, count); ++count) {
    phrase.append("_").append(words.at(i + count - 1));
    answer = kHedges.look_up(phrase);
    if (answer.kind != nullptr) best = {*answer.kind, count};
  }
  if (best.words == 0) return {};
  if (best.kind == HedgeKind::attempt && !is_promise(words, i)) return {};
  if (best.kind == HedgeKind::condition && is_explained(words, i + best.words)) return {};
  return best;
}

}  // namespace

std::vector<Hedge> find_hedges(std::string_view text) {
  std::vector<Hedge> hedges;
  if (!holds_a_word_of(kTelling, text)) return hedges;
  const PlainWords words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Match match = match_at(words, i);
    if (match.words == 0) continue;
    hedges.push_back({match.kind, words.text(i, i + match.words - 1)});
    i += match.words - 1;
  }
  return hedges;
}

}  // namespace hwbplan::rules
