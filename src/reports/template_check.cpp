// All that is wrong with a template, before the day on which its paper is written. The template is
// applied to a paper that has every section it can have; the line of each fault is then taken out
// and the rest applied again, until nothing is left to say. So a template is judged by the code
// that applies it.
#include "hwbplan/base/trimmed.hpp"
#include "hwbplan/reports/template.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// More than anybody mends at a time; each costs another look at the template.
constexpr std::size_t kMostFaults = 20;

Document paper_with_all_sections(std::string_view paper) {
  Document document;
  document.name = std::string(paper);
  for (const std::string_view id : known_sections(paper))
    document.sections.emplace_back(std::string(id), std::string(id));
  return document;
}

// Whether a line is a heading that says what to do, or is meant as one.
bool is_heading(std::string_view line) {
  const std::string_view text = trimmed(line);
  const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
  if (hashes == 0) return false;
  const std::string_view rest = trimmed(text.substr(hashes));
  constexpr std::array<std::string_view, 4> kDeeds = {"labels", "replace", "add", "remove"};
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t:"));
  const bool says_deed = std::find(kDeeds.begin(), kDeeds.end(), word) != kDeeds.end();
  return says_deed || (hashes == 1 && text.size() > 1 && (text[1] == ' ' || text[1] == '\t'));
}

// Begin and end of a line, which counts from 1; without its line end.
std::pair<std::size_t, std::size_t> line_in(std::string_view text, std::size_t line) {
  std::size_t begin = 0;
  for (std::size_t i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  return {begin, std::min(text.find('\n', begin), text.size())};
}

}  // namespace

std::vector<TemplateFault> check_template(std::string_view paper, std::string_view text,
                                          const Plan& plan) {
  const Document all = paper_with_all_sections(paper);
  std::vector<TemplateValue> values;
  for (const std::string_view name : known_values()) values.push_back({name, "x"});
  std::vector<TemplateFault> faults;
  std::string left(text);
  Document document = all;
  while (faults.size() < kMostFaults) {
    Document attempt = document;
    const auto applied = apply_template(attempt, left, values, &plan);
    if (applied) break;
    const std::size_t line = applied.error().line;
    const bool again = std::any_of(faults.begin(), faults.end(),
                                   [&](const TemplateFault& one) { return one.line == line; });
    if (again) break;
    faults.push_back(applied.error());
    const auto [begin, end] = line_in(left, line);
    // What stands below a faulty heading is still read, as that of a section nobody else names.
    std::string instead;
    if (is_heading(std::string_view(left).substr(begin, end - begin))) {
      const std::string id = fmt::format("slip-in-line-{}", line);
      instead = "# replace " + id;
      document.sections.emplace_back(id, id);
    }
    left.replace(begin, end - begin, instead);
  }
  std::stable_sort(faults.begin(), faults.end(),
                   [](const TemplateFault& a, const TemplateFault& b) { return a.line < b.line; });
  return faults;
}

}  // namespace hwbplan::reports
