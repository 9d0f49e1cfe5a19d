// The rule `barrier-without-remedy`: a barrier is named, and nobody does anything about it.
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool says_no_more_than_tbc(const Text& text) {
  return text.given() && (is_placeholder(text.text) || says_nothing(text.text));
}

bool has_remedy(const Barrier& barrier) {
  const auto is_one = [](const Text& text) {
    return !text.missing() && !says_no_more_than_tbc(text);
  };
  return is_one(barrier.how_overcome) || is_one(barrier.ask_of_board);
}

void report_barrier(const Action& action, const Barrier& barrier, Reporter& report) {
  for (const Text* text : {&barrier.how_overcome, &barrier.ask_of_board}) {
    if (!says_no_more_than_tbc(*text)) continue;
    const bool is_ask = text == &barrier.ask_of_board;
    report
        .at(action, text->span,
            fmt::format("nothing is done yet about {}: {} is {}", quoted(barrier.barrier.text),
                        is_ask ? "what the board is asked" : "how to overcome it",
                        quoted(text->text)))
        .field(is_ask ? "barriers.ask_of_board" : "barriers.how_overcome")
        .value(text->text)
        .hint("say who does what about it, or what the board is asked to do");
    return;
  }
  const bool escalated = barrier.status.is(BarrierStatus::escalated);
  report
      .at(action, barrier.barrier.span,
          escalated ? fmt::format("{} is escalated, but nothing says what the board is asked to do",
                                  quoted(barrier.barrier.text))
                    : fmt::format("nothing says how {} is overcome", quoted(barrier.barrier.text)))
      .field("barriers")
      .value(barrier.barrier.text)
      .hint(escalated ? "add ask_of_board: with what the board can do about it"
                      : "add how_overcome:, or ask_of_board: where only the board can");
}

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  bool asked = false;
  for (const Barrier& barrier : action.barriers) {
    if (!barrier.barrier.given() || !still_stands(barrier, workspace)) continue;
    // "TBC" as the barrier itself is for `barriers-missing` to report.
    if (says_no_more_than_tbc(barrier.barrier) || has_remedy(barrier)) continue;
    if (!asked && finished.may_be(action)) return;
    asked = true;
    report_barrier(action, barrier, report);
  }
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule barrier_without_remedy = {
    .name = "barrier-without-remedy",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "a barrier about which nobody does anything",
    .rationale =
        "The board's question has two halves: what stands in the way, and how it is overcome. A "
        "list of difficulties on its own reads as an excuse prepared in advance.\n\n"
        "Say what will be done and by whom. Where the partner cannot do it alone, say what the "
        "board is asked to do: release staff, open a door, decide. A barrier that is out of the "
        "way has status: resolved.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - Too few qualified instructors in rural parishes
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - barrier: Too few qualified instructors in rural parishes
        how_overcome: Train eight leisure-centre staff by September
      - barrier: No physiotherapist to assess people before they join
        ask_of_board: Release two physiotherapists one day a week
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
