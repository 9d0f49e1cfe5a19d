// `--new-from`: only the findings that a change brings.
#pragma once

#include "hwbplan/rules/check.hpp"
#include "hwbplan/text/diagnostic.hpp"

#include "cli/command.hpp"

#include <string>

#include <tl/expected.hpp>

namespace hwbplan::cli {

// Checks the plan directory `root` as it was in `revision` too, and takes out of `findings` what
// was found there already. Findings are matched by what they say of which record, so moved text and
// renamed files bring nothing new, and a change here that breaks a record elsewhere does. A plan
// directory that was not there then had no findings.
tl::expected<void, Fault> keep_new(Diagnostics& findings, const std::string& root,
                                   const std::string& revision, const rules::Selection& selection,
                                   const Session& session);

}  // namespace hwbplan::cli
