// The rule `dependency-cycle`: actions that wait for each other in a circle, so that none can
// begin.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/dependencies.hpp"
#include "rules/record_names.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Longer circles are told by their beginning: nobody reads a sentence of twenty ids.
constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kMostRelated = 20;

std::string message(const DependencyCycle& cycle) {
  const std::vector<Dependency>& way = cycle.way;
  if (way.size() == 1) return "this action depends on itself";
  std::string text = "this action waits for itself: " + id_or_title(*way.front().waiting);
  std::string_view joint = " needs ";
  const std::size_t named = way.size() <= kMostNamed ? way.size() : kMostNamed - 1;
  for (std::size_t i = 0; i < named; ++i) {
    text.append(joint).append(id_or_title(*way[i].awaited));
    joint = ", which needs ";
  }
  if (named < way.size()) {
    text +=
        fmt::format(", which by way of {} more needs {}", counted(way.size() - named - 1, "action"),
                    id_or_title(*way.front().waiting));
  }
  return text;
}

void check(const Workspace& workspace, Reporter& report) {
  const Dependencies dependencies(workspace.plan);
  for (const DependencyCycle& cycle : dependencies.cycles()) {
    const Dependency& first = cycle.way.front();
    Finding finding = report.at(*first.waiting, first.reference->span, message(cycle));
    finding.field("depends_on").value(first.reference->id);
    finding.hint(cycle.way.size() == 1 ? "take it out of the list"
                                       : "one of them has to come first: take a dependency out");
    for (std::size_t i = 1; i < std::min(cycle.way.size(), kMostRelated); ++i) {
      const Dependency& step = cycle.way[i];
      finding.related(step.reference->span, fmt::format("{} needs {}", id_or_title(*step.waiting),
                                                        id_or_title(*step.awaited)));
    }
    if (cycle.members > cycle.way.size()) {
      finding.related(first.waiting->place(),
                      fmt::format("{} more wait in a circle with these",
                                  counted(cycle.members - cycle.way.size(), "action")));
    }
  }
}

}  // namespace

extern const Rule dependency_cycle = {
    .name = "dependency-cycle",
    .group = "delivery",
    .severity = Severity::error,
    .summary = "actions that wait for each other in a circle",
    .rationale =
        "Each partner writes down what it waits for, and nobody reads all the plans side by side. "
        "So the council waits for the trust's list, the trust for the charity's volunteers, and "
        "the charity for the council's grant; each can say with a good conscience that it is not "
        "its turn.\n\n"
        "A circle is reported once, at its first action, with the way round. To break it is a "
        "decision: one of them has to begin without the other.",
    .bad = R"(actions:
  - id: train-staff
    title: Train 40 staff in spotting the risk of falls
    depends_on: [agree-pathway]
  - id: agree-pathway
    title: Agree one pathway after a fall
    depends_on: [train-staff]
)",
    .good = R"(actions:
  - id: train-staff
    title: Train 40 staff in spotting the risk of falls
    depends_on: [agree-pathway]
  - id: agree-pathway
    title: Agree one pathway after a fall
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
