// Nearly all bytes of a plan are letters, spaces and line feeds, so eight are looked at in one go,
// and one by one only where one of the eight is something else.
#include "yaml/plain_characters.hpp"

#include "hwbplan/base/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace hwbplan::yaml {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101U;
constexpr std::uint64_t kHigh = 0x8080808080808080U;

// Whether each of the eight bytes is ASCII from the space to the tilde, or a line feed.
bool are_plain(std::uint64_t eight) {
  // A line feed becomes a letter that raises no question; adding cannot carry from byte to byte
  // because the highest bits are looked at by themselves.
  const std::uint64_t low = eight & ~kHigh;
  const std::uint64_t not_feed = (low ^ (kEach * '\n')) + kEach * 0x7F;  // bit 7: differs from it
  const std::uint64_t from_space = low + kEach * (0x80 - 0x20);          // bit 7: 0x20 or more
  const std::uint64_t is_delete = low + kEach;                           // bit 7: 0x7F
  const std::uint64_t doubt = (not_feed & ~from_space) | is_delete | eight;
  return (doubt & kHigh) == 0;
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
    std::uint64_t eight = 0;
    while (size - at >= sizeof eight) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if (!are_plain(eight)) break;
      at += sizeof eight;
    }
    // At most eight bytes, one of which stopped the loop, or the rest of the text.
    for (const std::size_t stop = at + sizeof eight; at < stop && at < size;) {
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
