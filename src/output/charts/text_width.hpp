// How wide a text will be, near enough to place it: the reader's font is not known, so the widths
// are those of Arial, which its usual stand-ins share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::output {

// In the unit of `size`, the height of the letters' box.
double text_width(std::string_view text, double size);

// Bold letters of the same size take so much more.
inline constexpr double kBoldIsWider = 1.06;

// Whether the width is near enough to be given to a reader's program as the width to draw with:
// that of letters of other scripts and of pictures may be far off. False of an empty text.
bool is_measured(std::string_view text);

// The text where it fits, or as much of its beginning as fits with an ellipsis.
std::string shortened(std::string_view text, double size, double width);

// Lines no wider than `width`, broken at spaces, at most `most` of them; the last is shortened
// where there is more. A word that is too wide is shortened too. At least one line.
std::vector<std::string> wrapped(std::string_view text, double size, double width,
                                 std::size_t most);

}  // namespace hwbplan::output
