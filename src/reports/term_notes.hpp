// What the words of statistics in a paper mean, for readers who are no analysts.
#pragma once

#include "hwbplan/reports/document.hpp"

#include <vector>

namespace hwbplan::reports {

// A note on each word of statistics that these sections use, and on no other; officers' own texts
// are not looked at. Empty where they use none.
BulletList term_notes(const std::vector<Section>& sections);

}  // namespace hwbplan::reports
