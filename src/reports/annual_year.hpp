// The year that the annual report tells of, and what belongs to it: milestones, themes of the year,
// and with these the part that each action has in it.
#pragma once

#include "reports/scope.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// Where a theme's year lies: before the one that is told of, in it, or to come.
enum class When : std::uint8_t { earlier, now, later };

// Where an action stands towards the theme of the year: its focus, carried on from the theme of an
// earlier year, business as usual, or none of these.
enum class Part : std::uint8_t { focus, carried_on, quiet_hum, rest };
std::string_view in_words(Part part);

// It was chosen as the theme of its year, whether or not that is over.
bool was_chosen(const AnnualTheme& theme);

// From the day that was asked for to today. Where none was, the financial year that today lies in
// or, in its first three months, the whole of the one that has just ended.
class AnnualYear {
 public:
  explicit AnnualYear(const Scope& scope);

  // "1 April 2026 to 1 October 2026"; without its first day where that is not to be printed.
  std::string in_words() const;
  bool has(Date date) const { return date >= from_ && date <= to_; }
  // Done by today, and not before the year.
  bool is_reached(const Milestone& milestone) const;
  // One whose year is not given is of this year, unless it is past.
  When when(const AnnualTheme& theme) const;
  Part part_of(const Action& action) const;

 private:
  const Scope& scope_;
  Date from_;
  Date to_;  // today, or the end of a year that is over
};

}  // namespace hwbplan::reports
