// See explanation.hpp.
#include "overlaps/explanation.hpp"

#include "hwbplan/base/parallel.hpp"

#include "overlaps/explainer.hpp"
#include "overlaps/text_reader.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hwbplan::overlaps {

namespace {

// An action is often of many pairs, and its text the dearest thing to read. So pairs are taken some
// thousands at a time, and what was read for the last ones is kept for the next until it becomes
// too much.
class ReaderShelf {
 public:
  explicit ReaderShelf(const Corpus& corpus) : corpus_(corpus) {}

  // Reads what is not read yet. Readers given out before may be gone.
  void read(std::span<const Overlap> pairs, unsigned jobs) {
    const std::vector<std::uint32_t> wanted = actions_of(pairs);
    if (readers_.size() + wanted.size() > kMostKept) {
      numbers_.clear();
      readers_.clear();
    }
    std::vector<std::uint32_t> unread;
    for (const std::uint32_t action : wanted) {
      if (numbers_.emplace(action, readers_.size() + unread.size()).second) {
        unread.push_back(action);
      }
    }
    const std::size_t before = readers_.size();
    readers_.resize(before + unread.size());
    parallel_for((unread.size() + kGrain - 1) / kGrain, jobs, [&](std::size_t grain) {
      ConceptFinder finder(corpus_.lexicon);
      const std::size_t end = std::min((grain + 1) * kGrain, unread.size());
      for (std::size_t i = grain * kGrain; i < end; ++i) {
        readers_[before + i].emplace(corpus_, unread[i], finder);
      }
    });
  }

  const TextReader& operator[](const Action* action) const {
    return *readers_[numbers_.at(corpus_.numbers.at(action))];
  }

 private:
  static constexpr std::size_t kGrain = 32;
  // Of some kilobytes each.
  static constexpr std::size_t kMostKept = 8192;

  // In their order, each once.
  std::vector<std::uint32_t> actions_of(std::span<const Overlap> pairs) const {
    std::vector<std::uint32_t> actions;
    for (const Overlap& pair : pairs) {
      actions.push_back(corpus_.numbers.at(pair.a));
      actions.push_back(corpus_.numbers.at(pair.b));
    }
    std::sort(actions.begin(), actions.end());
    actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
    return actions;
  }

  const Corpus& corpus_;
  std::unordered_map<std::uint32_t, std::size_t> numbers_;  // of an action: which reader
  std::vector<std::optional<TextReader>> readers_;
};

}  // namespace

Explanation explain_pair(const Corpus& corpus, const Overlap& overlap) {
  ConceptFinder finder(corpus.lexicon);
  const TextReader a(corpus, corpus.numbers.at(overlap.a), finder);
  const TextReader b(corpus, corpus.numbers.at(overlap.b), finder);
  return explain(corpus, overlap, a, b);
}

void explain_pairs(const Corpus& corpus, std::span<const Overlap> overlaps, unsigned jobs,
                   const std::function<void(std::size_t, Explanation&&)>& take) {
  constexpr std::size_t kTogether = 4096;
  constexpr std::size_t kGrain = 32;
  ReaderShelf shelf(corpus);
  for (std::size_t begin = 0; begin < overlaps.size(); begin += kTogether) {
    const auto batch = overlaps.subspan(begin, std::min(kTogether, overlaps.size() - begin));
    shelf.read(batch, jobs);
    parallel_for(
        batch.size(), jobs,
        [&](std::size_t i) {
          const Overlap& overlap = batch[i];
          take(begin + i, explain(corpus, overlap, shelf[overlap.a], shelf[overlap.b]));
        },
        kGrain);
  }
}

}  // namespace hwbplan::overlaps
