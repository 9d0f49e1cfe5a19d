// See xml_text.hpp.
#include "output/xml_text.hpp"

#include "hwbplan/base/char_set.hpp"

#include "output/shown.hpp"

namespace hwbplan::output {

namespace {

// U+FFFE and U+FFFF, which of all characters that can be shown XML 1.0 forbids, begin with EF.
constexpr CharSet kSpecial("&<>\"\xEF");

}  // namespace

std::string xml_text(std::string_view text) {
  std::string shown;
  append_shown(shown, text);
  const std::string_view all = shown;
  const std::size_t first = kSpecial.find_in(all);
  if (first == all.size()) return shown;
  std::string out;
  out.reserve(all.size() + all.size() / 16);
  std::size_t done = 0;
  const auto replace = [&](std::size_t at, std::size_t size, std::string_view by) {
    out.append(all.substr(done, at - done)).append(by);
    done = at + size;
  };
  for (std::size_t at = first; at < all.size(); at = kSpecial.find_in(all, at + 1)) {
    switch (all[at]) {
      case '&':
        replace(at, 1, "&amp;");
        break;
      case '<':
        replace(at, 1, "&lt;");
        break;
      case '>':
        replace(at, 1, "&gt;");
        break;
      case '"':
        replace(at, 1, "&quot;");
        break;
      default:
        if (all.substr(at, 3) == "\uFFFE") replace(at, 3, "\\u{FFFE}");
        if (all.substr(at, 3) == "\uFFFF") replace(at, 3, "\\u{FFFF}");
        break;
    }
  }
  out.append(all.substr(done));
  return out;
}

}  // namespace hwbplan::output
