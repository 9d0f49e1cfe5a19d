// The sections of a paper one by one, so that each can be written by itself.
#pragma once

#include "hwbplan/reports/document.hpp"

#include <cstddef>
#include <vector>

namespace hwbplan::output {

// How deep it stands is the depth of its heading: 2 for the paper's own sections, below its title.
struct SectionPlace {
  const reports::Section* section = nullptr;
  std::size_t depth = 2;
};

// Each before those below it. The document must outlive them and stay where it is.
std::vector<SectionPlace> section_places(const reports::Document& document);

}  // namespace hwbplan::output
