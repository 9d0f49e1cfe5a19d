// See xml_text.hpp.
#include "output/xml_text.hpp"

#include "output/shown.hpp"

namespace hwbplan::output {

std::string xml_text(std::string_view text) {
  std::string shown;
  append_shown(shown, text);
  std::string out;
  for (const char c : shown) {
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
