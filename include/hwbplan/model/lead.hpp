// Who answers for something: an organisation, and the role of the person in it. Never a person's
// name.
#pragma once

#include "hwbplan/model/value.hpp"

namespace hwbplan {

struct Lead {
  Reference partner;  // a partner; a group is read too, so that `lead-vague` can say why that is
                      // not enough
  Text role;
};

// The tables of these records: src/model/lead.cpp.
const Schema& schema_for(const Lead*);

}  // namespace hwbplan
