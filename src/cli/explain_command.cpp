// `hwbplan explain`: why a rule is there, with what it really says about its own bad example.
#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/plain_word.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/explain.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "cli/command.hpp"
#include "cli/explain_formats.hpp"
#include "cli/format_reference.hpp"
#include "cli/template_findings.hpp"

#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::array<std::string_view, 3> kFormats = {"text", "markdown", "json"};

constexpr Flag kFlags[] = {
    {"format", "FORMAT", "text (the default), markdown or json.", 0, kFormats},
};

constexpr Positional kPositionals[] = {
    {"RULE",
     "The name of a rule or of a group, or `templates`; where it is not given, all rules are "
     "listed."},
};

constexpr Example kExamples[] = {
    {"hwbplan explain", "List all rules by group."},
    {"hwbplan explain lead-missing",
     "Say why the rule is there, show a record that breaks it and one that keeps it."},
    {"hwbplan explain templates",
     "List the sections of each paper, and say how a board puts its own words there."},
};

// "Lead missing", "lead_missing" and "[lead-missing]" as rules are called.
std::string as_rules_are_called(std::string_view typed) {
  std::string name;
  for (const char c : typed) {
    if (c == '[' || c == ']') continue;
    name += c == ' ' || c == '_' ? '-' : utf8::lower_ascii(c);
  }
  return name;
}

// A key that any record of the plan format has.
bool is_key(std::string_view typed) {
  return is_plain_word(typed) &&
         format_reference().find(fmt::format("\n| `{}` |", typed)) != std::string::npos;
}

// Where to look for what is neither a rule nor a group.
std::string where_else(const std::string& typed) {
  const std::string name = as_rules_are_called(typed);
  constexpr std::array<std::string_view, 1> kTemplates = {"templates"};
  if (!closest(name, kTemplates).empty()) return "did you mean templates?";
  if (const std::string_view near = rules::nearest_rule_or_group(name); !near.empty())
    return fmt::format("did you mean {}?", near);
  if (is_key(typed))
    return fmt::format(
        "it is a key of the plan format: `hwbplan schema --markdown` says what {} "
        "holds",
        typed);
  constexpr std::size_t kShortestPart = 4;
  constexpr std::size_t kMostNamed = 6;
  const std::string_view part = std::string_view(name).substr(
      0, name.size() - (name.ends_with('s') && name.size() > kShortestPart ? 1 : 0));
  std::vector<std::string> holding;
  for (const rules::Rule* rule : rules::all_rules()) {
    if (part.size() < kShortestPart || holding.size() == kMostNamed) break;
    if (rule->name.find(part) != std::string_view::npos) holding.emplace_back(rule->name);
  }
  if (!holding.empty()) return fmt::format("did you mean {}?", listed(holding, "or"));
  return "`hwbplan explain` lists them all";
}

int run(const Arguments& arguments, Session& session) {
  const std::string format = arguments.value("format", "text");
  const output::TextStyle style{session.colour, session.ascii, session.world.terminal.width};
  if (arguments.positionals.empty()) {
    session.world.out << (format == "json"       ? rules_as_json()
                          : format == "markdown" ? rules_as_markdown()
                                                 : rules_as_text(style));
    return kClean;
  }
  const std::string& typed = arguments.positionals.front();
  const std::string name = as_rules_are_called(typed);
  if (name == "templates") {
    session.world.out << (format == "json"       ? templates_as_json()
                          : format == "markdown" ? templates_as_markdown()
                                                 : templates_as_text(style));
    return kClean;
  }
  const rules::Rule* rule = rules::find_rule(name);
  if (rule == nullptr && rules::is_group(name)) {
    session.world.out << (format == "json"       ? rules_as_json(name)
                          : format == "markdown" ? rules_as_markdown(name)
                                                 : rules_as_text(style, name));
    return kClean;
  }
  if (rule == nullptr) {
    return session.could_not(fmt::format("no rule and no group of rules is called \"{}\"",
                                         utf8::escape_for_terminal(typed)),
                             where_else(typed));
  }
  const rules::Explanation explanation = rules::explain(*rule, add_template_findings);
  session.world.out << (format == "json"       ? explanation_as_json(explanation)
                        : format == "markdown" ? explanation_as_markdown(explanation)
                                               : explanation_as_text(explanation, style));
  return kClean;
}

}  // namespace

extern const Command explain_command = {
    .name = "explain",
    .summary = "Say why a rule is there, with an example that breaks it and one that keeps it.",
    .details = {},
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
