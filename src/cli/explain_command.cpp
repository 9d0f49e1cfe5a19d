// `hwbplan explain`: why a rule is there, with what it really says about its own bad example.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/explain.hpp"
#include "hwbplan/rules/rule.hpp"

#include "cli/command.hpp"
#include "cli/explain_formats.hpp"
#include "cli/template_findings.hpp"

#include <array>
#include <ostream>

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

int run(const Arguments& arguments, Session& session) {
  const std::string format = arguments.value("format", "text");
  const output::TextStyle style{session.colour, session.ascii, session.world.terminal.width};
  if (arguments.positionals.empty()) {
    session.world.out << (format == "json"       ? rules_as_json()
                          : format == "markdown" ? rules_as_markdown()
                                                 : rules_as_text(style));
    return kClean;
  }
  const std::string& name = arguments.positionals.front();
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
    const std::string_view near = rules::nearest_rule_or_group(name);
    return session.could_not(
        fmt::format("no rule and no group of rules is called \"{}\"",
                    utf8::escape_for_terminal(name)),
        near.empty() ? "`hwbplan explain` lists them all" : fmt::format("did you mean {}?", near));
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
