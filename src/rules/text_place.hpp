// The place in a file of a part of a text, so that a finding points at the phrase and not at the
// whole value.
#pragma once

#include "hwbplan/model/value.hpp"
#include "hwbplan/text/span.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <string_view>

namespace hwbplan::rules {

// `part` is a view into `text.text`. Exact to the byte wherever the text stands in the file as it
// is read, quoted or not; in folded or escaped text where the part stands in one piece and only
// once; otherwise the place of the whole value.
Span place_of(const Workspace& workspace, const Text& text, std::string_view part);

}  // namespace hwbplan::rules
