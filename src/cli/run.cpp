// From the global flags to a session, and from there to the command.
#include "hwbplan/cli/run.hpp"

#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/period.hpp"
#include "hwbplan/base/utf8.hpp"

#include "cli/command.hpp"
#include "cli/parse.hpp"
#include "cli/stats.hpp"

#include <charconv>
#include <exception>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

int usage_fault(const World& world, std::string_view error, std::string_view hint) {
  world.err << "hwbplan: " << utf8::escape_for_terminal(error) << '\n';
  if (!hint.empty()) world.err << "  " << utf8::escape_for_terminal(hint) << '\n';
  return kCouldNot;
}

// The conventions of NO_COLOR (no-color.org), CLICOLOR_FORCE and TERM=dumb; a flag counts before
// all of them.
bool wants_colour(const Arguments& arguments, const World& world) {
  const std::string when = arguments.value("color", "auto");
  if (when != "auto") return when == "always";
  const auto is_set = [&](std::string_view name) {
    const auto value = world.variable(name);
    return value && !value->empty();
  };
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE") && world.variable("CLICOLOR_FORCE") != "0") return true;
  return world.terminal.is_terminal && world.variable("TERM") != "dumb";
}

bool read_jobs(const Arguments& arguments, unsigned& jobs) {
  jobs = default_jobs();
  const std::string text = arguments.value("jobs");
  if (text.empty()) return true;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  return error == std::errc() && end == text.data() + text.size() && jobs >= 1 && jobs <= 1024;
}

int run_command(const Parsed& parsed, const World& world) {
  const Arguments& arguments = parsed.arguments;
  Timings timings;
  Session session{world, {}, {}, {}, false, false, false, 1, timings};
  session.directory =
      absolute_path(world.files.current_directory(), arguments.value("directory", "."));
  if (world.files.kind(session.directory) != EntryKind::directory) {
    return usage_fault(world, fmt::format("there is no folder {}", session.directory), {});
  }
  if (arguments.has("config")) {
    session.config = absolute_path(session.directory, arguments.value("config"));
  }
  session.colour = wants_colour(arguments, world);
  session.ascii = arguments.has("ascii");
  session.quiet = arguments.has("quiet");
  session.today = world.today();
  if (arguments.has("today")) {
    const std::string text = arguments.value("today");
    const PeriodReading reading = read_period(text);
    if (reading.status != PeriodStatus::read || reading.granularity != Granularity::day) {
      return usage_fault(
          world, fmt::format("--today must be a date such as 2026-03-31, not \"{}\"", text), {});
    }
    session.today = reading.period.start;
  }
  if (!read_jobs(arguments, session.jobs)) {
    return usage_fault(world, "--jobs must be a whole number from 1 to 1024", {});
  }
  const int status = parsed.command->run(arguments, session);
  if (arguments.has("stats")) world.err << stats_as_text(timings);
  return status;
}

int dispatch(std::span<const std::string> words, const World& world) {
  const Parsed parsed = parse(words);
  if (!parsed.error.empty()) return usage_fault(world, parsed.error, parsed.hint);
  if (parsed.arguments.has("help")) {
    world.out << (parsed.command == nullptr ? program_help() : command_help(*parsed.command));
    return kClean;
  }
  if (parsed.arguments.has("version")) {
    world.out << "hwbplan " << HWBPLAN_VERSION << '\n';
    return kClean;
  }
  if (parsed.command == nullptr) {
    world.err << program_help();
    return kCouldNot;
  }
  return run_command(parsed, world);
}

}  // namespace

int run(std::span<const std::string> arguments, const World& world) {
  try {
    return dispatch(arguments, world);
  } catch (const std::exception& error) {
    world.err << "hwbplan: this is a fault of hwbplan itself, not of your plan: " << error.what()
              << '\n';
    return kOurFault;
  }
}

}  // namespace hwbplan::cli
