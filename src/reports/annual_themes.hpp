// The section of the annual report about the themes of the years: which there are, the votes for
// them, and what each board took up within them.
#pragma once

#include "hwbplan/reports/document.hpp"

#include "reports/scope.hpp"

namespace hwbplan::reports {

// Adds the section; nothing where the plan has no such themes.
void add_annual_themes(const Scope& scope, Document& document);

}  // namespace hwbplan::reports
