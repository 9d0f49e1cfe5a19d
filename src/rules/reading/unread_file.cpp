// Found while the directory is looked through (src/workspace/load.cpp) and where the board's own
// templates are (src/cli/template_findings.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule unread_file = {
    .name = "unread-file",
    .group = "reading",
    .severity = Severity::warning,
    .summary = "a file that is not read because of its name: police.yaml.txt, templates/papre.md",
    .rationale =
        "Notepad puts .txt behind the name of a new file, and Windows hides that ending, so that "
        "police.yaml.txt looks like police.yaml in the folder. Only files whose names end in .yaml "
        "or .yml are read; without this finding a whole partner's plan would be missing and every "
        "check would pass. In the folder templates, only files that are called like a paper are "
        "read: the words in any other would stand in no paper, and nobody would know.",
    .bad = R"(strategy: {id: s, title: Healthy lives}
=== police.yaml.txt
actions:
  - id: night-bus
    title: Run the night bus every Saturday
)",
    .good = R"(strategy: {id: s, title: Healthy lives}
=== police.yaml
actions:
  - id: night-bus
    title: Run the night bus every Saturday
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
