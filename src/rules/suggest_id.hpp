// Which record a reference was meant for that leads nowhere. A plan may hold 200,000 ids and as
// many broken references, so all searches of a run together have a budget; once it is spent,
// findings come without a suggestion.
#pragma once

#include "hwbplan/model/schema.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::rules {

class IdSuggestions {
 public:
  explicit IdSuggestions(const Plan& plan) : plan_(plan) {}

  // The ids nearest in spelling among those that may stand there, as closest() gives them. A record
  // whose title was written in place of its id counts as nearest.
  std::vector<std::string_view> near(std::string_view id, const Field& field);

  // A record of another kind that has the id, or nothing.
  const Record* of_another_kind(std::string_view id, const Field& field) const;

  // The record that has the id and may stand there; nothing where it could not be read.
  const Record* find(std::string_view id, const Field& field) const;

  // All ids that may stand there, sorted within each kind.
  const std::vector<std::string_view>& permitted(const Field& field);

 private:
  struct Candidates {
    KindSet kinds;
    std::string_view word;
    std::vector<std::string_view> ids;
  };

  std::size_t candidates_for(const Field& field);
  std::vector<std::string_view> search(std::string_view id, const Field& field,
                                       std::size_t candidates);
  std::string_view id_by_title(std::string_view title, const Field& field);

  const Plan& plan_;
  std::vector<Candidates> candidates_;  // one for each set of kinds that has been asked for
  std::map<std::pair<std::size_t, std::string_view>, std::vector<std::string_view>> known_;
  // By kind and title without regard to case; nothing where two records share the title.
  std::map<std::pair<RecordKind, std::string>, const Record*> titles_;
  bool has_titles_ = false;
  std::size_t searches_ = 0;
  std::size_t compared_ = 0;
};

}  // namespace hwbplan::rules
