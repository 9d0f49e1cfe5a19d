// How well overlaps are found, so that a change to the lexicon or the score that harms it is seen:
// on sentences of our own that say what the catalogue holds in other words, and on the labelled
// county, where it lies beside the project.
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
  const Lexicon lexicon(lexicon_files(), vocabulary);
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
    const auto* wanted = lexicon.find(line.substr(0, tab));
    REQUIRE_MESSAGE(wanted != nullptr, line);
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

TEST_CASE("the labelled county is ranked as it should be") {
  const std::string folder = std::string(HWBPLAN_SHARED_DIR) + "/data/overlaps_dev";
  const auto truth = read_truth(folder + "/truth.tsv");
  if (truth.empty()) return;  // the data does not lie here
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
  double precision = 0;
  double recall_at_90 = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string a(found[i].a->id.text);
    const std::string b(found[i].b->id.text);
    const auto label = truth.find({std::min(a, b), std::max(a, b)});
    if (label == truth.end() || label->second != 2) continue;
    hits += 1;
    const double here = hits / static_cast<double>(i + 1);
    precision += here;
    if (here >= 0.9) recall_at_90 = hits / positives;
  }
  CHECK(precision / positives > 0.8);
  CHECK(recall_at_90 > 0.55);
}

}  // namespace
}  // namespace hwbplan::overlaps
