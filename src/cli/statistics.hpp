// `--statistics`: how many findings each rule and each partner has.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <string>

namespace hwbplan::cli {

// Two tables for people, most findings first. A finding belongs to the partner that leads its
// action, and otherwise to the owner of the plan that its action or metric stands in.
std::string statistics_as_text(const Workspace& workspace, const Diagnostics& findings);

}  // namespace hwbplan::cli
