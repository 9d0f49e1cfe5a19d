// The search: first all pairs whose likeness alone would do, then, for the actions in them only,
// the rivals. Threads work on slices of the actions and results are joined in their order, so that
// the number of threads changes nothing but time.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/overlaps/overlaps.hpp"

#include "overlaps/corpus.hpp"

#include <algorithm>
#include <mutex>

namespace hwbplan::overlaps {

namespace {

constexpr std::size_t kSlice = 256;

struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float likeness = 0;
  Rival rival;
};

bool more_alike(const Partner& a, const Partner& b) {
  return a.likeness != b.likeness ? a.likeness > b.likeness : a.action < b.action;
}

class Progress {
 public:
  Progress(const std::function<void(double)>& tell, std::size_t steps)
      : tell_(tell), steps_(steps) {}
  void step() {
    if (!tell_) return;
    const std::lock_guard lock(mutex_);
    tell_(static_cast<double>(++done_) / static_cast<double>(steps_));
  }

 private:
  const std::function<void(double)>& tell_;
  std::size_t steps_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

void keep_better(Rival& rival, const Rival& other) {
  if (!other.found) return;
  const bool better = !rival.found || other.likeness > rival.likeness ||
                      (other.likeness == rival.likeness && other.action < rival.action);
  if (better) rival = other;
}

class Search {
 public:
  Search(const Corpus& corpus, const OverlapOptions& options, Progress& progress)
      : corpus_(corpus),
        options_(options),
        progress_(progress),
        least_(std::max(kFloor, margin_for_score(options.report_at))) {}

  std::vector<Pair> run() {
    const std::size_t slices = slice_count();
    std::vector<std::vector<Pair>> found(slices);
    parallel_for(slices, options_.jobs, [&](std::size_t slice) {
      found[slice] = candidates(slice);
      progress_.step();
    });
    std::size_t count = 0;
    for (const auto& list : found) count += list.size();
    pairs_.reserve(count);
    for (auto& list : found) {
      pairs_.insert(pairs_.end(), list.begin(), list.end());
      std::vector<Pair>().swap(list);
    }
    find_rivals();
    return std::move(pairs_);
  }

  std::size_t slice_count() const { return (corpus_.actions.size() + kSlice - 1) / kSlice; }

 private:
  std::vector<Pair> candidates(std::size_t slice) const {
    std::vector<Pair> pairs;
    SimilarityIndex::Scratch scratch;
    std::vector<SimilarityIndex::Hit> hits;
    const std::size_t end = std::min(corpus_.actions.size(), (slice + 1) * kSlice);
    for (std::size_t i = slice * kSlice; i < end; ++i) {
      const auto a = static_cast<std::uint32_t>(i);
      corpus_.index->find(a, a, static_cast<float>(least_) - kHair, scratch, hits);
      for (const auto& hit : hits) {
        if (!options_.within_plans && corpus_.same_plan(a, hit.vector)) continue;
        const double likeness = corpus_.likeness(a, hit.vector, hit.product);
        if (likeness >= least_) pairs.push_back({a, hit.vector, static_cast<float>(likeness), {}});
      }
    }
    return pairs;
  }

  // Pairs by either action: entry k of an action is pairs_[by_action_[k]].
  void list_by_action() {
    starts_.assign(corpus_.actions.size() + 1, 0);
    for (const auto& pair : pairs_) {
      ++starts_[pair.a + std::size_t{1}];
      ++starts_[pair.b + std::size_t{1}];
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    by_action_.resize(starts_.back());
    std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
    for (std::size_t p = 0; p < pairs_.size(); ++p) {
      by_action_[next[pairs_[p].a]++] = static_cast<std::uint32_t>(p);
      by_action_[next[pairs_[p].b]++] = static_cast<std::uint32_t>(p);
    }
  }

  void find_rivals() {
    list_by_action();
    // Each pair is looked at from both ends; each end writes to its own list.
    std::vector<Rival> rivals(by_action_.size());
    parallel_for(slice_count(), options_.jobs, [&](std::size_t slice) {
      SimilarityIndex::Scratch scratch;
      std::vector<SimilarityIndex::Hit> hits;
      const std::size_t end = std::min(corpus_.actions.size(), (slice + 1) * kSlice);
      for (std::size_t i = slice * kSlice; i < end; ++i) {
        if (starts_[i] == starts_[i + 1]) continue;
        const auto action = static_cast<std::uint32_t>(i);
        corpus_.index->find(action, 0, static_cast<float>(kRivalFloor) - kHair, scratch, hits);
        rivals_of(action, hits, rivals);
      }
      progress_.step();
    });
    for (std::size_t k = 0; k < rivals.size(); ++k) {
      keep_better(pairs_[by_action_[k]].rival, rivals[k]);
    }
  }

  void rivals_of(std::uint32_t action, std::span<const SimilarityIndex::Hit> hits,
                 std::vector<Rival>& rivals) const {
    std::vector<std::pair<std::uint32_t, Partner>> by_plan;
    for (const auto& hit : hits) {
      const double likeness = corpus_.likeness(action, hit.vector, hit.product);
      if (likeness < kRivalFloor) continue;
      by_plan.push_back({corpus_.plans[hit.vector], {hit.vector, likeness}});
    }
    std::sort(by_plan.begin(), by_plan.end(), [](const auto& x, const auto& y) {
      return x.first != y.first ? x.first < y.first : more_alike(x.second, y.second);
    });
    std::vector<Partner> partners;
    for (const auto& entry : by_plan) partners.push_back(entry.second);
    for (std::size_t k = starts_[action]; k < starts_[action + std::size_t{1}]; ++k) {
      const auto& pair = pairs_[by_action_[k]];
      const auto partner = pair.a == action ? pair.b : pair.a;
      const auto plan = corpus_.plans[partner];
      if (plan == corpus_.plans[action]) continue;  // within one plan there are no rivals
      const auto first =
          std::lower_bound(by_plan.begin(), by_plan.end(), plan,
                           [](const auto& x, std::uint32_t p) { return x.first < p; });
      const auto last = std::upper_bound(
          first, by_plan.end(), plan, [](std::uint32_t p, const auto& x) { return p < x.first; });
      const auto from = static_cast<std::size_t>(first - by_plan.begin());
      const auto count = static_cast<std::size_t>(last - first);
      rivals[k] = best_rival(corpus_, std::span(partners).subspan(from, count), partner);
    }
  }

  // Thresholds are compared as doubles in the end; this keeps the float ones on the safe side.
  static constexpr float kHair = 1e-5F;

  const Corpus& corpus_;
  const OverlapOptions& options_;
  Progress& progress_;
  double least_;
  std::vector<Pair> pairs_;
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> by_action_;
};

Overlap to_overlap(const Corpus& corpus, std::uint32_t a, std::uint32_t b, const Rival& rival) {
  Overlap overlap;
  overlap.a = corpus.actions[a];
  overlap.b = corpus.actions[b];
  overlap.likeness = corpus.likeness(a, b);
  if (overlap.likeness < kFloor) return overlap;
  if (rival.found) {
    overlap.rival = corpus.actions[rival.action];
    overlap.rival_likeness = rival.likeness;
  }
  overlap.score = score_of_margin(margin(overlap.likeness, overlap.rival_likeness));
  return overlap;
}

void order(std::vector<Overlap>& overlaps, const Corpus& corpus) {
  std::sort(overlaps.begin(), overlaps.end(), [&](const Overlap& x, const Overlap& y) {
    if (x.score != y.score) return x.score > y.score;
    const auto xa = corpus.numbers.at(x.a);
    const auto ya = corpus.numbers.at(y.a);
    return xa != ya ? xa < ya : corpus.numbers.at(x.b) < corpus.numbers.at(y.b);
  });
}

// The rival of a pair, by looking at every action of the partner's plan.
Rival rival_the_slow_way(const Corpus& corpus, std::uint32_t action, std::uint32_t partner) {
  std::vector<Partner> candidates;
  for (std::uint32_t other = 0; other < corpus.actions.size(); ++other) {
    if (other == action || !corpus.same_plan(other, partner)) continue;
    const double likeness = corpus.likeness(action, other);
    if (likeness >= kRivalFloor) candidates.push_back({other, likeness});
  }
  std::sort(candidates.begin(), candidates.end(), more_alike);
  return best_rival(corpus, candidates, partner);
}

Overlap compare(const Corpus& corpus, std::uint32_t a, std::uint32_t b) {
  Rival rival;
  if (!corpus.same_plan(a, b) && corpus.likeness(a, b) >= kFloor) {
    keep_better(rival, rival_the_slow_way(corpus, a, b));
    keep_better(rival, rival_the_slow_way(corpus, b, a));
  }
  return to_overlap(corpus, a, b, rival);
}

}  // namespace

OverlapFinder::OverlapFinder(const Plan& plan, OverlapOptions options)
    : corpus_(std::make_unique<Corpus>(plan, options)), options_(std::move(options)) {}
OverlapFinder::~OverlapFinder() = default;
OverlapFinder::OverlapFinder(OverlapFinder&&) noexcept = default;
OverlapFinder& OverlapFinder::operator=(OverlapFinder&&) noexcept = default;

std::size_t OverlapFinder::lexicon_faults() const {
  return corpus_->lexicon.faults().size();
}

std::vector<Overlap> OverlapFinder::find(const std::function<void(double)>& progress) const {
  const std::size_t slices = (corpus_->actions.size() + kSlice - 1) / kSlice;
  Progress steps(progress, 2 * slices);
  std::vector<Overlap> overlaps;
  for (const auto& pair : Search(*corpus_, options_, steps).run()) {
    const auto overlap = to_overlap(*corpus_, pair.a, pair.b, pair.rival);
    if (overlap.score > 0 && overlap.score >= options_.report_at) overlaps.push_back(overlap);
  }
  order(overlaps, *corpus_);
  return overlaps;
}

Explanation OverlapFinder::explain(const Action& a, const Action& b) const {
  auto first = corpus_->numbers.at(&a);
  auto second = corpus_->numbers.at(&b);
  if (second < first) std::swap(first, second);
  return explain_pair(*corpus_, compare(*corpus_, first, second));
}

Explanation OverlapFinder::explain(const Overlap& found) const {
  return explain_pair(*corpus_, found);
}

std::vector<Overlap> OverlapFinder::find_by_comparing_all() const {
  std::vector<Overlap> overlaps;
  const auto count = static_cast<std::uint32_t>(corpus_->actions.size());
  for (std::uint32_t a = 0; a < count; ++a) {
    for (std::uint32_t b = a + 1; b < count; ++b) {
      if (!options_.within_plans && corpus_->same_plan(a, b)) continue;
      const auto overlap = compare(*corpus_, a, b);
      if (overlap.score > 0 && overlap.score >= options_.report_at) overlaps.push_back(overlap);
    }
  }
  order(overlaps, *corpus_);
  return overlaps;
}

}  // namespace hwbplan::overlaps
