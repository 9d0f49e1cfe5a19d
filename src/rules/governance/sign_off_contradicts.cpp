// The rule `sign-off-contradicts`: the plan's sign-off says one thing, and its history another.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

std::string_view word(SignOffStatus status) {
  return kSignOffStatusNames[static_cast<std::size_t>(status)];
}

// The day it gives, or its meeting's; not valid where neither is known.
Date day_of(const SignOffStep& step) {
  const DateValue* day = day_of_step(step);
  return day == nullptr ? Date{} : day->date;
}

// What is to be signed off by a meeting to come is not signed off today.
void check_to_come(const Strategy& strategy, const Workspace& workspace, Reporter& report) {
  const SignOff& sign_off = strategy.sign_off.value;
  const std::string today = workspace.today.to_words();
  const auto* meeting = target_as<Meeting>(sign_off.meeting);
  if (sign_off.status.is(SignOffStatus::signed_off) && meeting != nullptr &&
      lies_ahead(meeting->date, workspace)) {
    report
        .at(strategy, sign_off.status.span,
            fmt::format("the plan is {}, but the meeting that signs it off is on {}, and today is "
                        "{}",
                        word(sign_off.status.value), meeting->date.date.to_words(), today))
        .field("sign_off.status")
        .hint("write near-final until that meeting has been held")
        .related(meeting->date.span, "the meeting");
  }
  for (const SignOffStep& step : sign_off.history) {
    if (has_been_taken(step, workspace)) continue;
    report
        .at(strategy, step.status.span.size() == 0 ? strategy.place() : step.status.span,
            fmt::format("this step is of {}, and today is {}", day_of(step).to_words(), today))
        .field("sign_off.history")
        .value(day_of(step).to_iso())
        .hint("add a step when it has been taken");
  }
}

void check_order(const Strategy& strategy, const List<SignOffStep>& history, Reporter& report) {
  const SignOffStep* earlier = nullptr;
  for (const SignOffStep& step : history) {
    const Date day = day_of(step);
    if (!day.valid()) continue;
    if (earlier != nullptr && day < day_of(*earlier)) {
      report
          .at(strategy, step.status.span.size() == 0 ? strategy.place() : step.status.span,
              fmt::format("this step is of {}, but stands behind one of {}", day.to_words(),
                          day_of(*earlier).to_words()))
          .field("sign_off.history")
          .hint("write the steps in order, oldest first");
      return;
    }
    earlier = &step;
  }
}

void check(const Workspace& workspace, Reporter& report) {
  const Strategy* strategy = workspace.plan.strategy();
  if (strategy == nullptr || !strategy->sign_off.given()) return;
  check_to_come(*strategy, workspace, report);
  const SignOff& sign_off = strategy->sign_off.value;
  if (sign_off.history.empty() || sign_off.history.partial) return;
  check_order(*strategy, sign_off.history, report);
  const SignOffStep& last = sign_off.history.items.back();
  if (!sign_off.status.given() || !last.status.given() || last.status.is(sign_off.status.value))
    return;
  report
      .at(*strategy, sign_off.status.span,
          fmt::format("the plan is {}, but its history ends with {}", word(sign_off.status.value),
                      word(last.status.value)))
      .field("sign_off.status")
      .hint("add the step that is missing to history:, or correct the status")
      .related(last.status.span, "the last step");
}

}  // namespace

extern const Rule sign_off_contradicts = {
    .name = "sign-off-contradicts",
    .group = "governance",
    .severity = Severity::error,
    .summary = "a sign-off that its own history contradicts, or that is still to come",
    .rationale =
        "Every paper prints whether the plan is a draft, near final or signed off, and members "
        "treat it as that. Where the history says something else, either the meeting that signed "
        "it off is missing from it, or the plan claims a sign-off that it never had. And what a "
        "meeting to come is to sign off has not been signed off.",
    .bad = R"(strategy:
  id: healthy-county
  title: Healthy county
  sign_off:
    status: signed-off
    history:
      - {status: draft, date: 2026-06-11}
      - {status: near-final, date: 2026-09-10}
)",
    .good = R"(strategy:
  id: healthy-county
  title: Healthy county
  sign_off:
    status: near-final
    history:
      - {status: draft, date: 2026-06-11}
      - {status: near-final, date: 2026-09-10}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
