// The lexicon's files have no faults, its readers tell faults where there are some, and phrases are
// found as they should be.
#include "hwbplan/overlaps/lexicon.hpp"

#include "hwbplan/overlaps/text_similarity.hpp"
#include "hwbplan/overlaps/tokens.hpp"

#include "overlaps/concept_finder.hpp"
#include "overlaps/lexicon_source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

class Found {
 public:
  explicit Found(std::string_view text) : lexicon_(vocabulary_) {
    ConceptFinder finder(lexicon_);
    std::vector<WeighedSentence> sentences;
    for (auto& sentence : read_sentences(text, vocabulary_)) {
      sentences.push_back({std::move(sentence), 1, false});
    }
    for (const auto& found : finder.find(sentences)) ids_.emplace(lexicon_.concepts()[found.id].id);
  }
  // An id that the lexicon does not have would never be found, whatever the text says.
  bool has(const std::string& id) const {
    REQUIRE_MESSAGE(lexicon_.find(id).has_value(), id);
    return ids_.count(id) > 0;
  }

 private:
  Vocabulary vocabulary_;
  Lexicon lexicon_;
  std::set<std::string> ids_;
};

std::vector<LexiconFile> files_of_the_lexicon() {
  std::vector<LexiconFile> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(HWBPLAN_SOURCE_DIR) + "/data/lexicon")) {
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
  }
  std::sort(files.begin(), files.end(),
            [](const LexiconFile& a, const LexiconFile& b) { return a.name < b.name; });
  return files;
}

template <typename A, typename B>
bool same(const A& a, const B& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool same_tokens(std::span<const Token> a, std::span<const Token> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Token& x, const Token& y) {
    return x.word == y.word && x.small == y.small;
  });
}

TEST_CASE("the tables in the program are what the lexicon's files say") {
  Vocabulary words_of_files;
  const auto draft = read_lexicon(files_of_the_lexicon(), words_of_files);
  for (const auto& fault : draft.faults) {
    FAIL_CHECK(fault.file << ":" << fault.line << ": " << fault.message);
  }
  const Lexicon written(draft);
  Vocabulary vocabulary;
  const Lexicon built_in(vocabulary);
  CHECK(built_in.concepts().size() > 900);
  CHECK(built_in.phrase_count() > 10000);
  CHECK(built_in.phrase_count() == written.phrase_count());
  CHECK(built_in.unit_count() == written.unit_count());
  CHECK(same(vocabulary.words(), words_of_files.words()));
  REQUIRE(vocabulary.size() == words_of_files.size());
  REQUIRE(built_in.concepts().size() == written.concepts().size());
  for (std::size_t i = 0; i < built_in.concepts().size(); ++i) {
    const auto& a = built_in.concepts()[i];
    const auto& b = written.concepts()[i];
    REQUIRE(a.id == b.id);
    CHECK(built_in.find(a.id) == static_cast<ConceptId>(i));
    const bool alike = a.label == b.label && a.kind == b.kind && a.vague == b.vague &&
                       same(a.parents, b.parents) && same(a.implied, b.implied) &&
                       same(a.expansion, b.expansion) && same(a.words, b.words) &&
                       same(a.named, b.named);
    CHECK_MESSAGE(alike, a.id);
  }
  for (std::uint32_t word = 0; word < vocabulary.size(); ++word) {
    const auto a = built_in.phrases_from(word);
    const auto b = written.phrases_from(word);
    bool alike = vocabulary.stem(word) == words_of_files.stem(word) &&
                 vocabulary.sample(word) == words_of_files.sample(word) && a.size() == b.size();
    for (std::size_t i = 0; alike && i < a.size(); ++i) {
      alike = a[i].unit == b[i].unit && a[i].exact == b[i].exact &&
              same_tokens(built_in.tokens_of(a[i]), written.tokens_of(b[i]));
    }
    CHECK_MESSAGE(alike, vocabulary.stem(word));
  }
  for (std::uint32_t unit = 0; unit < built_in.unit_count(); ++unit) {
    const auto a = built_in.conjunctions_from(unit);
    const auto b = written.conjunctions_from(unit);
    bool alike = a.size() == b.size();
    for (std::size_t i = 0; alike && i < a.size(); ++i) {
      alike = a[i].concept_id == b[i].concept_id && a[i].of_concepts == b[i].of_concepts &&
              a[i].second_unit == b[i].second_unit &&
              same(built_in.parts_of(a[i]), written.parts_of(b[i]));
    }
    CHECK_MESSAGE(alike, unit);
  }
}

TEST_CASE("faults are told with their line") {
  const std::vector<LexiconFile> files = {{"x.txt",
                                           "orphan | words\nkind: method\na | one\na | two\nb < "
                                           "nothing | three\nkind: odd\n= a | four\n"
                                           "= c | five\n"}};
  Vocabulary vocabulary;
  const auto draft = read_lexicon(files, vocabulary);
  REQUIRE(draft.faults.size() == 5);
  CHECK(draft.faults[0].line == 1);
  CHECK(draft.faults[1].line == 4);
  CHECK(draft.faults[2].line == 6);
  CHECK(draft.faults[3].line == 8);
  CHECK(draft.faults[4].line == 5);
  CHECK(Lexicon(draft).phrase_count() == 3);  // one, three and four
}

TEST_CASE("a phrase of which one word is left is a fault") {
  const std::vector<LexiconFile> files = {
      {"x.txt", "kind: method\na | the pill, anti stigma\nb | own + their last, in the park\n"}};
  Vocabulary vocabulary;
  const auto draft = read_lexicon(files, vocabulary);
  REQUIRE(draft.faults.size() == 2);
  CHECK(draft.faults[0].line == 2);
  CHECK(draft.faults[0].message.find("\"the pill\"") != std::string::npos);
  CHECK(draft.faults[1].line == 3);
  CHECK(draft.faults[1].message.find("\"their last\"") != std::string::npos);
}

TEST_CASE("a board's own words join a concept or make a new one") {
  Vocabulary vocabulary;
  Lexicon lexicon(vocabulary);
  const auto before = lexicon.concepts().size();
  const auto units = lexicon.unit_count();
  lexicon.add_groups(
      std::vector<std::vector<std::string>>{
          {"falls", "wibbles"}, {"Kingfisher scheme", "Wagtail offer"}, {"alone in its group"}},
      vocabulary);
  CHECK(lexicon.concepts().size() == before + 1);
  CHECK(lexicon.unit_count() == units + 1);
  ConceptFinder finder(lexicon);
  const auto ids = [&](std::string_view text) {
    std::vector<WeighedSentence> sentences;
    for (auto& sentence : read_sentences(text, vocabulary)) {
      sentences.push_back({std::move(sentence), 1, false});
    }
    std::set<std::string> found;
    for (const auto& one : finder.find(sentences)) found.emplace(lexicon.concepts()[one.id].id);
    return found;
  };
  CHECK(ids("Fewer wibbles") == ids("Fewer falls"));
  CHECK(ids("The Kingfisher scheme").count("same-1") == 1);
  CHECK(ids("The Wagtail offer").count("same-1") == 1);
  CHECK(ids("Scheme of an offer").count("same-1") == 0);
  // What stands behind the concepts was moved on, and still means the same.
  CHECK(ids("Midwives help expectant mothers to stop smoking").count("stop-smoking-pregnancy") ==
        1);
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
  CHECK_FALSE(Found("quite a few drivers").has("stop-smoking-service"));
  CHECK(Found("quitting for good").has("stop-smoking-service"));
  CHECK_FALSE(Found("spend the budget").has("debt"));
  CHECK_FALSE(Found("hear from residents").has("hearing-problems"));
  CHECK(Found("residents hard of hearing").has("hearing-problems"));
  CHECK_FALSE(Found("free parking").has("parks"));
  CHECK_FALSE(Found("a consultant and registered nurses").has("engagement"));
}

TEST_CASE("everyday counts and turns of phrase name nothing of the field") {
  CHECK_FALSE(Found("The group meets ten times a year").has("frequent-attenders"));
  CHECK(Found("People who keep coming back to A&E").has("frequent-attenders"));
  CHECK_FALSE(Found("Volunteers give two hours a week").has("urgent-community-response"));
  CHECK_FALSE(Found("A two hour workshop").has("crisis-response"));
  CHECK(Found("A nurse at home within two hours").has("urgent-community-response"));
  CHECK_FALSE(Found("Reach fifty people").has("high-intensity-use"));
  CHECK_FALSE(Found("Go over the plan with carers").has("falls"));
  CHECK_FALSE(Found("Make it help families").has("digital-inclusion"));
  CHECK_FALSE(Found("Leave families better off").has("benefits-advice"));
  CHECK_FALSE(Found("A fair by and for young people").has("da-ethnic"));
  CHECK_FALSE(Found("Shops open in the new quarter").has("town-regeneration"));
  CHECK_FALSE(Found("Ring the bell at any hour").has("crisis-line"));
  CHECK_FALSE(Found("Homes for young and old").has("intergenerational"));
}

TEST_CASE("a figure of speech stands for nothing, whatever is in it") {
  CHECK_FALSE(Found("Put residents at the heart of planning").has("cardiovascular"));
  CHECK(Found("Look after your heart").has("cardiovascular"));
  CHECK_FALSE(Found("Speed up the work").has("road-danger"));
  CHECK_FALSE(Found("Meet at the train station").has("training"));
  CHECK(Found("Meet at the train station").has("transport-hubs"));
  CHECK_FALSE(Found("The benefits of walking").has("benefits-unclaimed"));
  CHECK(Found("The benefits of walking").has("exercise"));
  CHECK(Found("A fall at the heart of winter").has("falls"));
  CHECK(Found("Cut admissions after falls from 900 to 800 a year").has("falls"));
  CHECK(Found("Cut falls by a fifth").has("falls"));
  CHECK_FALSE(Found("Plans that fall short").has("falls"));
  CHECK_FALSE(Found("A new car park").has("parks"));
  CHECK_FALSE(Found("Meet at the heart of town").has("idiom-heart"));
}

TEST_CASE("a board may give a meaning to a figure of speech") {
  Vocabulary vocabulary;
  Lexicon lexicon(vocabulary);
  lexicon.add_groups(std::vector<std::vector<std::string>>{{"speed up", "wibble on"}}, vocabulary);
  ConceptFinder finder(lexicon);
  for (const std::string_view text : {"Speed up the work", "Wibble on with the work"}) {
    std::vector<WeighedSentence> sentences;
    for (auto& sentence : read_sentences(text, vocabulary)) {
      sentences.push_back({std::move(sentence), 1, false});
    }
    const auto found = finder.find(sentences);
    CHECK_MESSAGE(std::any_of(found.begin(), found.end(),
                              [&](const FoundConcept& one) {
                                return lexicon.concepts()[one.id].id == "same-1";
                              }),
                  text);
  }
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

TEST_CASE("a denial in one of two texts parts them") {
  const std::vector<std::string_view> texts = {
      "The man is playing a flute", "The man is then playing a flute",
      "The man is not playing a flute", "The man isn't playing a flute"};
  TextSimilarity similarity(texts);
  CHECK(similarity.compare(texts[0], texts[1]) > similarity.compare(texts[0], texts[2]));
  CHECK(similarity.compare(texts[0], texts[1]) > similarity.compare(texts[0], texts[3]));
  CHECK(similarity.compare(texts[2], texts[2]) == doctest::Approx(1));
}

}  // namespace
}  // namespace hwbplan::overlaps
