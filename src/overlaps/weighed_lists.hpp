// Many short lists of numbers with weights, laid end to end: of hundreds of thousands of actions,
// lists of their own would cost as much memory again, and not give it back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

using Weighed = std::pair<std::uint32_t, float>;  // a number and its weight

class WeighedLists {
 public:
  void add(std::span<const Weighed> list) {
    entries_.insert(entries_.end(), list.begin(), list.end());
    ends_.push_back(entries_.size());
  }
  // Gives back what was taken in advance, once all are added.
  void settle() {
    entries_.shrink_to_fit();
    ends_.shrink_to_fit();
  }

  std::size_t size() const { return ends_.size(); }
  std::size_t entries() const { return entries_.size(); }
  std::span<const Weighed> operator[](std::size_t i) const {
    return std::span(entries_).subspan(begin_of(i), ends_[i] - begin_of(i));
  }
  std::span<Weighed> operator[](std::size_t i) {
    return std::span(entries_).subspan(begin_of(i), ends_[i] - begin_of(i));
  }

 private:
  std::size_t begin_of(std::size_t i) const { return i == 0 ? 0 : ends_[i - 1]; }

  std::vector<Weighed> entries_;
  std::vector<std::size_t> ends_;
};

}  // namespace hwbplan::overlaps
