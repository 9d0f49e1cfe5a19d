// See git_revision.hpp.
#include "hwbplan/workspace/git_revision.hpp"

#include "hwbplan/base/one_line.hpp"

#include "workspace/git_repository.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan {

namespace {

// Whether the revision has a name by which it could be fetched: "HEAD~3", "main^" and
// "@{yesterday}" are counted from one. What somebody pastes into a shell holds nothing either that
// a shell or git could take for more.
bool can_be_named(std::string_view revision) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '-' || c == '_' || c == '.' || c == '+';
  };
  constexpr std::size_t kLongest = 200;
  return !revision.empty() && revision != "HEAD" && revision.front() != '-' &&
         revision.size() <= kLongest && std::all_of(revision.begin(), revision.end(), is_plain);
}

std::string fetch_command(const std::string& revision) {
  // A remote branch is written "origin/main", and fetched as "origin main".
  if (!revision.starts_with("origin/")) return fmt::format("git fetch origin {}", revision);
  const std::string name = revision.substr(std::string_view("origin/").size());
  return fmt::format("git fetch origin {}:refs/remotes/origin/{}", name, name);
}

Fault no_such_revision(git_repository* repository, const std::string& revision) {
  const bool shallow = git_repository_is_shallow(repository) == 1;
  std::string message =
      fmt::format("there is no revision \"{}\" in this repository{}", one_line(revision),
                  shallow ? ", which is a shallow clone" : "");
  const bool can_be_fetched = can_be_named(revision);
  if (can_be_fetched) message += "\n  " + fetch_command(revision);
  if (shallow) {
    message += !can_be_fetched ? "\n  git fetch --unshallow"
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
