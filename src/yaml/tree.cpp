// Looking a key up. Mappings of plans are short, so walking beats an index that would have to be
// built for each.
#include "hwbplan/yaml/tree.hpp"

namespace hwbplan::yaml {

View find(View mapping, std::string_view key) {
  if (!mapping || !mapping.is_mapping()) return {};
  for (View name = mapping.first_child(); name;) {
    const View value = mapping.next_child(name);
    if (!value) return {};
    if (name.is_scalar() && name.text() == key) return value;
    name = mapping.next_child(value);
  }
  return {};
}

}  // namespace hwbplan::yaml
