// The documentation of the plan format, made from its tables (include/hwbplan/model/schema.hpp).
#pragma once

#include <string>

namespace hwbplan::cli {

// A Markdown page: every record with its keys, what may stand there, and what each is for.
// docs/format.md is this page, and a test holds the two together.
std::string format_reference();

}  // namespace hwbplan::cli
