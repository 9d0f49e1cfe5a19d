// See salvage_misread.hpp. One look at each record of the file, and none below it.
#include "workspace/salvage_misread.hpp"

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/schema.hpp"

namespace hwbplan {

namespace {

class Salvager {
 public:
  explicit Salvager(std::vector<yaml::SalvagedId>& salvaged) : salvaged_(salvaged) {}

  // The lists of records in a mapping: a file's top-level keys, and those of the strategy.
  void look_through(yaml::View mapping, const Schema& schema, std::string_view section) {
    if (!mapping.is_mapping()) return;
    for (yaml::View key = mapping.first_child(); key;) {
      const yaml::View value = mapping.next_child(key);
      const Field* field = schema.find(key.text());
      const bool holds_records = field != nullptr && field->shape == Shape::record;
      const bool in_file = section.empty();
      if (in_file && holds_records && !field->is_list && key.text() == "strategy") {
        look_through(value, field->record(), key.text());
      } else if (field == nullptr) {
        all_records(value, section);
      } else if (holds_records && field->is_list) {
        misread_records(value, in_file ? key.text() : section);
      }
      key = mapping.next_child(value);
    }
  }

 private:
  // Under a key that is known: whole records have been read.
  void misread_records(yaml::View list, std::string_view section) {
    if (list.is_mapping() && !yaml::find(list, "id")) names_of_mappings(list, section);
    if (list.is_scalar()) add(list, section);
    if (!list.is_sequence()) return;
    for (yaml::View item = list.first_child(); item; item = list.next_child(item)) {
      if (item.is_scalar()) add(item, section);
    }
  }

  // Under a key that is not known nothing has been read.
  void all_records(yaml::View value, std::string_view section) {
    misread_records(value, section);
    if (value.is_mapping()) id_of(value, section);
    if (!value.is_sequence()) return;
    for (yaml::View item = value.first_child(); item; item = value.next_child(item)) {
      if (item.is_mapping()) id_of(item, section);
    }
  }

  void id_of(yaml::View record, std::string_view section) {
    const yaml::View id = yaml::find(record, "id");
    if (id && id.is_scalar()) add(id, section);
  }

  // The ids as keys, each with its record as the value.
  void names_of_mappings(yaml::View mapping, std::string_view section) {
    for (yaml::View key = mapping.first_child(); key;) {
      const yaml::View value = mapping.next_child(key);
      if (value.is_mapping()) add(key, section);
      key = mapping.next_child(value);
    }
  }

  void add(yaml::View id, std::string_view section) {
    if (id.text().empty()) return;
    salvaged_.push_back({std::string(section), std::string(id.text()), id.span()});
  }

  std::vector<yaml::SalvagedId>& salvaged_;
};

}  // namespace

void salvage_misread(const yaml::Tree& tree, std::vector<yaml::SalvagedId>& salvaged) {
  const yaml::View root = yaml::root(tree);
  if (!root) return;
  Salvager(salvaged).look_through(root, schema_of<PlanFile>(), {});
}

}  // namespace hwbplan
