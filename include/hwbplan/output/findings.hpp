// Findings in the forms that people and programs read. A format knows no rule; it is given plain
// values.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan::output {

// One plan directory of a run, checked. Findings are sorted (stands_before) and none of them is
// `off`; their spans are into `sources`, and one that is not is shown without a place.
struct CheckedPlan {
  const Sources* sources = nullptr;
  std::span<const Diagnostic> findings;
  std::size_t files = 0;    // that were read, and not only those with findings
  std::size_t records = 0;  // that were read
};

struct TextStyle {
  bool colour = false;
  bool ascii = false;     // only ASCII around what the plan says
  std::size_t width = 0;  // of the terminal in columns; 0 where there is none, which cuts at 160
  bool counted = true;    // ends with the line that counts; without it, no findings give no output
};

// For people: place, sentence, the line with the place underlined, related places. Ends with one
// line that counts. Nothing in it can drive a terminal, whatever the plan holds.
std::string findings_as_text(std::span<const CheckedPlan> plans, const TextStyle& style);

// For programs, by docs/schemas/findings.v1.schema.json. Always valid JSON in valid UTF-8, which
// ends with a new line.
std::string findings_as_json(std::span<const CheckedPlan> plans);

}  // namespace hwbplan::output
