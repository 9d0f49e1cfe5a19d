// Finding and reading a plan directory. Files are read and parsed in parallel, each into a slot of
// its own, and the slots are in the order of the names, so that nothing depends on which thread was
// faster.
#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/schema_keys.hpp"
#include "hwbplan/workspace/most_findings.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

namespace hwbplan {

namespace {

constexpr int kDeepestFolder = 64;
// A council's whole shared drive has more; looking through that would take minutes.
constexpr std::size_t kMostFolders = 10'000;
// Each file is held against each pattern of `include` and `exclude`.
constexpr std::size_t kMostPatterns = 1000;

bool ends_in(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         utf8::equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
}

bool is_yaml(std::string_view name) {
  return ends_in(name, ".yaml") || ends_in(name, ".yml");
}

// The name under which Notepad saves what was to be a plan file.
bool is_misnamed(std::string_view name) {
  return ends_in(name, ".yaml.txt") || ends_in(name, ".yml.txt");
}

bool is_hidden(std::string_view name) {
  return name.starts_with('.');
}

// The plan files below a folder, in the order of names.
class Collector {
 public:
  Collector(const FencedFolder& files, const std::string& root, const std::string& config,
            const Settings& settings)
      : files_(files), root_(root), config_(config), settings_(settings) {}

  tl::expected<void, Fault> collect() { return collect(root_, 0); }

  std::vector<std::string> paths;
  std::vector<std::string> misnamed;
  std::string too_deep;           // the first folder that was left out for that reason
  std::vector<Fault> unreadable;  // folders below the root that the computer does not let us see

 private:
  // A folder below that is a plan directory of its own is left to itself.
  tl::expected<void, Fault> collect(const std::string& folder, int depth) {
    if (depth > kDeepestFolder) {
      if (too_deep.empty()) too_deep = folder;
      return {};
    }
    const auto entries = files_.list(folder);
    if (!entries && depth == 0) return tl::unexpected(entries.error());
    if (!entries) {
      unreadable.push_back(entries.error());
      return {};
    }
    const bool is_other_plan =
        depth > 0 && std::any_of(entries->begin(), entries->end(), [](const DirectoryEntry& entry) {
          return entry.name == kSettingsFile && entry.kind == EntryKind::file;
        });
    if (is_other_plan) return {};
    for (const DirectoryEntry& entry : *entries) {
      if (is_hidden(entry.name)) continue;
      const std::string path = join_path(folder, entry.name);
      if (entry.kind == EntryKind::directory) {
        if (matches(settings_.exclude, path)) continue;
        if (auto done = collect(path, depth + 1); !done) return done;
      } else if (entry.kind == EntryKind::file && is_yaml(entry.name) && is_wanted(path) &&
                 !(depth == 0 && entry.name == kSettingsFile)) {
        paths.push_back(path);
      } else if (entry.kind == EntryKind::file && is_misnamed(entry.name) && is_wanted(path)) {
        misnamed.push_back(path);
      }
    }
    return {};
  }

  bool is_wanted(const std::string& path) const {
    if (path == config_ || matches(settings_.exclude, path)) return false;
    return settings_.include.empty() || matches(settings_.include, path);
  }

  bool matches(const List<Text>& patterns, const std::string& path) const {
    if (patterns.empty()) return false;
    const std::string relative = relative_path(root_, path);
    const auto heard = static_cast<std::ptrdiff_t>(std::min(patterns.size(), kMostPatterns));
    return std::any_of(patterns.begin(), patterns.begin() + heard,
                       [&](const Text& pattern) { return matches_glob(pattern.text, relative); });
  }

  const FencedFolder& files_;
  const std::string& root_;
  const std::string& config_;
  const Settings& settings_;
};

Diagnostic file_finding(std::string_view rule, FileId file, std::string message, std::string hint) {
  Diagnostic finding;
  finding.rule = rule;
  finding.span = {file, 0, 0};
  finding.message = std::move(message);
  finding.hint = std::move(hint);
  return finding;
}

// What a file of another program is, by its first bytes; empty for a text.
std::string_view other_program_of(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "a PDF document";
  if (bytes.starts_with("{\\rtf")) return "a rich-text document";
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return "an old Word or Excel document";
  if (!bytes.starts_with("PK\x03\x04")) return {};
  if (bytes.find("word/") != std::string_view::npos) return "a Word document";
  if (bytes.find("xl/") != std::string_view::npos) return "an Excel workbook";
  return "a zip file";
}

// What an entry of a folder is, without following a link out of it. A folder that may be entered
// but not listed can only be asked about the name.
EntryKind entry_of(const FileSystem& files, const std::string& folder, std::string_view name) {
  const auto entries = files.list(folder, folder);
  if (!entries) return files.kind(join_path(folder, name));
  const auto found = std::find_if(entries->begin(), entries->end(),
                                  [&](const DirectoryEntry& entry) { return entry.name == name; });
  return found == entries->end() ? EntryKind::none : found->kind;
}

// What may be read in all, asked for by many threads and granted in the order of the files: so that
// which files are too many does not depend on which thread was faster. Whoever asks waits until all
// files before are read (not until they are understood, which takes longer). Nobody waits for ever,
// because parallel_for hands out the files in their order.
class OrderedBudget {
 public:
  explicit OrderedBudget(std::size_t most) : left_(most) {}

  // The turn of one file. It ends with what is granted to the file, or with the file.
  class Turn {
   public:
    Turn(OrderedBudget& budget, std::size_t index) : budget_(budget), index_(index) {}
    ~Turn() {
      if (!is_over_) budget_.grant(index_, 0);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    // False where so many bytes are more than is left.
    bool take(std::size_t bytes) {
      is_over_ = true;
      return budget_.grant(index_, bytes);
    }

   private:
    OrderedBudget& budget_;
    std::size_t index_;
    bool is_over_ = false;
  };

 private:
  bool grant(std::size_t index, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    is_next_.wait(lock, [&] { return next_ == index; });
    const bool fits = bytes <= left_;
    if (fits) left_ -= bytes;
    ++next_;
    is_next_.notify_all();
    return fits;
  }

  std::mutex mutex_;
  std::condition_variable is_next_;
  std::size_t next_ = 0;
  std::size_t left_;
};

// More are started where a loop has work for them.
constexpr unsigned kThreadsOfSmallPlan = 4;

class Loader {
 public:
  Loader(const FileSystem& files, const LoadOptions& options) : files_(files), options_(options) {}

  tl::expected<Workspace, Fault> load(const std::string& root, Timings& timings) {
    prepare_threads(std::min(options_.jobs, kThreadsOfSmallPlan));
    Workspace workspace;
    workspace.root = root;
    workspace.shown_from = options_.shown_from;
    workspace.today = options_.today;
    const std::unique_ptr<FencedFolder> folder = files_.fence(root);
    if (auto read = read_settings_file(workspace, *folder); !read)
      return tl::unexpected(read.error());

    Collector collector(*folder, root, options_.config, workspace.settings);
    {
      const Timings::Step step(timings, "find files");
      if (auto found = collector.collect(); !found) return tl::unexpected(found.error());
    }
    if (!collector.too_deep.empty()) {
      workspace.findings.push_back(
          file_finding("too-large", 0,
                       fmt::format("{} and what is below it is not read: folders may lie {} deep",
                                   relative_path(root, collector.too_deep), kDeepestFolder),
                       "move it further up"));
    }
    for (const List<Text>* patterns : {&workspace.settings.include, &workspace.settings.exclude}) {
      if (patterns->size() <= kMostPatterns) continue;
      workspace.findings.push_back(file_finding(
          "too-large", 0,
          fmt::format("only the first {} patterns of a list of files are heard", kMostPatterns),
          "leave out whole folders, such as drafts/**"));
      workspace.findings.back().span = (*patterns)[kMostPatterns].span;
    }
    for (Fault& fault : collector.unreadable) {
      workspace.findings.push_back(
          file_finding("unreadable-file", 0, std::move(fault.message), "nothing in it is checked"));
    }
    for (const std::string& path : collector.misnamed) {
      const std::string name = relative_path(root, path);
      workspace.findings.push_back(file_finding(
          "unread-file", 0, fmt::format("{} is not read, because its name ends in .txt", name),
          fmt::format("rename it to {}", name.substr(0, name.size() - 4))));
      workspace.findings.back().value = name;
    }
    {
      const Timings::Step step(timings, "read files");
      read_documents(workspace, collector.paths, *folder);
    }
    if (!collector.unreadable.empty() || !collector.too_deep.empty()) {
      // What lies in such a folder is nobody's guess, as is what stands in a file that can't be
      // opened: nothing is said to be missing that may stand there.
      Document& unseen = workspace.documents.emplace_back();
      unseen.unread = true;
    }
    const Timings::Step step(timings, "link records");
    workspace.plan = Plan::link(workspace.documents, options_.jobs);
    return workspace;
  }

 private:
  tl::expected<void, Fault> read_settings_file(Workspace& workspace, const FencedFolder& folder) {
    const std::string path =
        options_.config.empty() ? join_path(workspace.root, kSettingsFile) : options_.config;
    // A file of settings that the user names may lie anywhere; the plan's own may not lead a reader
    // to files that the plan's writer may not see.
    if (options_.config.empty() &&
        entry_of(files_, workspace.root, kSettingsFile) == EntryKind::other) {
      return tl::unexpected(
          Fault{fmt::format("{} is a link that leads out of the plan directory, or no file: it is "
                            "not read\n  put a file of that name in its place",
                            relative_path(options_.shown_from, path))});
    }
    auto bytes = options_.config.empty() ? folder.read(path, yaml::Limits{}.bytes)
                                         : files_.read(path, yaml::Limits{}.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    workspace.sources = Sources(1);
    SourceFile& source = workspace.sources[0];
    source.name = relative_path(options_.shown_from, path);
    yaml::DecodedText decoded = yaml::decode_bytes(*std::move(bytes), 0);
    source.text = std::move(decoded.text);
    source.encoding = decoded.encoding;
    const SchemaKeys known_keys(schema_of<Settings>());
    yaml::ReadResult read = yaml::read(source, 0, known_keys);
    workspace.settings_tree = std::move(read.tree);
    Diagnostics findings;
    workspace.settings = read_settings(workspace.settings_tree, findings);
    if (!read.findings.empty()) {
      // What seems to be missing may stand in what could not be read.
      std::erase_if(findings, [](const Diagnostic& one) { return one.rule == "missing-key"; });
    }
    append(workspace.findings, std::move(decoded.findings));
    append(workspace.findings, std::move(read.findings));
    append(workspace.findings, std::move(findings));
    return {};
  }

  void read_documents(Workspace& workspace, const std::vector<std::string>& paths,
                      const FencedFolder& folder) {
    OrderedBudget budget(kDirectoryBytes);
    Sources& sources = workspace.sources;
    sources.grow(paths.size() + 1);
    workspace.documents.resize(paths.size());
    const ReadingOptions reading{workspace.settings.financial_year(),
                                 &workspace.settings.status_scale};
    parallel_for(paths.size(), options_.jobs, [&](std::size_t i) {
      // First of all, so that whatever is thrown from here on, nobody waits for this turn for ever.
      OrderedBudget::Turn turn(budget, i);
      const auto file = static_cast<FileId>(i + 1);
      sources[file].name = relative_path(options_.shown_from, paths[i]);
      workspace.documents[i] = read_one(folder, paths[i], file, sources[file], reading, turn);
    });
    for (Document& document : workspace.documents)
      append(workspace.findings, std::move(document.findings));
  }

  static Document read_one(const FencedFolder& folder, const std::string& path, FileId file,
                           SourceFile& source, const ReadingOptions& reading,
                           OrderedBudget::Turn& turn) {
    const std::size_t limit = yaml::Limits{}.bytes;
    Document unread;
    unread.file = file;
    unread.unread = true;
    auto bytes = folder.read(path, limit);
    if (!bytes) {
      unread.findings.push_back(file_finding("unreadable-file", file, bytes.error().message,
                                             "its records are taken to be there"));
      return unread;
    }
    const std::size_t size = bytes->size();
    if (size > limit) {
      unread.findings.push_back(file_finding(
          "too-large", file,
          fmt::format("this file is larger than {} MiB, the most that is read", limit >> 20),
          "split it into several files"));
      return unread;
    }
    if (!turn.take(size)) {
      unread.findings.push_back(file_finding(
          "too-large", file, "this plan directory is larger than 1 GiB, the most that is read",
          "leave files out with `exclude` in hwbplan.yaml"));
      return unread;
    }
    if (const std::string_view what = other_program_of(*bytes); !what.empty()) {
      unread.findings.push_back(
          file_finding("unreadable-file", file,
                       fmt::format("this is {}, not a plan file, whatever its name says", what),
                       "copy what it says into a plan file, as plain text"));
      return unread;
    }
    yaml::DecodedText decoded = yaml::decode_bytes(*std::move(bytes), file);
    source.text = std::move(decoded.text);
    source.encoding = decoded.encoding;
    Document document = read_document(source, file, reading);
    document.findings.insert(document.findings.begin(),
                             std::make_move_iterator(decoded.findings.begin()),
                             std::make_move_iterator(decoded.findings.end()));
    if (document.findings.size() > kMostFindingsInFile) {
      document.findings.resize(kMostFindingsInFile);
      document.findings.push_back(too_many_findings(file));
    }
    return document;
  }

  static void append(Diagnostics& all, Diagnostics&& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
    more.clear();
  }

  const FileSystem& files_;
  const LoadOptions& options_;
};

// Looks for plan directories from a folder down.
class RootFinder {
 public:
  RootFinder(const FileSystem& files, const std::string& inside) : files_(files), inside_(inside) {}

  // False where there are too many folders to go on.
  bool find(const std::string& folder, int depth) {
    if (++folders_ > kMostFolders) return false;
    if (depth > kDeepestFolder) return true;
    const auto entries = files_.list(folder, inside_);
    if (!entries) return true;
    for (const DirectoryEntry& entry : *entries) {
      if (entry.name == kSettingsFile && entry.kind == EntryKind::file) {
        roots.push_back(folder);
        return true;
      }
    }
    for (const DirectoryEntry& entry : *entries) {
      if (entry.kind != EntryKind::directory || is_hidden(entry.name)) continue;
      if (!find(join_path(folder, entry.name), depth + 1)) return false;
    }
    return true;
  }

  std::vector<std::string> roots;

 private:
  const FileSystem& files_;
  const std::string& inside_;
  std::size_t folders_ = 0;
};

}  // namespace

std::string find_root(const FileSystem& files, const std::string& start) {
  std::string folder = start;
  while (true) {
    if (files.kind(join_path(folder, kSettingsFile)) == EntryKind::file) return folder;
    // The end of a checkout is one even where `.git` is a link that leads nowhere or elsewhere.
    if (entry_of(files, folder, ".git") != EntryKind::none) return {};
    std::string above = parent_path(folder);
    if (above == folder || above == ".") return {};
    folder = std::move(above);
  }
}

tl::expected<std::vector<std::string>, Fault> find_roots_below(const FileSystem& files,
                                                               const std::string& folder) {
  RootFinder finder(files, folder);
  if (finder.find(folder, 0)) return std::move(finder.roots);
  return tl::unexpected(
      Fault{fmt::format("more than {} folders lie below {}\n  name the plan directory: the folder "
                        "with {} in it",
                        kMostFolders, folder, kSettingsFile)});
}

tl::expected<std::vector<std::string>, Fault> plan_files(const FileSystem& files,
                                                         const std::string& root,
                                                         const std::string& config,
                                                         const Settings& settings) {
  const std::unique_ptr<FencedFolder> folder = files.fence(root);
  Collector collector(*folder, root, config, settings);
  if (auto found = collector.collect(); !found) return tl::unexpected(found.error());
  return std::move(collector.paths);
}

tl::expected<Workspace, Fault> load_workspace(const FileSystem& files, const std::string& root,
                                              const LoadOptions& options, Timings& timings) {
  return Loader(files, options).load(root, timings);
}

}  // namespace hwbplan
