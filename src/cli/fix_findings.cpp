// See fix_findings.hpp.
#include "cli/fix_findings.hpp"

#include "hwbplan/base/paths.hpp"
#include "hwbplan/text/apply_edits.hpp"
#include "hwbplan/yaml/reader.hpp"

#include <fmt/format.h>

namespace hwbplan::cli {

std::string diff_of_fixes(const Workspace& workspace, const Diagnostics& findings) {
  std::string diff;
  for (FileId file = 0; file < workspace.sources.size(); ++file) {
    const SourceFile& source = workspace.sources[file];
    diff += unified_diff(source.name, source.text, edits_of(findings, file));
  }
  return diff;
}

tl::expected<std::size_t, Fault> write_fixes(const Workspace& workspace,
                                             const Diagnostics& findings, const Session& session) {
  std::size_t changes = 0;
  for (FileId file = 0; file < workspace.sources.size(); ++file) {
    const std::vector<Edit> edits = edits_of(findings, file);
    if (edits.empty()) continue;
    const SourceFile& source = workspace.sources[file];
    const std::string path = absolute_path(session.directory, source.name);
    auto bytes = session.world.files.read(path, yaml::Limits{}.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (yaml::decode_bytes(*std::move(bytes), file).text != source.text) {
      session.remark(fmt::format("{} has changed meanwhile and is left as it is", source.name));
      continue;
    }
    const std::string mended = encoded(with_edits(source.text, edits), source.encoding);
    if (auto written = session.world.files.write(path, mended); !written)
      return tl::unexpected(written.error());
    changes += edits.size();
  }
  return changes;
}

}  // namespace hwbplan::cli
