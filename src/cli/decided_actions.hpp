// Which actions somebody means who types them behind `overlaps decide`.
#pragma once

#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"
#include "cli/overlaps_decide_words.hpp"

#include <optional>

namespace hwbplan::cli {

// The actions by their ids or whole titles, two or more, each once; commas and "and" between them
// count for nothing. Where they are not that, says what was probably meant and gives nothing.
std::optional<DecidedActions> decided_actions(const Arguments& arguments,
                                              const Workspace& workspace, const Session& session);

}  // namespace hwbplan::cli
