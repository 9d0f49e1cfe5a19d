// See new_findings.hpp.
#include "cli/new_findings.hpp"

#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/workspace/git_revision.hpp"
#include "hwbplan/workspace/history.hpp"
#include "hwbplan/workspace/workspace.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "cli/template_findings.hpp"
#include "cli/typed_file.hpp"

namespace hwbplan::cli {

tl::expected<void, Fault> keep_new(Diagnostics& findings, const std::string& root,
                                   const std::string& revision, const rules::Selection& selection,
                                   const Session& session) {
  const auto tree = git_revision(root, revision);
  if (!tree) return tl::unexpected(tree.error());
  if ((*tree)->kind(join_path(root, kSettingsFile)) != EntryKind::file) return {};
  // Settings that the user names hold for both sides, and may lie where no revision has them: else
  // what only they find would all seem new.
  std::string settings;
  if (!session.config.empty()) {
    auto bytes = session.world.files.read(session.config, yaml::Limits{}.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    settings = *std::move(bytes);
  }
  const FilesWithTyped with_settings(**tree, session.config, std::move(settings));
  const LoadOptions options{session.config, session.directory, session.today, session.jobs};
  const FileSystem& files =
      session.config.empty() ? **tree : static_cast<const FileSystem&>(with_settings);
  auto workspace = load_workspace(files, root, options, session.timings);
  if (!workspace) return tl::unexpected(workspace.error());
  add_template_findings(files, *workspace);
  workspace->history = git_history(root, revision);

  // The same slip may stand in a record twice, so findings are counted and not only named.
  TextMap<int> known;
  for (const Diagnostic& old : rules::check(*workspace, selection, session.jobs, session.timings)) {
    ++known[fingerprint(old, {})];
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    const auto found = known.find(fingerprint(finding, {}));
    return found != known.end() && found->second-- > 0;
  });
  return {};
}

}  // namespace hwbplan::cli
