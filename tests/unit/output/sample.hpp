// A plan directory made by hand, with findings in it, for the tests of the formats.
#pragma once

#include "hwbplan/output/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>

namespace hwbplan::output {

struct Sample {
  Sources sources;
  Diagnostics findings;

  // Adds a file and gives its number.
  FileId file(std::string name, std::string text) {
    const auto id = static_cast<FileId>(sources.size());
    sources.grow(sources.size() + 1);
    sources[id] = {std::move(name), std::move(text), {}};
    return id;
  }

  // The place where `part` first stands in the file.
  Span span(FileId id, std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(sources[id].text.find(part));
    return {id, begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  Diagnostic& finding(Span span, std::string message = "this is wrong") {
    Diagnostic& added = findings.emplace_back();
    added.rule = "some-rule";
    added.span = span;
    added.message = std::move(message);
    return added;
  }

  CheckedPlan plan() const { return {&sources, findings, sources.size(), 7}; }

  std::string text(const TextStyle& style = {}) const {
    const CheckedPlan one = plan();
    return findings_as_text({&one, 1}, style);
  }
  std::string json() const {
    const CheckedPlan one = plan();
    return findings_as_json({&one, 1});
  }
};

// A file of one line and one finding about `part` of it.
inline Sample one_line(std::string text, std::string_view part) {
  Sample sample;
  const FileId file = sample.file("a.yaml", std::move(text));
  sample.finding(sample.span(file, part));
  return sample;
}

// The last two lines of a finding: the snippet and its carets. Nothing else may be in `text`.
inline std::string snippet_lines(const std::string& text) {
  return text.substr(text.find('\n') + 1);
}

// What a plan may hold that a terminal, a line or a parser must never meet.
inline const std::string kHostile =
    "\x1b]0;owned\x07 \x1b[2J \xc2\x9b"
    "31m \xe2\x80\xae gnp.exe \xe2\x81\xa6 \xe2\x80\x8b \xe2\x80\xa8 \r\n\t\x7f \xff\xfe "
    "\xed\xa0\x80 \xf0\x9f \"\\";

}  // namespace hwbplan::output
