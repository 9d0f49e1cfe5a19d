// What --help prints, made from the tables. Examples come first: that is what people look for.
#include "cli/command.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::size_t kWidth = 100;

// Breaks a text into lines that begin `indent` columns in; the first is taken to stand there
// already.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    if (column > indent && column + 1 + word.size() > kWidth) {
      out.append(1, '\n').append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out.push_back(' ');
      ++column;
    }
    out.append(word);
    column += word.size();
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
  }
  return out;
}

std::string spelling(const Flag& flag) {
  std::string text = flag.letter == 0 ? "    " : fmt::format("-{}, ", flag.letter);
  text += fmt::format("--{}", flag.name);
  if (!flag.value.empty()) text += fmt::format(" {}", flag.value);
  return text;
}

void add_examples(std::string& out, std::span<const Example> examples) {
  if (examples.empty()) return;
  out += "Examples\n";
  for (const Example& example : examples) {
    out += fmt::format("  {}\n      {}\n", example.command, wrapped(example.says, 6));
  }
  out += '\n';
}

void add_flags(std::string& out, std::string_view heading, std::span<const Flag> flags) {
  if (flags.empty()) return;
  std::size_t width = 0;
  for (const Flag& flag : flags) width = std::max(width, spelling(flag).size());
  out += fmt::format("{}\n", heading);
  for (const Flag& flag : flags) {
    out += fmt::format("  {:<{}}  {}\n", spelling(flag), width, wrapped(flag.help, width + 4));
  }
  out += '\n';
}

constexpr Example kExamples[] = {
    {"hwbplan init my-plan", "Begin a plan directory with a small plan that passes."},
    {"hwbplan check",
     "Say what stops the plan from being accountable, with the place of each finding."},
    {"hwbplan overlaps",
     "Find actions of different partners that do the same thing, and say why it seems so."},
    {"hwbplan explain lead-missing",
     "Say why a rule is there, and how a record looks that keeps it."},
};

}  // namespace

std::string program_help() {
  std::string out =
      "hwbplan checks the plans of a health and wellbeing board: who leads each action, with what "
      "money,\n"
      "measured how, by when, against which barriers and with what progress.\n\n";
  add_examples(out, kExamples);
  out += "Commands\n";
  for (const Command* command : all_commands()) {
    out += fmt::format("  {:<15}  {}\n", command->name, wrapped(command->summary, 19));
  }
  out += "\n`hwbplan COMMAND --help` says more about one of them.\n\n";
  add_flags(out, "Flags of every command", global_flags());
  out +=
      "Exit status: 0 nothing found; 1 findings; 2 it could not be done, and the message says what "
      "mends it;\n"
      "3 a fault of hwbplan's own.\n";
  return out;
}

std::string command_help(const Command& command) {
  std::string out = fmt::format("hwbplan {}", command.name);
  for (const Positional& positional : command.positionals) {
    out += fmt::format(" [{}{}]", positional.name, positional.is_list ? "…" : "");
  }
  out += fmt::format("\n\n{}\n\n", wrapped(command.summary, 0));
  add_examples(out, command.examples);
  if (!command.details.empty()) out += wrapped(command.details, 0) + "\n\n";
  for (const Positional& positional : command.positionals) {
    out += fmt::format("  {:<8}  {}\n", positional.name, wrapped(positional.help, 12));
  }
  if (!command.positionals.empty()) out += '\n';
  add_flags(out, "Flags", command.flags);
  add_flags(out, "Flags of every command", global_flags());
  out.pop_back();
  return out;
}

}  // namespace hwbplan::cli
