// See misspelt_references.hpp.
#include "rules/misspelt_references.hpp"

#include "hwbplan/base/edit_distance.hpp"

#include <algorithm>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostIds = 200;
constexpr std::size_t kMostComparisons = 100'000;

}  // namespace

MisspeltReferences::MisspeltReferences(const Plan& plan, RecordKind kind) {
  for (const UnresolvedReference& unresolved : plan.unresolved()) {
    if (ids_.size() == kMostIds) break;
    if (unresolved.field->refers_to.has(kind)) ids_.push_back(unresolved.reference->id);
  }
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
}

bool MisspeltReferences::may_mean(const Record& record) {
  if (compared_ >= kMostComparisons) return false;
  compared_ += ids_.size();
  return !closest(record.id.text, ids_).empty();
}

}  // namespace hwbplan::rules
