// See markdown_text.hpp.
#include "output/markdown_text.hpp"

#include "output/shown.hpp"

namespace hwbplan::output {

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_{}[]<>()#+-.!|~&@:$^=";
  std::string shown;
  append_shown(shown, text);
  std::string out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    // Inside words and sentences most signs are harmless, and a page full of backslashes is hard to
    // read as text.
    const bool harmless = std::string_view("-.+()!=:#").find(c) != std::string_view::npos && i > 0;
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '@') {
      out += "&#64;";  // no mention of anybody
    } else if (!harmless && kSpecial.find(c) != std::string_view::npos) {
      out.append(1, '\\').append(1, c);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace hwbplan::output
