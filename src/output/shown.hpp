// Text on its way to a terminal. All that a person is shown passes through here, messages, ids and
// file names included: a plan comes from anyone, and a terminal obeys what it is sent.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hwbplan::output {

// ASCII without control characters, which may go anywhere as it is but for what its format escapes.
bool is_printable_ascii(std::string_view text);

// Appends `text` with every character spelled out that could drive a terminal, reorder a line or
// break it, and without commands of build services (see utf8::escape_for_terminal).
void append_shown(std::string& out, std::string_view text);

// Whether that leaves all of it as it is, as it does nearly always: then nobody needs a copy.
bool is_shown_as_it_is(std::string_view text);

// The same for a sentence of our own. With `ascii`, the signs that we set in sentences (ellipsis,
// dashes) are written with ASCII; what the plan says in them stays as it is.
void append_sentence(std::string& out, std::string_view text, bool ascii);

// Appends a sentence of our own in lines of at most `width` cells, broken between words. The first
// line is begun already, at cell `indent`; the others begin with so many spaces. With width 0 it is
// left on one line.
void append_wrapped(std::string& out, std::string_view text, bool ascii, std::size_t indent,
                    std::size_t width);

}  // namespace hwbplan::output
