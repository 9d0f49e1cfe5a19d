// See command.hpp.
#include "cli/command.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

extern const Command check_command;

extern const Command explain_command;
extern const Command init_command;
extern const Command overlaps_command;
extern const Command overlaps_decide_command;
extern const Command report_command;
extern const Command schema_command;

namespace {

constexpr std::array<std::string_view, 3> kColourChoices = {"auto", "always", "never"};

constexpr Flag kGlobalFlags[] = {
    {"directory", "DIR", "Act as if called in DIR.", 'C'},
    {"config", "FILE", "Use these settings in place of the plan directory's hwbplan.yaml."},
    {"today", "DATE", "Take DATE for today, so that what is overdue can be reproduced."},
    {"color", "WHEN", "Colour the output: auto, always or never.", 0, kColourChoices},
    {"ascii", "", "Draw with ASCII characters only."},
    {"quiet", "", "Leave out remarks and counts.", 'q'},
    {"stats", "", "Say on standard error what was read and how long each step took."},
    {"jobs", "N", "Work on N files at once; the machine's cores where it is not given."},
    {"version", "", "Print the version."},
    {"help", "", "Print help, of a command too.", 'h'},
};

}  // namespace

std::span<const Command* const> all_commands() {
  static constexpr std::array<const Command*, 7> kCommands = {
      &init_command,   &check_command,   &overlaps_command, &overlaps_decide_command,
      &report_command, &explain_command, &schema_command};
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const Command* command : all_commands()) {
    if (command->name == name) return command;
  }
  return nullptr;
}

std::span<const Flag> global_flags() {
  return kGlobalFlags;
}

std::string Arguments::value(std::string_view flag, std::string_view otherwise) const {
  const auto found = values.find(flag);
  return found == values.end() || found->second.empty() ? std::string(otherwise)
                                                        : found->second.back();
}

std::vector<std::string> Arguments::list(std::string_view flag) const {
  const auto found = values.find(flag);
  return found == values.end() ? std::vector<std::string>() : found->second;
}

std::string harmless_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string line = utf8::escape_for_terminal(text.substr(0, end));
    // A line that begins with two colons is a command to GitHub, whatever blanks stand before.
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    if (line.compare(first, 2, "::") == 0) line.replace(first, 1, "\\u{3A}");
    out += line;
    if (end == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

int Session::could_not(std::string_view what, std::string_view mend) const {
  world.err << "hwbplan: " << harmless_lines(what) << '\n';
  if (!mend.empty()) world.err << "  " << harmless_lines(mend) << '\n';
  return kCouldNot;
}

void Session::remark(std::string_view text) const {
  if (!quiet) world.err << harmless_lines(text) << '\n';
}

}  // namespace hwbplan::cli
