// See git_repository.hpp.
#include "workspace/git_repository.hpp"

#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/paths.hpp"

#include <algorithm>
#include <mutex>
#include <optional>

#include <fmt/format.h>

namespace hwbplan::git {

namespace {

EntryKind kind_of(const git_tree_entry* entry) {
  switch (git_tree_entry_filemode(entry)) {
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_BLOB_EXECUTABLE:
      return EntryKind::file;
    case GIT_FILEMODE_TREE:
      return EntryKind::directory;
    default:
      return EntryKind::other;  // links and submodules lead elsewhere
  }
}

class TreeFiles : public FileSystem {
 public:
  TreeFiles(std::shared_ptr<Repository> repository, Tree tree)
      : repository_(std::move(repository)), tree_(std::move(tree)) {}

  EntryKind kind(const std::string& path) const override {
    const std::lock_guard lock(mutex_);
    if (path == repository_->work_tree) return EntryKind::directory;
    const TreeEntry entry = find(path);
    return entry ? kind_of(entry.get()) : EntryKind::none;
  }

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path,
                                                        const std::string&) const override {
    const std::lock_guard lock(mutex_);
    const Tree folder = path == repository_->work_tree ? copy_of_root() : subtree(path);
    if (!folder) return tl::unexpected(missing(path));
    std::vector<DirectoryEntry> entries;
    for (std::size_t i = 0; i < git_tree_entrycount(folder.get()); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(folder.get(), i);
      entries.push_back({git_tree_entry_name(entry), kind_of(entry)});
    }
    std::sort(entries.begin(), entries.end(),
              [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
    return entries;
  }

  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override {
    const std::lock_guard lock(mutex_);
    const TreeEntry entry = find(path);
    if (!entry || kind_of(entry.get()) != EntryKind::file) return tl::unexpected(missing(path));
    // A few compressed bytes can stand for gigabytes, so the size is asked for before anything is
    // unpacked. Nobody looks at what is in a file that is too large.
    const git_oid* id = git_tree_entry_id(entry.get());
    const auto unpacked = size_of(*id);
    if (unpacked && *unpacked > limit) return std::string(limit + 1, '\0');
    git_blob* raw = nullptr;
    if (!unpacked || git_blob_lookup(&raw, repository_->handle.get(), id) != 0)
      return tl::unexpected(missing(path));
    const Blob blob(raw);
    const auto size = static_cast<std::size_t>(git_blob_rawsize(blob.get()));
    return std::string(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                       std::min(size, limit + 1));
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view) const override {
    return tl::unexpected(Fault{fmt::format("can't write {}: a revision is only read", path)});
  }

  std::string current_directory() const override { return repository_->work_tree; }

  std::unique_ptr<FencedFolder> fence(const std::string& folder) const override {
    return still_folder(*this, folder);
  }

 private:
  static Fault missing(const std::string& path) {
    return {fmt::format("{} is not there in that revision", path)};
  }

  std::optional<std::size_t> size_of(const git_oid& id) const {
    git_odb* raw = nullptr;
    if (git_repository_odb(&raw, repository_->handle.get()) != 0) return {};
    const std::unique_ptr<git_odb, Freer<git_odb, git_odb_free>> store(raw);
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, store.get(), &id) != 0) return {};
    return size;
  }

  TreeEntry find(const std::string& path) const {
    return entry_at(*tree_, repository_->work_tree, path);
  }

  Tree subtree(const std::string& path) const {
    const TreeEntry entry = find(path);
    git_tree* raw = nullptr;
    if (!entry ||
        git_tree_lookup(&raw, repository_->handle.get(), git_tree_entry_id(entry.get())) != 0)
      return {};
    return Tree(raw);
  }

  Tree copy_of_root() const {
    git_tree* raw = nullptr;
    return git_tree_dup(&raw, tree_.get()) == 0 ? Tree(raw) : Tree();
  }

  std::shared_ptr<Repository> repository_;
  Tree tree_;
  mutable std::mutex mutex_;  // libgit2's objects are not for two threads at once
};

}  // namespace

Library::Library() : running_(git_libgit2_init() > 0) {
  if (!running_) return;
  // In a container the checkout often belongs to another user. git refuses such a repository,
  // because its configuration may name programs; we run none, so there is nothing to refuse.
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
}

Library::~Library() {
  if (running_) git_libgit2_shutdown();
}

tl::expected<std::shared_ptr<Repository>, Fault> open_repository(const std::string& folder) {
  auto repository = std::make_shared<Repository>();
  if (!repository->library.running()) {
    return tl::unexpected(
        Fault{"can't read git repositories, because libgit2 is not installed\n  apt-get install "
              "libgit2-1.5"});
  }
  git_repository* raw = nullptr;
  const int status = git_repository_open_ext(&raw, folder.c_str(), 0, nullptr);
  if (status == GIT_ENOTFOUND)
    return tl::unexpected(Fault{fmt::format("there is no git repository around {}", folder)});
  if (status != 0) {
    const git_error* error = git_error_last();
    return tl::unexpected(
        Fault{fmt::format("can't read a git repository around {}: {}", folder,
                          error == nullptr ? "no reason is given" : error->message)});
  }
  repository->handle.reset(raw);
  const char* work_tree = git_repository_workdir(raw);
  if (work_tree == nullptr) {
    return tl::unexpected(
        Fault{fmt::format("the git repository around {} has no working tree", folder)});
  }
  repository->work_tree = absolute_path("/", work_tree);
  return repository;
}

std::unique_ptr<FileSystem> tree_as_files(std::shared_ptr<Repository> repository, Tree tree) {
  return std::make_unique<TreeFiles>(std::move(repository), std::move(tree));
}

TreeEntry entry_at(const git_tree& tree, const std::string& work_tree, const std::string& path) {
  const std::string relative = relative_path(work_tree, path);
  git_tree_entry* raw = nullptr;
  if (relative.starts_with("..") || git_tree_entry_bypath(&raw, &tree, relative.c_str()) != 0)
    return {};
  return TreeEntry(raw);
}

}  // namespace hwbplan::git
