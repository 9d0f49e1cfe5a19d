// See asked_for.hpp.
#include "overlaps/asked_for.hpp"

#include <algorithm>

namespace hwbplan::overlaps {

AskedFor::AskedFor(const Corpus& corpus, std::span<const Action* const> only) : all_(only.empty()) {
  if (all_) return;
  asked_.resize(corpus.actions.size());
  alike_asked_.resize(corpus.actions.size());
  for (const Action* action : only) {
    const auto found = corpus.numbers.find(action);
    if (!found || asked_[*found]) continue;
    asked_[*found] = true;
    ++alike_asked_[corpus.stand_in[*found]];
  }
}

std::size_t AskedFor::pairs_of(const Corpus& corpus, std::uint32_t a, std::uint32_t b) const {
  const auto pairs = [same = a == b](std::size_t in_a, std::size_t in_b) {
    return same ? in_a * (in_a - std::min<std::size_t>(in_a, 1)) / 2 : in_a * in_b;
  };
  const std::size_t all = pairs(corpus.copies[a], corpus.copies[b]);
  if (all_) return all;
  return all - pairs(corpus.copies[a] - alike_asked_[a], corpus.copies[b] - alike_asked_[b]);
}

std::uint32_t AskedFor::first_of(const Corpus& corpus, std::uint32_t stand_in) const {
  if (all_) return stand_in;
  for (auto i = stand_in; i != kNobody; i = corpus.next_alike[i]) {
    if (asked_[i]) return i;
  }
  return stand_in;
}

}  // namespace hwbplan::overlaps
