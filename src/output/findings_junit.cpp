// JUnit's XML as Jenkins and its like read it. A file is a test: it fails with its errors, and its
// warnings and notes go to its output, because a test that fails for advice teaches people to look
// away.
#include "hwbplan/output/findings.hpp"

#include "output/places.hpp"
#include "output/sentence.hpp"
#include "output/xml_text.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

struct FileTest {
  std::vector<const Diagnostic*> errors;
  std::vector<const Diagnostic*> others;
};

std::string line_of(const Diagnostic& finding, Places& places) {
  const Place place = places.of(finding.span);
  // In a log, a line that begins with two colons is a command to GitHub.
  const std::string_view here = place.file.starts_with("::") ? "./" : "";
  return fmt::format("{}{}:{}:{}: {}: {} [{}]", here, place.file, place.begin.line,
                     place.begin.column, to_string(finding.severity), sentence(finding),
                     finding.rule);
}

void write_test(std::string& out, std::string_view name, const FileTest& test, Places& places) {
  out += fmt::format("    <testcase classname=\"hwbplan\" name=\"{}\"", xml_text(name));
  if (test.errors.empty() && test.others.empty()) {
    out += "/>\n";
    return;
  }
  out += ">\n";
  for (const Diagnostic* error : test.errors) {
    out += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                       xml_text(sentence(*error)), xml_text(error->rule),
                       xml_text(line_of(*error, places)));
  }
  if (!test.others.empty()) {
    out += "      <system-out>";
    for (const Diagnostic* other : test.others) out += xml_text(line_of(*other, places)) + '\n';
    out += "</system-out>\n";
  }
  out += "    </testcase>\n";
}

void write_suite(std::string& out, const CheckedPlan& plan) {
  Places places(plan.sources);
  std::vector<FileTest> tests(plan.sources == nullptr ? 0 : plan.sources->size());
  std::size_t failed = 0;
  for (const Diagnostic& finding : plan.findings) {
    if (finding.span.file >= tests.size()) continue;
    FileTest& test = tests[finding.span.file];
    const bool is_error = finding.severity == Severity::error;
    if (is_error && test.errors.empty()) ++failed;
    (is_error ? test.errors : test.others).push_back(&finding);
  }
  const std::string name = tests.empty() ? "plan" : xml_text(places.file_name(0));
  out += fmt::format(
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n", name,
      tests.size(), failed);
  for (std::size_t file = 0; file < tests.size(); ++file) {
    write_test(out, places.file_name(static_cast<FileId>(file)), tests[file], places);
  }
  out += "  </testsuite>\n";
}

}  // namespace

std::string findings_as_junit(std::span<const CheckedPlan> plans) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  for (const CheckedPlan& plan : plans) write_suite(out, plan);
  return out + "</testsuites>\n";
}

}  // namespace hwbplan::output
