// What papers of one run would each work out for themselves, and which comes to the same for all of
// them: the records that the filters let through, how each action is doing, the actions that
// overlap. Each is worked out when the first paper asks for it; papers that are made side by side
// wait for each other.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/reports/report.hpp"
#include "hwbplan/workspace/plan.hpp"

#include "reports/action_views.hpp"
#include "reports/scope.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace hwbplan::reports {

// A value that is made once, by whichever thread asks first.
template <class T>
class MadeOnce {
 public:
  const T& get(const std::function<T()>& make) {
    std::call_once(made_, [&] { value_ = make(); });
    return value_;
  }

 private:
  std::once_flag made_;
  T value_;
};

struct SearchedOverlaps {
  std::unique_ptr<const Plan> plan;  // of which they were found; nothing where it is the whole
  std::optional<overlaps::OverlapFinder> finder;  // to ask it why
  overlaps::FoundOverlaps found;
};

// For one workspace and one set of options.
class SharedWork {
 public:
  MadeOnce<Scope::Chosen> chosen;
  MadeOnce<std::vector<ActionView>> views;
  MadeOnce<SearchedOverlaps> overlaps;
};

}  // namespace hwbplan::reports
