// Titles become keys: the same key, the same name. Three kinds of key are made of each title, and
// records that share any of them are joined; joining is union-find, so that three names of one
// thing are one set.
//
// - its words, sorted: "Falls and prevention", "Prevention of falls"
// - its words run together: "Mental health and wellbeing", "Mental health and well-being"
// - for slips of the pen, its words with one of them left open. Who shares such a key differs in
//   one word only, and the two words are then compared letter by letter.
#include "rules/same_names.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/text_hash.hpp"

#include "rules/title_words.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostForSharedWords = 100;
constexpr std::size_t kMostForSlips = 2000;
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostInOneGap = 20;  // of words that fit one open place

// A slip in a shorter word often makes another word ("hearing", "heating"), and the first letter is
// seldom the wrong one.
constexpr std::size_t kShortestMisspelt = 8;

// Two long lists of words in common are no accident; two words are.
constexpr std::size_t kFewestShared = 3;
constexpr double kLeastShare = 0.6;

using Words = std::vector<std::string>;

// With another text in place of the word at `open`.
std::string joined(std::span<const std::string_view> words, std::string_view gap,
                   std::size_t open = std::string_view::npos) {
  constexpr std::string_view kOpen = "*";
  std::size_t size = 1;  // a key has a letter behind it
  for (const std::string_view word : words) size += word.size() + gap.size();
  std::string text;
  text.reserve(size);
  for (std::size_t i = 0; i < words.size(); ++i)
    text.append(i == open ? kOpen : words[i]).append(gap);
  return text;
}

bool is_slip(const std::string& a, const std::string& b) {
  if (std::min(a.size(), b.size()) < kShortestMisspelt || a.front() != b.front()) return false;
  if (tells_apart(a) && tells_apart(b)) return false;
  return edit_distance(a, b, 1) == 1;
}

// Of two sorted lists without copies; false where a word that only one of them has says that they
// are about different people or places.
bool share_words(const Words& a, const Words& b) {
  Words both;
  Words either;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either));
  if (both.size() < kFewestShared) return false;
  if (std::any_of(either.begin(), either.end(), tells_apart)) return false;
  const auto all = static_cast<double>(both.size() + either.size());
  return static_cast<double>(both.size()) >= kLeastShare * all;
}

class Joiner {
 public:
  explicit Joiner(std::span<const NamedRecord> records)
      : records_(records), above_(records.size()) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
    words_.reserve(records.size());
    for (const NamedRecord& one : records) words_.push_back(title_words(one.record->title.text));
  }

  void join_same_words() {
    TextMap<std::size_t> known;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (words_[i].empty()) continue;
      std::vector<std::string_view> words(words_[i].begin(), words_[i].end());
      join_by_key(known, key(i, 'j', joined(words, "")), i);
      std::sort(words.begin(), words.end());
      join_by_key(known, key(i, 's', joined(words, " ")), i);
    }
  }

  void join_slips() {
    if (records_.size() > kMostForSlips) return;
    struct Place {
      std::size_t record;
      std::size_t word;
    };
    TextMap<std::vector<Place>> gaps;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (words_[i].size() > kMostWords) continue;
      const std::vector<std::string_view> words(words_[i].begin(), words_[i].end());
      for (std::size_t w = 0; w < words.size(); ++w) {
        if (words[w].size() < kShortestMisspelt) continue;
        std::vector<Place>& fitting = gaps[key(i, 'g', joined(words, " ", w))];
        for (const Place& other : fitting) {
          if (is_slip(words_[i][w], words_[other.record][other.word])) join(other.record, i);
        }
        if (fitting.size() < kMostInOneGap) fitting.push_back({i, w});
      }
    }
  }

  void join_shared_words() {
    const std::size_t count = std::min(records_.size(), kMostForSharedWords);
    std::vector<Words> sets;
    for (std::size_t i = 0; i < count; ++i) {
      Words set = words_[i];
      std::sort(set.begin(), set.end());
      set.erase(std::unique(set.begin(), set.end()), set.end());
      for (std::size_t j = 0; j < i; ++j) {
        if (records_[i].within == records_[j].within && share_words(set, sets[j])) join(j, i);
      }
      sets.push_back(std::move(set));
    }
  }

  std::vector<std::vector<const Record*>> sets() {
    std::unordered_map<std::size_t, std::size_t> numbers;
    std::vector<std::vector<const Record*>> all;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      const auto [at, is_new] = numbers.emplace(root(i), all.size());
      if (is_new) all.emplace_back();
      all[at->second].push_back(records_[i].record);
    }
    std::erase_if(all, [](const auto& set) { return set.size() < 2; });
    return all;
  }

 private:
  std::string key(std::size_t record, char what, std::string text) const {
    text += what;
    const Record* within = records_[record].within;
    if (within != nullptr) {
      text.append(std::to_string(within->span.file)).append(1, ':');
      text.append(std::to_string(within->span.begin));
    }
    return text;
  }

  void join_by_key(TextMap<std::size_t>& known, std::string key, std::size_t record) {
    const auto [at, is_new] = known.emplace(std::move(key), record);
    if (!is_new) join(at->second, record);
  }

  std::size_t root(std::size_t i) {
    while (above_[i] != i) {
      above_[i] = above_[above_[i]];
      i = above_[i];
    }
    return i;
  }

  // The smaller number stays on top, so that sets come in the order of their first records.
  void join(std::size_t a, std::size_t b) {
    const std::size_t x = root(a);
    const std::size_t y = root(b);
    above_[std::max(x, y)] = std::min(x, y);
  }

  std::span<const NamedRecord> records_;
  std::vector<Words> words_;
  std::vector<std::size_t> above_;
};

}  // namespace

std::vector<std::vector<const Record*>> same_names(std::span<const NamedRecord> records,
                                                   Likeness likeness) {
  if (records.size() < 2) return {};
  Joiner joiner(records);
  joiner.join_same_words();
  if (likeness >= Likeness::slip_of_pen) joiner.join_slips();
  if (likeness >= Likeness::shared_words) joiner.join_shared_words();
  return joiner.sets();
}

}  // namespace hwbplan::rules
