// The search: first all pairs whose likeness alone would do, then, for the actions in them only,
// the rivals. Threads work on slices of the actions and results are joined in their order, so that
// the number of threads changes nothing but time.
//
// Plans can be made in which nearly everything is like everything. So actions that say just the
// same are searched once; of more pairs than anybody reads the most alike are kept, and once there
// are so many, only what is more alike than the least of them is sought; and a search that has seen
// a hundred million pairs ends. Each bound holds for a slice or between rounds of slices, so that
// it does not depend on the threads either.
#include "overlaps/search.hpp"

#include "hwbplan/base/parallel.hpp"

#include "overlaps/all_products.hpp"
#include "overlaps/progress.hpp"
#include "overlaps/rivals.hpp"
#include "overlaps/similarity_index.hpp"

#include <algorithm>
#include <optional>

namespace hwbplan::overlaps {

namespace {

// Slices in a round. The first rounds are short, so as to learn soon how much must be sought.
constexpr std::size_t kShortestRound = 2;
constexpr std::size_t kLongestRound = 16;
constexpr std::size_t kPiecesOfFew = 16;  // where there is one round only
// An index is made anew where pairs must be so much more alike than it was made for.
constexpr float kNewIndex = 0.25F;

// After so many pairs above the threshold, in a slice and in all, there is no sense in going on.
constexpr std::size_t kMostSeenInSlice = 8'000'000;
constexpr std::size_t kMostSeen = 100'000'000;

// A pair as it is found; both stand for all that are just alike.
struct Near {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float product = 0;
};

// In which order pairs are kept where there are too many: no two are equal.
bool nearer(const Near& x, const Near& y) {
  if (x.product != y.product) return x.product > y.product;
  return x.a != y.a ? x.a < y.a : x.b < y.b;
}

// The pairs that are kept of all that were seen.
class Kept {
 public:
  Kept(const Corpus& corpus, const AskedFor& asked, std::size_t most)
      : corpus_(&corpus), asked_(&asked), most_(most) {}

  void add(const Near& near) {
    ++seen_;
    weight_ += asked_->pairs_of(*corpus_, near.a, near.b);
    pairs_.push_back(near);
    if (pairs_.size() >= 2 * most_) cut();
  }
  void add(Kept&& other) {
    seen_ += other.seen_;
    weight_ += other.weight_;
    stopped_ = stopped_ || other.stopped_;
    pairs_.insert(pairs_.end(), other.pairs_.begin(), other.pairs_.end());
    std::vector<Near>().swap(other.pairs_);
    if (pairs_.size() >= 2 * most_) cut();
  }
  void stop() { stopped_ = true; }

  // What is no more alike than this need not be added: as much is kept already, and of an action
  // that stands before. 0 while there is room.
  float least() {
    cut();
    if (pairs_.size() < most_) return 0;
    return std::min_element(pairs_.begin(), pairs_.end(),
                            [](const Near& x, const Near& y) { return x.product < y.product; })
        ->product;
  }

  std::size_t seen() const { return seen_; }
  bool stopped() const { return stopped_; }
  // How many pairs of actions that are asked for were seen and not kept.
  std::size_t left_out() const {
    std::size_t kept = 0;
    for (const auto& near : pairs_) kept += asked_->pairs_of(*corpus_, near.a, near.b);
    return weight_ - kept;
  }
  // In the order in which they were added: that of their first actions.
  const std::vector<Near>& pairs() {
    cut();
    return pairs_;
  }

 private:
  void cut() {
    if (pairs_.size() <= most_) return;
    std::vector<Near> order = pairs_;
    const auto bound = order.begin() + static_cast<std::ptrdiff_t>(most_);
    std::nth_element(order.begin(), bound, order.end(), nearer);
    std::erase_if(pairs_, [&](const Near& pair) { return !nearer(pair, *bound); });
  }

  const Corpus* corpus_;
  const AskedFor* asked_;
  std::size_t most_;
  std::vector<Near> pairs_;
  std::size_t seen_ = 0;
  std::size_t weight_ = 0;
  bool stopped_ = false;
};

void keep_better(Rival& rival, const Rival& other) {
  if (!other.found) return;
  const bool better = !rival.found || other.likeness > rival.likeness ||
                      (other.likeness == rival.likeness && other.action < rival.action);
  if (better) rival = other;
}

class Search {
 public:
  Search(const Corpus& corpus, const OverlapOptions& options, const AskedFor& asked,
         const SearchLimits& limits)
      : corpus_(corpus),
        options_(options),
        asked_(asked),
        slice_(limits.slice),
        most_kept_(limits.most_kept),
        compares_all_(limits.compares_all),
        least_(std::max(kFloor, margin_for_score(options.report_at))) {
    // What is one round anyhow is parted so that no thread waits long for another.
    const std::size_t actions = corpus.actions.size();
    if (actions > shortest_round_ * slice_) return;
    slice_ = actions / kPiecesOfFew + 1;
    shortest_round_ = kPiecesOfFew;
  }

  // Finding pairs is the greater part of the work.
  void run(const std::function<void(double)>& progress) {
    constexpr double kPairs = 0.8;
    const auto part = [&](double begin, double end) -> std::function<void(double)> {
      if (!progress) return {};
      return [&progress, begin, end](double share) { progress(begin + (end - begin) * share); };
    };
    if (compares_all_ && AllProducts::suits(corpus_.vectors)) {
      products_.emplace(corpus_.vectors, options_.jobs);
    }
    find_pairs(part(0, kPairs));
    find_rivals(corpus_, products_ ? &*products_ : nullptr, options_.jobs, pairs_, part(kPairs, 1));
  }

  const std::vector<Pair>& pairs() const { return pairs_; }
  std::size_t left_out() const { return left_out_; }
  bool compared_all() const { return compared_all_; }

 private:
  std::size_t slice_count() const { return (corpus_.actions.size() + slice_ - 1) / slice_; }

  void find_pairs(const std::function<void(double)>& progress) {
    Steps steps(progress, slice_count());
    make_index(static_cast<float>(least_) - kHair);
    Kept kept(corpus_, asked_, most_kept_);
    std::size_t round = shortest_round_;
    for (std::size_t begin = 0; begin < slice_count() && !kept.stopped(); begin += round) {
      if (begin > 0) round = std::min(2 * round, kLongestRound);
      const std::size_t count = std::min(round, slice_count() - begin);
      std::vector<Kept> found(count, Kept(corpus_, asked_, most_kept_));
      parallel_for(count, options_.jobs, [&](std::size_t slice) {
        find_in_slice(begin + slice, found[slice]);
        steps.step();
      });
      for (auto& list : found) kept.add(std::move(list));
      if (begin + count == slice_count()) break;
      if (kept.seen() > kMostSeen) kept.stop();
      above_ = kept.least();
      if (above_ > index_at_ + kNewIndex) make_index(above_);
    }
    index_.reset();
    rows_.reset();
    pairs_.reserve(std::min(kept.seen(), most_kept_));
    for (const auto& near : kept.pairs()) {
      pairs_.push_back({near.a, near.b, near.product, {}, {}});
    }
    left_out_ = kept.left_out();
    compared_all_ = !kept.stopped() && above_ == 0;
  }

  void make_index(float threshold) {
    index_.reset();
    rows_.reset();
    index_at_ = threshold;
    if (products_) return;
    index_.emplace(corpus_.vectors, threshold, options_.jobs);
    if (index_->rows_would_help()) rows_.emplace(corpus_.vectors);
  }

  void find_behind(std::uint32_t query, std::span<const float> products,
                   std::vector<SimilarityIndex::Hit>& hits) const {
    hits.clear();
    for (auto other = query + 1; other < products.size(); ++other) {
      if (products[other] >= index_at_) hits.push_back({other, products[other]});
    }
  }

  void find_in_slice(std::size_t slice, Kept& kept) const {
    const RowIndex* rows = rows_ ? &*rows_ : nullptr;
    SimilarityIndex::Scratch scratch;
    std::vector<SimilarityIndex::Hit> hits;
    const std::size_t end = std::min(corpus_.actions.size(), (slice + 1) * slice_);
    for (std::size_t i = slice * slice_; i < end; ++i) {
      if (corpus_.copies[i] == 0) continue;
      if (kept.seen() > kMostSeenInSlice) return kept.stop();
      const auto a = static_cast<std::uint32_t>(i);
      if (products_) {
        find_behind(a, products_->of(a), hits);
      } else {
        index_->find_behind(a, above_, rows, scratch, hits);
      }
      for (const auto& hit : hits) {
        if (hit.product <= above_ || corpus_.copies[hit.vector] == 0) continue;
        if (!asked_.has_one_alike(a, hit.vector)) continue;
        if (!options_.within_plans && corpus_.same_plan(a, hit.vector)) continue;
        if (corpus_.likeness(a, hit.vector, hit.product) < least_) continue;
        kept.add({a, hit.vector, hit.product});
      }
      // Those that are just alike, as pairs of one plan.
      if (!options_.within_plans || corpus_.copies[i] < 2) continue;
      if (!asked_.has_one_alike(a, a)) continue;
      const float product = inner_product(corpus_.vectors[a], corpus_.vectors[a]);
      if (product > above_ && corpus_.likeness(a, a, product) >= least_) kept.add({a, a, product});
    }
  }

  // Thresholds are compared as doubles in the end; this keeps the float ones on the safe side.
  static constexpr float kHair = 1e-5F;

  const Corpus& corpus_;
  const OverlapOptions& options_;
  const AskedFor& asked_;
  std::size_t slice_;  // actions that a thread takes at once
  std::size_t shortest_round_ = kShortestRound;
  std::size_t most_kept_;
  bool compares_all_;
  double least_;
  float above_ = 0;  // products that are no greater are not sought any more
  float index_at_ = 0;
  std::optional<AllProducts> products_;  // where the actions are few: then there is no index
  std::optional<SimilarityIndex> index_;
  std::optional<RowIndex> rows_;  // where the actions are so much alike that it pays
  std::vector<Pair> pairs_;
  std::size_t left_out_ = 0;
  bool compared_all_ = true;
};

Overlap to_overlap(const Corpus& corpus, std::uint32_t a, std::uint32_t b, double likeness,
                   const Rival& rival) {
  Overlap overlap;
  overlap.a = corpus.actions[a];
  overlap.b = corpus.actions[b];
  overlap.likeness = likeness;
  if (overlap.likeness < kFloor) return overlap;
  if (rival.found) {
    overlap.rival = corpus.actions[rival.action];
    overlap.rival_of = corpus.actions[rival.of];
    overlap.rival_likeness = rival.likeness;
  }
  overlap.score = score_of_margin(margin(overlap.likeness, overlap.rival_likeness));
  return overlap;
}

Overlap to_overlap(const Corpus& corpus, const Pair& pair) {
  Rival best;
  for (const auto& [action, rival] : {std::pair(pair.a, pair.of_a), std::pair(pair.b, pair.of_b)}) {
    if (rival.action == kNobody) continue;
    keep_better(best,
                {corpus.likeness(action, rival.action, rival.product), rival.action, action, true});
  }
  return to_overlap(corpus, pair.a, pair.b, corpus.likeness(pair.a, pair.b, pair.product), best);
}

// An overlap with the numbers of its actions, for an order in which no two are equal.
struct Numbered {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Overlap overlap;
};

std::vector<Overlap> in_order(std::vector<Numbered>& list, std::size_t most) {
  const auto likelier = [](const Numbered& x, const Numbered& y) {
    if (x.overlap.score != y.overlap.score) return x.overlap.score > y.overlap.score;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  };
  if (list.size() > most) {
    std::nth_element(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(most), list.end(),
                     likelier);
    list.resize(most);
  }
  std::sort(list.begin(), list.end(), likelier);
  std::vector<Overlap> overlaps;
  overlaps.reserve(list.size());
  for (const auto& item : list) overlaps.push_back(item.overlap);
  return overlaps;
}

// The pair as one of `a` and `b`, which its two actions stand for.
Numbered named(const Corpus& corpus, const Numbered& pair, std::uint32_t a, std::uint32_t b) {
  Numbered one = pair;
  if (pair.overlap.rival_of == corpus.actions[pair.a]) {
    one.overlap.rival_of = corpus.actions[a];
  } else if (pair.overlap.rival_of == corpus.actions[pair.b]) {
    one.overlap.rival_of = corpus.actions[b];
  }
  one.a = std::min(a, b);
  one.b = std::max(a, b);
  one.overlap.a = corpus.actions[one.a];
  one.overlap.b = corpus.actions[one.b];
  return one;
}

// Appends the pair for each two actions that it stands for and that are asked for.
void append_all(const Corpus& corpus, const Numbered& pair, const AskedFor& asked,
                std::vector<Numbered>& to) {
  for (auto x = pair.a; x != kNobody; x = corpus.next_alike[x]) {
    for (auto y = pair.a == pair.b ? corpus.next_alike[x] : pair.b; y != kNobody;
         y = corpus.next_alike[y]) {
      if (asked.has_one(x, y)) to.push_back(named(corpus, pair, x, y));
    }
  }
}

// The first two actions that the pair stands for, of which one is asked for; how many say just the
// same as either goes into `found`.
Numbered told_by_first(const Corpus& corpus, const Numbered& pair, const AskedFor& asked,
                       FoundOverlaps& found) {
  const auto a = asked.first_of(corpus, pair.a);
  auto b = asked.first_of(corpus, pair.b);
  const bool of_copies = pair.a == pair.b;
  if (of_copies) b = a == pair.a ? corpus.next_alike[a] : pair.a;
  if (corpus.copies[pair.a] > 1) found.copies.emplace(corpus.actions[a], corpus.copies[pair.a]);
  if (corpus.copies[pair.b] > 1 && !of_copies) {
    found.copies.emplace(corpus.actions[b], corpus.copies[pair.b]);
  }
  return named(corpus, pair, a, b);
}

// The rival of a pair, by looking at every action of the partner's plan.
Rival rival_the_slow_way(const Corpus& corpus, std::uint32_t action, std::uint32_t partner) {
  std::vector<Partner> candidates;
  for (std::uint32_t other = 0; other < corpus.actions.size(); ++other) {
    if (corpus.copies[other] == 0 || !corpus.same_plan(other, partner)) continue;
    const double likeness = corpus.likeness(action, other);
    if (likeness >= kRivalFloor) candidates.push_back({other, likeness});
  }
  sort_the_first(candidates);
  return best_rival(corpus, action, candidates, partner,
                    [&](std::uint32_t a, std::uint32_t b) { return corpus.likeness(a, b); });
}

}  // namespace

Overlap compare(const Corpus& corpus, std::uint32_t a, std::uint32_t b) {
  Rival rival;
  const double likeness = corpus.likeness(a, b);
  if (!corpus.same_plan(a, b) && likeness >= kFloor) {
    keep_better(rival, rival_the_slow_way(corpus, a, b));
    keep_better(rival, rival_the_slow_way(corpus, b, a));
  }
  return to_overlap(corpus, a, b, likeness, rival);
}

FoundOverlaps find_overlaps(const Corpus& corpus, const OverlapOptions& options,
                            const AskedFor& asked, const std::function<void(double)>& progress,
                            const SearchLimits& limits) {
  // So that enough are left when rivals have lowered some.
  constexpr std::size_t kLeastKept = 1000;
  SearchLimits bounds = limits;
  bounds.most_kept = std::min(limits.most_kept, std::max(kLeastKept, options.most_pairs * 5 / 2));
  Search search(corpus, options, asked, bounds);
  search.run(progress);
  FoundOverlaps found;
  found.left_out = search.left_out();
  found.compared_all = search.compared_all();
  std::vector<Numbered> likely;
  std::size_t in_all = 0;
  for (const auto& pair : search.pairs()) {
    const auto overlap = to_overlap(corpus, pair);
    if (overlap.score <= 0 || overlap.score < options.report_at) continue;
    likely.push_back({pair.a, pair.b, overlap});
    in_all += asked.pairs_of(corpus, pair.a, pair.b);
  }
  std::vector<Numbered> told;
  if (in_all <= options.most_pairs) {
    for (const auto& item : likely) append_all(corpus, item, asked, told);
    found.overlaps = in_order(told, options.most_pairs);
    return found;
  }
  for (auto& item : likely) item = told_by_first(corpus, item, asked, found);
  found.overlaps = in_order(likely, options.most_pairs);
  found.left_out += in_all - found.overlaps.size();
  return found;
}

std::vector<Overlap> compare_all(const Corpus& corpus, const OverlapOptions& options) {
  std::vector<Numbered> overlaps;
  const auto count = static_cast<std::uint32_t>(corpus.actions.size());
  for (std::uint32_t a = 0; a < count; ++a) {
    for (std::uint32_t b = a + 1; b < count; ++b) {
      if (!options.within_plans && corpus.same_plan(a, b)) continue;
      const auto overlap = compare(corpus, a, b);
      if (overlap.score > 0 && overlap.score >= options.report_at)
        overlaps.push_back({a, b, overlap});
    }
  }
  return in_order(overlaps, overlaps.size());
}

}  // namespace hwbplan::overlaps
