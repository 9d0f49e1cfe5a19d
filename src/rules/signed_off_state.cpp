// See signed_off_state.hpp. History is walked back from today for as long as the strategy says of
// its sign-off what it says now. Most revisions do not touch the strategy's file, and git knows
// that without reading it, so that thousands of them take less than a second.
#include "rules/signed_off_state.hpp"

#include "hwbplan/base/paths.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "rules/record_contents.hpp"

namespace hwbplan::rules {

namespace {

// Beyond that many revisions nobody waits; the oldest one looked at stands for the sign-off.
constexpr int kMostRevisions = 20'000;

std::string text_at(const Revision& revision, const std::string& path) {
  auto bytes = revision.files().read(path, yaml::Limits{}.bytes);
  if (!bytes || bytes->size() > yaml::Limits{}.bytes) return {};
  return yaml::decode_bytes(*std::move(bytes), 0).text;
}

// The strategy may have stood in another file then.
std::string file_of_strategy(const Revision& revision, const Workspace& workspace) {
  const auto paths = plan_files(revision.files(), workspace.root, {}, workspace.settings);
  if (!paths) return {};
  for (const std::string& path : *paths) {
    if (!sign_off_of(text_at(revision, path)).empty()) return path;
  }
  return {};
}

}  // namespace

std::unique_ptr<Revision> signed_off_revision(const Workspace& workspace) {
  const Strategy* strategy = workspace.plan.strategy();
  if (workspace.history == nullptr || strategy == nullptr) return nullptr;
  if (!strategy->sign_off.given() || !strategy->sign_off->status.is(SignOffStatus::signed_off))
    return nullptr;
  const SourceFile& source = workspace.sources[strategy->span.file];
  const std::string now = sign_off_of(source.text);
  std::string path = absolute_path(workspace.shown_from, source.name);

  std::unique_ptr<Revision> oldest;
  std::unique_ptr<Revision> revision = workspace.history->newest();
  std::string known;  // the content of the file that was read last
  for (int i = 0; i < kMostRevisions && revision != nullptr; ++i) {
    std::string content = revision->content_id(path);
    if (content.empty()) {
      path = file_of_strategy(*revision, workspace);
      if (path.empty()) break;
      content = revision->content_id(path);
    }
    if (content != known && sign_off_of(text_at(*revision, path)) != now) break;
    known = std::move(content);
    oldest = std::move(revision);
    revision = oldest->earlier();
  }
  return oldest;
}

std::vector<std::string> texts_of(const Revision& revision, const Workspace& workspace) {
  std::vector<std::string> texts;
  const auto paths = plan_files(revision.files(), workspace.root, {}, workspace.settings);
  if (!paths) return texts;
  for (const std::string& path : *paths) texts.push_back(text_at(revision, path));
  return texts;
}

}  // namespace hwbplan::rules
