// See schema.hpp.
#include "hwbplan/model/schema.hpp"

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
  for (const Field& field : schema.fields) {
    if (field.references != nullptr) field.references(object, FieldPath{&field, outer}, visitor);
  }
}

}  // namespace hwbplan
