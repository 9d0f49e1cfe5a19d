// GitHub Actions' workflow commands. A command ends with its line, so line ends, and in properties
// also commas and colons, are written in hexadecimal: nothing in a plan can begin a command of its
// own.
#include "hwbplan/output/findings.hpp"

#include "output/places.hpp"
#include "output/ranked.hpp"
#include "output/sentence.hpp"
#include "output/shown.hpp"

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

// GitHub shows ten of a kind for a step, and leaves out the rest without a word.
constexpr std::size_t kMost = 10;

std::string escaped(std::string_view text, bool property) {
  std::string shown;
  append_shown(shown, text);
  std::string out;
  for (const char c : shown) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  return severity == Severity::note ? "notice" : to_string(severity);
}

}  // namespace

std::string findings_as_github(std::span<const CheckedPlan> plans) {
  const std::vector<Ranked> all = ranked(plans);
  std::string out;
  for (std::size_t i = 0; i < all.size() && i < kMost; ++i) {
    const Diagnostic& finding = *all[i].finding;
    Places places(all[i].plan->sources);
    const Place place = places.of(finding.span);
    out += fmt::format("::{} ", command(finding.severity));
    if (!place.file.empty()) {
      out += fmt::format("file={},line={},col={},", escaped(place.file, true), place.begin.line,
                         place.begin.column);
      if (place.end.line == place.begin.line) {
        out += fmt::format("endLine={},endColumn={},", place.end.line, place.end.column);
      }
    }
    out += fmt::format("title={}::{}\n", escaped(finding.rule, true),
                       escaped(sentence(finding), false));
  }
  if (all.size() > kMost) {
    // An eleventh of one kind would not be shown.
    const bool only_notes = all.front().finding->severity == Severity::note;
    out += fmt::format("::{} title=hwbplan::{} more findings are in the job summary\n",
                       only_notes ? "warning" : "notice", all.size() - kMost);
  }
  return out;
}

}  // namespace hwbplan::output
