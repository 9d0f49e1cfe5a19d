// A disk in memory that can be written to, files from one input, and the program run on them.
#pragma once

#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/cli/run.hpp"

#include "support/invariants.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::fuzzing {

inline constexpr std::string_view kBetweenFiles = "\n%%%\n";

class WritableFiles : public MemoryFiles {
 public:
  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override {
    written.insert_or_assign(path, std::string(bytes));
    return {};
  }
  mutable std::map<std::string, std::string> written;
};

// The part of the input before the next line of "%%%", which is taken off.
inline std::string_view take_file(std::string_view& input) {
  const std::size_t end = input.find(kBetweenFiles);
  const std::string_view file = input.substr(0, end);
  input.remove_prefix(end == std::string_view::npos ? input.size() : end + kBetweenFiles.size());
  return file;
}

struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

// Runs a command in /plan on a day of its own. It must end with a status that is no fault of ours,
// and say nothing that drives a terminal.
inline Ran run(const std::vector<std::string>& arguments, const FileSystem& files) {
  std::ostringstream out;
  std::ostringstream err;
  const auto no_variable = [](std::string_view) { return std::optional<std::string>(); };
  const cli::World world{files, out, err, {}, no_variable, [] { return Date{}; }};
  std::vector<std::string> all = arguments;
  all.insert(all.end(), {"--today=2026-04-01", "--jobs=1"});
  const Ran ran{cli::run(all, world), out.str(), err.str()};
  require(ran.status >= cli::kClean && ran.status <= cli::kCouldNot,
          "the status is none of a fault", ran.err);
  require_harmless(ran.err);
  require(ran.status != cli::kCouldNot || !ran.err.empty(), "who can't says why");
  return ran;
}

}  // namespace hwbplan::fuzzing
