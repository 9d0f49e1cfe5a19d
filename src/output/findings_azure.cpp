// Azure Pipelines' logging commands. They know errors and warnings only, so notes are printed as
// plain lines. What could end a property or the command is written in hexadecimal.
#include "hwbplan/output/findings.hpp"

#include "output/places.hpp"
#include "output/sentence.hpp"
#include "output/shown.hpp"

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

std::string escaped(std::string_view text, bool property) {
  std::string shown;
  append_shown(shown, text);
  std::string out;
  for (const char c : shown) {
    if (c == '%') {
      out += "%AZP25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ';') {
      out += "%3B";
    } else if (property && c == ']') {
      out += "%5D";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace

std::string findings_as_azure(std::span<const CheckedPlan> plans) {
  std::string out;
  for (const CheckedPlan& plan : plans) {
    Places places(plan.sources);
    for (const Diagnostic& finding : plan.findings) {
      const Place place = places.of(finding.span);
      const std::string file = escaped(place.file, true);
      if (finding.severity == Severity::note) {
        out += fmt::format("note: {}:{}:{}: {} [{}]\n", file, place.begin.line, place.begin.column,
                           escaped(sentence(finding), true), finding.rule);
        continue;
      }
      out += fmt::format(
          "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};code={}]{}\n",
          to_string(finding.severity), file, place.begin.line, place.begin.column, finding.rule,
          escaped(sentence(finding), false));
    }
  }
  return out;
}

}  // namespace hwbplan::output
