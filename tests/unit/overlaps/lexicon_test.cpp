// The lexicon's files have no faults, its readers tell faults where there are some, and phrases are
// found as they should be.
#include "hwbplan/overlaps/lexicon.hpp"

#include "hwbplan/overlaps/text_similarity.hpp"
#include "hwbplan/overlaps/tokens.hpp"

#include "overlaps/concept_finder.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

class Found {
 public:
  explicit Found(std::string_view text) : lexicon_(lexicon_files(), vocabulary_) {
    ConceptFinder finder(lexicon_);
    std::vector<WeighedSentence> sentences;
    for (auto& sentence : read_sentences(text, vocabulary_)) {
      sentences.push_back({std::move(sentence), 1, false});
    }
    for (const auto& found : finder.find(sentences)) ids_.insert(lexicon_.concepts()[found.id].id);
  }
  bool has(const std::string& id) const { return ids_.count(id) > 0; }

 private:
  Vocabulary vocabulary_;
  Lexicon lexicon_;
  std::set<std::string> ids_;
};

TEST_CASE("the built-in lexicon is without faults and large") {
  Vocabulary vocabulary;
  const Lexicon lexicon(lexicon_files(), vocabulary);
  for (const auto& fault : lexicon.faults()) {
    FAIL_CHECK(fault.file << ":" << fault.line << ": " << fault.message);
  }
  CHECK(lexicon.concepts().size() > 900);
  CHECK(lexicon.phrase_count() > 10000);
}

TEST_CASE("faults are told with their line") {
  constexpr LexiconFile kFiles[] = {{"x.txt",
                                     "orphan | words\nkind: method\na | one\na | two\nb < nothing "
                                     "| three\nkind: odd\n= a | four\n"
                                     "= c | five\n"}};
  Vocabulary vocabulary;
  const Lexicon lexicon(kFiles, vocabulary);
  REQUIRE(lexicon.faults().size() == 5);
  CHECK(lexicon.faults()[0].line == 1);
  CHECK(lexicon.faults()[1].line == 4);
  CHECK(lexicon.faults()[2].line == 6);
  CHECK(lexicon.faults()[3].line == 8);
  CHECK(lexicon.faults()[4].line == 5);
  CHECK(lexicon.phrase_count() == 3);  // one, three and four
}

TEST_CASE("ages in figures are people") {
  CHECK(Found("classes for people aged 65 and over").has("older-people"));
  CHECK(Found("classes for over-75s").has("older-people"));
  CHECK(Found("65+ only").has("older-people"));
  CHECK(Found("drop-in for 11 to 16 year olds").has("teenagers"));
  CHECK(Found("a place for the under-fives").has("early-years"));
  CHECK(Found("checks for 40-74 year olds").has("midlife"));
  CHECK_FALSE(Found("open 65 shops in 2024").has("older-people"));
  CHECK_FALSE(Found("adults aged 40 to 64").has("older-people"));
}

TEST_CASE("a longer phrase silences a shorter one of its kind") {
  const Found found("annual health checks for people with a learning disability");
  CHECK(found.has("ld-health-checks"));
  CHECK_FALSE(found.has("nhs-health-checks"));
}

TEST_CASE("parts of a phrase may stand apart in one sentence only") {
  CHECK(Found("Midwives help expectant mothers to stop smoking").has("stop-smoking-pregnancy"));
  CHECK(Found("Rugs that make people fall").has("home-hazard-checks"));
  CHECK_FALSE(Found("Put up fencing. The bridge is old").has("suicide-locations"));
}

TEST_CASE("small words count where a phrase is nothing without them") {
  CHECK(Found("teams on the beat").has("patrols"));
  CHECK_FALSE(Found("beat the cold").has("patrols"));
}

TEST_CASE("words that only look alike stay apart") {
  CHECK_FALSE(Found("raise life expectancy").has("pregnant-women"));
  CHECK_FALSE(Found("travel to work").has("gypsy-traveller"));
  CHECK_FALSE(Found("people who have been abused").has("perpetrators"));
}

TEST_CASE("plain texts are compared by letters and words") {
  const std::vector<std::string_view> texts = {"A man is riding a horse", "A guy rides a pony",
                                               "A woman slices an onion"};
  TextSimilarity similarity(texts);
  CHECK(similarity.compare(texts[0], texts[0]) == doctest::Approx(1));
  CHECK(similarity.compare(texts[0], texts[1]) == similarity.compare(texts[1], texts[0]));
  CHECK(similarity.compare(texts[0], texts[1]) > similarity.compare(texts[0], texts[2]));
  CHECK(similarity.compare("", texts[0]) == 0);
}

}  // namespace
}  // namespace hwbplan::overlaps
