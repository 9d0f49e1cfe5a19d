// A template as a list of what it says to do, before anything is done: headings and what stands
// below them.
#pragma once

#include "hwbplan/reports/template.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::reports::templates {

struct Line {
  std::size_t number = 0;
  std::string_view text;
};

enum class Deed { labels, replace, add, remove };

struct Directive {
  Deed deed = Deed::labels;
  std::size_t line = 0;
  std::string id;     // of the section that is replaced, removed or new
  std::string after;  // of the one that a new section stands behind; empty for the end
  std::string title;
  std::vector<Line> body;
};

// In the order of the text, of which the lines are views. The first heading that says nothing to do
// is a fault, and so is a text without any.
tl::expected<std::vector<Directive>, TemplateFault> read_directives(std::string_view text);

}  // namespace hwbplan::reports::templates
