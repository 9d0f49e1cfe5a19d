// Which record stands at a place in a file: findings and exceptions tell of one by its place, and
// many records have no id to be found by.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <cstdint>
#include <map>
#include <tuple>

namespace hwbplan::reports {

class RecordsBySpan {
 public:
  // Of a plan that outlives this.
  explicit RecordsBySpan(const Plan& plan);

  // The record that begins where the span does; nothing where none does.
  const Record* at(const Span& span) const;
  // The record that a finding is about: the one of its kind that it stands in, unless its id says
  // that it is another. Nothing where it is about a file, or about what is no record of the plan.
  const Record* about(const Diagnostic& finding) const;

 private:
  using Key = std::tuple<RecordKind, FileId, std::uint32_t>;  // of a record's first byte

  const Plan& plan_;
  std::map<Key, const Record*> records_;
};

}  // namespace hwbplan::reports
