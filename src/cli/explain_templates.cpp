// `hwbplan explain templates`: how a board puts its own words into a paper. The sections and names
// come from the lists that a faulty template is judged by, so that what is listed is what is taken.
#include "hwbplan/reports/report.hpp"
#include "hwbplan/reports/template.hpp"

#include "cli/explain_formats.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace hwbplan::cli {

namespace {

constexpr std::string_view kWhat =
    "A board replaces, adds and removes sections of a paper and changes its labels by a file in "
    "its plan directory, templates/NAME.md, which bears the name of the paper: templates/paper.md.";

constexpr std::string_view kExample = R"(# labels
Who leads = Accountable officer

# replace legal: Comments of the borough solicitor
No legal issues arise from {{strategy}} at present.

# add representations after consultation: Representations received
The minutes of {{meeting}} hold them.

# remove contact
)";

constexpr std::string_view kSections =
    "These sections can be replaced and removed, and a new one can be added after any of them. A "
    "section about one record is called by it, as theme-ID, action-ID or metric-ID are. Any "
    "heading, heading of a column or other label that a paper prints is changed under # labels.";

std::string names_in_words() {
  std::string names;
  for (const std::string_view one : reports::known_values())
    names += fmt::format("{}{{{{{}}}}}", names.empty() ? "" : ", ", one);
  return fmt::format(
      "Alone on a line under # replace, {{{{original}}}} keeps what the section says by itself. "
      "These names stand for what the plan says: {}.",
      names);
}

}  // namespace

std::string templates_as_text(const output::TextStyle& style) {
  const std::size_t width = width_of(style);
  std::string out = wrapped({}, kWhat, width) + "\n\n";
  for (std::string_view rest = kExample; !rest.empty();) {
    const std::size_t end = rest.find('\n') + 1;
    out += end == 1 ? "\n" : fmt::format("    {}", rest.substr(0, end));
    rest.remove_prefix(end);
  }
  out += fmt::format("\n{}\n\n{}\n\n", wrapped({}, names_in_words(), width),
                     wrapped({}, kSections, width));
  std::size_t longest = 0;
  for (const reports::Report* one : reports::all_reports())
    longest = std::max(longest, one->name.size());
  for (const reports::Report* one : reports::all_reports()) {
    const std::string ids = fmt::format("{}", fmt::join(reports::known_sections(one->name), ", "));
    out += wrapped(fmt::format("  {:<{}}  ", one->name, longest), ids, width) + "\n";
  }
  return out;
}

std::string templates_as_markdown() {
  std::string out = fmt::format("{}\n\n```markdown\n{}```\n\n{}\n\n{}\n\n", kWhat, kExample,
                                names_in_words(), kSections);
  out += "| Paper | Its sections |\n|:--|:------|\n";
  for (const reports::Report* one : reports::all_reports())
    out += fmt::format("| `{}` | `{}` |\n", one->name,
                       fmt::join(reports::known_sections(one->name), "`, `"));
  return out;
}

std::string templates_as_json() {
  using Json = nlohmann::ordered_json;
  Json papers = Json::array();
  for (const reports::Report* one : reports::all_reports())
    papers.push_back({{"paper", one->name}, {"sections", reports::known_sections(one->name)}});
  const Json all = {{"version", 1},
                    {"papers", std::move(papers)},
                    {"names", reports::known_values()},
                    {"labels", reports::known_labels()}};
  return all.dump(2) + "\n";
}

}  // namespace hwbplan::cli
