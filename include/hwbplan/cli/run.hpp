// The whole program but for `main`: arguments in, exit status out. Everything it touches is passed
// in, so that a command runs in a test as it runs in a terminal.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/file_system.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan::cli {

// What every command's exit status means.
enum ExitStatus : int {
  kClean = 0,     // nothing found
  kFindings = 1,  // findings at or above --fail-on
  kCouldNot = 2,  // usage, an unreadable folder …: the message says what mends it
  kOurFault = 3,  // a fault of hwbplan's own
};

struct Terminal {
  bool is_terminal = false;     // standard output is one
  std::size_t width = 0;        // in columns; 0 where it is not known
  bool shows_messages = false;  // standard error is one
};

struct World {
  const FileSystem& files;
  std::ostream& out;  // results
  std::ostream& err;  // messages
  Terminal terminal;
  std::function<std::optional<std::string>(std::string_view name)> variable;  // of the environment
  std::function<Date()> today;
  std::istream* in = nullptr;  // standard input, where there is one
  // Waits, and says whether to go on: what a command does that watches files. Empty where nothing
  // is to be waited for.
  std::function<bool(std::chrono::milliseconds)> pause = {};
  // Takes what a command is done with when the program is about to end: to free a nation's plans
  // piece by piece takes a tenth of the time that checking them does. Empty where all is freed.
  std::function<void(std::shared_ptr<const void>)> leave = {};
};

// `arguments` are those of `main`, without the program's name.
int run(std::span<const std::string> arguments, const World& world);

}  // namespace hwbplan::cli
