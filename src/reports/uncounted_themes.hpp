// Themes under which more may stand than was counted. Of a record that names very many themes only
// the first are read (Scope::themes_named), so what is counted by theme is the least there can be
// for the others, and papers say so.
#pragma once

#include "reports/scope.hpp"

#include <cstddef>
#include <unordered_set>

namespace hwbplan::reports {

class UncountedThemes {
 public:
  explicit UncountedThemes(const Scope& scope) : scope_(scope) {}

  // To be told of each record whose themes were cut: what it names, itself and by its priorities,
  // of both what may be told. Each priority is walked once, whoever names it: thousands may name
  // one of thousands of themes.
  void note(const List<Reference>& own, const List<Reference>& priorities);

  bool any() const { return is_every_ || !themes_.empty(); }
  // Whether a record that was noted names the theme; it may have been counted for all that.
  bool has(const Theme& theme) const { return is_every_ || themes_.count(&theme) != 0; }
  // "12", or "12 or more" where that is the least.
  Cell count(const Theme& theme, std::size_t count) const;

 private:
  const Scope& scope_;
  std::unordered_set<const Theme*> themes_;
  std::unordered_set<const Priority*> walked_;
  bool is_every_ = false;
};

}  // namespace hwbplan::reports
