// Reading a plan's actions into vectors. Each thread reads its texts into words of its own
// numbering; one thread then stems what words are new and numbers them for all; and the search for
// concepts, which costs most, runs on all again.
#include "overlaps/corpus.hpp"

#include "hwbplan/base/parallel.hpp"

#include "overlaps/word_list.hpp"

#include <algorithm>
#include <bit>
#include <deque>
#include <map>
#include <numeric>
#include <optional>

namespace hwbplan::overlaps {

namespace {

// Texts are read and searched in rounds, so that the words of all are never in memory at once; a
// round is parted into chunks for the threads.
constexpr std::size_t kChunks = 16;
constexpr std::size_t kSmallestChunk = 32;
constexpr std::size_t kLargestChunk = 1024;

std::size_t chunk_size(std::size_t actions) {
  return std::clamp(actions / kChunks, kSmallestChunk, kLargestChunk);
}

// The words of a chunk. Those of the lexicon have their numbers already; the others are numbered
// behind them in the order in which they come.
class ChunkWords : public WordNumbering {
 public:
  explicit ChunkWords(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::uint32_t number_of(std::string_view word) override {
    if (const auto known = vocabulary_.frozen_number_of(word)) return *known;
    return vocabulary_.frozen_size() + others_.number_of(word);
  }
  const WordList& others() const { return others_; }

 private:
  const Vocabulary& vocabulary_;
  WordList others_;
};

struct Chunk {
  explicit Chunk(const Vocabulary& vocabulary) : words(vocabulary) {}

  ChunkWords words;
  std::vector<ReadAction> actions;
};

std::size_t chunks_of(std::size_t count, std::size_t size) {
  return (count + size - 1) / size;
}

}  // namespace

// Which plan an action is of: one number for each id, and where none is given for each file.
void Corpus::number_plans() {
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> known;
  std::string id;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const auto& action = *actions[i];
    if (i > 0 && action.plan.id == actions[i - 1]->plan.id &&
        action.span.file == actions[i - 1]->span.file) {
      plans.push_back(plans.back());
      continue;
    }
    id.clear();
    for (const char c : action.plan.id) {
      id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const std::uint32_t file = id.empty() ? static_cast<std::uint32_t>(action.span.file) : 0;
    const auto next = static_cast<std::uint32_t>(known.size());
    plans.push_back(known.emplace(std::pair(id, file), next).first->second);
  }
}

void Corpus::find_copies() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(actions.size());
  for (std::uint32_t i = 0; i < actions.size(); ++i) {
    std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
    const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211ULL; };
    mix(plans[i]);
    mix(static_cast<std::uint32_t>(months[i].starts));
    mix(static_cast<std::uint32_t>(months[i].ends));
    for (const auto& [rank, weight] : vectors[i]) {
      mix(rank);
      mix(std::bit_cast<std::uint32_t>(weight));
    }
    order.emplace_back(hash, i);
  }
  std::sort(order.begin(), order.end());
  stand_in.resize(actions.size());
  std::iota(stand_in.begin(), stand_in.end(), 0);
  next_alike.assign(actions.size(), kNobody);
  copies.assign(actions.size(), 1);
  const auto alike = [&](std::uint32_t a, std::uint32_t b) {
    const auto x = vectors[a];
    const auto y = vectors[b];
    return plans[a] == plans[b] && months[a].starts == months[b].starts &&
           months[a].ends == months[b].ends && std::equal(x.begin(), x.end(), y.begin(), y.end());
  };
  std::uint32_t last = 0;
  for (std::size_t k = 1; k < order.size(); ++k) {
    const auto [hash, i] = order[k];
    const auto [hash_before, before] = order[k - 1];
    if (hash != hash_before || !alike(stand_in[before], i)) continue;
    stand_in[i] = stand_in[before];
    if (stand_in[before] == before) last = before;
    next_alike[last] = i;
    last = i;
    ++copies[stand_in[i]];
    copies[i] = 0;
  }
}

void Corpus::list_plans() {
  const auto last = plans.empty() ? 0 : *std::max_element(plans.begin(), plans.end());
  plan_starts.assign(last + std::size_t{2}, 0);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (copies[i] > 0) ++plan_starts[plans[i] + std::size_t{1}];
  }
  std::partial_sum(plan_starts.begin(), plan_starts.end(), plan_starts.begin());
  by_plan.resize(plan_starts.back());
  auto next = plan_starts;
  for (std::uint32_t i = 0; i < actions.size(); ++i) {
    if (copies[i] > 0) by_plan[next[plans[i]]++] = i;
  }
}

// The profiles of all actions in pieces of `size`.
std::vector<Profiles> Corpus::read_all(const OverlapOptions& options, std::size_t size) {
  std::vector<Profiles> profiles(chunks_of(actions.size(), size));
  // Made beside the reading of the first texts, which does not need it.
  std::optional<Catalogue> catalogue;
  Neighbours neighbours;
  if (options.vectors != nullptr) {
    // Every word must have its number before its neighbours can be looked for.
    for (const auto* action : actions) read_action(*action, vocabulary, Surfaces::drop, counts);
    neighbours = Neighbours(vocabulary, *options.vectors, options.jobs);
  }
  const std::size_t in_round = kChunks * size;
  for (std::size_t begin = 0; begin < actions.size(); begin += in_round) {
    const std::size_t end = std::min(actions.size(), begin + in_round);
    std::deque<Chunk> chunks;  // they do not move
    for (std::size_t c = 0; c < chunks_of(end - begin, size); ++c) chunks.emplace_back(vocabulary);
    const auto each = [&](std::size_t c, const auto& work) {
      const std::size_t first = begin + c * size;
      for (std::size_t i = first; i < std::min(end, first + size); ++i) work(i, i - first);
    };
    const std::size_t ahead = begin == 0 ? 1 : 0;
    parallel_for(ahead + chunks.size(), options.jobs, [&](std::size_t item) {
      if (item < ahead) {
        catalogue.emplace(lexicon);
        return;
      }
      const std::size_t c = item - ahead;
      each(c, [&](std::size_t i, std::size_t) {
        chunks[c].actions.push_back(
            read_action(*actions[i], chunks[c].words, Surfaces::drop, counts));
      });
    });
    std::vector<std::vector<std::uint32_t>> stems(chunks.size());
    for (std::size_t c = 0; c < chunks.size(); ++c) {
      stems[c] = vocabulary.numbers_of(chunks[c].words.others());
    }
    parallel_for(chunks.size(), options.jobs, [&](std::size_t c) {
      ConceptFinder finder(lexicon);
      each(c, [&](std::size_t, std::size_t at) {
        auto& read = chunks[c].actions[at];
        renumber(read, vocabulary.frozen_size(), stems[c]);
        profiles[begin / size + c].add(make_profile(read, lexicon, *catalogue, neighbours, finder));
        read = {};
      });
      profiles[begin / size + c].settle();
    });
  }
  return profiles;
}

Corpus::Corpus(const Plan& plan, const OverlapOptions& options)
    : lexicon(vocabulary), strategy(plan.strategy()), counts(options.counts) {
  lexicon.add_groups(options.same, vocabulary);
  const auto all = plan.all<Action>();
  actions.assign(all.begin(), all.end());
  number_plans();
  const std::size_t size = chunk_size(actions.size());
  auto profiles = read_all(options, size);
  const auto concepts = static_cast<std::uint32_t>(lexicon.concepts().size());
  blocks = {concepts, 2 * concepts, 3 * concepts};
  const Rarity rarity(profiles, lexicon, vocabulary.size());
  std::vector<WeighedLists> joint(profiles.size());
  parallel_for(profiles.size(), options.jobs, [&](std::size_t c) {
    for (std::size_t i = 0; i < profiles[c].size(); ++i) {
      joint[c].add(joint_vector(profiles[c], i, lexicon, rarity, blocks));
    }
    joint[c].settle();
    profiles[c] = {};
  });
  for (const auto* action : actions) months.push_back(months_of(*action));
  numbers = ActionNumbers(actions);
  const auto words = static_cast<std::uint32_t>(vocabulary.size());
  vectors = VectorTable(std::move(joint), blocks.words + words, blocks, options.jobs);
  find_copies();
  list_plans();
}

Corpus::Corpus(std::span<const Action> bare, std::vector<std::uint32_t> of_plan,
               std::vector<Months> periods, WeighedLists joint, std::uint32_t dimensions,
               const Blocks& of_blocks)
    : plans(std::move(of_plan)),
      months(std::move(periods)),
      vectors(std::vector<WeighedLists>{std::move(joint)}, dimensions, of_blocks),
      blocks(of_blocks) {
  for (const auto& action : bare) actions.push_back(&action);
  numbers = ActionNumbers(actions);
  find_copies();
  list_plans();
}

double Corpus::likeness(std::uint32_t a, std::uint32_t b) const {
  return likeness(a, b, inner_product(vectors[a], vectors[b]));
}

double Corpus::likeness(std::uint32_t a, std::uint32_t b, float product) const {
  return double{product} - double{period_penalty(months[a], months[b])};
}

}  // namespace hwbplan::overlaps
