// See markdown_text.hpp.
#include "output/markdown_text.hpp"

#include "hwbplan/base/utf8.hpp"

#include "output/shown.hpp"

#include <algorithm>

namespace hwbplan::output {

namespace {

// Addresses become links by themselves in GitHub's Markdown; a plan's reader is to see where a link
// would lead before following it.
bool begins_link(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::string before = utf8::fold_case_ascii(
      text.substr(at - std::min<std::size_t>(at, 3), std::min<std::size_t>(at, 3)));
  return rest.starts_with("://") || (rest.starts_with('.') && before == "www");
}

}  // namespace

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
    } else if (begins_link(shown, i)) {
      out.append(1, '\\').append(1, c);
    } else if (!harmless && kSpecial.find(c) != std::string_view::npos) {
      out.append(1, '\\').append(1, c);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace hwbplan::output
