// The formats in which findings are printed or written to files, by name.
#pragma once

#include "hwbplan/output/findings.hpp"

#include "cli/command.hpp"
#include "cli/output_targets.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::cli {

inline constexpr std::array<std::string_view, 9> kFindingsFormats = {
    "text", "json", "sarif", "github", "gitlab", "azure", "junit", "rdjson", "markdown"};

using FindingsOutput = OutputTarget;

// What --format and --output ask for: standard output first.
tl::expected<std::vector<FindingsOutput>, Fault> findings_outputs(const Arguments& arguments);

tl::expected<void, Fault> write_findings(const std::vector<FindingsOutput>& outputs,
                                         std::span<const output::CheckedPlan> plans,
                                         const Session& session);

}  // namespace hwbplan::cli
