// From the words of a command line to a command and its arguments.
#pragma once

#include "cli/command.hpp"

#include <span>
#include <string>

namespace hwbplan::cli {

struct Parsed {
  const Command* command = nullptr;  // nothing where only global flags were given
  Arguments arguments;               // the global flags among them
  std::string error;                 // what is wrong with the usage; empty where nothing is
  std::string hint;                  // "did you mean --format?"
};

Parsed parse(std::span<const std::string> given);

}  // namespace hwbplan::cli
