// What `hwbplan explain` prints: one rule, or the list of all rules, in each of its formats.
#pragma once

#include "hwbplan/output/findings.hpp"
#include "hwbplan/rules/explain.hpp"

#include <string>
#include <string_view>

namespace hwbplan::cli {

// For people, broken at the terminal's width, and at 80 columns where there is none.
std::string explanation_as_text(const rules::Explanation& explanation,
                                const output::TextStyle& style);
// All rules by group, a line each; only those of one group where it is named.
std::string rules_as_text(const output::TextStyle& style, std::string_view only_group = {});

// A section for the documentation, and the table of all rules that the README holds.
std::string explanation_as_markdown(const rules::Explanation& explanation);
std::string rules_as_markdown(std::string_view only_group = {});

// For programs: {"version": 1, "rule": {…}} and {"version": 1, "rules": […]}.
std::string explanation_as_json(const rules::Explanation& explanation);
std::string rules_as_json(std::string_view only_group = {});

// How a board writes sections and labels of its own, and which sections each paper has.
std::string templates_as_text(const output::TextStyle& style);
std::string templates_as_markdown();
std::string templates_as_json();

// The terminal's width, within what can be read.
std::size_t width_of(const output::TextStyle& style);
// Words behind `head`, in lines of at most `width` cells; the second and later ones begin in the
// column where the head ends.
std::string wrapped(std::string head, std::string_view text, std::size_t width);

// The findings in the bad example, as `check` prints them.
std::string findings_of_example(const rules::Explanation& explanation,
                                const output::TextStyle& style);

// An example's text as it may be shown anywhere: what is no UTF-8 or can't be seen is spelt out.
std::string shown_example(std::string_view text);

}  // namespace hwbplan::cli
