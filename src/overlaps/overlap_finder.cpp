// The finder's outside: a corpus that is read once, then searched and explained.
#include "hwbplan/overlaps/overlaps.hpp"

#include "overlaps/asked_for.hpp"
#include "overlaps/corpus.hpp"
#include "overlaps/explanation.hpp"
#include "overlaps/search.hpp"

#include <utility>

namespace hwbplan::overlaps {

OverlapFinder::OverlapFinder(const Plan& plan, OverlapOptions options)
    : corpus_(std::make_unique<Corpus>(plan, options)), options_(std::move(options)) {}
OverlapFinder::~OverlapFinder() = default;
OverlapFinder::OverlapFinder(OverlapFinder&&) noexcept = default;
OverlapFinder& OverlapFinder::operator=(OverlapFinder&&) noexcept = default;

std::vector<Overlap> OverlapFinder::find(const std::function<void(double)>& progress) const {
  return find_most(progress).overlaps;
}

FoundOverlaps OverlapFinder::find_most(const std::function<void(double)>& progress,
                                       std::span<const Action* const> only) const {
  return find_overlaps(*corpus_, options_, AskedFor(*corpus_, only), progress);
}

bool OverlapFinder::are_of_one_plan(const Action& a, const Action& b) const {
  return corpus_->same_plan(corpus_->numbers.at(&a), corpus_->numbers.at(&b));
}

Overlap OverlapFinder::compare(const Action& a, const Action& b) const {
  auto first = corpus_->numbers.at(&a);
  auto second = corpus_->numbers.at(&b);
  if (second < first) std::swap(first, second);
  return overlaps::compare(*corpus_, first, second);
}

Explanation OverlapFinder::explain(const Action& a, const Action& b) const {
  return explain_pair(*corpus_, compare(a, b));
}

Explanation OverlapFinder::explain(const Overlap& found) const {
  return explain_pair(*corpus_, found);
}

void OverlapFinder::explain_all(std::span<const Overlap> found,
                                const std::function<void(std::size_t, Explanation&&)>& take) const {
  explain_pairs(*corpus_, found, options_.jobs, take);
}

std::vector<Overlap> OverlapFinder::find_by_comparing_all() const {
  return compare_all(*corpus_, options_);
}

}  // namespace hwbplan::overlaps
