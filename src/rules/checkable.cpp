// Thought from the end: a reader stands there when the day has come and wants to know whether it
// was done. What helps that reader is a number, a word of quantity, a figure that somebody keeps, a
// thing to ask for, or an event that has a date. Where a text holds none of these, two readers can
// disagree and both be right.
//
// The nouns and verbs are those of the wording rules. They are read more generously here: a rule
// about commitments asks what an action promises, and here any firm word anywhere in a measure is
// enough.
//
// Not chosen: a list of vague words ("improved", "confident"). Vagueness is what is left when
// nothing firm stands beside it, and it wears new words in each plan.
#include "rules/checkable.hpp"

#include "rules/action_nouns.hpp"
#include "rules/action_verbs.hpp"
#include "rules/plain_words.hpp"
#include "rules/promised_amounts.hpp"
#include "rules/word_table.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::rules {

namespace {

enum class Firm : unsigned char {
  amount,   // how many, how much
  figure,   // something that is counted somewhere, or the count itself
  event,    // has happened from some day on
  counted,  // counted where a plural follows: "more schools"
};

constexpr std::array<WordsOfKind<Firm>, 4> kFirmLists = {{
    {Firm::amount, R"(
all cent double doubled doubles each every everybody everyone fewer half halve halved halves least
majority most no nobody none one-third per percent percentage quarter total treble trebled triple
tripled two-thirds zero
)"},
    {Firm::figure, R"(
absences absenteeism accident accidents admissions ascof attending attendee attendees award
baseline benchmark benchmarked births breastfed case cases census claimants closure closures
complaint complaints conceptions cost costs cqc crime crimes days death deaths delay delays
diagnoses discharges downloads eviction evictions exclusions expectancy fall falls fracture
fractures funding gcse gcses grants hits hours immunisations indicator indicators initiation
injuries injury kpi kpis level league minutes months ncmp neet neets nhsof number numbers offences
ofsted participant participants phof points prescribing prescriptions qof
qualification qualifications readmissions referrals savings spend spending statistics suicide
suicides survey surveyed target targets transfers trend trends vacancies vaccinations value values
waits weeks
)"},
    {Firm::event, R"(
accepted accreditation accredited adopted attained begun brought built certification certified
closed created employed ended enrolled established formalised formed introduced mapped opens
published recruited rehoused set signed started trained written
)"},
    {Firm::counted, "decrease decline drop growth increase more reduction rise"},
}};

constexpr WordTable<kFirmLists, 509> kFirm;

// "more schools", "a reduction in falls": what follows is counted, unless it is one of the nouns
// that nobody can count.
bool is_counted(const PlainWords& words, std::size_t i) {
  if (i >= words.size() || words[i].gap != Gap::blank) return false;
  const NounKind noun = noun_at(words, i);
  if (noun == NounKind::people || noun == NounKind::quantity || is_tangible(noun)) return true;
  if (noun == NounKind::abstract || noun == NounKind::service) return false;
  const std::string_view word = words.at(i);
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
}

bool is_firm_word(const PlainWords& words, std::size_t i) {
  const Firm* firm = kFirm.find(words.at(i));
  if (firm == nullptr) return false;
  if (*firm != Firm::counted) return true;
  if (words.at(i) == "more") return is_counted(words, i + 1);
  return (words.at(i + 1) == "in" || words.at(i + 1) == "of") && is_counted(words, i + 2);
}

// "able to talk", "willing to visit": the noun is a verb here, and what people could do nobody has
// seen.
bool is_possible_deed(const PlainWords& words, std::size_t i) {
  constexpr std::array<std::string_view, 12> kBefore = {
      "able", "comfortable", "confident", "empowered", "encouraged", "enabled",
      "free", "likely",      "ready",     "supported", "want",       "willing"};
  if (i < 2 || words.at(i - 1) != "to") return false;
  return std::find(kBefore.begin(), kBefore.end(), words.at(i - 2)) != kBefore.end();
}

// A thing, an event or a body that is there or is not, unless it is only said to be good: "better
// facilities".
bool is_firm_noun(const PlainWords& words, std::size_t i) {
  const NounKind noun = noun_at(words, i);
  if (noun == NounKind::quantity) return true;
  if (is_possible_deed(words, i)) return false;
  const bool is_there = is_tangible(noun) || noun == NounKind::plan;
  return is_there && (i == 0 || !is_vague_adjective(words.at(i - 1)));
}

// "Participation in sport" is a figure that somebody keeps; "increased participation" does not say
// in what.
bool is_participation_in(const PlainWords& words, std::size_t i) {
  return words.at(i) == "participation" && (words.at(i + 1) == "in" || words.at(i + 1) == "of" ||
                                            words.at(i + 1) == "by" || words.at(i + 1) == "rate");
}

// "a new bus stop": whatever it is, it was not there before. "New ways of working" is left out.
bool is_new_thing(const PlainWords& words, std::size_t i) {
  if (words.at(i) != "new") return false;
  for (std::size_t next = i + 1; next <= i + 3 && next < words.size(); ++next) {
    if (words[next].gap != Gap::blank) return false;
    const NounKind noun = noun_at(words, next);
    if (noun == NounKind::site || noun == NounKind::service) return true;
  }
  return false;
}

bool is_firm_verb(const PlainWords& words, std::size_t i) {
  const std::string_view word = words.at(i);
  if (i == 0 && verb_kind(word) == VerbKind::done) return true;
  const std::string_view next = words.at(i + 1);
  if (word == "joined" && next == "up") return false;  // what every service would like to be
  if (is_participle(word) && inflected_verb_kind(word) == VerbKind::done) return true;
  if (word == "in" && next == "place") return true;
  // "Live" at the end is what a website goes; "achieve" needs the name of what is achieved.
  if (word == "live" && i > 0 && next.empty()) return words.at(i - 1) != "they";
  if (word.starts_with("achieve")) return i + 1 < words.size() && words[i + 1].capital;
  if (word == "up" && next == "and" && words.at(i + 2) == "running") return true;
  return (word == "take" || word == "takes" || word == "taking" || word == "took") &&
         next == "part";
}

}  // namespace

bool is_checkable(std::string_view text) {
  const PlainWords words(text);
  if (promise_an_amount(words, 0)) return true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].hashed || is_firm_word(words, i) || is_participation_in(words, i) ||
        is_firm_noun(words, i) || is_new_thing(words, i) || is_firm_verb(words, i)) {
      return true;
    }
  }
  return false;
}

}  // namespace hwbplan::rules
