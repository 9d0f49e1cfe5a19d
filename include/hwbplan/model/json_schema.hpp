// The plan format as JSON Schema (draft 07), so that an editor can complete keys and mark slips
// while an officer types. Made wholly from the tables of schema.hpp.
#pragma once

#include <span>
#include <string>

namespace hwbplan {

// The schema of a plan file, and that of hwbplan.yaml. Each accepts every file that the reader
// takes without a finding, given that YAML 1.2 is what turns it into JSON values; what only the
// reader can judge (whether a text is a date, whether an id is known) it lets pass. Indented, ends
// with a new line, and is the same in every run. `own_statuses`: the words of the board's
// status_scale, which may stand for a status; the schema takes them as they are written there, and
// the reader in any capitals.
std::string plan_json_schema(std::span<const std::string> own_statuses = {});
std::string settings_json_schema();

}  // namespace hwbplan
