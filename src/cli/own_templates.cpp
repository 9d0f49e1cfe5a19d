// See own_templates.hpp.
#include "cli/own_templates.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/reports/report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::size_t kLargestTemplate = std::size_t{1} << 20;
constexpr std::string_view kEnding = ".md";

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// "paper" for "paper.md", and for the "paper.md.txt" that Notepad makes of it.
std::string_view stem_of(std::string_view name) {
  return name.substr(0, std::min(name.find('.'), name.size()));
}

std::string_view paper_of(std::string_view name) {
  if (!name.ends_with(kEnding)) return {};
  const reports::Report* paper = reports::find_report(name.substr(0, name.size() - kEnding.size()));
  return paper == nullptr ? std::string_view() : paper->name;
}

}  // namespace

OwnTemplates own_templates(const FileSystem& files, const std::string& root) {
  OwnTemplates found;
  const std::string folder = join_path(root, kTemplatesFolder);
  const std::unique_ptr<FencedFolder> fenced = files.fence(root);
  const auto beside = fenced->list(root);
  if (!beside) return found;
  const auto entry = std::find_if(beside->begin(), beside->end(), [](const DirectoryEntry& one) {
    return one.name == kTemplatesFolder;
  });
  if (entry == beside->end()) return found;
  found.leads_outside = entry->kind != EntryKind::directory;
  if (found.leads_outside) return found;
  const auto entries = fenced->list(folder);
  if (!entries) return found;
  for (const DirectoryEntry& one : *entries) {
    const std::string_view paper = paper_of(one.name);
    const bool is_other =
        one.name.starts_with('.') || one.name == "README.md" || one.kind == EntryKind::directory;
    if (paper.empty() && is_other) continue;
    found.all.push_back({join_path(folder, one.name), paper, one.kind});
  }
  return found;
}

tl::expected<std::string, UnreadTemplate> read_template(const FileSystem& files,
                                                        const std::string& root,
                                                        const OwnTemplate& one) {
  if (one.kind != EntryKind::file)
    return tl::unexpected(UnreadTemplate{0, "is no file of the plan directory, so it is not read"});
  auto text = files.fence(root)->read(one.path, kLargestTemplate);
  if (!text) return tl::unexpected(UnreadTemplate{0, "can't be opened, so it is not read"});
  if (text->size() > kLargestTemplate)
    return tl::unexpected(UnreadTemplate{0, "is larger than a template can be (1 MiB)"});
  if (const auto fault = utf8::first_fault(*text)) {
    const auto line =
        1 + std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(*fault), '\n');
    return tl::unexpected(
        UnreadTemplate{static_cast<std::size_t>(line), "this line is not in UTF-8"});
  }
  return *std::move(text);
}

std::string meant_template(const OwnTemplate& stray) {
  std::vector<std::string_view> papers;
  for (const reports::Report* one : reports::all_reports()) papers.push_back(one->name);
  const auto near = closest(stem_of(name_of(stray.path)), papers);
  return near.empty() ? std::string() : fmt::format("did you mean {}{}?", near.front(), kEnding);
}

}  // namespace hwbplan::cli
