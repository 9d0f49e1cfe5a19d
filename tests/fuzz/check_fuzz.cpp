// The whole of `check` on made-up plans: any settings, any plan files, any format. Nothing may
// crash, hang or end with a fault of ours; and what is printed must be text that drives no
// terminal, and JSON where JSON was asked for.
//
// An input is a byte that chooses the flags, and then files apart by lines of "%%%": the settings
// first, then plan files, and among them the templates of papers, which begin as such.
#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/cli/run.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

using namespace hwbplan;

constexpr std::string_view kBetweenFiles = "\n%%%\n";
constexpr std::array<std::string_view, 9> kFormats = {
    "text", "json", "sarif", "github", "gitlab", "azure", "junit", "rdjson", "markdown"};

void require(bool held) {
  if (!held) std::abort();
}

bool is_template(std::string_view file) {
  for (const std::string_view begin : {"# add ", "# replace ", "# remove ", "# labels"}) {
    if (file.starts_with(begin)) return true;
  }
  return false;
}

MemoryFiles files_of(std::string_view input) {
  MemoryFiles files;
  files.working_directory = "/plan";
  std::string path = "/plan/hwbplan.yaml";
  std::size_t number = 0;
  while (true) {
    const std::size_t end = input.find(kBetweenFiles);
    files.files[path] = input.substr(0, end);
    if (end == std::string_view::npos) return files;
    input.remove_prefix(end + kBetweenFiles.size());
    path = is_template(input) ? "/plan/templates/action-plan.md"
                              : fmt::format("/plan/plans/{}.yaml", number++);
  }
}

bool drives_terminal(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, i);
    i += decoded.size;
    const char32_t c = decoded.code_point;
    if (!decoded.valid || (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0)) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view format = kFormats[data[0] % kFormats.size()];
  std::vector<std::string> arguments = {"check", "--today=2026-04-01", "--jobs=1",
                                        fmt::format("--format={}", format)};
  cli::Terminal terminal;
  if ((data[0] & 0x80U) != 0) {
    // A diff goes byte by byte to programs that apply it, and spelled out to terminals.
    const bool diff = format == "text";
    arguments.emplace_back(diff ? "--diff" : "--statistics");
    arguments.emplace_back("--color=never");
    terminal.is_terminal = diff;
  }
  const MemoryFiles files = files_of({reinterpret_cast<const char*>(data) + 1, size - 1});
  std::ostringstream out;
  std::ostringstream err;
  const cli::World world{files,
                         out,
                         err,
                         terminal,
                         [](std::string_view) { return std::optional<std::string>(); },
                         [] { return Date{}; }};
  const int status = cli::run(arguments, world);
  require(status >= cli::kClean && status <= cli::kCouldNot);
  require(!drives_terminal(out.str()) && !drives_terminal(err.str()));
  const bool json =
      format == "json" || format == "sarif" || format == "gitlab" || format == "rdjson";
  if (json && status != cli::kCouldNot && (data[0] & 0x80U) == 0) {
    require(nlohmann::json::accept(out.str()));
  }
  return 0;
}
