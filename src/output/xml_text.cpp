// See xml_text.hpp.
#include "output/xml_text.hpp"

#include "hwbplan/base/char_set.hpp"

#include "output/shown.hpp"

namespace hwbplan::output {

namespace {

// Bytes that go as they are: printable ASCII but for XML's own signs, and "#", of which two begin a
// command of a build service.
constexpr CharSet kLookedAt = [] {
  CharSet all("#&<>\"");
  for (int byte = 0; byte < 256; ++byte) {
    if (byte < ' ' || byte > '~') all.add(static_cast<char>(byte));
  }
  return all;
}();

// U+FFFE and U+FFFF, which of all characters that can be shown XML 1.0 forbids, begin with EF.
constexpr CharSet kSpecial("&<>\"\xEF");

// Text that is safe to show already.
void append_escaped(std::string& out, std::string_view all) {
  std::size_t done = 0;
  const auto replace = [&](std::size_t at, std::size_t size, std::string_view by) {
    out.append(all.substr(done, at - done)).append(by);
    done = at + size;
  };
  for (std::size_t at = kSpecial.find_in(all); at < all.size();
       at = kSpecial.find_in(all, at + 1)) {
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
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  if (kLookedAt.find_in(text) == text.size()) {
    out += text;
    return;
  }
  std::string shown;
  append_shown(shown, text);
  append_escaped(out, shown);
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

}  // namespace hwbplan::output
