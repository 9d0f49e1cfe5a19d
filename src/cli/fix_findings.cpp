// See fix_findings.hpp.
#include "cli/fix_findings.hpp"

#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/apply_edits.hpp"
#include "hwbplan/text/line_index.hpp"
#include "hwbplan/text/unified_diff.hpp"
#include "hwbplan/yaml/reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// A line for each fix that was taken: the place, and what was done there.
void list_fixes(const SourceFile& source, FileId file, const Diagnostics& findings,
                const std::vector<Edit>& taken, const Session& session) {
  const LineIndex lines(source.text);
  std::set<std::pair<std::uint32_t, std::string>> said;
  for (const Diagnostic& finding : findings) {
    if (!finding.fix || finding.fix->edits.empty()) continue;
    const Edit& first = finding.fix->edits.front();
    if (first.span.file != file) continue;
    const bool is_taken = std::any_of(taken.begin(), taken.end(), [&](const Edit& edit) {
      return edit.span == first.span && edit.text == first.text;
    });
    const std::uint32_t line = lines.position(first.span.begin).line;
    if (!is_taken || !said.emplace(line, finding.fix->title).second) continue;
    session.remark(
        fmt::format("{}:{}: {}", utf8::escape_for_terminal(source.name), line, finding.fix->title));
  }
}

}  // namespace

std::string diff_of_fixes(const Workspace& workspace, const Diagnostics& findings) {
  std::string diff;
  for (FileId file = 0; file < workspace.sources.size(); ++file) {
    const SourceFile& source = workspace.sources[file];
    const bool has_mark = source.encoding == Encoding::utf8_with_mark;
    diff += unified_diff(source.name, source.text, edits_of(findings, file),
                         has_mark ? "\xEF\xBB\xBF" : "");
  }
  return diff;
}

tl::expected<std::size_t, Fault> write_fixes(const Workspace& workspace,
                                             const Diagnostics& findings, const Session& session) {
  std::size_t changes = 0;
  const FileSystem& files = session.world.files;
  const std::unique_ptr<FencedFolder> folder = files.fence(workspace.root);
  for (FileId file = 0; file < workspace.sources.size(); ++file) {
    const std::vector<Edit> edits = edits_of(findings, file);
    if (edits.empty()) continue;
    const SourceFile& source = workspace.sources[file];
    const std::string path = absolute_path(session.directory, source.name);
    // Settings that the user names may lie anywhere.
    const bool is_named = file == 0 && !session.config.empty();
    auto bytes = is_named ? files.read(path, yaml::Limits{}.bytes)
                          : folder->read(path, yaml::Limits{}.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (yaml::decode_bytes(*bytes, file).text != source.text) {
      session.remark(fmt::format("{} has changed meanwhile and is left as it is",
                                 utf8::escape_for_terminal(source.name)));
      continue;
    }
    const auto mended = bytes_with_edits(*bytes, source.text, source.encoding, edits);
    if (!mended) {
      session.remark(fmt::format(
          "{} is not saved as UTF-8, and can't be mended so that all else stays as it is: save it "
          "as UTF-8 first",
          utf8::escape_for_terminal(source.name)));
      continue;
    }
    auto written = is_named ? files.write(path, *mended) : folder->write(path, *mended);
    if (!written) return tl::unexpected(written.error());
    changes += edits.size();
    list_fixes(source, file, findings, edits, session);
  }
  return changes;
}

}  // namespace hwbplan::cli
