// See sign_off.hpp.
#include "rules/sign_off.hpp"

namespace hwbplan::rules {

bool is_past_draft(const Plan& plan) {
  const Strategy* strategy = plan.strategy();
  if (strategy == nullptr || !strategy->sign_off.given()) return false;
  const Choice<SignOffStatus>& status = strategy->sign_off->status;
  return status.is(SignOffStatus::near_final) || status.is(SignOffStatus::signed_off);
}

}  // namespace hwbplan::rules
