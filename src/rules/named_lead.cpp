// See named_lead.hpp.
#include "rules/named_lead.hpp"

#include "hwbplan/model/wording.hpp"

namespace hwbplan::rules {

bool names_nobody(const Maybe<Lead>& lead) {
  if (lead.missing()) return true;
  if (!lead.given()) return false;
  const Reference& partner = lead->partner;
  if (partner.missing()) return lead->role.missing();
  // The decoder leaves a placeholder unreadable and keeps its text.
  return !partner.given() && !partner.id.empty() && is_placeholder(partner.id);
}

}  // namespace hwbplan::rules
