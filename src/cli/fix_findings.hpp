// `--fix` and `--diff`: mending what can be mended without a human decision.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"

#include <string>

#include <tl/expected.hpp>

namespace hwbplan::cli {

// What the findings' fixes change, as a unified diff over all files.
std::string diff_of_fixes(const Workspace& workspace, const Diagnostics& findings);

// Writes the mended files, each whole or not at all, in the encoding they had, and gives the number
// of changes. A file that has changed on the disk since it was read is left alone, and so is one
// whose encoding could not be kept.
tl::expected<std::size_t, Fault> write_fixes(const Workspace& workspace,
                                             const Diagnostics& findings, const Session& session);

}  // namespace hwbplan::cli
