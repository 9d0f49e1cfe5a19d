// See passive_voice.hpp. Only the future and what is under way are looked for ("will be", "to be",
// "are being"): "people who are affected" promises nothing.
#include "rules/passive_voice.hpp"

#include "rules/action_verbs.hpp"
#include "rules/commitment_clauses.hpp"
#include "rules/plain_words.hpp"
#include "rules/telling_words.hpp"
#include "rules/word_table.hpp"

#include <array>

namespace hwbplan::rules {

namespace {

constexpr std::array<WordsOfKind<bool>, 1> kAuxiliaryLists = {
    {{true, "can could may must shall should to will would"}}};
constexpr WordTable<kAuxiliaryLists, 19> kAuxiliaries;

// Without one of these nothing is done to anything here.
constexpr std::array<WordsOfKind<bool>, 1> kTellingWords = {{{true, "be being"}}};
constexpr WordTable<kTellingWords, 3> kTelling;

// After "by" these begin a date or a way and no agent.
constexpr std::array<WordsOfKind<bool>, 1> kNoAgentLists = {{{true, R"(
april august autumn december early email end february january july june late letter march may
mid next november october phone post q1 q2 q3 q4 september spring summer telephone text then
winter year
)"}}};

constexpr WordTable<kNoAgentLists, 67> kNoAgents;

constexpr std::size_t kMostSubjectWords = 5;

// "Leaflet to be printed" promises something; in "help carers to be recognised" the verb stands
// before, and somebody does it.
bool is_purpose(const PlainWords& words, std::size_t to, std::size_t begin) {
  return words.at(to) == "to" && to > begin + 1 && verb_at(words, begin).kind != VerbKind::none;
}

// The index of the participle of a passive that begins at `i`; `i` where none does.
std::size_t participle_of(const PlainWords& words, std::size_t i) {
  std::size_t verb = i;
  if (kAuxiliaries.find(words.at(i)) != nullptr && words.at(i + 1) == "be") verb = i + 2;
  if ((words.at(i) == "is" || words.at(i) == "are") && words.at(i + 1) == "being") verb = i + 2;
  if (verb == i) return i;
  // "will be jointly commissioned"
  if (words.at(verb).ends_with("ly")) ++verb;
  return words.adjoining(i, verb - i + 1) && is_participle(words.at(verb)) ? verb : i;
}

// "by the council" names who does it; "by June" and "by post" do not.
bool names_agent(const PlainWords& words, std::size_t participle) {
  for (std::size_t i = participle + 1; i + 1 < words.size(); ++i) {
    if (words[i].gap == Gap::stop) return false;
    if (words.at(i) != "by" || words[i + 1].gap != Gap::blank) continue;
    const bool the = words.at(i + 1) == "the" || words.at(i + 1) == "a";
    const std::size_t noun = i + (the && i + 2 < words.size() ? 2 : 1);
    const bool way = words.at(noun).ends_with("ing") && !the;
    if (!words[noun].number && !way && kNoAgents.find(words.at(noun)) == nullptr) return true;
  }
  return false;
}

// Where the subject begins: behind the last stop or comma, or a few words before the verb.
std::size_t subject_of(const PlainWords& words, std::size_t verb, std::size_t begin) {
  std::size_t i = verb;
  while (i > begin && i + kMostSubjectWords > verb && words[i].gap == Gap::blank) --i;
  return i;
}

}  // namespace

std::string_view passive_without_agent(std::string_view text) {
  if (!holds_a_word_of(kTelling, text)) return {};
  const PlainWords words(text);
  const std::size_t begin = after_label(words);
  for (std::size_t i = begin + 1; i + 2 < words.size(); ++i) {
    const std::size_t participle = participle_of(words, i);
    if (participle == i || is_purpose(words, i, begin)) continue;
    if (names_agent(words, participle)) continue;
    return words.text(subject_of(words, i, begin), participle);
  }
  return {};
}

}  // namespace hwbplan::rules
