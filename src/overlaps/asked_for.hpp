// The actions whose pairs are asked for: all, or some.
#pragma once

#include "overlaps/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

class AskedFor {
 public:
  // Nobody named: everybody is asked for. What is no action of the corpus is passed over.
  AskedFor(const Corpus& corpus, std::span<const Action* const> only);

  // Whether a pair is: one of the two is enough.
  bool has_one(std::uint32_t a, std::uint32_t b) const { return all_ || asked_[a] || asked_[b]; }
  // The same for two that stand for all that are just alike.
  bool has_one_alike(std::uint32_t a, std::uint32_t b) const {
    return all_ || alike_asked_[a] > 0 || alike_asked_[b] > 0;
  }
  // How many pairs of actions two stand-ins stand for, of which one action is asked for.
  std::size_t pairs_of(const Corpus& corpus, std::uint32_t a, std::uint32_t b) const;

  // Of the actions that `stand_in` stands for the first that is asked for, or itself.
  std::uint32_t first_of(const Corpus& corpus, std::uint32_t stand_in) const;

 private:
  bool all_ = true;
  std::vector<bool> asked_;                 // by action
  std::vector<std::uint32_t> alike_asked_;  // by stand-in: of itself and those just like it
};

}  // namespace hwbplan::overlaps
