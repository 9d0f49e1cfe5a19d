// See schema_keys.hpp.
#include "hwbplan/model/schema_keys.hpp"

#include "hwbplan/base/edit_distance.hpp"

#include <vector>

namespace hwbplan {

std::string_view SchemaKeys::meant(std::span<const std::string_view> path,
                                   std::string_view word) const {
  const Schema* schema = &root_;
  for (const std::string_view key : path) {
    const Field* field = schema->find(key);
    if (field == nullptr || field->shape != Shape::record) return {};
    schema = &field->record();
  }
  if (const Field* exact = schema->find(word)) return exact->name;
  std::vector<std::string_view> names;
  for (const Field& field : schema->fields) names.push_back(field.name);
  const std::vector<std::string_view> near = closest(word, names);
  return near.size() == 1 ? near.front() : std::string_view();
}

}  // namespace hwbplan
