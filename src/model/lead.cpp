// The table of leads, sponsors, lead members and group members.
#include "hwbplan/model/lead.hpp"

#include "model/field.hpp"

namespace hwbplan {

namespace {

using F = FieldOf<Lead>;

constexpr Field kFields[] = {
    F::row<&Lead::partner>("partner", "The organisation that answers for it.")
        .to(KindSet(RecordKind::partner, RecordKind::group), "is led by")
        .placeholder_by_rule()
        .such_as("council"),
    F::row<&Lead::role>("role", "The role of the person in that organisation; never a name.")
        .such_as("Head of community health"),
};

constexpr Schema kSchema = {"lead", "An organisation, and the role of the person in it.", kFields,
                            "partner"};

}  // namespace

const Schema& schema_for(const Lead*) {
  return kSchema;
}

}  // namespace hwbplan
