// libgit2, loaded when a revision is read and not before.
//
// Why: the system's libgit2 brings along libraries for Kerberos, TLS and SSH, and putting all of
// them in place takes three times as long as everything else that `hwbplan --version` or a check of
// a small plan does. Only commands that name a revision need any of it.
//
// How: this file defines each function of libgit2 that the workspace calls, with libgit2's own
// declaration, and passes the call on to the library of that name, which the first call loads. A
// function that is used and not listed here fails to link. Where libgit2 is an archive and becomes
// part of the program (see CMakeLists.txt), this file is left out.
//
// Where the library is not there, `git_libgit2_init` says so by a negative number, and nothing else
// may be called.
#include <cstdarg>

#include <dlfcn.h>
#include <git2.h>

namespace {

#ifdef __APPLE__
constexpr const char* kFile = "libgit2." LIBGIT2_SOVERSION ".dylib";
#else
constexpr const char* kFile = "libgit2.so." LIBGIT2_SOVERSION;
#endif

void* library() {
  static void* const handle = dlopen(kFile, RTLD_NOW | RTLD_LOCAL);
  return handle;
}

// The function `name` of the library, which has the type of `like`.
template <class Function>
Function* find(Function* /*like*/, const char* name) {
  return library() == nullptr ? nullptr : reinterpret_cast<Function*>(dlsym(library(), name));
}

}  // namespace

int git_libgit2_init() {
  static auto* const function = find(&git_libgit2_init, "git_libgit2_init");
  return function == nullptr ? -1 : function();
}

const git_error* git_error_last() {
  static auto* const function = find(&git_error_last, "git_error_last");
  return function();
}

int git_repository_open_ext(git_repository** out, const char* path, unsigned int flags,
                            const char* ceiling_dirs) {
  static auto* const function = find(&git_repository_open_ext, "git_repository_open_ext");
  return function(out, path, flags, ceiling_dirs);
}

void git_repository_free(git_repository* repo) {
  static auto* const function = find(&git_repository_free, "git_repository_free");
  function(repo);
}

int git_repository_is_shallow(git_repository* repo) {
  static auto* const function = find(&git_repository_is_shallow, "git_repository_is_shallow");
  return function(repo);
}

const char* git_repository_workdir(const git_repository* repo) {
  static auto* const function = find(&git_repository_workdir, "git_repository_workdir");
  return function(repo);
}

int git_revparse_single(git_object** out, git_repository* repo, const char* spec) {
  static auto* const function = find(&git_revparse_single, "git_revparse_single");
  return function(out, repo, spec);
}

const git_oid* git_object_id(const git_object* obj) {
  static auto* const function = find(&git_object_id, "git_object_id");
  return function(obj);
}

void git_object_free(git_object* object) {
  static auto* const function = find(&git_object_free, "git_object_free");
  function(object);
}

int git_tree_lookup(git_tree** out, git_repository* repo, const git_oid* id) {
  static auto* const function = find(&git_tree_lookup, "git_tree_lookup");
  return function(out, repo, id);
}

int git_tree_dup(git_tree** out, git_tree* source) {
  static auto* const function = find(&git_tree_dup, "git_tree_dup");
  return function(out, source);
}

void git_tree_free(git_tree* tree) {
  static auto* const function = find(&git_tree_free, "git_tree_free");
  function(tree);
}

size_t git_tree_entrycount(const git_tree* tree) {
  static auto* const function = find(&git_tree_entrycount, "git_tree_entrycount");
  return function(tree);
}

const git_tree_entry* git_tree_entry_byindex(const git_tree* tree, size_t idx) {
  static auto* const function = find(&git_tree_entry_byindex, "git_tree_entry_byindex");
  return function(tree, idx);
}

int git_tree_entry_bypath(git_tree_entry** out, const git_tree* root, const char* path) {
  static auto* const function = find(&git_tree_entry_bypath, "git_tree_entry_bypath");
  return function(out, root, path);
}

const git_oid* git_tree_entry_id(const git_tree_entry* entry) {
  static auto* const function = find(&git_tree_entry_id, "git_tree_entry_id");
  return function(entry);
}

const char* git_tree_entry_name(const git_tree_entry* entry) {
  static auto* const function = find(&git_tree_entry_name, "git_tree_entry_name");
  return function(entry);
}

git_filemode_t git_tree_entry_filemode(const git_tree_entry* entry) {
  static auto* const function = find(&git_tree_entry_filemode, "git_tree_entry_filemode");
  return function(entry);
}

void git_tree_entry_free(git_tree_entry* entry) {
  static auto* const function = find(&git_tree_entry_free, "git_tree_entry_free");
  function(entry);
}

int git_blob_lookup(git_blob** blob, git_repository* repo, const git_oid* id) {
  static auto* const function = find(&git_blob_lookup, "git_blob_lookup");
  return function(blob, repo, id);
}

const void* git_blob_rawcontent(const git_blob* blob) {
  static auto* const function = find(&git_blob_rawcontent, "git_blob_rawcontent");
  return function(blob);
}

git_object_size_t git_blob_rawsize(const git_blob* blob) {
  static auto* const function = find(&git_blob_rawsize, "git_blob_rawsize");
  return function(blob);
}

void git_blob_free(git_blob* blob) {
  static auto* const function = find(&git_blob_free, "git_blob_free");
  function(blob);
}

void git_commit_free(git_commit* commit) {
  static auto* const function = find(&git_commit_free, "git_commit_free");
  function(commit);
}

const git_oid* git_commit_id(const git_commit* commit) {
  static auto* const function = find(&git_commit_id, "git_commit_id");
  return function(commit);
}

int git_commit_lookup(git_commit** commit, git_repository* repo, const git_oid* id) {
  static auto* const function = find(&git_commit_lookup, "git_commit_lookup");
  return function(commit, repo, id);
}

int git_commit_parent(git_commit** out, const git_commit* commit, unsigned int n) {
  static auto* const function = find(&git_commit_parent, "git_commit_parent");
  return function(out, commit, n);
}

unsigned int git_commit_parentcount(const git_commit* commit) {
  static auto* const function = find(&git_commit_parentcount, "git_commit_parentcount");
  return function(commit);
}

git_time_t git_commit_time(const git_commit* commit) {
  static auto* const function = find(&git_commit_time, "git_commit_time");
  return function(commit);
}

int git_commit_time_offset(const git_commit* commit) {
  static auto* const function = find(&git_commit_time_offset, "git_commit_time_offset");
  return function(commit);
}

int git_commit_tree(git_tree** tree_out, const git_commit* commit) {
  static auto* const function = find(&git_commit_tree, "git_commit_tree");
  return function(tree_out, commit);
}

const git_oid* git_tree_id(const git_tree* tree) {
  static auto* const function = find(&git_tree_id, "git_tree_id");
  return function(tree);
}

char* git_oid_tostr(char* out, size_t n, const git_oid* id) {
  static auto* const function = find(&git_oid_tostr, "git_oid_tostr");
  return function(out, n, id);
}

int git_reference_name_to_id(git_oid* out, git_repository* repo, const char* name) {
  static auto* const function = find(&git_reference_name_to_id, "git_reference_name_to_id");
  return function(out, repo, name);
}

int git_repository_odb(git_odb** out, git_repository* repo) {
  static auto* const function = find(&git_repository_odb, "git_repository_odb");
  return function(out, repo);
}

int git_odb_read_header(size_t* len_out, git_object_t* type_out, git_odb* db, const git_oid* id) {
  static auto* const function = find(&git_odb_read_header, "git_odb_read_header");
  return function(len_out, type_out, db, id);
}

void git_odb_free(git_odb* db) {
  static auto* const function = find(&git_odb_free, "git_odb_free");
  function(db);
}

int git_status_list_new(git_status_list** out, git_repository* repo,
                        const git_status_options* opts) {
  static auto* const function = find(&git_status_list_new, "git_status_list_new");
  return function(out, repo, opts);
}

size_t git_status_list_entrycount(git_status_list* statuslist) {
  static auto* const function = find(&git_status_list_entrycount, "git_status_list_entrycount");
  return function(statuslist);
}

const git_status_entry* git_status_byindex(git_status_list* statuslist, size_t idx) {
  static auto* const function = find(&git_status_byindex, "git_status_byindex");
  return function(statuslist, idx);
}

void git_status_list_free(git_status_list* statuslist) {
  static auto* const function = find(&git_status_list_free, "git_status_list_free");
  function(statuslist);
}

// Its further arguments depend on the option; all that we set take one number.
int git_libgit2_opts(int option, ...) {
  static auto* const function = find(&git_libgit2_opts, "git_libgit2_opts");
  va_list rest;
  va_start(rest, option);
  const int value = va_arg(rest, int);
  va_end(rest);
  return function(option, value);
}

int git_libgit2_shutdown() {
  static auto* const function = find(&git_libgit2_shutdown, "git_libgit2_shutdown");
  return function();
}
