// See record_names.hpp.
#include "rules/record_names.hpp"

#include "hwbplan/text/phrases.hpp"

namespace hwbplan::rules {

std::string named(const Record& record) {
  return quoted(record.title.given() ? record.title.text : record.id.text);
}

std::string named(const Reference& reference) {
  return reference.target != nullptr ? named(*reference.target) : quoted(reference.id);
}

std::string id_or_title(const Record& record) {
  return record.id.given() ? excerpt(record.id.text) : named(record);
}

}  // namespace hwbplan::rules
