// See rivals.hpp. For a plan an index of its actions is laid out, small enough for the processor's
// cache; then every action that has a partner in it is compared with all of it in one go.
#include "overlaps/rivals.hpp"

#include "hwbplan/base/parallel.hpp"

#include "overlaps/progress.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace hwbplan::overlaps {

namespace {

// One end of a pair: the action whose rivals are looked for, in `plan`.
struct End {
  std::uint32_t plan = 0;
  std::uint32_t action = 0;
  std::uint32_t pair = 0;
};

// The actions of one plan by the ranks of their vectors.
class PlanIndex {
 public:
  // `all`: the products of all vectors, where they are known; then there is nothing to lay out.
  PlanIndex(const VectorTable& vectors, const AllProducts* all)
      : vectors_(vectors), all_(all), ranges_(all == nullptr ? vectors.ranks() : 0) {}

  void lay_out(std::span<const std::uint32_t> actions) {
    actions_ = actions;
    products_.resize(actions.size());
    if (all_ != nullptr) return;
    within_.assign(actions.size() <= kMostWithin ? actions.size() : 0, {});
    for (const auto rank : used_) ranges_[rank] = {};
    used_.clear();
    for (const auto action : actions) {
      for (const auto& [rank, weight] : vectors_[action]) {
        if (ranges_[rank].end++ == 0) used_.push_back(rank);
      }
    }
    std::uint32_t begin = 0;
    for (const auto rank : used_) {
      const std::uint32_t count = ranges_[rank].end;
      ranges_[rank] = {begin, begin};
      begin += count;
    }
    postings_.resize(begin);
    for (std::uint32_t i = 0; i < actions.size(); ++i) {
      for (const auto& [rank, weight] : vectors_[actions[i]]) {
        postings_[ranges_[rank].end++] = {i, weight};
      }
    }
  }

  // The place of an action of the plan.
  std::size_t place_of(std::uint32_t action) const {
    const auto place = std::lower_bound(actions_.begin(), actions_.end(), action);
    return static_cast<std::size_t>(place - actions_.begin());
  }

  // The product of two actions of the plan.
  float product_within(std::uint32_t a, std::uint32_t b) {
    if (all_ != nullptr) return all_->of(a)[b];
    if (within_.empty()) return inner_product(vectors_[a], vectors_[b]);
    auto& row = within_[place_of(b)];
    if (row.empty()) {
      row.resize(actions_.size());
      add_products(b, row);
    }
    return row[place_of(a)];
  }

  // The product of `action` with each of the plan, in the order of lay_out().
  std::span<const float> products(std::uint32_t action) {
    if (all_ != nullptr) {
      const auto row = all_->of(action);
      for (std::size_t i = 0; i < actions_.size(); ++i) products_[i] = row[actions_[i]];
      return products_;
    }
    std::fill(products_.begin(), products_.end(), 0.0F);
    add_products(action, products_);
    return products_;
  }

 private:
  // Plans up to this size keep the products of their own actions, once asked for.
  static constexpr std::size_t kMostWithin = 512;

  void add_products(std::uint32_t action, std::vector<float>& to) const {
    for (const auto& [rank, weight] : vectors_[action]) {
      const auto [begin, end] = ranges_[rank];
      for (std::uint32_t p = begin; p < end; ++p) {
        to[postings_[p].place] += weight * postings_[p].weight;
      }
    }
  }

  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct Posting {
    std::uint32_t place = 0;
    float weight = 0;
  };

  const VectorTable& vectors_;
  const AllProducts* all_;
  std::vector<Range> ranges_;        // of postings, by rank
  std::vector<std::uint32_t> used_;  // ranks that have any
  std::vector<Posting> postings_;
  std::vector<float> products_;
  std::span<const std::uint32_t> actions_;  // of the plan, in their order
  std::vector<std::vector<float>> within_;  // of each, its products with all
};

// Sorted by `key`, a number below `keys`; those of one key in the order in which they stood.
template <typename Key>
void sort_by(std::vector<End>& ends, std::size_t keys, const Key& key) {
  std::vector<std::size_t> next(keys + 1);
  for (const End& end : ends) ++next[key(end) + std::size_t{1}];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<End> sorted(ends.size());
  for (const End& end : ends) sorted[next[key(end)]++] = end;
  ends = std::move(sorted);
}

// By plan, then by action, then by pair.
std::vector<End> ends_of(const Corpus& corpus, std::span<const Pair> pairs) {
  std::vector<End> ends;
  ends.reserve(2 * pairs.size());
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    const auto& pair = pairs[p];
    if (corpus.same_plan(pair.a, pair.b)) continue;
    ends.push_back({corpus.plans[pair.b], pair.a, p});
    ends.push_back({corpus.plans[pair.a], pair.b, p});
  }
  if (ends.empty()) return ends;
  sort_by(ends, corpus.actions.size(), [](const End& end) { return end.action; });
  sort_by(ends, corpus.plan_starts.size(), [](const End& end) { return end.plan; });
  return ends;
}

// Where pieces of work begin: each of one plan, with all ends of an action, and big enough for
// laying out the plan to be the lesser part.
std::vector<std::size_t> pieces_of(const Corpus& corpus, std::span<const End> ends) {
  constexpr std::size_t kLeastEnds = 1024;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (!begins.empty() && ends[i].plan == ends[begins.back()].plan) {
      const auto enough = std::max(kLeastEnds, corpus.actions_of(ends[i].plan).size());
      if (i - begins.back() < enough || ends[i].action == ends[i - 1].action) continue;
    }
    begins.push_back(i);
  }
  begins.push_back(ends.size());
  return begins;
}

void find_in_piece(const Corpus& corpus, std::span<const End> ends, PlanIndex& index,
                   std::vector<Pair>& pairs) {
  const auto plan = corpus.actions_of(ends.front().plan);
  index.lay_out(plan);
  std::span<const float> products;
  std::vector<Partner> partners;
  const auto likeness_within = [&](std::uint32_t a, std::uint32_t b) {
    return corpus.likeness(a, b, index.product_within(a, b));
  };
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const auto action = ends[i].action;
    if (i == 0 || action != ends[i - 1].action) {
      products = index.products(action);
      partners.clear();
      for (std::size_t k = 0; k < plan.size(); ++k) {
        // The periods only ever take from the product, and hardly any two actions are as alike.
        if (double{products[k]} < kRivalFloor) continue;
        const double likeness = corpus.likeness(action, plan[k], products[k]);
        if (likeness >= kRivalFloor) partners.push_back({plan[k], likeness});
      }
      sort_the_first(partners);
    }
    auto& pair = pairs[ends[i].pair];
    const bool at_a = pair.a == action;
    const auto rival =
        best_rival(corpus, action, partners, at_a ? pair.b : pair.a, likeness_within);
    if (!rival.found) continue;
    const float product = products[index.place_of(rival.action)];
    (at_a ? pair.of_a : pair.of_b) = {rival.action, product};
  }
}

}  // namespace

void sort_the_first(std::vector<Partner>& partners) {
  const auto first = static_cast<std::ptrdiff_t>(std::min(partners.size(), kMostRivals));
  std::partial_sort(partners.begin(), partners.begin() + first, partners.end(),
                    [](const Partner& x, const Partner& y) {
                      return x.likeness != y.likeness ? x.likeness > y.likeness
                                                      : x.action < y.action;
                    });
}

// Each end of a pair has a place of its own in it, so threads do not meet.
void find_rivals(const Corpus& corpus, const AllProducts* all, unsigned jobs,
                 std::vector<Pair>& pairs, const std::function<void(double)>& progress) {
  const auto ends = ends_of(corpus, pairs);
  const auto begins = pieces_of(corpus, ends);
  const std::size_t pieces = begins.size() - 1;
  // An index is emptied more quickly than made, so some pieces share one; not so many that a thread
  // is left without.
  constexpr std::size_t kMostTogether = 64;
  constexpr std::size_t kRounds = 16;
  const std::size_t together = std::clamp(pieces / kRounds, std::size_t{1}, kMostTogether);
  const std::size_t rounds = (pieces + together - 1) / together;
  Steps steps(progress, rounds);
  parallel_for(rounds, jobs, [&](std::size_t round) {
    PlanIndex index(corpus.vectors, all);
    const std::size_t end = std::min(pieces, (round + 1) * together);
    for (std::size_t i = round * together; i < end; ++i) {
      const auto piece = std::span(ends).subspan(begins[i], begins[i + 1] - begins[i]);
      find_in_piece(corpus, piece, index, pairs);
    }
    steps.step();
  });
}

}  // namespace hwbplan::overlaps
