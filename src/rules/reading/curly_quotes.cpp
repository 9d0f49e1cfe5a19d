// Found by the decoder (src/model/decoder.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule curly_quotes = {
    .name = "curly-quotes",
    .group = "reading",
    .severity = Severity::warning,
    .summary = "a text or a date inside the quotation marks of a word processor",
    .rationale =
        R"(A word processor turns the quotation marks that one types into curly ones. Round a whole text, such as
a title that was copied from a document, they belong to the text and stand in every paper. Straight ones,
as a text editor writes them, only show where a text begins and ends. `hwbplan check --fix` puts them
in place of the curly ones.

Round an id, a figure or a word that the format asks for they are an error (`wrong-type`): other programs
that read the plan would take the marks for a part of it. What is meant is read all the same, and
`--fix` takes them away.)",
    .bad = R"(actions:
  - id: falls-classes
    title: “Run twelve strength-and-balance classes a week”
    lead: {partner: council, role: “Head of community health”}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: {partner: council, role: "Head of community health"}
)",
    .check = ReportedElsewhere{},
};

}  // namespace hwbplan::rules
