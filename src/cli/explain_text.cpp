// `hwbplan explain` for people.
#include "hwbplan/base/utf8.hpp"

#include "cli/explain_formats.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::size_t kWidthWithoutTerminal = 80;
constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kGreatestWidth = 100;  // longer lines are hard to read

}  // namespace

std::size_t width_of(const output::TextStyle& style) {
  const std::size_t width = style.width == 0 ? kWidthWithoutTerminal : style.width;
  return std::clamp(width, kLeastWidth, kGreatestWidth);
}

std::string wrapped(std::string head, std::string_view text, std::size_t width) {
  const std::string indent(utf8::display_width(head), ' ');
  std::string out = std::move(head);
  std::size_t used = indent.size();
  bool at_start = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t cells = utf8::display_width(word);
    if (!at_start && used + 1 + cells > width) {
      out.append("\n").append(indent);
      used = indent.size();
    } else if (!at_start) {
      out.push_back(' ');
      ++used;
    }
    at_start = false;
    out.append(word);
    used += cells;
  }
  return out;
}

namespace {

// Our own words hold few characters beyond ASCII, and each has a plain form.
std::string in_ascii(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPlain = {
      {{"—", "--"}, {"–", "-"}, {"…", "..."}, {"’", "'"}, {"£", "GBP "}}};
  for (const auto& [letter, plain] : kPlain) {
    for (std::size_t at = text.find(letter); at != std::string::npos; at = text.find(letter, at))
      text.replace(at, letter.size(), plain);
  }
  return text;
}

class ExplanationText {
 public:
  explicit ExplanationText(const output::TextStyle& style) : style_(style) {}

  void heading(std::string_view text) {
    if (!out_.empty()) out_.push_back('\n');
    const std::string broken = wrapped({}, text, width_of(style_));
    out_ += style_.colour ? fmt::format("\x1b[1m{}\x1b[0m\n", broken) : broken + "\n";
  }

  // One or more, with empty lines between them.
  void paragraphs(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find("\n\n"), text.size());
      out_ += wrapped({}, text.substr(0, end), width_of(style_)) + "\n";
      text.remove_prefix(std::min(end + 2, text.size()));
      if (!text.empty()) out_.push_back('\n');
    }
  }

  void lines(std::string_view text, std::size_t indent) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end != 0) out_ += fmt::format("{:{}}{}", "", indent, text.substr(0, end));
      out_.push_back('\n');
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  // The names of files are only worth a line where there are several.
  void example(const std::vector<rules::ExampleFile>& files) {
    for (const rules::ExampleFile& file : files) {
      const bool is_named = files.size() > 1 || !file.can_be_opened;
      if (is_named) {
        lines(fmt::format("{}{}{}", file.name, file.is_earlier ? ", as it was signed off" : "",
                          file.can_be_opened ? ":" : ", which cannot be opened"),
              2);
      }
      lines(shown_example(file.text), 4);
    }
  }

  std::string take() { return style_.ascii ? in_ascii(std::move(out_)) : std::move(out_); }

 private:
  const output::TextStyle& style_;
  std::string out_;
};

}  // namespace

std::string shown_example(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += utf8::escape_for_terminal(text.substr(0, end));
    out.push_back('\n');
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string findings_of_example(const rules::Explanation& explanation,
                                const output::TextStyle& style) {
  output::CheckedPlan plan;
  plan.sources = &explanation.checked.workspace.sources;
  plan.findings = explanation.checked.findings;
  output::TextStyle uncounted = style;
  uncounted.counted = false;
  return output::findings_as_text({&plan, 1}, uncounted);
}

std::string explanation_as_text(const rules::Explanation& explanation,
                                const output::TextStyle& style) {
  constexpr std::size_t kFindingIndent = 4;
  const rules::Rule& rule = *explanation.rule;
  ExplanationText text(style);
  text.heading(fmt::format("{}: {}", rule.name, rule.summary));
  text.paragraphs(fmt::format("({}, in the group {})", to_string(rule.severity), rule.group));
  text.heading("Why");
  text.paragraphs(rule.rationale);
  text.heading("An example that breaks it");
  text.example(explanation.bad);
  text.heading("What hwbplan check says of it");
  output::TextStyle narrower = style;
  narrower.width = width_of(style) - kFindingIndent;
  text.lines(findings_of_example(explanation, narrower), kFindingIndent);
  text.heading("One that does not");
  text.example(explanation.good);
  text.heading("To change how much it weighs, in hwbplan.yaml");
  text.lines(explanation.settings, kFindingIndent);
  text.paragraphs(
      fmt::format("It may be error, warning, note or off. The name of the group, {}, in place of "
                  "the rule's sets all of its rules.",
                  rule.group));
  if (!explanation.exception.empty()) {
    text.heading("To allow it for one record, on the line above the record");
    text.lines(explanation.exception, kFindingIndent);
    text.paragraphs("The reason must be there; the end may be left out.");
  }
  return text.take();
}

std::string rules_as_text(const output::TextStyle& style, std::string_view only_group) {
  std::size_t longest = 0;
  for (const rules::Rule* rule : rules::all_rules()) longest = std::max(longest, rule->name.size());
  ExplanationText text(style);
  std::string_view group;
  for (const rules::Rule* rule : rules::all_rules()) {
    if (!only_group.empty() && rule->group != only_group) continue;
    if (rule->group != group) text.heading(rule->group);
    group = rule->group;
    text.lines(
        wrapped(fmt::format("  {:{}}  {:7}  ", rule->name, longest, to_string(rule->severity)),
                rule->summary, width_of(style)),
        0);
  }
  text.heading("`hwbplan explain RULE` says why a rule is there, with examples.");
  return text.take();
}

}  // namespace hwbplan::cli
