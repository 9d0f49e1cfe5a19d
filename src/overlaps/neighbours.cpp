// See neighbours.hpp. A stem's vector is the mean of its words'; what all vectors have in common
// is taken away first, because it makes everything look alike (Mu and Viswanath 2018).
#include "overlaps/neighbours.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>
#include <cmath>

namespace hwbplan::overlaps {

namespace {

constexpr float kNear = 0.55F;  // cosine from which a word is near
constexpr float kDiscount = 0.6F;
constexpr std::size_t kMostNear = 4;
// Numbers that may be multiplied in all: a few seconds' worth.
constexpr std::size_t kMostWork = 8'000'000'000;

// Four sums side by side, so that the processor need not wait for one.
float dot(const float* a, const float* b, std::size_t count) {
  float sums[4] = {};
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4) {
    for (std::size_t k = 0; k < 4; ++k) sums[k] += a[i + k] * b[i + k];
  }
  for (; i < count; ++i) sums[0] += a[i] * b[i];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void add_to(float* to, std::span<const float> what, float scale) {
  for (std::size_t i = 0; i < what.size(); ++i) to[i] += what[i] * scale;
}

void make_unit(std::span<float> vector) {
  const float length = std::sqrt(dot(vector.data(), vector.data(), vector.size()));
  for (float& value : vector) value = length > 0 ? value / length : 0;
}

}  // namespace

Neighbours::Neighbours(Vocabulary& vocabulary, const WordVectors& vectors, unsigned jobs) {
  const std::size_t width = vectors.dimensions();
  std::vector<float> table;
  std::vector<std::uint32_t> stems;
  std::vector<std::uint32_t> place(vocabulary.size(), static_cast<std::uint32_t>(-1));
  for (const auto& word : vocabulary.words()) {
    const auto vector = vectors.of(word);
    if (vector.empty()) continue;
    const auto stem = vocabulary.number_of(word);
    if (place[stem] == static_cast<std::uint32_t>(-1)) {
      if ((stems.size() + 1) * (stems.size() + 1) * width > kMostWork) continue;
      place[stem] = static_cast<std::uint32_t>(stems.size());
      stems.push_back(stem);
      table.resize(table.size() + width);
    }
    add_to(table.data() + place[stem] * width, vector, 1);
  }
  const auto row = [&](std::size_t i) { return std::span(table).subspan(i * width, width); };
  std::vector<float> common(width);
  for (std::size_t i = 0; i < stems.size(); ++i) {
    make_unit(row(i));
    add_to(common.data(), row(i), 1.0F / static_cast<float>(stems.size()));
  }
  // With a handful of words their mean says nothing of words in general.
  constexpr std::size_t kEnough = 200;
  for (std::size_t i = 0; i < stems.size() && stems.size() >= kEnough; ++i) {
    add_to(row(i).data(), common, -1);
    make_unit(row(i));
  }
  near_.resize(vocabulary.size());
  parallel_for(
      stems.size(), jobs,
      [&](std::size_t i) {
        auto& near = near_[stems[i]];
        for (std::size_t j = 0; j < stems.size(); ++j) {
          if (i == j) continue;
          const float cosine = dot(row(i).data(), row(j).data(), width);
          if (cosine >= kNear) near.emplace_back(stems[j], kDiscount * cosine * cosine);
        }
        std::sort(near.begin(), near.end(), [](const auto& a, const auto& b) {
          return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        if (near.size() > kMostNear) near.resize(kMostNear);
      },
      16);
}

}  // namespace hwbplan::overlaps
