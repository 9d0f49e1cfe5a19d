// See example.hpp.
#include "hwbplan/rules/example.hpp"

#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/workspace/history.hpp"

#include <algorithm>

namespace hwbplan::rules {

namespace {

constexpr std::string_view kRoot = "/plan";
constexpr std::string_view kFirstFile = "plan.yaml";
constexpr std::string_view kDivider = "=== ";
constexpr std::string_view kLocked = " (cannot be opened)";
constexpr std::string_view kEarlier = " (as it was signed off)";

// A repository with one revision.
class ExampleRevision : public Revision {
 public:
  explicit ExampleRevision(const MemoryFiles& files) : files_(files) {}

  const FileSystem& files() const override { return files_; }
  std::string content_id(const std::string& path) const override {
    const auto found = files_.files.find(path);
    return found == files_.files.end() ? std::string() : found->second;
  }
  Date date() const override { return Date::from_iso(kExampleToday).value(); }
  std::string name() const override { return "3f2a1bc"; }
  std::unique_ptr<Revision> earlier() const override { return nullptr; }

 private:
  const MemoryFiles& files_;
};

class ExampleHistory : public History {
 public:
  explicit ExampleHistory(MemoryFiles files) : files_(std::move(files)) {}

  std::unique_ptr<Revision> newest() const override {
    return std::make_unique<ExampleRevision>(files_);
  }

 private:
  MemoryFiles files_;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

ExampleFile file_of_divider(std::string_view line) {
  ExampleFile file;
  line.remove_prefix(kDivider.size());
  file.can_be_opened = !line.ends_with(kLocked);
  if (!file.can_be_opened) line.remove_suffix(kLocked.size());
  file.is_earlier = line.ends_with(kEarlier);
  if (file.is_earlier) line.remove_suffix(kEarlier.size());
  file.name = line;
  return file;
}

}  // namespace

std::vector<ExampleFile> split_example(std::string_view example) {
  std::vector<ExampleFile> files;
  std::string_view rest = example;
  if (!example.starts_with(kDivider)) {
    files.emplace_back();
    files.back().name = kFirstFile;
    files.back().text = rest.substr(0, 0);
  }
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.starts_with(kDivider)) {
      files.push_back(file_of_divider(line));
      files.back().text = rest.substr(0, 0);
      continue;
    }
    // The text of a file is one piece of the example, so it grows up to where the rest begins.
    std::string_view& text = files.back().text;
    text = {text.data(), static_cast<std::size_t>(rest.data() - text.data())};
  }
  return files;
}

Workspace load_example(std::string_view example, const MoreFindings& more) {
  MemoryFiles disk;
  const std::string folder = std::string(kRoot) + "/";
  disk.files[folder + std::string(kSettingsFile)] = "hwbplan: 1\n";
  std::map<std::string, std::string> earlier;
  for (const ExampleFile& file : split_example(example)) {
    (file.is_earlier ? earlier : disk.files)[folder + file.name] = file.text;
    if (!file.can_be_opened) disk.locked.insert(folder + file.name);
  }
  LoadOptions options;
  options.shown_from = kRoot;
  options.today = Date::from_iso(kExampleToday).value();
  Timings timings;
  // Fails only where there is no settings file, and there is one.
  Workspace workspace = load_workspace(disk, std::string(kRoot), options, timings).value();
  if (more) more(disk, workspace);
  if (!earlier.empty()) {
    for (auto& [path, text] : earlier) disk.files.insert_or_assign(path, std::move(text));
    workspace.history = std::make_shared<ExampleHistory>(std::move(disk));
  }
  return workspace;
}

CheckedExample check_example(const Rule& rule, std::string_view example, const MoreFindings& more) {
  CheckedExample checked{load_example(example, more), {}};
  Selection selection;
  selection.also.emplace_back(rule.name);  // one that is off shows what it would say
  if (rule.group != "exceptions") selection.select.emplace_back(rule.name);
  Timings timings;
  checked.findings = check(checked.workspace, selection, 1, timings);
  std::erase_if(checked.findings,
                [&](const Diagnostic& finding) { return finding.rule != rule.name; });
  return checked;
}

}  // namespace hwbplan::rules
