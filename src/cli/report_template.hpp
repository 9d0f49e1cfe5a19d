// The board's own template of a paper, from its plan directory to the paper.
#pragma once

#include "hwbplan/reports/report.hpp"

#include "cli/command.hpp"

#include <string_view>

#include <tl/expected.hpp>

namespace hwbplan::cli {

// Applies templates/<name of the paper>.md where there is one. Nothing outside the plan directory
// is read, through links neither. A fault names the file and the line.
tl::expected<void, Fault> apply_own_template(reports::Document& document,
                                             const reports::ReportInput& input,
                                             const Session& session);

// A remark about each file in the folder that is no paper's template by its name, because somebody
// waits for what it says.
void remark_on_stray_templates(const Workspace& workspace, const Session& session);

// Whether there is such a file, whatever it says.
bool has_own_template(std::string_view paper, const Workspace& workspace, const Session& session);

}  // namespace hwbplan::cli
