// See done_by_today.hpp.
#include "hwbplan/workspace/done_by_today.hpp"

#include "hwbplan/base/period.hpp"
#include "hwbplan/workspace/plan.hpp"

namespace hwbplan {

namespace {

bool is_said_and_past(const DateValue& done, const Workspace& workspace) {
  return !done.missing() && !lies_ahead(done, workspace);
}

const DateValue* day_of_meeting(const Reference& reference) {
  const auto* meeting = target_as<Meeting>(reference);
  return meeting != nullptr && meeting->date.given() ? &meeting->date : nullptr;
}

}  // namespace

bool lies_ahead(const DateValue& date, const Workspace& workspace) {
  if (!date.given() || date.date <= workspace.today) return false;
  if (Date::from_iso(date.text)) return true;  // as most are written: one day, and no longer time
  const PeriodReading reading = read_period(date.text, workspace.settings.financial_year());
  return reading.status != PeriodStatus::read || reading.period.start > workspace.today;
}

bool is_done(const Milestone& milestone, const Workspace& workspace) {
  return is_said_and_past(milestone.done, workspace);
}

bool is_done(const AgreedAction& agreed, const Workspace& workspace) {
  return is_said_and_past(agreed.done, workspace);
}

bool is_proved(const Decision& assurance, const Workspace& workspace) {
  if (!assurance.proof.given()) return !assurance.proof.missing();
  const Proof& proof = assurance.proof.value;
  if (!proof.date.missing()) return !lies_ahead(proof.date, workspace);
  const DateValue* day = day_of_meeting(proof.meeting);
  return day == nullptr || !lies_ahead(*day, workspace);
}

bool still_stands(const Barrier& barrier, const Workspace& workspace) {
  if (barrier.says_none()) return false;
  return !barrier.is_resolved() || lies_ahead(barrier.resolved, workspace);
}

const DateValue* day_of_step(const SignOffStep& step) {
  return step.date.given() ? &step.date : day_of_meeting(step.meeting);
}

bool has_been_taken(const SignOffStep& step, const Workspace& workspace) {
  const DateValue* day = day_of_step(step);
  return day == nullptr || !lies_ahead(*day, workspace);
}

const SignOffStep* signing_step(const SignOff& sign_off) {
  const auto& steps = sign_off.history.items;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (step->status.is(SignOffStatus::signed_off)) return &*step;
  }
  return nullptr;
}

bool is_signed_off(const SignOff& sign_off, const Workspace& workspace) {
  if (!sign_off.status.is(SignOffStatus::signed_off)) return false;
  if (const DateValue* day = day_of_meeting(sign_off.meeting)) return !lies_ahead(*day, workspace);
  const SignOffStep* step = signing_step(sign_off);
  return step == nullptr || has_been_taken(*step, workspace);
}

}  // namespace hwbplan
