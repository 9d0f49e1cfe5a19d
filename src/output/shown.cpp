// See shown.hpp.
#include "output/shown.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::output {

namespace {

struct Substitute {
  std::string_view sign;
  std::string_view ascii;
};

constexpr std::array<Substitute, 3> kSubstitutes = {{
    {"\u2026", "..."},  // ellipsis
    {"\u2014", "-"},    // em dash
    {"\u2013", "-"},    // en dash
}};

std::string in_ascii(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found = std::find_if(
        kSubstitutes.begin(), kSubstitutes.end(),
        [&](const Substitute& known) { return text.substr(at).starts_with(known.sign); });
    if (found == kSubstitutes.end()) {
      out += text[at++];
    } else {
      out += found->ascii;
      at += found->sign.size();
    }
  }
  return out;
}

}  // namespace

bool is_printable_ascii(std::string_view text) {
  return utf8::end_of_plain_ascii(text, 0) == text.size();
}

// "##" begins a command of a build service.
bool is_shown_as_it_is(std::string_view text) {
  return is_printable_ascii(text) && text.find("##") == std::string_view::npos;
}

void append_shown(std::string& out, std::string_view text) {
  if (is_shown_as_it_is(text)) {
    out += text;
  } else {
    out += utf8::escape_for_terminal(text);
  }
}

void append_sentence(std::string& out, std::string_view text, bool ascii) {
  if (ascii) {
    append_shown(out, in_ascii(text));
  } else {
    append_shown(out, text);
  }
}

void append_wrapped(std::string& out, std::string_view text, bool ascii, std::size_t indent,
                    std::size_t width) {
  std::string sentence;
  append_sentence(sentence, text, ascii);
  const std::string_view words = sentence;
  std::size_t column = indent;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at + 1), words.size());
    const std::string_view word = words.substr(at, end - at);  // with the space before it
    const std::size_t cells = utf8::display_width(word);
    // GitHub takes a line that begins with two colons for a command, whatever blanks stand before.
    const bool may_begin_line = word.front() == ' ' && !word.substr(1).starts_with("::");
    if (width > 0 && column > indent && column + cells > width && may_begin_line) {
      out += '\n';
      out.append(indent, ' ');
      out += word.substr(1);
      column = indent + cells - 1;
    } else {
      out += word;
      column += cells;
    }
    at = end;
  }
}

}  // namespace hwbplan::output
