// Takes the bytes of an input apart into numbers and texts, so that a target can build values of
// its own from them. Where the bytes end, everything that follows is 0 or empty.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hwbplan::fuzzing {

// What has broken a writer somewhere before: the shortest way into each format's own language.
inline constexpr std::array<std::string_view, 48> kHostileTexts = {
    "",
    "Weekly walks for older people",
    "=1+1",
    "@SUM(A1)",
    "-2+3",
    "<script>alert(1)</script>",
    "</td></table>",
    "\"><img src=x onerror=y>",
    "]]>",
    "<!--",
    "&amp;#60;",
    "[a](javascript:b)",
    "![c](http://d)",
    "**bold** _it_ `code` ~~no~~",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "> quoted",
    "```",
    "---",
    "::error file=x::owned",
    "##vso[task.complete]",
    "##[add-mask]",
    "%0A::warning::x",
    "\x1b[31m",
    "\x1b]0;owned\x07",
    "\r\n",
    "\n\n",
    "\t=1",
    "\xe2\x80\xae",
    "\xe2\x80\x8b",
    "\xef\xbf\xbe",
    "\xef\xbc\x9d"
    "1",
    "\xc3\xa9",
    "\xff\xfe",
    "\xed\xa0\x80",
    "\xf0\x9f\x98\x80",
    "\\",
    "\\\"",
    "\\N",
    "{{title}}",
    "{0}",
    "%s%n",
    "../../etc/passwd",
    "https://example.org/?a=1&b=\"2\"",
    "javascript:alert(1)",
    ": ",
};

class MadeUp {
 public:
  MadeUp(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const char*>(data), size) {}

  bool empty() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  // From 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return byte() % limit; }
  bool chance() { return (byte() & 1U) != 0; }
  // As many things as the input goes on to describe.
  std::size_t count(std::size_t most) { return rest_.empty() ? 0 : below(most + 1); }

  // Ordinary numbers mostly, and now and then a very large or a very small one.
  double number() {
    constexpr std::array<double, 8> kOdd = {0, -1, 0.1, 1e-300, 1e300, -1e15, 99.95, 1e9};
    const std::uint8_t first = byte();
    if (first < kOdd.size()) return kOdd[first];
    return (first - 100) * (1 + byte() / 7.0);
  }

  // A known trouble, bytes of the input, or one behind the other.
  std::string text() {
    const std::uint8_t first = byte();
    std::string out;
    if (first < 0xC0) out = kHostileTexts[first % kHostileTexts.size()];
    if (first >= 0x60) {
      const std::string_view bytes = rest_.substr(0, first & 0x1FU);
      rest_.remove_prefix(bytes.size());
      out += bytes;
    }
    return out;
  }

 private:
  std::string_view rest_;
};

}  // namespace hwbplan::fuzzing
