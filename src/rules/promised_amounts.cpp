// See promised_amounts.hpp.
#include "rules/promised_amounts.hpp"

#include "rules/word_table.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::rules {

namespace {

enum class AmountWord : unsigned char {
  number,      // "twelve"
  often,       // says how often by itself
  every,       // says how often before a period: "each term"
  period,      // "week"
  month,       // the number beside it is a date
  age_before,  // "aged 65", "Year 9", "Type 2": the number behind is a name
  age_behind,  // "12 year olds": the number before is an age
  limit,       // "timescales": a limit of time that is set somewhere
  ring_up,     // "call 111": the number beside it is that of a telephone
  line,        // "111 service", "999 crews": behind such a number, what answers it
};

constexpr std::array<WordsOfKind<AmountWord>, 10> kAmountLists = {{
    {AmountWord::number, R"(
dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred hundreds
million nine nineteen ninety seven seventeen seventy six sixteen sixty ten thirteen thirty
thousand three twelve twenty two
)"},
    {AmountWord::often, R"(
annual annually bi-annual bi-annually bi-monthly bi-weekly biannual biannually biennial
biennially bimonthly daily fortnightly half-yearly hourly monthly nightly quarterly six-monthly
six-weekly termly three-monthly twice two-yearly weekly yearly
)"},
    {AmountWord::every, "a an each every one per once"},
    {AmountWord::period, R"(
autumn day evening fortnight friday hour meeting monday month morning night quarter saturday
season spring summer sunday term thursday tuesday wednesday week weekend winter year
)"},
    {AmountWord::month, R"(
april august december february january july june march may november october september
)"},
    {AmountWord::age_before, R"(
action actions age aged ages appendix article band class core covid domain figure goal goals
grade grades group key level nhs objective outcome outcomes over page phase phases priorities
priority section stage stages step table theme tier tiers type under version wave years
)"},
    {AmountWord::age_behind, "and-over olds plus year-old year-olds"},
    {AmountWord::ring_up, R"(
call called callers calling calls dial dialled dialling dials phone phoned phones phoning ring
ringing rings telephone telephoned telephoning
)"},
    {AmountWord::line, R"(
ambulance ambulances clinicians crews dispatch emergency handlers helpline line lines online
operator operators pathway pathways service services
)"},
    {AmountWord::limit, "deadline deadlines timeframe timeframes timescale timescales"},
}};

constexpr WordTable<kAmountLists, 577> kAmounts;

bool is(std::string_view word, AmountWord kind) {
  const AmountWord* found = kAmounts.find(word);
  return found != nullptr && *found == kind;
}

bool all_digits(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 1990 to 2079, "2026/27" (two words), "2024-29", "2016-2018".
bool is_year(std::string_view word) {
  if (word.size() < 4 || !all_digits(word.substr(0, 4))) return false;
  const bool century = word.starts_with("20") || word.starts_with("19");
  return century && (word.size() == 4 || word[4] == '-');
}

bool ends_like_ordinal(std::string_view word) {
  return word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") ||
         word.ends_with("th");
}

// "65s", "11-year-olds", "0-19", "65+", "16 to 17 year olds", and what only looks like a count:
// "21st", "5-a-day". "12-week" counts.
bool is_age_or_rank(const PlainWords& words, std::size_t i) {
  const std::string_view word = words.at(i);
  const std::size_t hyphen = word.find('-');
  if (word.ends_with("s") && all_digits(word.substr(0, word.size() - 1))) return true;
  if (hyphen != std::string_view::npos && all_digits(word.substr(hyphen + 1))) return true;
  if (word.find("year") != std::string_view::npos || word.ends_with("-a-day")) return true;
  if (ends_like_ordinal(word) || words[i].plus) return true;
  for (std::size_t next = i + 1; next <= i + 3 && next < words.size(); ++next) {
    if (is(words.at(next), AmountWord::age_behind)) return true;
    if (words.at(next) == "old" || words.at(next) == "older") return true;
  }
  return false;
}

// "the five main causes", "the first 1001 days", "no 2".
bool counts_what_is_there(const PlainWords& words, std::size_t i) {
  if (i == 0) return false;
  const std::string_view before = words.at(i - 1);
  if (before == "the" || before == "no") return true;
  const bool rank = before == "first" || before == "last" || before == "next" || before == "top" ||
                    before == "main" || before == "past" || before == "other";
  return rank && i > 1 && words.at(i - 2) == "the";
}

// "call 111", "NHS 111", "dial 999 or 111", "999 calls", "the 111 online service": a line that one
// rings up. In "999 homes" and "111 women" the same figures count something.
bool is_emergency_line(const PlainWords& words, std::size_t i) {
  const auto is_line = [&](std::size_t at) {
    return (words.at(at) == "111" || words.at(at) == "999") && !words[at].hashed;
  };
  const auto is_joint = [&](std::size_t at) {
    return words.at(at) == "and" || words.at(at) == "or";
  };
  if (!is_line(i)) return false;
  std::size_t begin = i;  // of "999 and 111"
  std::size_t end = i + 1;
  if (i > 0 && is_line(i - 1)) begin = i - 1;
  if (i > 1 && is_joint(i - 1) && is_line(i - 2)) begin = i - 2;
  if (is_line(end)) end += 1;
  if (end == i + 1 && is_joint(end) && is_line(end + 1)) end += 2;
  if (begin > 0 && words.at(begin - 1) == "nhs") return true;
  constexpr std::size_t kFarBefore = 4;
  for (std::size_t back = 1; back <= std::min(begin, kFarBefore); ++back) {
    if (words[begin - back + 1].gap == Gap::stop) break;
    if (is(words.at(begin - back), AmountWord::ring_up)) return true;
  }
  return is(words.at(end), AmountWord::ring_up) || is(words.at(end), AmountWord::line);
}

bool is_name(const PlainWords& words, std::size_t i) {
  const PlainWord& word = words[i];
  if (is_year(word.lower)) return true;
  if (std::count(word.lower.begin(), word.lower.end(), '.') > 1) return true;
  // "1:1"
  if (word.lower == "1" && (words.at(i + 1) == "1" || (i > 0 && words.at(i - 1) == "1")))
    return true;
  if (is_emergency_line(words, i)) return true;
  if (word.lower == "24" && words.at(i + 1) == "7") return true;
  if (word.lower == "7" && i > 0 && words.at(i - 1) == "24") return true;
  if (i + 1 < words.size() && is(words.at(i + 1), AmountWord::month)) return true;
  if (i > 0) {
    const std::string_view before = words.at(i - 1);
    const AmountWord* kind = kAmounts.find(before);
    if (kind != nullptr && (*kind == AmountWord::age_before || *kind == AmountWord::month))
      return true;
    if (before == "year" && words[i - 1].capital) return true;  // of a school
    // "2026/27": the second  of a financial year.
    if (is_year(before) && word.lower.size() == 2) return true;
    if (counts_what_is_there(words, i)) return true;
    if (before == "to" && i > 1 && words[i - 2].number) return is_name(words, i - 2);
  }
  return is_age_or_rank(words, i);
}

// What the word at `i` says of amounts.
void note_amount(const PlainWords& words, std::size_t i, PromisedAmounts& found) {
  const std::string_view word = words.at(i);
  if (words[i].number) {
    found.number = found.number || !is_name(words, i);
    return;
  }
  // Of "two-hour" the first part counts.
  const AmountWord* kind = kAmounts.find(word);
  if (kind == nullptr) {
    const std::size_t hyphen = word.find('-');
    if (hyphen != std::string_view::npos) kind = kAmounts.find(word.substr(0, hyphen));
  }
  if (kind == nullptr) return;
  // "the five main causes" counts what is there already; "half" and "third" often do, too.
  if (*kind == AmountWord::number && !counts_what_is_there(words, i)) found.number = true;
  if (*kind == AmountWord::often || *kind == AmountWord::limit) found.frequency = true;
  if (*kind == AmountWord::every && i + 1 < words.size() &&
      is(words.at(i + 1), AmountWord::period) && words[i + 1].gap == Gap::blank) {
    found.frequency = true;
  }
}

}  // namespace

bool is_number_word(std::string_view word) {
  return is(word, AmountWord::number);
}

PromisedAmounts promised_amounts(const PlainWords& words, std::size_t first) {
  PromisedAmounts found;
  for (std::size_t i = first; i < words.size(); ++i) note_amount(words, i, found);
  return found;
}

bool promise_an_amount(const PlainWords& words, std::size_t first) {
  PromisedAmounts found;
  for (std::size_t i = first; i < words.size() && !found.any(); ++i) note_amount(words, i, found);
  return found.any();
}

}  // namespace hwbplan::rules
