// How findings call a record: by its title, because that is what people know it by, and by its id
// where it has none.
#pragma once

#include "hwbplan/model/value.hpp"

#include <string>

namespace hwbplan::rules {

// In quotation marks.
std::string named(const Record& record);

// The record it points to; what is written there where it points to none.
std::string named(const Reference& reference);

// The id without quotation marks, which is how the references of a council's own are spoken of:
// HB-07. The title in quotation marks where there is none.
std::string id_or_title(const Record& record);

}  // namespace hwbplan::rules
