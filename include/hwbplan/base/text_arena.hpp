// A place for many short texts that live as long as it does: one block of memory for hundreds of
// them, instead of one each.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace hwbplan {

class TextArena {
 public:
  TextArena() = default;
  // What it gave out lies in it: neither copied nor moved.
  TextArena(const TextArena&) = delete;
  TextArena& operator=(const TextArena&) = delete;

  // A copy of `text` that lasts.
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) add_block(text.size());
    char* at = next_;
    std::memcpy(at, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {at, text.size()};
  }

 private:
  static constexpr std::size_t kSmallestBlock = 4096;
  static constexpr std::size_t kMostDoublings = 6;  // blocks grow to a quarter of a megabyte

  void add_block(std::size_t at_least) {
    left_ = std::max(kSmallestBlock << std::min(blocks_.size(), kMostDoublings), at_least);
    blocks_.push_back(std::unique_ptr<char[]>(new char[left_]));  // no need to be zeroed
    next_ = blocks_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace hwbplan
