// What a covering paper would tell of if it were asked for all of its meeting and not for one item:
// the same readers, the same filters.
#pragma once

#include "reports/scope.hpp"

namespace hwbplan::reports {

class WithoutItem {
 public:
  explicit WithoutItem(const Scope& of_item);
  WithoutItem(const WithoutItem&) = delete;
  WithoutItem& operator=(const WithoutItem&) = delete;

  // For as long as this lives; the records in it belong to the plan.
  const Scope& scope() const { return scope_; }

 private:
  const ReportOptions options_;
  const ReportInput input_;
  const Scope scope_;
};

}  // namespace hwbplan::reports
