// The distance between two words, computed in three rows of the usual table and only in the band
// around its diagonal where a result within the limit can come from (Ukkonen's cut-off).
#include "hwbplan/base/edit_distance.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace hwbplan {
namespace {

constexpr std::size_t kShort = 64;
constexpr std::size_t kMostSuggestions = 3;
// Nobody mistypes a longer word, and strangers could make the comparison of many such take minutes.
constexpr std::size_t kLongestWord = 200;

// What two spellings of one id differ in without being two ids.
char fold(char c) {
  return c == '_' || c == ' ' ? '-' : utf8::lower_ascii(c);
}

void fold_into(std::string& out, std::string_view word) {
  out.resize(word.size());
  std::transform(word.begin(), word.end(), out.begin(), fold);
}

// How often each letter stands in the word looked for. A letter that a candidate has more often is
// one more slip, and so is each that it has less often; counting them is far cheaper than the
// distance and rules out most candidates. Letters share counts, which can only spare too few.
class Letters {
 public:
  explicit Letters(std::string_view word) : size_(word.size()) {
    for (const char c : word) ++counts_[bucket(c)];
  }

  [[nodiscard]] bool may_be_within(std::string_view candidate, std::size_t limit) const {
    std::array<int, kBuckets> left = counts_;
    std::size_t surplus = 0;
    for (const char c : candidate) surplus += --left[bucket(c)] < 0 ? 1 : 0;
    return surplus <= limit && surplus + size_ <= limit + candidate.size();
  }

 private:
  static constexpr std::size_t kBuckets = 32;
  static std::size_t bucket(char c) { return static_cast<unsigned char>(c) % kBuckets; }

  std::array<int, kBuckets> counts_{};
  std::size_t size_;
};

// Equal letters at both ends never matter, and most near misses differ in the middle only.
void strip_common_ends(std::string_view& a, std::string_view& b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

// `rows` holds three rows of b.size() + 1 cells. `a` is the longer word, by at most `limit`, and
// `limit` is less than its length.
std::size_t banded_distance(std::string_view a, std::string_view b, std::size_t limit,
                            std::size_t* rows) {
  const std::size_t width = b.size() + 1;
  std::size_t* before = rows;
  std::size_t* above = rows + width;
  std::size_t* row = rows + 2 * width;
  const std::size_t too_far = limit + 1;
  for (std::size_t j = 0; j < width; ++j) above[j] = std::min(j, too_far);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(b.size(), i + limit);
    // The cells beside the band are read by the next rows.
    row[first - 1] = first == 1 ? std::min(i, too_far) : too_far;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      std::size_t cell = std::min({replaced, above[j] + 1, row[j - 1] + 1, too_far});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cell = std::min(cell, before[j - 2] + 1);
      row[j] = cell;
      least = std::min(least, cell);
    }
    if (last < b.size()) row[last + 1] = too_far;
    if (least > limit) return too_far;
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() < b.size()) std::swap(a, b);
  // No distance exceeds the longer word's length; this also keeps limit + 1 from overflowing.
  const std::size_t beyond = limit < a.size() ? limit + 1 : a.size() + 1;
  limit = std::min(limit, a.size());
  if (a.size() - b.size() > limit) return beyond;
  strip_common_ends(a, b);
  if (b.empty()) return a.size();
  if (limit == 0) return beyond;
  const std::size_t cells = 3 * (b.size() + 1);
  // What is read of it has been written before, and clearing it would cost more than the rest.
  std::array<std::size_t, 3 * (kShort + 1)> few;  // NOLINT(*-member-init)
  if (cells <= few.size()) return banded_distance(a, b, limit, few.data());
  std::vector<std::size_t> many(cells);
  return banded_distance(a, b, limit, many.data());
}

std::vector<std::string_view> closest(std::string_view word,
                                      std::span<const std::string_view> candidates) {
  std::vector<std::string_view> nearest;
  if (word.empty() || word.size() > kLongestWord) return nearest;
  std::string wanted;
  fold_into(wanted, word);
  const Letters letters(wanted);
  std::string other;
  std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, 3);
  bool found = false;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), wanted.size());
    const std::size_t shorter = std::min(candidate.size(), wanted.size());
    if (longer - shorter > limit) continue;
    fold_into(other, candidate);
    if (!letters.may_be_within(other, limit)) continue;
    const std::size_t distance = edit_distance(wanted, other, limit);
    // Words that share no letter are different words, however short.
    if (distance > limit || distance >= longer) continue;
    if (!found || distance < limit) nearest.clear();
    found = true;
    limit = distance;
    const bool known = std::find(nearest.begin(), nearest.end(), candidate) != nearest.end();
    if (!known && nearest.size() < kMostSuggestions) nearest.push_back(candidate);
  }
  return nearest;
}

}  // namespace hwbplan
