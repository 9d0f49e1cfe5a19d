// For the tests of the model: a plan file from its text, with everything that it points into.
#pragma once

#include "hwbplan/model/read_plan_file.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/yaml/reader.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::testing {

// Stays where it is made: the records hold views into the texts.
class Decoded {
 public:
  explicit Decoded(std::string text, const ReadingOptions& options = {}) {
    source.text = std::move(text);
    yaml::ReadResult read = yaml::read(source, 0);
    reading = std::move(read.findings);
    tree = std::move(read.tree);
    file = read_plan_file(tree, options, findings);
  }
  Decoded(const Decoded&) = delete;
  Decoded& operator=(const Decoded&) = delete;

  std::string_view at(const Span& span) const {
    return std::string_view(source.text).substr(span.begin, span.size());
  }
  // The rules of all findings, in order: "wrong-type missing-key".
  std::string rules() const {
    std::string names;
    for (const Diagnostic& finding : findings) {
      names.append(names.empty() ? "" : " ").append(finding.rule);
    }
    return names;
  }
  const Action& action(std::size_t index = 0) const { return file.actions[index]; }

  SourceFile source;
  yaml::Tree tree;
  Diagnostics reading;   // of the YAML
  Diagnostics findings;  // of the decoder
  PlanFile file;
};

// One action with the given lines as further keys, indented by four.
inline std::string action_with(std::string_view keys) {
  return "actions:\n  - id: falls-classes\n    title: Run twelve classes a week\n" +
         std::string(keys);
}

class DecodedSettings {
 public:
  explicit DecodedSettings(std::string text) {
    source.text = std::move(text);
    tree = yaml::read(source, 0).tree;
    settings = read_settings(tree, findings);
  }
  DecodedSettings(const DecodedSettings&) = delete;
  DecodedSettings& operator=(const DecodedSettings&) = delete;

  std::string_view at(const Span& span) const {
    return std::string_view(source.text).substr(span.begin, span.size());
  }

  SourceFile source;
  yaml::Tree tree;
  Diagnostics findings;
  Settings settings;
};

// The one finding of an action with these keys.
inline Diagnostic only_finding(std::string_view keys) {
  const Decoded decoded(action_with(keys));
  REQUIRE(decoded.findings.size() == 1);
  return decoded.findings.front();
}

}  // namespace hwbplan::testing
