// Ids that can still be made out in text that could not be read, and the name of a section whatever
// its state.
#pragma once

#include "hwbplan/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

// The places of the values of every `id:` in [begin, end), without quotation marks, in the order of
// the text. Those of records inside the record are among them: which of them are referred to is not
// known here.
std::vector<Span> find_ids(std::string_view text, FileId file, std::uint32_t begin,
                           std::uint32_t end);

// The key that begins at `at`, without quotation marks; up to the end of the line where its colon
// is missing.
Span key_at(std::string_view text, FileId file, std::uint32_t at);

}  // namespace hwbplan::yaml
