// See schema.hpp.
#include "hwbplan/model/schema.hpp"

#include <bit>

namespace hwbplan {

const Field* Schema::find(std::string_view key) const {
  if (key.empty()) return nullptr;
  for (const Field& field : fields) {
    if (field.name == key) return &field;
  }
  return nullptr;
}

void each_reference(void* object, const Schema& schema, const FieldPath* outer,
                    ReferenceVisitor& visitor) {
  for (std::uint64_t rows = schema.referring; rows != 0; rows &= rows - 1) {
    const Field& field = schema.fields[static_cast<std::size_t>(std::countr_zero(rows))];
    field.references(object, FieldPath{&field, outer}, visitor);
  }
}

}  // namespace hwbplan
