// Equal keys are found by comparing all with all in a short mapping, and by sorting in a long one:
// sorting has no bad case that a hostile file could provoke, as a hash has.
#include "yaml/duplicates.hpp"

#include "yaml/rule_names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

constexpr std::size_t kShort = 16;

struct Key {
  std::string_view text;
  std::uint32_t index = 0;  // of the key's node
};

class Dropper {
 public:
  explicit Dropper(Tree& tree) : tree_(tree) {}

  std::vector<DroppedPair> run() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      if (!skip_.empty() && skip_[i] != 0) {
        i = skip_[i] - 1;
      } else if (tree_.nodes[i].kind == Kind::mapping) {
        check(i);
      }
    }
    if (!skip_.empty()) compact();
    return std::move(dropped_);
  }

 private:
  void check(std::uint32_t mapping) {
    keys_.clear();
    const std::uint32_t after = tree_.nodes[mapping].after;
    for (std::uint32_t key = mapping + 1; key < after;) {
      const Node& node = tree_.nodes[key];
      const std::uint32_t value = node.after;
      const std::string_view text = View(tree_, key).text();
      const bool comparable = node.kind == Kind::scalar || node.kind == Kind::null;
      if (node.kind == Kind::scalar && node.style == Style::plain && text == "<<") {
        drop(key);
      } else if (comparable) {
        keys_.push_back({text, key});
      }
      key = tree_.nodes[value].after;
    }
    if (keys_.size() <= kShort) {
      compare_all(mapping);
    } else {
      compare_sorted(mapping);
    }
  }

  void compare_all(std::uint32_t mapping) {
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (keys_[i].text == keys_[j].text) {
          drop_duplicate(mapping, keys_[i], keys_[j]);
          break;
        }
      }
    }
  }

  void compare_sorted(std::uint32_t mapping) {
    std::sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
      return a.text != b.text ? a.text < b.text : a.index < b.index;
    });
    std::size_t first = 0;
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      if (keys_[i].text == keys_[first].text) {
        drop_duplicate(mapping, keys_[i], keys_[first]);
      } else {
        first = i;
      }
    }
  }

  void drop_duplicate(std::uint32_t mapping, const Key& second, const Key& first) {
    const std::uint32_t value = tree_.nodes[second.index].after;
    DroppedPair pair;
    pair.key = View(tree_, second.index).span();
    pair.first = View(tree_, first.index).span();
    pair.value = View(tree_, value).span();
    pair.top_level = mapping == 0;
    dropped_.push_back(pair);
    drop(second.index);
  }

  void drop(std::uint32_t key) {
    if (skip_.empty()) skip_.resize(tree_.nodes.size(), 0);
    skip_[key] = tree_.nodes[tree_.nodes[key].after].after;
  }

  // Moves the nodes that stay together and corrects where each ends.
  void compact() {
    const auto size = static_cast<std::uint32_t>(tree_.nodes.size());
    std::vector<std::uint32_t> moved(size + 1);
    std::uint32_t to = 0;
    for (std::uint32_t from = 0; from < size;) {
      if (skip_[from] != 0) {
        std::fill(moved.begin() + from, moved.begin() + skip_[from], to);
        from = skip_[from];
        continue;
      }
      moved[from] = to;
      tree_.nodes[to++] = tree_.nodes[from++];
    }
    moved[size] = to;
    tree_.nodes.resize(to);
    for (Node& node : tree_.nodes) node.after = moved[node.after];
  }

  Tree& tree_;
  std::vector<Key> keys_;
  std::vector<std::uint32_t>
      skip_;  // for a dropped key, the index behind its value; empty while none is dropped
  std::vector<DroppedPair> dropped_;
};

}  // namespace

std::vector<DroppedPair> drop_duplicates(Tree& tree) {
  return Dropper(tree).run();
}

Diagnostic duplicate_finding(const Tree& tree, const DroppedPair& pair) {
  Diagnostic finding;
  finding.rule = rule::kDuplicateKey;
  finding.span = pair.key;
  finding.value = tree.source.substr(pair.key.begin, std::min<std::uint32_t>(pair.key.size(), 80));
  finding.message = pair.top_level
                        ? fmt::format("the key \"{}\" stands twice in this file", finding.value)
                        : fmt::format("the key \"{}\" stands twice in this record", finding.value);
  finding.hint = "put both under one key, or take one out";
  finding.related.push_back({pair.first, "it stands here first"});
  return finding;
}

}  // namespace hwbplan::yaml
