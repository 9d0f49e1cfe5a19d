// What `hwbplan report` is asked to write, from its words and flags: which papers, in which
// formats, into a file, a folder or onto the screen.
#pragma once

#include "hwbplan/reports/report.hpp"

#include "cli/command.hpp"
#include "cli/report_options.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::cli {

inline constexpr std::array<std::string_view, 3> kPaperFormats = {"markdown", "csv", "html"};
// In place of a paper's name: each of them.
inline constexpr std::string_view kAllPapers = "all";

struct ReportRequest {
  std::vector<const reports::Report*> papers;  // each once, in the order that was asked for
  std::vector<std::string> formats;            // the same
  std::string table;                           // the one that CSV writes; empty for the first
  std::string output;                          // as it was typed; empty to print
  bool into_folder = false;                    // `output` is a folder, with a file for each
  std::vector<std::string> places;             // where the plan is: one, or none
};

// Several papers, or one in several formats, go into a folder, and so does one whose output is
// named as a folder or is there as one.
tl::expected<ReportRequest, Refusal> report_request(const Arguments& arguments,
                                                    const Session& session);

// "action-plan.html"
std::string file_name_of(const reports::Report& paper, std::string_view format);

}  // namespace hwbplan::cli
