// The commands as a table: each says its flags, its examples and what runs it; parsing, help and
// the documentation are made from that. A command is one file, src/cli/<name>_command.cpp, and a
// row in commands.cpp.
#pragma once

#include "hwbplan/base/timings.hpp"
#include "hwbplan/cli/run.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::cli {

struct Flag {
  std::string_view name;   // without dashes: "format"
  std::string_view value;  // what stands behind it in the help: "FORMAT"; empty for a switch
  std::string_view help;
  char letter = 0;                                 // "-q"
  std::span<const std::string_view> choices = {};  // the permitted values, where they are few
  bool is_list = false;  // may be given often, and holds commas between values
  int takes = 1;         // how many words stand behind it: "ID ID" is two
};

struct Positional {
  std::string_view name;  // as the help shows it: "PATH"
  std::string_view help;
  bool is_list = false;
};

struct Example {
  std::string_view command;  // without "$ "
  std::string_view says;     // what it does
};

class Arguments {
 public:
  std::map<std::string, std::vector<std::string>, std::less<>>
      values;  // by flag; a switch that is given has one
  std::vector<std::string> positionals;

  bool has(std::string_view flag) const { return values.find(flag) != values.end(); }
  // The value given last, or `otherwise`.
  std::string value(std::string_view flag, std::string_view otherwise = {}) const;
  std::vector<std::string> list(std::string_view flag) const;
};

// What the global flags come to.
struct Session {
  const World& world;
  std::string directory;  // absolute: where the command was called, or what -C says
  std::string config;     // absolute, or empty
  Date today;
  bool colour = false;
  bool ascii = false;
  bool quiet = false;
  unsigned jobs = 1;
  Timings& timings;

  // Says on standard error what went wrong and gives kCouldNot. `mend` is the command or change
  // that mends it.
  int could_not(std::string_view what, std::string_view mend = {}) const;
  // A remark on standard error, unless -q.
  void remark(std::string_view text) const;
};

// Several lines as they may be shown on a terminal, whatever a file's name or a plan puts in them.
std::string harmless_lines(std::string_view text);

struct Command {
  std::string_view name;     // of one word, or of two: "overlaps decide"
  std::string_view summary;  // one line
  std::string_view details;  // a paragraph for --help; may be empty
  std::span<const Flag> flags;
  std::span<const Positional> positionals;
  std::span<const Example> examples;
  int (*run)(const Arguments& arguments, Session& session);
};

// All commands, in the order of the help.
std::span<const Command* const> all_commands();
const Command* find_command(std::string_view name);
// The flags that every command takes.
std::span<const Flag> global_flags();

// --help of the program, and of one command. Leads with examples.
std::string program_help();
std::string command_help(const Command& command);

}  // namespace hwbplan::cli
