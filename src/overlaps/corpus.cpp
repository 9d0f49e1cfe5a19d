// Reading a plan's actions into vectors. Words are numbered by one thread (numbering is a table
// that all share); the search for concepts, which costs most, runs on all.
#include "overlaps/corpus.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>
#include <map>

namespace hwbplan::overlaps {

namespace {

constexpr std::size_t kChunk = 128;
constexpr std::size_t kMostRivals = 16;

// Which plan an action is of: one number for each id, and where none is given for each file.
std::vector<std::uint32_t> number_plans(std::span<const Action* const> actions) {
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> known;
  std::vector<std::uint32_t> numbers;
  numbers.reserve(actions.size());
  for (const auto* action : actions) {
    std::string id;
    for (const char c : action->plan.id) {
      id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const std::uint32_t file = id.empty() ? static_cast<std::uint32_t>(action->span.file) : 0;
    const auto next = static_cast<std::uint32_t>(known.size());
    numbers.push_back(known.emplace(std::pair(std::move(id), file), next).first->second);
  }
  return numbers;
}

}  // namespace

Corpus::Corpus(const Plan& plan, const OverlapOptions& options)
    : lexicon(lexicon_files(), vocabulary) {
  lexicon.add_groups(options.same, vocabulary);
  const auto all = plan.all<Action>();
  actions.assign(all.begin(), all.end());
  plans = number_plans(actions);
  std::vector<Profile> profiles(actions.size());
  const Catalogue catalogue(lexicon);
  const std::size_t chunks = (actions.size() + kChunk - 1) / kChunk;
  // Read and found in rounds, so that the tokens of all texts are never in memory at once.
  constexpr std::size_t kRound = 64;
  for (std::size_t first = 0; first < chunks; first += kRound) {
    const std::size_t begin = first * kChunk;
    const std::size_t end = std::min(actions.size(), (first + kRound) * kChunk);
    std::vector<ReadAction> read;
    read.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) read.push_back(read_action(*actions[i], vocabulary));
    parallel_for((end - begin + kChunk - 1) / kChunk, options.jobs, [&](std::size_t chunk) {
      ConceptFinder finder(lexicon);
      const std::size_t last = std::min(end, begin + (chunk + 1) * kChunk);
      for (std::size_t i = begin + chunk * kChunk; i < last; ++i) {
        profiles[i] = make_profile(*actions[i], read[i - begin], lexicon, catalogue, finder);
      }
    });
  }
  const auto concepts = static_cast<std::uint32_t>(lexicon.concepts().size());
  blocks = {concepts, 2 * concepts, 3 * concepts};
  const Rarity rarity(profiles, lexicon, vocabulary.size());
  vectors.resize(actions.size());
  months.reserve(actions.size());
  for (std::uint32_t i = 0; i < actions.size(); ++i) {
    numbers.emplace(actions[i], i);
    months.push_back(profiles[i].months);
    vectors[i] = joint_vector(profiles[i], rarity, blocks);
    profiles[i] = {};
  }
  index.emplace(vectors, blocks.words + static_cast<std::uint32_t>(vocabulary.size()), blocks);
}

double Corpus::likeness(std::uint32_t a, std::uint32_t b) const {
  return likeness(a, b, inner_product(vectors[a], vectors[b]));
}

double Corpus::likeness(std::uint32_t a, std::uint32_t b, float product) const {
  return double{product} - double{period_penalty(months[a], months[b])};
}

Rival best_rival(const Corpus& corpus, std::span<const Partner> candidates, std::uint32_t partner) {
  for (const auto& candidate : candidates.first(std::min(candidates.size(), kMostRivals))) {
    if (candidate.action == partner) continue;
    if (corpus.likeness(candidate.action, partner) >= kCopy) continue;
    return {candidate.likeness, candidate.action, true};
  }
  return {};
}

}  // namespace hwbplan::overlaps
