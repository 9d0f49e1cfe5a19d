// What `hwbplan report` was asked for, from its flags to records of the plan.
#pragma once

#include "hwbplan/reports/report.hpp"

#include "cli/command.hpp"

#include <string>

#include <tl/expected.hpp>

namespace hwbplan::cli {

// Why it can't be done, and what mends it.
struct Refusal {
  std::string what;
  std::string mend;
};

// Looks up each id; an unknown one is refused with the nearest that is there.
tl::expected<reports::ReportOptions, Refusal> report_options(const Arguments& arguments,
                                                             const Workspace& workspace);

}  // namespace hwbplan::cli
