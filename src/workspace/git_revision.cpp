// See git_revision.hpp. The only includer of libgit2. Objects are read as they are stored, without
// filters, hooks or anything else that a repository from a stranger could bring along.
#include "hwbplan/workspace/git_revision.hpp"

#include "hwbplan/base/paths.hpp"

#include <algorithm>
#include <array>
#include <mutex>

#include <fmt/format.h>
#include <git2.h>

namespace hwbplan {

namespace {

// Frees an object of libgit2 with the function that belongs to its type.
template <class T, void (*Free)(T*)>
struct Freer {
  void operator()(T* object) const { Free(object); }
};
using Repository = std::unique_ptr<git_repository, Freer<git_repository, git_repository_free>>;
using Object = std::unique_ptr<git_object, Freer<git_object, git_object_free>>;
using Tree = std::unique_ptr<git_tree, Freer<git_tree, git_tree_free>>;
using TreeEntry = std::unique_ptr<git_tree_entry, Freer<git_tree_entry, git_tree_entry_free>>;
using Objects = std::unique_ptr<git_odb, Freer<git_odb, git_odb_free>>;
using StatusList = std::unique_ptr<git_status_list, Freer<git_status_list, git_status_list_free>>;
using Blob = std::unique_ptr<git_blob, Freer<git_blob, git_blob_free>>;

class Library {
 public:
  Library() { git_libgit2_init(); }
  ~Library() { git_libgit2_shutdown(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

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

class GitTree : public FileSystem {
 public:
  // The library must be running before anything is opened, so it comes first.
  GitTree(std::unique_ptr<Library> library, Repository repository, Tree tree, std::string work_tree)
      : library_(std::move(library)),
        repository_(std::move(repository)),
        tree_(std::move(tree)),
        work_tree_(std::move(work_tree)) {}

  EntryKind kind(const std::string& path) const override {
    const std::lock_guard lock(mutex_);
    if (path == work_tree_) return EntryKind::directory;
    const TreeEntry entry = find(path);
    return entry ? kind_of(entry.get()) : EntryKind::none;
  }

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path,
                                                        const std::string&) const override {
    const std::lock_guard lock(mutex_);
    const Tree folder = path == work_tree_ ? copy_of_root() : subtree(path);
    if (!folder)
      return tl::unexpected(Fault{fmt::format("{} is not there in that revision", path)});
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
    git_blob* raw = nullptr;
    // A blob comes into memory whole, so one beyond the limit is not even fetched: only that it is
    // too large counts.
    if (entry && size_of(git_tree_entry_id(entry.get())) > limit)
      return std::string(limit + 1, '\0');
    if (!entry || kind_of(entry.get()) != EntryKind::file ||
        git_blob_lookup(&raw, repository_.get(), git_tree_entry_id(entry.get())) != 0) {
      return tl::unexpected(Fault{fmt::format("{} is not there in that revision", path)});
    }
    const Blob blob(raw);
    const auto size = static_cast<std::size_t>(git_blob_rawsize(blob.get()));
    return std::string(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                       std::min(size, limit + 1));
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view) const override {
    return tl::unexpected(Fault{fmt::format("can't write {}: a revision is only read", path)});
  }

  std::string current_directory() const override { return work_tree_; }

 private:
  TreeEntry find(const std::string& path) const {
    git_tree_entry* raw = nullptr;
    const std::string relative = relative_path(work_tree_, path);
    if (relative.starts_with("..") ||
        git_tree_entry_bypath(&raw, tree_.get(), relative.c_str()) != 0)
      return {};
    return TreeEntry(raw);
  }

  Tree subtree(const std::string& path) const {
    const TreeEntry entry = find(path);
    git_tree* raw = nullptr;
    if (!entry || git_tree_lookup(&raw, repository_.get(), git_tree_entry_id(entry.get())) != 0)
      return {};
    return Tree(raw);
  }

  // The bytes of an object, from its header; 0 where there is none.
  std::size_t size_of(const git_oid* id) const {
    git_odb* raw = nullptr;
    if (git_repository_odb(&raw, repository_.get()) != 0) return 0;
    const Objects objects(raw);
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    return git_odb_read_header(&size, &type, objects.get(), id) == 0 ? size : 0;
  }

  Tree copy_of_root() const {
    git_tree* raw = nullptr;
    return git_tree_dup(&raw, tree_.get()) == 0 ? Tree(raw) : Tree();
  }

  std::unique_ptr<Library> library_;
  Repository repository_;
  Tree tree_;
  std::string work_tree_;
  mutable std::mutex mutex_;  // libgit2's objects are not for two threads at once
};

Fault no_such_revision(const git_repository& repository, const std::string& revision) {
  const bool shallow = git_repository_is_shallow(const_cast<git_repository*>(&repository)) == 1;
  // A remote branch is written "origin/main", and fetched as "origin main".
  const bool remote = revision.starts_with("origin/");
  const std::string name = remote ? revision.substr(std::string_view("origin/").size()) : revision;
  const std::string fetch =
      remote ? fmt::format("git fetch origin {}:refs/remotes/origin/{}", name, name)
             : fmt::format("git fetch origin {}", name);
  return {fmt::format("there is no revision \"{}\" in this repository{}\n  {}{}", revision,
                      shallow ? ", which is a shallow clone" : "", fetch,
                      shallow ? "\n  or all of the history: git fetch --unshallow" : "")};
}

}  // namespace

tl::expected<std::unique_ptr<FileSystem>, Fault> git_revision(const std::string& folder,
                                                              const std::string& revision) {
  auto library = std::make_unique<Library>();
  git_repository* raw_repository = nullptr;
  if (git_repository_open_ext(&raw_repository, folder.c_str(), 0, nullptr) != 0) {
    const git_error* error = git_error_last();
    return tl::unexpected(Fault{fmt::format("can't read a git repository around {}: {}", folder,
                                            error == nullptr ? "there is none" : error->message)});
  }
  Repository repository(raw_repository);
  const char* work_tree = git_repository_workdir(repository.get());
  if (work_tree == nullptr) {
    return tl::unexpected(
        Fault{fmt::format("the git repository around {} has no working tree", folder)});
  }
  git_object* raw_object = nullptr;
  const std::string wanted = revision + "^{tree}";
  if (git_revparse_single(&raw_object, repository.get(), wanted.c_str()) != 0) {
    return tl::unexpected(no_such_revision(*repository, revision));
  }
  const Object object(raw_object);
  git_tree* raw_tree = nullptr;
  if (git_tree_lookup(&raw_tree, repository.get(), git_object_id(object.get())) != 0) {
    return tl::unexpected(no_such_revision(*repository, revision));
  }
  Tree tree(raw_tree);
  std::string top = absolute_path("/", work_tree);
  return std::make_unique<GitTree>(std::move(library), std::move(repository), std::move(tree),
                                   std::move(top));
}

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

bool has_changes(git_repository* repository, const std::string& folder) {
  const char* work_tree = git_repository_workdir(repository);
  if (work_tree == nullptr) return false;
  std::string below = relative_path(absolute_path("/", work_tree), folder);
  char* paths[] = {below.data()};
  git_status_options options = GIT_STATUS_OPTIONS_INIT;
  options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
  options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                  GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
  if (below != ".") options.pathspec = {paths, 1};
  git_status_list* raw = nullptr;
  if (git_status_list_new(&raw, repository, &options) != 0) return false;
  const StatusList list(raw);
  for (std::size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
    if (belongs_to_plan(*git_status_byindex(list.get(), i))) return true;
  }
  return false;
}

}  // namespace

CheckedOut checked_out(const std::string& folder) {
  const Library library;
  git_repository* raw_repository = nullptr;
  if (git_repository_open_ext(&raw_repository, folder.c_str(), 0, nullptr) != 0) return {};
  const Repository repository(raw_repository);
  git_oid head;
  if (git_reference_name_to_id(&head, repository.get(), "HEAD") != 0) return {};
  constexpr std::size_t kDigits = 10;
  std::array<char, kDigits + 1> digits{};
  git_oid_tostr(digits.data(), digits.size(), &head);
  return {digits.data(), has_changes(repository.get(), folder)};
}

}  // namespace hwbplan
