// References that lead nowhere and were probably meant for a record that seems to be used by
// nobody. The misspelt reference is reported; to report the record too would be one mistake twice.
#pragma once

#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

class MisspeltReferences {
 public:
  // Those that should lead to a record of `kind`.
  MisspeltReferences(const Plan& plan, RecordKind kind);

  // Whether one of them is spelt nearly like the record's id. Work over all calls is limited; once
  // it is spent the answer is no.
  bool may_mean(const Record& record);

 private:
  std::vector<std::string_view> ids_;
  std::size_t compared_ = 0;
};

}  // namespace hwbplan::rules
