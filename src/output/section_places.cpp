// See section_places.hpp.
#include "output/section_places.hpp"

namespace hwbplan::output {

namespace {

void list(const std::vector<reports::Section>& sections, std::size_t depth,
          std::vector<SectionPlace>& to) {
  for (const reports::Section& one : sections) {
    to.push_back({&one, depth});
    list(one.sections, depth + 1, to);
  }
}

}  // namespace

std::vector<SectionPlace> section_places(const reports::Document& document) {
  std::vector<SectionPlace> places;
  list(document.sections, 2, places);
  return places;
}

}  // namespace hwbplan::output
