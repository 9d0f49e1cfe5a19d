// What stands under each theme, of things that may stand under several or under all: an action, a
// metric. A plan of strangers could make such lists millions of lines long, so what has been listed
// under one theme is listed under others only so often; and where something was left out, it says
// so.
#pragma once

#include "reports/scope.hpp"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hwbplan::reports {

class ByTheme {
 public:
  explicit ByTheme(const Scope& scope) : scope_(scope) {}

  // Things are known by their places in a list, and are added in its order.
  // `own` and `priorities` are what the themes were read from.
  void add(std::size_t place, const Scope::NamedThemes& themes, const List<Reference>& own,
           const List<Reference>& priorities);

  struct Under {
    std::vector<std::size_t> places;  // in order
    bool is_cut = false;              // not all that stands under the theme
  };
  // To be asked once for each theme, in the order in which they are printed.
  Under take(const Theme& theme);

 private:
  void note_cut(const Scope::NamedThemes& themes, const List<Reference>& own,
                const List<Reference>& priorities);

  const Scope& scope_;
  std::unordered_map<const Theme*, std::vector<std::size_t>> named_;
  std::vector<std::size_t> under_every_;
  std::unordered_set<std::size_t> listed_;        // under a theme that was taken
  bool has_taken_ = false;                        // so that all of `under_every_` are listed
  std::size_t repeats_ = 0;                       // of what was listed already
  std::unordered_set<const Theme*> cut_;          // under which more is named than was read
  std::unordered_set<const Priority*> cut_from_;  // priorities whose themes were entered there
  bool is_every_cut_ = false;
};

}  // namespace hwbplan::reports
