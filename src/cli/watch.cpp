// See watch.hpp.
#include "cli/watch.hpp"

#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/hash.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/workspace/workspace.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "cli/own_templates.hpp"

#include <algorithm>
#include <chrono>
#include <ostream>

namespace hwbplan::cli {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPause{500};
// Reading takes at most one part in so many of the time, however large the plan is.
constexpr int kShareOfTime = 20;

// The hash of what all files hold that could matter. A file that can't be read counts as empty.
std::string state_of(const std::vector<std::string>& roots, const Session& session) {
  const FileSystem& files = session.world.files;
  Hasher state;
  const auto add_bytes = [&](const std::string& path, const auto& bytes) {
    state.add(path).add(bytes ? std::string_view(*bytes) : std::string_view());
  };
  if (!session.config.empty())
    add_bytes(session.config, files.read(session.config, yaml::Limits{}.bytes));
  for (const std::string& root : roots) {
    const std::unique_ptr<FencedFolder> folder = files.fence(root);
    const auto add = [&](const std::string& path) {
      add_bytes(path, folder->read(path, yaml::Limits{}.bytes));
    };
    if (session.config.empty()) add(join_path(root, kSettingsFile));
    const auto paths = plan_files(files, root, session.config, Settings());
    if (!paths) continue;
    for (const std::string& path : *paths) add(path);
    for (const OwnTemplate& one : own_templates(files, root).all) add(one.path);
  }
  return state.hex();
}

// Waits until the state is another one than `known`; says whether to go on.
bool has_changed(const std::string& known, const std::vector<std::string>& roots,
                 const Session& session) {
  auto pause = kPause;
  while (session.world.out && session.world.pause && session.world.pause(pause)) {
    const Clock::time_point begun = Clock::now();
    if (state_of(roots, session) != known) return true;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    pause = std::max(kPause, took * kShareOfTime);
  }
  return false;
}

}  // namespace

int watch(const std::vector<std::string>& roots, const Session& session,
          const std::function<int()>& once) {
  constexpr std::string_view kClear = "\x1b[H\x1b[2J\x1b[3J";
  while (true) {
    // Taken before the check, so that what is saved while it runs is seen afterwards.
    const std::string known = state_of(roots, session);
    if (session.world.terminal.is_terminal) session.world.out << kClear;
    const int status = once();
    session.world.out.flush();
    session.remark("Watching for changes; Ctrl+C ends it.");
    if (!has_changed(known, roots, session)) return status;
  }
}

}  // namespace hwbplan::cli
