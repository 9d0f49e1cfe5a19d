// See git_revision.hpp.
#include "hwbplan/workspace/git_revision.hpp"

#include "workspace/git_repository.hpp"

#include <string_view>

#include <fmt/format.h>

namespace hwbplan {

namespace {

// "HEAD~3", "main^", "@{yesterday}": counted from a revision, and not the name of one that could be
// fetched.
bool is_counted(std::string_view revision) {
  return revision.find_first_of("~^@{:") != std::string_view::npos || revision == "HEAD";
}

std::string fetch_command(const std::string& revision) {
  // A remote branch is written "origin/main", and fetched as "origin main".
  if (!revision.starts_with("origin/")) return fmt::format("git fetch origin {}", revision);
  const std::string name = revision.substr(std::string_view("origin/").size());
  return fmt::format("git fetch origin {}:refs/remotes/origin/{}", name, name);
}

Fault no_such_revision(git_repository* repository, const std::string& revision) {
  const bool shallow = git_repository_is_shallow(repository) == 1;
  std::string message = fmt::format("there is no revision \"{}\" in this repository{}", revision,
                                    shallow ? ", which is a shallow clone" : "");
  if (!is_counted(revision)) message += "\n  " + fetch_command(revision);
  if (shallow) {
    message += is_counted(revision) ? "\n  git fetch --unshallow"
                                    : "\n  or all of the history: git fetch --unshallow";
  }
  return {std::move(message)};
}

}  // namespace

tl::expected<std::unique_ptr<FileSystem>, Fault> git_revision(const std::string& folder,
                                                              const std::string& revision) {
  auto repository = git::open_repository(folder);
  if (!repository) return tl::unexpected(repository.error());
  git_repository* handle = (*repository)->handle.get();
  git_object* raw_object = nullptr;
  const std::string wanted = revision + "^{tree}";
  if (git_revparse_single(&raw_object, handle, wanted.c_str()) != 0) {
    return tl::unexpected(no_such_revision(handle, revision));
  }
  const git::Object object(raw_object);
  git_tree* raw_tree = nullptr;
  if (git_tree_lookup(&raw_tree, handle, git_object_id(object.get())) != 0) {
    return tl::unexpected(no_such_revision(handle, revision));
  }
  return git::tree_as_files(*std::move(repository), git::Tree(raw_tree));
}

}  // namespace hwbplan
