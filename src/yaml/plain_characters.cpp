// Nearly all bytes of a plan are letters, spaces and line feeds, so a whole block of them is looked
// at in one go, and byte for byte only where one of the block is something else.
#include "yaml/plain_characters.hpp"

#include "hwbplan/base/utf8.hpp"

#include <cstddef>

namespace hwbplan::yaml {
namespace {

constexpr std::size_t kBlock = 64;

// Whether each byte of a block is ASCII from the space to the tilde, or ends a line. The byte
// behind the block is looked at too. Without a branch, so that compilers make a few instructions of
// it that each do many bytes.
bool are_plain(const char* bytes) {
  unsigned char doubt = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto c = static_cast<signed char>(bytes[i]);  // what is not ASCII is less than nothing
    const auto ends_line =
        static_cast<unsigned char>((c == '\n') | ((c == '\r') & (bytes[i + 1] == '\n')));
    const auto visible = static_cast<unsigned char>((c >= ' ') & (c != 0x7F));
    doubt |= static_cast<unsigned char>((visible | ends_line) ^ 1U);
  }
  return doubt == 0;
}

// Characters of several bytes that may stand in a plan without a second look.
bool is_plain(char32_t c) {
  if (c < 0xA0) return false;
  if (c < 0x2000) return c != 0xAD && c != 0x61C && c != 0x180E && (c < 0x115F || c > 0x1160);
  if (c < 0x2070) return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E);
  if (c < 0xD800) return c != 0x3164;
  return c >= 0x10000 && c < 0xE0000;
}

}  // namespace

bool holds_only_plain_characters(std::string_view text) {
  std::size_t at = 0;
  const std::size_t size = text.size();
  while (at < size) {
    while (size - at > kBlock && are_plain(text.data() + at)) at += kBlock;
    // At most one block, a byte of which stopped the loop, or the rest of the text.
    for (const std::size_t stop = at + kBlock; at < stop && at < size;) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte >= 0x80) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        if (!decoded.valid || !is_plain(decoded.code_point)) return false;
        at += decoded.size;
        continue;
      }
      const bool feeds = byte == '\r' && at + 1 < size && text[at + 1] == '\n';
      if (byte == 0x7F || (byte < 0x20 && byte != '\n' && !feeds)) return false;
      ++at;
    }
  }
  return true;
}

}  // namespace hwbplan::yaml
