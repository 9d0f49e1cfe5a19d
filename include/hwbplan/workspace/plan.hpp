// The plan as a whole: the records of all files, found by kind and by id, with every reference
// resolved.
#pragma once

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/schema.hpp"
#include "hwbplan/text/span.hpp"

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace hwbplan {

struct Document;

// Ids are compared without regard to case, as the format promises.
struct IdHash {
  std::size_t operator()(std::string_view id) const;
};
struct IdEqual {
  bool operator()(std::string_view a, std::string_view b) const;
};

struct UnresolvedReference {
  const Record* owner = nullptr;  // nothing for a default at the top of a file
  const Reference* reference = nullptr;
  const Field* field = nullptr;
  std::string_view relation;  // as a clause behind the owner: "is sponsored by"
  std::string path;           // of keys: "measures.metric"
};

// A record whose id another one of its kind has already.
struct DuplicateId {
  const Record* first = nullptr;
  const Record* again = nullptr;
};

// Pointers into the documents, which must outlive it and not be changed. Lists are in the order of
// files and of records in them, so that everything made from them is the same in every run.
class Plan {
 public:
  // Links the documents: gathers their records, indexes ids and sets the target of every reference,
  // by as many threads as `jobs` says.
  static Plan link(std::span<Document> documents, unsigned jobs = 1);

  // The same with only those of its actions that are wanted, for what compares all actions with
  // each other and is not to hear of the rest. Ids and references lead where they did.
  Plan with_actions(const std::function<bool(const Action&)>& wanted) const;

  template <class T>
  std::span<const T* const> all() const {
    return std::get<std::vector<const T*>>(records_);
  }

  // The first strategy, or nothing.
  const Strategy* strategy() const {
    return all<Strategy>().empty() ? nullptr : all<Strategy>().front();
  }
  // The record of that kind and id, or nothing.
  const Record* find(RecordKind kind, std::string_view id) const;
  // All ids of a kind, as written: for suggestions.
  std::vector<std::string_view> ids(RecordKind kind) const;
  // How many records of a kind there are.
  std::size_t count(RecordKind kind) const;

  std::span<const UnresolvedReference> unresolved() const { return unresolved_; }
  std::span<const DuplicateId> duplicates() const { return duplicates_; }
  // Records of that kind stand in a part of a file that could not be read, so that counts of them
  // say nothing.
  bool is_damaged(RecordKind kind) const { return damaged_[static_cast<std::size_t>(kind)]; }
  // A file could not be read at all.
  bool has_unread_files() const { return has_unread_files_; }

 private:
  friend class PlanLinker;
  friend class ReferenceResolver;
  using Ids = std::unordered_map<std::string_view, const Record*, IdHash, IdEqual>;

  std::tuple<std::vector<const Strategy*>, std::vector<const Theme*>, std::vector<const Priority*>,
             std::vector<const Contribution*>, std::vector<const Place*>,
             std::vector<const Population*>, std::vector<const Driver*>,
             std::vector<const Partner*>, std::vector<const PartnerPlan*>,
             std::vector<const RelatedStrategy*>, std::vector<const Action*>,
             std::vector<const Metric*>, std::vector<const Group*>, std::vector<const Meeting*>,
             std::vector<const AnnualTheme*>, std::vector<const CaseStudy*>,
             std::vector<const Evidence*>, std::vector<const OverlapDecision*>>
      records_;
  std::array<Ids, kRecordKinds> ids_;
  std::vector<UnresolvedReference> unresolved_;
  std::vector<DuplicateId> duplicates_;
  std::array<bool, kRecordKinds> damaged_{};
  bool has_unread_files_ = false;
};

// The record a reference points to, as its type, or nothing.
template <class T>
const T* target_as(const Reference& reference) {
  if (reference.target == nullptr || reference.target->kind != T::kKind) return nullptr;
  return static_cast<const T*>(reference.target);
}

}  // namespace hwbplan
