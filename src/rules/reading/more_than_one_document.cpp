// Found by the YAML reader (src/yaml/document.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule more_than_one_document = {
    .name = "more-than-one-document",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a second document in one file",
    .rationale =
        "A line of three hyphens ends a YAML document and begins another one. Programs differ "
        "in what they do with the second, and several drop it without a word: everything "
        "below the line would be missing from the plan, and nobody would be told. Only the "
        "first document of a file is read. Files are free to hold several kinds of records, "
        "so that nothing has to be set apart by such a line.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
---
actions:
  - id: grab-rails
    title: Fit grab rails in 200 homes
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
  - id: grab-rails
    title: Fit grab rails in 200 homes
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
