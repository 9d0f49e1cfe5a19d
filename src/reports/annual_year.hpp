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

// "2026 to 2027", as every other year of a paper is called; as it is written where it is no period.
std::string year_in_words(const AnnualTheme& theme, const Scope& scope);

// The financial year that today lies in, up to today, or in its first three months the whole of the
// one that has just ended. A day that is asked for by `--since` is none of its business: an annual
// report is of its year, and what has moved since a day the paper `progress` tells.
class AnnualYear {
 public:
  explicit AnnualYear(const Scope& scope);

  // "1 April 2026 to 1 October 2026".
  std::string in_words() const;
  bool has(Date date) const { return date >= from_ && date <= to_; }
  // It has ended, and the days since then belong to another.
  bool is_over() const;
  // Behind its end and before today.
  bool is_since(Date date) const;
  // Done by today, and not before the year.
  bool is_reached(const Milestone& milestone) const;
  // It fell due in the year and was done only after its end, so that the year missed it.
  bool is_reached_since(const Milestone& milestone) const;
  // One whose year is not given is of this year, unless it is past.
  When when(const AnnualTheme& theme) const;
  Part part_of(const Action& action) const;

 private:
  const Scope& scope_;
  Date from_;
  Date to_;  // today, or the end of a year that is over
};

}  // namespace hwbplan::reports
