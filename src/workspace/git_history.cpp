// See history.hpp. Revisions are commits along first parents: the state that a board's branch was
// in, and not the branches on which each change was prepared.
#include "hwbplan/workspace/history.hpp"

#include "workspace/git_repository.hpp"

#include <array>
#include <utility>

namespace hwbplan {

namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

class GitRevision : public Revision {
 public:
  GitRevision(std::shared_ptr<git::Repository> repository, git::Commit commit, git::Tree tree)
      : repository_(std::move(repository)),
        commit_(std::move(commit)),
        tree_(std::move(tree)),
        files_(git::tree_as_files(repository_, copy_of(*tree_))) {}

  // Nothing where the commit's tree is not in the store, as in a clone that left it out.
  static std::unique_ptr<Revision> of(std::shared_ptr<git::Repository> repository,
                                      git::Commit commit) {
    git_tree* raw = nullptr;
    if (commit == nullptr || git_commit_tree(&raw, commit.get()) != 0) return nullptr;
    return std::make_unique<GitRevision>(std::move(repository), std::move(commit), git::Tree(raw));
  }

  const FileSystem& files() const override { return *files_; }

  std::string content_id(const std::string& path) const override {
    if (path == repository_->work_tree) return hex(*git_tree_id(tree_.get()), GIT_OID_HEXSZ);
    const git::TreeEntry entry = git::entry_at(*tree_, repository_->work_tree, path);
    return entry ? hex(*git_tree_entry_id(entry.get()), GIT_OID_HEXSZ) : std::string();
  }

  // In the committer's own time zone: the day that stood on the calendar on their wall.
  Date date() const override {
    const std::int64_t seconds =
        git_commit_time(commit_.get()) + 60 * std::int64_t{git_commit_time_offset(commit_.get())};
    std::int64_t days = seconds / kSecondsOfDay;
    if (seconds % kSecondsOfDay < 0) --days;
    const Date epoch = Date::of(1970, 1, 1).value();
    return days < -100'000 || days > 100'000 ? Date() : epoch + static_cast<int>(days);
  }

  std::string name() const override {
    constexpr std::size_t kShort = 7;
    return hex(*git_commit_id(commit_.get()), kShort);
  }

  std::unique_ptr<Revision> earlier() const override {
    git_commit* raw = nullptr;
    if (git_commit_parentcount(commit_.get()) == 0 ||
        git_commit_parent(&raw, commit_.get(), 0) != 0)
      return nullptr;
    return of(repository_, git::Commit(raw));
  }

 private:
  static std::string hex(const git_oid& id, std::size_t digits) {
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    git_oid_tostr(text.data(), digits + 1, &id);
    return text.data();
  }

  static git::Tree copy_of(git_tree& tree) {
    git_tree* raw = nullptr;
    git_tree_dup(&raw, &tree);  // counts one more user of it, which does not fail
    return git::Tree(raw);
  }

  std::shared_ptr<git::Repository> repository_;
  git::Commit commit_;
  git::Tree tree_;
  std::unique_ptr<FileSystem> files_;
};

class GitHistory : public History {
 public:
  GitHistory(std::string folder, std::string revision)
      : folder_(std::move(folder)), revision_(std::move(revision)) {}

  std::unique_ptr<Revision> newest() const override {
    auto repository = git::open_repository(folder_);
    if (!repository) return nullptr;
    git_object* raw = nullptr;
    const std::string wanted = revision_ + "^{commit}";
    if (git_revparse_single(&raw, (*repository)->handle.get(), wanted.c_str()) != 0) return nullptr;
    const git::Object object(raw);
    git_commit* commit = nullptr;
    if (git_commit_lookup(&commit, (*repository)->handle.get(), git_object_id(object.get())) != 0)
      return nullptr;
    return GitRevision::of(*std::move(repository), git::Commit(commit));
  }

 private:
  std::string folder_;
  std::string revision_;
};

}  // namespace

std::shared_ptr<const History> git_history(const std::string& folder, const std::string& revision) {
  return std::make_shared<GitHistory>(folder, revision);
}

}  // namespace hwbplan
