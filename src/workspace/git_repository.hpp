// Opening a git repository, and the trees in it as files: what everything that reads revisions
// shares. Objects are read as they are stored, without filters, hooks or anything else that a
// repository from a stranger could bring along.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <memory>
#include <string>

#include <git2.h>
#include <tl/expected.hpp>

namespace hwbplan {

namespace git {

// Frees an object of libgit2 with the function that belongs to its type.
template <class T, void (*Free)(T*)>
struct Freer {
  void operator()(T* object) const { Free(object); }
};
using RepositoryHandle =
    std::unique_ptr<git_repository, Freer<git_repository, git_repository_free>>;
using Object = std::unique_ptr<git_object, Freer<git_object, git_object_free>>;
using Commit = std::unique_ptr<git_commit, Freer<git_commit, git_commit_free>>;
using Tree = std::unique_ptr<git_tree, Freer<git_tree, git_tree_free>>;
using TreeEntry = std::unique_ptr<git_tree_entry, Freer<git_tree_entry, git_tree_entry_free>>;
using Objects = std::unique_ptr<git_odb, Freer<git_odb, git_odb_free>>;
using StatusList = std::unique_ptr<git_status_list, Freer<git_status_list, git_status_list_free>>;
using Blob = std::unique_ptr<git_blob, Freer<git_blob, git_blob_free>>;

// Keeps the library running while anything of it is open.
class Library {
 public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  // False where libgit2 is not installed; then nothing of it may be called.
  bool running() const { return running_; }

 private:
  bool running_;
};

// An open repository. Its objects are for one thread at a time.
struct Repository {
  Library library;
  RepositoryHandle handle;
  std::string work_tree;  // absolute, without a slash at its end
};

// The repository around `folder`, which is absolute. A fault where there is none, or none with
// files of its own.
tl::expected<std::shared_ptr<Repository>, Fault> open_repository(const std::string& folder);

// The files of a tree, at the paths of the working tree.
std::unique_ptr<FileSystem> tree_as_files(std::shared_ptr<Repository> repository, Tree tree);

// The entry at an absolute path; nothing where there is none, or the path lies outside.
TreeEntry entry_at(const git_tree& tree, const std::string& work_tree, const std::string& path);

}  // namespace git

}  // namespace hwbplan
