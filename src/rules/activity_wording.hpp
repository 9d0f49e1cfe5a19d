// Whether a measure counts what is done (meetings held, leaflets printed, staff trained) and not
// what becomes of it.
#pragma once

#include <string_view>

namespace hwbplan::rules {

// Right more often than complete: where anything in the text may be an effect, the answer is no.
// Linear in the text.
bool counts_only_activity(std::string_view measure);

}  // namespace hwbplan::rules
