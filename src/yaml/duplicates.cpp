// Equal keys are found by comparing all with all in a short mapping, and by sorting in a long one:
// sorting has no bad case that a hostile file could provoke, as a hash has.
#include "yaml/duplicates.hpp"

#include "yaml/extent.hpp"
#include "yaml/rule_names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

constexpr std::size_t kShort = 16;
// Keys of some records that ran together; what has more is no slip.
constexpr std::size_t kMostOfRecords = 400;

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
    if (tree_.nodes[mapping].style == Style::block && mapping != 0) cut_off_next_record(mapping);
    if (keys_.size() <= kShort) {
      compare_all(mapping);
    } else {
      compare_sorted(mapping);
    }
  }

  // Where the first key stands again and others behind it do too, or it is the id, a new record
  // begins there. Leaves in `keys_` those in front of it.
  void cut_off_next_record(std::uint32_t mapping) {
    if (keys_.size() < 2 || keys_.size() > kMostOfRecords || !follows_dash(keys_[0].index)) return;
    const auto again = std::find_if(keys_.begin() + 1, keys_.end(),
                                    [&](const Key& key) { return key.text == keys_[0].text; });
    if (again == keys_.end()) return;
    const bool whole = std::any_of(again + 1, keys_.end(), [&](const Key& key) {
      return std::any_of(keys_.begin(), again,
                         [&](const Key& first) { return first.text == key.text; });
    });
    const bool is_id = again->text == "id" && again - keys_.begin() > 1 && again + 1 != keys_.end();
    if (!whole && !is_id) return;
    const std::uint32_t after = tree_.nodes[mapping].after;
    DroppedPair pair;
    pair.key = View(tree_, again->index).span();
    pair.first = View(tree_, keys_[0].index).span();
    pair.value = {pair.key.file, pair.key.begin, tree_.nodes[mapping].end};
    pair.begins_record = true;
    dropped_.push_back(pair);
    for (std::uint32_t key = again->index; key < after;) {
      drop(key);
      key = skip_[key];
    }
    keys_.erase(again, keys_.end());
  }

  // Whether a dash and spaces are all that stands in front of the key on its line.
  bool follows_dash(std::uint32_t key) const {
    std::uint32_t at = tree_.nodes[key].begin;
    const std::uint32_t begin = at;
    while (at > 0 && tree_.source[at - 1] == ' ') --at;
    return at > 0 && at < begin && tree_.source[at - 1] == '-';
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

namespace {

void missing_dash(const Tree& tree, const DroppedPair& pair, Diagnostic& finding) {
  finding.value = tree.source.substr(pair.key.begin, std::min<std::uint32_t>(pair.key.size(), 80));
  finding.message = fmt::format(
      "a new record begins here, because \"{}\" comes again, but there is no dash in front of it",
      finding.value);
  finding.hint = "put a dash in front of it";
  finding.related.push_back({pair.first, "the record above begins here"});
  const std::uint32_t column = column_of(tree.source, pair.first.begin);
  if (column_of(tree.source, pair.key.begin) != column) return;
  const std::string_view before = tree.source.substr(pair.first.begin - column, column);
  if (before.find_first_not_of(" -") != std::string_view::npos) return;
  finding.fix =
      Fix{finding.hint,
          {{{pair.key.file, pair.key.begin - column, pair.key.begin}, std::string(before)}}};
}

}  // namespace

Diagnostic duplicate_finding(const Tree& tree, const DroppedPair& pair) {
  Diagnostic finding;
  finding.rule = rule::kDuplicateKey;
  finding.span = pair.key;
  if (pair.begins_record) {
    missing_dash(tree, pair, finding);
    return finding;
  }
  finding.value = tree.source.substr(pair.key.begin, std::min<std::uint32_t>(pair.key.size(), 80));
  finding.message = pair.top_level
                        ? fmt::format("the key \"{}\" stands twice in this file", finding.value)
                        : fmt::format("the key \"{}\" stands twice in this record", finding.value);
  finding.hint = "put both under one key, or take one out";
  finding.related.push_back({pair.first, "it stands here first"});
  return finding;
}

}  // namespace hwbplan::yaml
