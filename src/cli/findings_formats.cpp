// See findings_formats.hpp.
#include "cli/findings_formats.hpp"

#include "hwbplan/base/paths.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

std::string formatted(std::string_view format, std::span<const output::CheckedPlan> plans,
                      const output::TextStyle& style) {
  return format == "json" ? output::findings_as_json(plans)
                          : output::findings_as_text(plans, style);
}

}  // namespace

tl::expected<std::vector<FindingsOutput>, Fault> findings_outputs(const Arguments& arguments) {
  std::vector<FindingsOutput> outputs = {{arguments.value("format", "text"), {}}};
  for (const std::string& text : arguments.list("output")) {
    const std::size_t equals = text.find('=');
    const std::string format = text.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == text.size()) {
      return tl::unexpected(Fault{
          "--output must be a format, an equals sign and a file, such as json=findings.json"});
    }
    if (std::find(kFindingsFormats.begin(), kFindingsFormats.end(), format) ==
        kFindingsFormats.end()) {
      return tl::unexpected(Fault{fmt::format("--output knows no format \"{}\": it is one of {}",
                                              format, fmt::join(kFindingsFormats, ", "))});
    }
    outputs.push_back({format, text.substr(equals + 1)});
  }
  return outputs;
}

tl::expected<void, Fault> write_findings(const std::vector<FindingsOutput>& outputs,
                                         std::span<const output::CheckedPlan> plans,
                                         const Session& session) {
  for (const FindingsOutput& output : outputs) {
    if (output.file.empty()) {
      const output::TextStyle style{session.colour, session.ascii, session.world.terminal.width,
                                    !session.quiet};
      session.world.out << formatted(output.format, plans, style);
      continue;
    }
    const std::string path = absolute_path(session.directory, output.file);
    if (auto written = session.world.files.write(path, formatted(output.format, plans, {}));
        !written)
      return written;
  }
  return {};
}

}  // namespace hwbplan::cli
