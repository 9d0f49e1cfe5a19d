// See report_template.hpp.
#include "cli/report_template.hpp"

#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/reports/template.hpp"

#include "cli/own_templates.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// What stands where the template of a paper would. Of a folder that leads elsewhere nobody knows
// what it holds: no paper is written past it.
std::optional<OwnTemplate> template_of(std::string_view paper, const std::string& root,
                                       const Session& session) {
  const OwnTemplates templates = own_templates(session.world.files, root);
  if (templates.leads_outside) {
    const std::string folder = join_path(root, kTemplatesFolder);
    return OwnTemplate{join_path(folder, fmt::format("{}.md", paper)), paper, EntryKind::other};
  }
  const auto found = std::find_if(templates.all.begin(), templates.all.end(),
                                  [&](const OwnTemplate& one) { return one.paper == paper; });
  return found == templates.all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

bool has_own_template(std::string_view paper, const Workspace& workspace, const Session& session) {
  return template_of(paper, workspace.root, session).has_value();
}

void remark_on_stray_templates(const Workspace& workspace, const Session& session) {
  constexpr std::size_t kMost = 5;
  std::size_t strays = 0;
  for (const OwnTemplate& one : own_templates(session.world.files, workspace.root).all) {
    if (!one.paper.empty()) continue;
    if (++strays > kMost) break;
    const std::string meant = meant_template(one);
    session.remark(utf8::escape_for_terminal(
        fmt::format("hwbplan: {} is the template of no paper, so it is not read{}{}",
                    relative_path(session.directory, one.path), meant.empty() ? "" : "; ", meant)));
  }
}

tl::expected<void, Fault> apply_own_template(reports::Document& document,
                                             const reports::ReportInput& input,
                                             const Session& session) {
  const auto own = template_of(document.name, input.workspace.root, session);
  if (!own) return {};
  const std::string shown = relative_path(session.directory, own->path);
  const auto text = read_template(session.world.files, input.workspace.root, *own);
  if (!text) {
    const UnreadTemplate& fault = text.error();
    return tl::unexpected(Fault{fault.line == 0
                                    ? fmt::format("{} {}", shown, fault.what)
                                    : fmt::format("{}:{}: {}", shown, fault.line, fault.what)});
  }
  const std::vector<reports::TemplateValue> values = reports::template_values(document, input);
  const auto applied = reports::apply_template(document, *text, values, &input.workspace.plan);
  if (applied) return {};
  const reports::TemplateFault& fault = applied.error();
  return tl::unexpected(Fault{utf8::escape_for_terminal(fmt::format(
      "{}:{}: {}{}", shown, fault.line, fault.what, fault.hint.empty() ? "" : "; " + fault.hint))});
}

}  // namespace hwbplan::cli
