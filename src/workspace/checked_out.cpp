// Which commit the files on the disk belong to, and whether they have been changed since: what a
// paper prints at its head. See git_revision.hpp.
#include "hwbplan/base/paths.hpp"
#include "hwbplan/workspace/git_revision.hpp"

#include "workspace/git_repository.hpp"

#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace hwbplan {

namespace {

bool belongs_to_plan(const git_status_entry& entry) {
  const git_diff_delta* delta =
      entry.index_to_workdir != nullptr ? entry.index_to_workdir : entry.head_to_index;
  if (delta == nullptr) return false;
  const std::string_view path =
      delta->new_file.path != nullptr ? delta->new_file.path : delta->old_file.path;
  const bool is_template = path.find("templates/") != std::string_view::npos;
  return path.ends_with(".yaml") || path.ends_with(".yml") ||
         (is_template && path.ends_with(".md"));
}

bool has_changes(const git::Repository& repository, const std::string& folder) {
  std::string below = relative_path(repository.work_tree, folder);
  char* paths[] = {below.data()};
  git_status_options options{};
  options.version = GIT_STATUS_OPTIONS_VERSION;
  options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
  options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                  GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
  if (below != ".") options.pathspec = {paths, 1};
  git_status_list* raw = nullptr;
  if (git_status_list_new(&raw, repository.handle.get(), &options) != 0) return false;
  const git::StatusList list(raw);
  for (std::size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
    if (belongs_to_plan(*git_status_byindex(list.get(), i))) return true;
  }
  return false;
}

// Whether any folder around this one holds a `.git`. Where none does there is nothing to ask git
// for, and to load its library, which reads the certificates of the whole machine when it begins,
// takes as long as the reading of a large plan.
bool may_be_in_git(const std::string& folder) {
  std::error_code ignored;
  std::filesystem::path at = std::filesystem::weakly_canonical(folder, ignored);
  if (ignored) return true;
  while (true) {
    const auto status = std::filesystem::symlink_status(at / ".git", ignored);
    if (std::filesystem::exists(status)) return true;
    const std::filesystem::path above = at.parent_path();
    if (above == at) return false;
    at = above;
  }
}

}  // namespace

CheckedOut checked_out(const std::string& folder) {
  if (!may_be_in_git(folder)) return {};
  const auto repository = git::open_repository(folder);
  if (!repository) return {};
  git_oid head;
  if (git_reference_name_to_id(&head, (*repository)->handle.get(), "HEAD") != 0) return {};
  constexpr std::size_t kDigits = 10;
  std::array<char, kDigits + 1> digits{};
  git_oid_tostr(digits.data(), digits.size(), &head);
  return {digits.data(), has_changes(**repository, folder)};
}

}  // namespace hwbplan
