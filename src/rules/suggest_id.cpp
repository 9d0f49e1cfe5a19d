// See suggest_id.hpp.
#include "rules/suggest_id.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/utf8.hpp"

#include "rules/every_id.hpp"
#include "rules/ids.hpp"

namespace hwbplan::rules {

namespace {

// A thousand suggestions are more than anybody reads. The second bound is some tenths of a second.
constexpr std::size_t kMostSearches = 1000;
constexpr std::size_t kMostCompared = 5'000'000;

}  // namespace

std::vector<std::string_view> IdSuggestions::near(std::string_view id, const Field& field) {
  const std::size_t candidates = candidates_for(field);
  const auto [at, is_new] = known_.try_emplace({candidates, id});
  if (!is_new) return at->second;
  const std::size_t size = candidates_[candidates].ids.size();
  if (searches_ == kMostSearches || compared_ + size > kMostCompared) {
    known_.erase(at);
    return {};
  }
  ++searches_;
  compared_ += size;
  at->second = search(id, field, candidates);
  return at->second;
}

std::vector<std::string_view> IdSuggestions::search(std::string_view id, const Field& field,
                                                    std::size_t candidates) {
  // An id in look-alike letters is one keystroke away for every letter; its plain form is certain.
  if (!deceptive_character(id).empty()) {
    if (const Record* meant = find(mended_id(id), field)) return {meant->id.text};
  }
  std::vector<std::string_view> nearest = closest(id, candidates_[candidates].ids);
  if (nearest.empty()) {
    const std::string_view titled = id_by_title(id, field);
    if (!titled.empty()) nearest.push_back(titled);
  }
  return nearest;
}

const Record* IdSuggestions::find(std::string_view id, const Field& field) const {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    const Record* found = field.refers_to.has(kind) ? plan_.find(kind, id) : nullptr;
    if (found != nullptr) return found;
  }
  return nullptr;
}

const Record* IdSuggestions::of_another_kind(std::string_view id, const Field& field) const {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    const Record* found = field.refers_to.has(kind) ? nullptr : plan_.find(kind, id);
    if (found != nullptr) return found;
  }
  return nullptr;
}

const std::vector<std::string_view>& IdSuggestions::permitted(const Field& field) {
  return candidates_[candidates_for(field)].ids;
}

std::size_t IdSuggestions::candidates_for(const Field& field) {
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    if (candidates_[i].kinds == field.refers_to && candidates_[i].word == field.word) return i;
  }
  Candidates& made = candidates_.emplace_back();
  made.kinds = field.refers_to;
  made.word = field.word;
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    if (!field.refers_to.has(kind)) continue;
    const std::vector<std::string_view> ids = plan_.ids(kind);
    made.ids.insert(made.ids.end(), ids.begin(), ids.end());
  }
  if (!field.word.empty()) made.ids.push_back(field.word);
  return candidates_.size() - 1;
}

std::string_view IdSuggestions::id_by_title(std::string_view title, const Field& field) {
  if (!has_titles_) {
    has_titles_ = true;
    for_each_record(plan_, [&](const Record& record) {
      if (!record.id.given() || !record.title.given()) return;
      const auto [at, is_new] =
          titles_.try_emplace({record.kind, utf8::fold_case_ascii(record.title.text)}, &record);
      if (!is_new) at->second = nullptr;
    });
  }
  const std::string wanted = utf8::fold_case_ascii(title);
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    if (!field.refers_to.has(kind)) continue;
    const auto found = titles_.find({kind, wanted});
    if (found != titles_.end() && found->second != nullptr) return found->second->id.text;
  }
  return {};
}

}  // namespace hwbplan::rules
