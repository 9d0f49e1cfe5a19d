// The papers themselves on made-up plans: any plan files, any template, every paper in every
// format. What a paper says must be well-formed however odd the plan is, and a template that is
// refused names a line that is there.
//
// An input is a byte for the paper, one for the flags, and then files apart by lines of "%%%": the
// template (none where that is empty) and plan files.
#include "hwbplan/reports/report.hpp"

#include "support/invariants.hpp"
#include "support/made_up_files.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using namespace hwbplan;
using fuzzing::require;

constexpr std::array<std::string_view, 3> kFormats = {"markdown", "csv", "html"};

void check_paper(std::string_view format, const std::string& text) {
  if (format == "csv") {
    fuzzing::require_csv(text);
  } else if (format == "html") {
    require(fuzzing::require_page(text) > 0, "a page has headings");
  } else {
    require(fuzzing::require_markdown(text, false) > 0, "a paper has headings", text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto reports = reports::all_reports();
  const std::string name(reports[data[0] % reports.size()]->name);
  const std::string_view format = kFormats[data[1] % kFormats.size()];
  std::string_view input(reinterpret_cast<const char*>(data) + 2, size - 2);
  MemoryFiles files;
  files.working_directory = "/plan";
  files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\ntitle: A plan\n";
  const std::string_view words = fuzzing::take_file(input);
  if (!words.empty()) files.files["/plan/templates/" + name + ".md"] = words;
  for (std::size_t number = 0; !input.empty(); ++number)
    files.files["/plan/plans/" + std::to_string(number) + ".yaml"] = fuzzing::take_file(input);
  std::vector<std::string> arguments = {"report", name, "--format=" + std::string(format)};
  if ((data[1] & 0x40U) != 0) arguments.emplace_back("--public");
  if ((data[1] & 0x80U) != 0) arguments.emplace_back("--since=2025-04-01");
  const fuzzing::Ran ran = fuzzing::run(arguments, files);
  if (ran.status != cli::kClean) return 0;
  check_paper(format, ran.out);
  require(fuzzing::run(arguments, files).out == ran.out, "a paper is the same each time");
  return 0;
}
