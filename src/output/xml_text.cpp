// See xml_text.hpp.
#include "output/xml_text.hpp"

#include "output/shown.hpp"

namespace hwbplan::output {

std::string xml_text(std::string_view text) {
  std::string shown;
  append_shown(shown, text);
  std::string out;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const char c = shown[at];
    // Of all characters that can be shown, XML 1.0 forbids two: U+FFFE and U+FFFF.
    const std::string_view piece = std::string_view(shown).substr(at, 3);
    if (piece == "\uFFFE" || piece == "\uFFFF") {
      out += piece == "\uFFFE" ? "\\u{FFFE}" : "\\u{FFFF}";
      at += 2;
      continue;
    }
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

}  // namespace hwbplan::output
