// Pseudo-random numbers that are the same on every platform; those of <random> are so only in part,
// since its distributions are left to each library. The generator is splitmix64 by its published
// constants.
#pragma once

#include <cstdint>
#include <span>

namespace hwbplan::perf {

class Random {
 public:
  // Streams of one seed are independent of each other, so that record 7 is the same in a plan of
  // any size.
  Random(std::uint64_t seed, std::uint64_t stream) : state_(seed * 0x9e3779b97f4a7c15U + stream) {
    next();
  }

  // A whole number from `lowest` to `highest`, both included.
  int between(int lowest, int highest) {
    const auto range = static_cast<std::uint64_t>(highest - lowest) + 1;
    return lowest + static_cast<int>(next() % range);
  }

  bool chance(int percent) { return between(1, 100) <= percent; }

  template <class T>
  const T& pick(std::span<const T> from) {
    return from[static_cast<std::size_t>(next() % from.size())];
  }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace hwbplan::perf
