// Several papers into one folder, a file for each format of each.
#pragma once

#include "cli/command.hpp"
#include "cli/report_maker.hpp"
#include "cli/report_request.hpp"

#include <optional>
#include <string>

namespace hwbplan::cli {

// Why nothing is to be written at `path` (the request's output, absolute): what stands there are
// the plan's own templates, or a link on the way to a folder.
std::optional<Refusal> refused_place(const ReportRequest& request, const std::string& path,
                                     const std::string& root, const Session& session);

// Makes the papers side by side and writes each as soon as it is made; links in the folder are
// replaced and not followed. `root` is the plan directory, which the folder may lie in. Says which
// files were written, in the order of the request, and gives the exit status: what went wrong with
// one paper does not keep the others back.
int write_papers(const ReportRequest& request, const PaperMaker& maker, const std::string& folder,
                 const std::string& root, const Session& session);

}  // namespace hwbplan::cli
