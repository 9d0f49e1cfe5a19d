// See report_template.hpp.
#include "cli/report_template.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/reports/template.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::size_t kLargestTemplate = std::size_t{1} << 20;

// What the entry of a folder is; `other` for a link that leads out of the plan directory.
EntryKind kind_in(const FileSystem& files, const std::string& folder, std::string_view name,
                  const std::string& root) {
  const auto entries = files.list(folder, root);
  if (!entries) return EntryKind::none;
  for (const DirectoryEntry& entry : *entries) {
    if (entry.name == name) return entry.kind;
  }
  return EntryKind::none;
}

// What stands where the template of a paper would; `none` where there is none.
EntryKind kind_of_template(const FileSystem& files, const std::string& root,
                           const std::string& name) {
  const EntryKind of_folder = kind_in(files, root, kTemplatesFolder, root);
  if (of_folder == EntryKind::none) return EntryKind::none;
  if (of_folder != EntryKind::directory) return EntryKind::other;
  return kind_in(files, join_path(root, kTemplatesFolder), name, root);
}

}  // namespace

bool has_own_template(std::string_view paper, const Workspace& workspace, const Session& session) {
  const std::string name = std::string(paper) + ".md";
  return kind_of_template(session.world.files, workspace.root, name) != EntryKind::none;
}

void remark_on_stray_templates(const Workspace& workspace, const Session& session) {
  constexpr std::size_t kMost = 5;
  const FileSystem& files = session.world.files;
  if (kind_in(files, workspace.root, kTemplatesFolder, workspace.root) != EntryKind::directory)
    return;
  const std::string folder = join_path(workspace.root, kTemplatesFolder);
  const auto entries = files.list(folder, workspace.root);
  if (!entries) return;
  std::vector<std::string_view> papers;
  for (const reports::Report* one : reports::all_reports()) papers.push_back(one->name);
  std::size_t strays = 0;
  for (const DirectoryEntry& entry : *entries) {
    const std::string_view name = entry.name;
    const std::string_view stem = name.ends_with(".md") ? name.substr(0, name.size() - 3) : name;
    const bool is_paper = name.ends_with(".md") && reports::find_report(stem) != nullptr;
    if (is_paper || name.starts_with('.') || name == "README.md") continue;
    if (++strays > kMost) break;
    const auto near = closest(stem, papers);
    const std::string path = relative_path(session.directory, join_path(folder, name));
    session.remark(utf8::escape_for_terminal(fmt::format(
        "hwbplan: {} is the template of no paper, so it is not read{}", path,
        near.empty() ? std::string() : fmt::format("; did you mean {}.md?", near.front()))));
  }
}

tl::expected<void, Fault> apply_own_template(reports::Document& document,
                                             const reports::ReportInput& input,
                                             const Session& session) {
  const FileSystem& files = session.world.files;
  const std::string& root = input.workspace.root;
  const std::string name = document.name + ".md";
  const std::string path = join_path(join_path(root, kTemplatesFolder), name);
  const std::string shown = relative_path(session.directory, path);
  const EntryKind kind = kind_of_template(files, root, name);
  if (kind == EntryKind::none) return {};
  if (kind != EntryKind::file)
    return tl::unexpected(
        Fault{fmt::format("{} is no file of the plan directory, so it is not read", shown)});
  const auto text = files.read(path, kLargestTemplate);
  if (!text) return tl::unexpected(text.error());
  if (text->size() > kLargestTemplate)
    return tl::unexpected(Fault{fmt::format("{} is larger than a template can be (1 MiB)", shown)});
  if (const auto fault = utf8::first_fault(*text)) {
    const auto line =
        1 + std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(*fault), '\n');
    return tl::unexpected(Fault{fmt::format("{}:{}: this line is not in UTF-8", shown, line)});
  }
  const std::vector<reports::TemplateValue> values = reports::template_values(document, input);
  const auto applied = reports::apply_template(document, *text, values);
  if (applied) return {};
  const reports::TemplateFault& fault = applied.error();
  return tl::unexpected(Fault{utf8::escape_for_terminal(fmt::format(
      "{}:{}: {}{}", shown, fault.line, fault.what, fault.hint.empty() ? "" : "; " + fault.hint))});
}

}  // namespace hwbplan::cli
