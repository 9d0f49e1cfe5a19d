// `hwbplan explain` for the documentation: a section a rule, and the table of all rules.
#include "cli/explain_formats.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

void add_block(std::string& out, std::string_view language, std::string_view text) {
  out += fmt::format("```{}\n{}{}```\n", language, text, text.ends_with('\n') ? "" : "\n");
}

void add_example(std::string& out, const std::vector<rules::ExampleFile>& files) {
  for (const rules::ExampleFile& file : files) {
    if (!file.can_be_opened) {
      out += fmt::format("\n`{}` is there too, and cannot be opened.\n", file.name);
      continue;
    }
    if (files.size() > 1) {
      out += fmt::format("\n`{}`{}:\n", file.name, file.is_earlier ? ", as it was signed off" : "");
    }
    out.push_back('\n');
    add_block(out, "yaml", shown_example(file.text));
  }
}

using Row = std::array<std::string, 4>;

// Columns of even width, so that the table can be read as text too.
std::string table(const std::vector<Row>& rows) {
  std::array<std::size_t, 4> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string out;
  for (std::size_t number = 0; number < rows.size(); ++number) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      out += fmt::format("| {:{}} ", rows[number][i], widths[i]);
    }
    out += "|\n";
    if (number != 0) continue;
    for (const std::size_t width : widths) out += fmt::format("|{:-<{}}", "", width + 2);
    out += "|\n";
  }
  return out;
}

}  // namespace

std::string explanation_as_markdown(const rules::Explanation& explanation) {
  const rules::Rule& rule = *explanation.rule;
  std::string out = fmt::format("## {}\n\n{} ({}, in the group {})\n\n{}\n", rule.name,
                                rule.summary, to_string(rule.severity), rule.group, rule.rationale);
  out += "\n### An example that breaks it\n";
  add_example(out, explanation.bad);
  out += "\n`hwbplan check` says of it:\n\n";
  add_block(out, "text", findings_of_example(explanation, {}));
  out += "\n### One that does not\n";
  add_example(out, explanation.good);
  out += "\n### To set it\n\nIn `hwbplan.yaml`, as error, warning, note or off:\n\n";
  add_block(out, "yaml", explanation.settings);
  if (!explanation.exception.empty()) {
    out += "\nFor one record, on the line above it:\n\n";
    add_block(out, "yaml", explanation.exception);
  }
  return out;
}

std::string rules_as_markdown(std::string_view only_group) {
  std::vector<Row> rows = {{"Group", "Rule", "Severity", "What it finds"}};
  for (const rules::Rule* rule : rules::all_rules()) {
    if (!only_group.empty() && rule->group != only_group) continue;
    rows.push_back({std::string(rule->group), fmt::format("`{}`", rule->name),
                    std::string(to_string(rule->severity)), std::string(rule->summary)});
  }
  return table(rows);
}

}  // namespace hwbplan::cli
