// See by_theme.hpp.
#include "reports/by_theme.hpp"

#include <algorithm>
#include <iterator>

namespace hwbplan::reports {

namespace {

constexpr std::size_t kMostRepeats = 20'000;

}  // namespace

void ByTheme::add(std::size_t place, const Scope::NamedThemes& themes, const List<Reference>& own,
                  const List<Reference>& priorities) {
  if (themes.every) under_every_.push_back(place);
  for (const Theme* theme : themes.themes) named_[theme].push_back(place);
  if (themes.is_cut) note_cut(themes, own, priorities);
}

// Each priority is walked once, whoever names it: thousands may name one of thousands of themes.
void ByTheme::note_cut(const Scope::NamedThemes& themes, const List<Reference>& own,
                       const List<Reference>& priorities) {
  const std::unordered_set<const Theme*> read(themes.themes.begin(), themes.themes.end());
  const auto note = [&](const List<Reference>& named) {
    for (const Reference& one : named) {
      is_every_cut_ = is_every_cut_ || one.id == "all";
      const auto* theme = target_as<Theme>(one);
      if (theme != nullptr && read.count(theme) == 0) cut_.insert(theme);
    }
  };
  note(own);
  for (const Reference& reference : priorities) {
    const Priority* priority = scope_.priority_of(reference);
    if (priority != nullptr && cut_from_.insert(priority).second) note(priority->themes);
  }
}

ByTheme::Under ByTheme::take(const Theme& theme) {
  Under under;
  under.is_cut = is_every_cut_ || cut_.count(&theme) != 0;
  std::vector<std::size_t> all = std::move(named_[&theme]);
  if (has_taken_ && repeats_ == kMostRepeats) {
    // None of these would be listed, and there may be thousands for each of thousands of themes.
    under.is_cut = under.is_cut || !under_every_.empty();
  } else {
    std::vector<std::size_t> named = std::move(all);
    all.clear();
    std::merge(named.begin(), named.end(), under_every_.begin(), under_every_.end(),
               std::back_inserter(all));
  }
  for (const std::size_t place : all) {
    const bool is_first = listed_.insert(place).second;
    if (!is_first && repeats_ == kMostRepeats) {
      under.is_cut = true;
      continue;
    }
    repeats_ += is_first ? 0u : 1u;
    under.places.push_back(place);
  }
  has_taken_ = true;
  return under;
}

}  // namespace hwbplan::reports
