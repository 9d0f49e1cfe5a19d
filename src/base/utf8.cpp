// UTF-8 decoding and what is counted with it. Decoding follows the Unicode Standard's table of
// well-formed byte sequences (chapter 3, table 3-7): the second byte's range depends on the first,
// and that alone rules out overlong forms, surrogates and anything above 10FFFF.
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace hwbplan::utf8 {
namespace {

// What a first byte promises: how many bytes in all, and between which the second must lie.
struct Lead {
  std::size_t size = 0;  // 0 for a byte that begins nothing.
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// The first byte from `at` on that is not ASCII, or the end. Plans are ASCII nearly throughout and
// every byte of them comes by here, so many are looked at in one go.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  std::array<std::uint64_t, 4> block{};
  while (text.size() - at >= sizeof block) {
    std::memcpy(block.data(), text.data() + at, sizeof block);
    if (((block[0] | block[1] | block[2] | block[3]) & kHigh) != 0) break;
    at += sizeof block;
  }
  std::uint64_t eight = 0;
  while (text.size() - at >= sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHigh) != 0) break;
    at += sizeof eight;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

std::size_t utf16_size(char32_t code_point) {
  return code_point > 0xFFFF ? 2 : 1;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  Lead lead = lead_of(first);
  if (lead.size == 1) return {first, 1, true};
  if (lead.size == 0) return {};
  char32_t code_point = first & (0x7FU >> lead.size);
  for (std::size_t i = 1; i < lead.size; ++i) {
    if (at + i >= text.size()) return {kReplacement, i, false};
    const unsigned char next = byte_at(text, at + i);
    if (next < lead.low || next > lead.high) return {kReplacement, i, false};
    code_point = (code_point << 6U) | (next & 0x3FU);
    lead.low = 0x80;
    lead.high = 0xBF;
  }
  return {code_point, lead.size, true};
}

bool is_ascii(std::string_view text) {
  return skip_ascii(text, 0) == text.size();
}

std::optional<std::size_t> first_fault(std::string_view text) {
  for (std::size_t at = 0;;) {
    at = skip_ascii(text, at);
    if (at == text.size()) return std::nullopt;
    const Decoded piece = decode(text, at);
    if (!piece.valid) return at;
    at += piece.size;
  }
}

bool is_valid(std::string_view text) {
  return !first_fault(text);
}

void append(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacement;
  }
  const auto put = [&out](char32_t value) { out += static_cast<char>(value); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6U));
    put(0x80 | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12U));
    put(0x80 | ((code_point >> 6U) & 0x3FU));
    put(0x80 | (code_point & 0x3FU));
  } else {
    put(0xF0 | (code_point >> 18U));
    put(0x80 | ((code_point >> 12U) & 0x3FU));
    put(0x80 | ((code_point >> 6U) & 0x3FU));
    put(0x80 | (code_point & 0x3FU));
  }
}

std::size_t length(std::string_view text) {
  return code_points_before(text, text.size());
}

std::size_t code_points_before(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  std::size_t count = 0;
  for (std::size_t at = 0; at < offset; ++count) {
    const std::size_t plain = std::min(skip_ascii(text, at), offset);
    count += plain - at;
    if (plain == offset) break;
    at = plain + decode(text, plain).size;
  }
  return count;
}

std::size_t utf16_units_before(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  std::size_t count = 0;
  for (std::size_t at = 0; at < offset;) {
    const Decoded piece = decode(text, at);
    count += utf16_size(piece.code_point);
    at += piece.size;
  }
  return count;
}

std::size_t offset_of_code_point(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += decode(text, at).size;
  return at;
}

std::size_t offset_of_utf16_unit(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Decoded piece = decode(text, at);
    const std::size_t units = utf16_size(piece.code_point);
    if (count < units) return at;
    count -= units;
    at += piece.size;
  }
  return at;
}

std::string fold_case_ascii(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = lower_ascii(c);
  return folded;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

}  // namespace hwbplan::utf8
