// How well overlaps are found, so that a change to the lexicon or the score that harms it is seen:
// on sentences of our own that say what the catalogue holds in other words, on
// labelled counties of our own, and on another where it lies beside the project.
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/overlaps/tokens.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "overlaps/concept_finder.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

TEST_CASE("what is done is recognised in other words") {
  std::ifstream in(std::string(HWBPLAN_SOURCE_DIR) + "/tests/unit/overlaps/paraphrases.tsv");
  REQUIRE(in.good());
  Vocabulary vocabulary;
  const Lexicon lexicon(vocabulary);
  ConceptFinder finder(lexicon);
  std::size_t count = 0;
  std::size_t recognised = 0;
  std::string line;
  while (std::getline(in, line)) {
    const auto tab = line.find('\t');
    std::vector<WeighedSentence> sentences;
    for (auto& sentence : read_sentences(line.substr(tab + 1), vocabulary)) {
      sentences.push_back({std::move(sentence), 1, true});
    }
    const auto wanted = lexicon.find(line.substr(0, tab));
    REQUIRE_MESSAGE(wanted.has_value(), line);
    const auto found = finder.find(sentences);
    recognised += static_cast<std::size_t>(std::count_if(
        found.begin(), found.end(), [&](const FoundConcept& item) { return item.id == *wanted; }));
    ++count;
  }
  CHECK(count > 350);
  CHECK(static_cast<double>(recognised) >= 0.98 * static_cast<double>(count));
}

using Truth = std::map<std::pair<std::string, std::string>, int>;

Truth read_truth(const std::string& path) {
  Truth truth;
  std::ifstream in(path);
  std::string a;
  std::string b;
  std::string label;
  in >> a >> b >> label;
  while (in >> a >> b >> label) truth[{std::min(a, b), std::max(a, b)}] = std::stoi(label);
  return truth;
}

int label_of(const Truth& truth, const Overlap& overlap) {
  const std::string a(overlap.a->id.text);
  const std::string b(overlap.b->id.text);
  const auto found = truth.find({std::min(a, b), std::max(a, b)});
  return found == truth.end() ? 0 : found->second;
}

struct Quality {
  double average_precision = 0;
  double recall_at_90 = 0;
  std::size_t near_misses = 0;  // above the median of the true overlaps
};

Quality measure(const std::string& folder, const Truth& truth) {
  Quality quality;
  const auto files = disk();
  Timings timings;
  const auto workspace = load_workspace(*files, folder, {}, timings);
  REQUIRE(workspace);
  OverlapOptions options;
  options.report_at = 0;
  const auto found = OverlapFinder(workspace->plan, options).find();
  double positives = 0;
  for (const auto& entry : truth) positives += entry.second == 2 ? 1 : 0;
  double hits = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const int label = label_of(truth, found[i]);
    quality.near_misses += label == 1 && hits * 2 < positives ? 1 : 0;
    if (label != 2) continue;
    hits += 1;
    const double precision = hits / static_cast<double>(i + 1);
    quality.average_precision += precision / positives;
    if (precision >= 0.9) quality.recall_at_90 = hits / positives;
  }
  return quality;
}

TEST_CASE("the labelled county is ranked as it should be") {
  const std::string folder = std::string(HWBPLAN_SHARED_DIR) + "/data/overlaps_dev";
  const auto truth = read_truth(folder + "/truth.tsv");
  if (truth.empty()) {
    MESSAGE("skipped: the labelled county does not lie beside this repository");
    return;
  }
  const auto quality = measure(folder, truth);
  CHECK(quality.average_precision > 0.8);
  CHECK(quality.recall_at_90 > 0.55);
  CHECK(quality.near_misses <= 3);
}

// Made-up counties, written and labelled before the finder was tried on them; then it had 0.95,
// 0.75 and 0.83. The lexicon has grown since the first two, so they no longer tell how it does on
// the unseen; nothing in it comes from the third, and nothing should. Half of their overlaps share
// hardly a word, and their near misses share many.
TEST_CASE("other counties are ranked as they should be") {
  const std::string folder = std::string(HWBPLAN_SOURCE_DIR) + "/tests/data/overlaps/";
  for (const auto& made_up :
       {std::pair(std::string("calderwick"), 0.93), std::pair(std::string("sandmere"), 0.80),
        std::pair(std::string("harrowmoor"), 0.80)}) {
    // By names of their own: clang 14 captures none of a structured binding.
    const std::string& county = made_up.first;
    const double least = made_up.second;
    const auto truth = read_truth(folder + county + "/truth.tsv");
    REQUIRE(truth.size() > 40);
    const auto quality = measure(folder + county, truth);
    CHECK_MESSAGE(quality.average_precision > least, county);
    // No more than one in twenty of the near misses that there are, and three of a few.
    const auto related = static_cast<std::size_t>(std::count_if(
        truth.begin(), truth.end(), [](const auto& entry) { return entry.second == 1; }));
    CHECK_MESSAGE(quality.near_misses <= std::max<std::size_t>(3, related / 20), county);
  }
}

// The plans of five boards, with the pairs that were judged one by one: 2 is the same work, 1 is
// related, and all others are different. Related pairs count neither way.
TEST_CASE("the plans of five boards show what is the same work and little else") {
  const std::string root(HWBPLAN_SOURCE_DIR);
  const auto truth = read_truth(root + "/tests/data/overlaps/boards.tsv");
  REQUIRE(truth.size() == 27);
  std::size_t true_found = 0;
  std::size_t false_above_half = 0;
  std::size_t false_above_seven = 0;
  for (const char* board :
       {"bracknell-forest", "hampshire", "hampshire-2050", "leicestershire", "sandwell"}) {
    const auto files = disk();
    Timings timings;
    const auto workspace = load_workspace(*files, root + "/plans/" + board, {}, timings);
    REQUIRE(workspace);
    OverlapOptions options;
    options.report_at = 0.5;
    for (const auto& overlap : OverlapFinder(workspace->plan, options).find()) {
      const int label = label_of(truth, overlap);
      true_found += label == 2 ? 1 : 0;
      false_above_half += label == 0 ? 1 : 0;
      false_above_seven += label == 0 && overlap.score > 0.7 ? 1 : 0;
    }
  }
  CHECK(true_found == 12);
  CHECK(false_above_half <= 6);
  CHECK(false_above_seven <= 4);
}

}  // namespace
}  // namespace hwbplan::overlaps
