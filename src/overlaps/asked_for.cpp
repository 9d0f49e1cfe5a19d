// See asked_for.hpp.
#include "overlaps/asked_for.hpp"

namespace hwbplan::overlaps {

AskedFor::AskedFor(const Corpus& corpus, std::span<const Action* const> only) : all_(only.empty()) {
  if (all_) return;
  asked_.resize(corpus.actions.size());
  alike_asked_.resize(corpus.actions.size());
  for (const Action* action : only) {
    const auto found = corpus.numbers.find(action);
    if (found == corpus.numbers.end()) continue;
    asked_[found->second] = true;
    alike_asked_[corpus.stand_in[found->second]] = true;
  }
}

std::uint32_t AskedFor::first_of(const Corpus& corpus, std::uint32_t stand_in) const {
  if (all_) return stand_in;
  for (auto i = stand_in; i != kNobody; i = corpus.next_alike[i]) {
    if (asked_[i]) return i;
  }
  return stand_in;
}

}  // namespace hwbplan::overlaps
