// A list that lies in the program until something is changed in it.
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

template <typename Item>
class LentList {
 public:
  LentList() = default;
  // Lent: must outlive this.
  explicit LentList(std::span<const Item> lent) : lent_(lent), is_lent_(true) {}

  std::span<const Item> all() const { return is_lent_ ? lent_ : std::span<const Item>(own_); }
  std::size_t size() const { return all().size(); }

  // The list to change, a copy where it was lent.
  std::vector<Item>& own() {
    if (std::exchange(is_lent_, false)) own_.assign(lent_.begin(), lent_.end());
    return own_;
  }

 private:
  std::vector<Item> own_;
  std::span<const Item> lent_;
  bool is_lent_ = false;
};

}  // namespace hwbplan::overlaps
