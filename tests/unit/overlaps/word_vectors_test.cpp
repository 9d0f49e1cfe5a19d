// Reading word vectors, well-formed and hostile, and what they do to a likeness.
#include "hwbplan/overlaps/word_vectors.hpp"

#include "overlap_plans.hpp"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

tl::expected<WordVectors, VectorFault> read(const std::string& text) {
  std::istringstream in(text);
  return read_word_vectors(in, [](std::string_view word) { return word != "unwanted"; });
}

TEST_CASE("the three forms of word vectors are read") {
  for (const std::string text : {
           "dog 0.5 -1e-1\ncat 0.25 1\nunwanted 1 1\n",             // GloVe
           "3 2\ndog 0.5 -0.1\ncat 0.25 1\nunwanted 1 1\n",         // word2vec
           "3 2\r\ndog 0.5 -0.1 \r\nCat 0.25 1 \r\nunwanted 1 1 ",  // fastText
       }) {
    const auto vectors = read(text);
    REQUIRE(vectors);
    CHECK(vectors->size() == 2);
    CHECK(vectors->dimensions() == 2);
    REQUIRE(vectors->of("dog").size() == 2);
    CHECK(vectors->of("dog")[1] == doctest::Approx(-0.1));
    CHECK(vectors->of("cat")[0] == doctest::Approx(0.25));
    CHECK(vectors->of("unwanted").empty());
  }
}

TEST_CASE("words with blanks in them are passed over") {
  const auto vectors = read("dog 1 2\n. . 3 4\nat name@example.org 5 6\ncat 7 8\n");
  REQUIRE(vectors);
  CHECK(vectors->size() == 2);
}

TEST_CASE("what is wrong is told with its line") {
  const auto fault = [](const std::string& text) {
    const auto vectors = read(text);
    REQUIRE_FALSE(vectors);
    return std::pair(vectors.error().line, vectors.error().message);
  };
  CHECK(fault("dog 1 2\ncat 1\n").first == 2);
  CHECK(fault("dog 1 2\ncat 1\n").second == "this line has 1 numbers where 2 should be");
  CHECK(fault("dog 1 2\ncat 1 2 3\n").first == 2);
  CHECK(fault("dog 1 2\ncat nan 2\n") ==
        std::pair<std::size_t, std::string>{2, "\"nan\" is not a number"});
  CHECK(fault("dog 1 2\ncat 1 inf\n").first == 2);
  CHECK(fault("dog 1 2\ncat 1 1e99\n").first == 2);
  CHECK(fault("dog 1 2\n\ncat 1 two\n").first == 3);
  CHECK(fault("dog 1 \x1B[31m\n").second == "\"?[31m\" is not a number");
  CHECK(fault("dog\n").first == 1);
  CHECK(fault("9 0\n").first == 1);
  CHECK(fault("9 99999999999\n").first == 1);
  CHECK(fault("3 2\ndog 1 2\n").first == 0);
  CHECK(fault("").first == 0);
  CHECK(fault(std::string("2 2\n\0\1\2\3", 8)).first == 2);
  CHECK(fault("dog " + std::string(300000, '1')).first == 1);
}

TEST_CASE("words that stand near each other in the vectors bring two texts together") {
  const auto workspace = plan_of({{"a", "p", "Weekly wibblers at the quay", ""},
                                  {"b", "q", "Monthly grommets at the pier", ""}});
  std::istringstream in("wibblers 1 0 0.1\ngrommets 0.9 0.1 0.1\nquay 0 1 0.1\npier 0 0.95 0\n");
  const auto words = words_for_vectors(workspace.plan);
  auto vectors = read_word_vectors(in, [&](std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
  });
  REQUIRE(vectors);
  CHECK(vectors->size() == 4);
  OverlapOptions options;
  options.report_at = 0;
  const auto actions = workspace.plan.all<Action>();
  const double before =
      OverlapFinder(workspace.plan, options).explain(*actions[0], *actions[1]).overlap.likeness;
  options.vectors = std::make_shared<WordVectors>(std::move(*vectors));
  const OverlapFinder finder(workspace.plan, options);
  const auto why = finder.explain(*actions[0], *actions[1]);
  CHECK(why.overlap.likeness > before + 0.3);
  CHECK(std::any_of(why.speaks_for.begin(), why.speaks_for.end(), [](const Reason& reason) {
    return reason.text.find("by the word vectors") == 0;
  }));
}

}  // namespace
}  // namespace hwbplan::overlaps
