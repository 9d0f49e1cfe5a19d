// Words that were numbered when the program was built are found, and no others are.
#include "overlaps/frozen_words.hpp"

#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include "overlaps/lexicon_tables.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using hwbplan::overlaps::FrozenWords;
using hwbplan::overlaps::Lexicon;
using hwbplan::overlaps::Vocabulary;

TEST_CASE("each frozen word is found by its number, and nothing else is found") {
  const std::vector<std::string_view> words = {"falls", "fall", "", "prevention",
                                               "fallsprevention"};
  std::string text;
  std::vector<std::uint32_t> starts = {0};
  for (const auto word : words) {
    text += word;
    starts.push_back(static_cast<std::uint32_t>(text.size()));
  }
  const auto slots = FrozenWords::slots_for(words);
  const FrozenWords frozen(text, starts, slots);
  REQUIRE(frozen.size() == words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    CHECK(frozen[i] == words[i]);
    CHECK(frozen.find(words[i]) == i);
  }
  for (const std::string_view other : {"fal", "fallsp", "revention", "Falls", " "}) {
    CHECK_FALSE(frozen.find(other).has_value());
  }
  CHECK_FALSE(FrozenWords().find("falls").has_value());
  CHECK(FrozenWords().size() == 0);
}

TEST_CASE("no search in the lexicon's tables is long, whatever word it is for") {
  for (const auto* words : {&hwbplan::overlaps::built_in_lexicon.vocabulary.words,
                            &hwbplan::overlaps::built_in_lexicon.vocabulary.stems}) {
    CHECK(words->size() > 3000);
    CHECK(words->longest_search() < 64);
  }
}

TEST_CASE("words of texts are numbered behind the lexicon's, and share the stems of these") {
  Vocabulary vocabulary;
  const Lexicon lexicon(vocabulary);
  const auto known = vocabulary.frozen_size();
  CHECK(vocabulary.size() == known);
  const auto falls = vocabulary.number_of("falls");
  CHECK(falls < known);
  CHECK(vocabulary.frozen_number_of("falls") == falls);
  // A form of it that no phrase of the lexicon has.
  REQUIRE_FALSE(vocabulary.frozen_number_of("fallest").has_value());
  const auto unknown = vocabulary.number_of("zygomorphic");
  CHECK(unknown == known);
  CHECK(vocabulary.size() == known + 1);
  CHECK(vocabulary.stem(unknown) == "zygomorph");
  CHECK(vocabulary.sample(unknown) == "zygomorphic");
  CHECK(vocabulary.number_of("zygomorphics") == unknown);
  CHECK(vocabulary.known_number_of("zygomorphics") == unknown);
  CHECK_FALSE(vocabulary.known_number_of("zygomorphous").has_value());
  const auto words = vocabulary.words();
  CHECK(std::find(words.begin(), words.end(), "falls") != words.end());
  CHECK(words.back() == "zygomorphics");
}
