// The two other encodings that plan files arrive in, from Notepad and from older Windows programs,
// turned into UTF-8.
#include "hwbplan/base/utf8.hpp"

#include <array>

namespace hwbplan::utf8 {
namespace {

// Windows-1252 from 80 to 9F, where it differs from Latin-1 (Unicode's own mapping table CP1252).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC,       kReplacement, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement, 0x017D, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, kReplacement, 0x017E, 0x0178};

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return order == ByteOrder::big ? char32_t{first} << 8U | second : char32_t{second} << 8U | first;
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  if (byte < 0x80 || byte > 0x9F) return byte;
  return kWindows1252[byte - 0x80U];
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (const char byte : bytes) append(out, windows_1252(static_cast<unsigned char>(byte)));
  return out;
}

std::optional<std::string> from_utf16(std::string_view bytes, ByteOrder order) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const char32_t unit = unit_at(bytes, at, order);
    if (is_low_surrogate(unit)) return std::nullopt;
    if (!is_high_surrogate(unit)) {
      append(out, unit);
      continue;
    }
    at += 2;
    const char32_t low = at < bytes.size() ? unit_at(bytes, at, order) : 0;
    if (!is_low_surrogate(low)) return std::nullopt;
    append(out, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
  }
  return out;
}

}  // namespace hwbplan::utf8
