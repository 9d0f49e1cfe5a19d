// UTF-8: checking it, counting in it, and showing it. Places are stored as byte offsets and turned
// into columns late; readers count code points, editors count UTF-16 units, terminals count cells.
// All functions accept any bytes at all: what is not valid UTF-8 is taken one faulty piece at a
// time and never read beyond the end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hwbplan::utf8 {

inline constexpr char32_t kReplacement = U'\uFFFD';

// Tabs are shown as spaces up to the next multiple of this many cells.
inline constexpr std::size_t kTabWidth = 4;

// One code point and the bytes it takes. Where the bytes are not valid UTF-8, `code_point` is
// kReplacement, `valid` is false and `size` is that of the faulty piece, at least 1.
struct Decoded {
  char32_t code_point = kReplacement;
  std::size_t size = 1;
  bool valid = false;
};

// Decodes at byte `at`, which must lie inside `text`. Strict: overlong forms, surrogates and code
// points above 10FFFF are not valid.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

[[nodiscard]] bool is_ascii(std::string_view text);

// The byte offset of the first fault, or nothing where all of `text` is valid UTF-8.
[[nodiscard]] std::optional<std::size_t> first_fault(std::string_view text);
[[nodiscard]] bool is_valid(std::string_view text);

// Appends the UTF-8 form; kReplacement stands in for what is no Unicode scalar value.
void append(std::string& out, char32_t code_point);

// Code points in `text`; each faulty piece counts as one, as it does in the functions below.
[[nodiscard]] std::size_t length(std::string_view text);

// How many code points, or UTF-16 units, begin before byte `offset`. An offset past the end counts
// as the end.
[[nodiscard]] std::size_t code_points_before(std::string_view text, std::size_t offset);
[[nodiscard]] std::size_t utf16_units_before(std::string_view text, std::size_t offset);

// The byte at which code point `count`, or the one holding UTF-16 unit `count`, begins (from 0);
// the size of `text` where there are fewer.
[[nodiscard]] std::size_t offset_of_code_point(std::string_view text, std::size_t count);
[[nodiscard]] std::size_t offset_of_utf16_unit(std::string_view text, std::size_t count);

// Where the run of printable ASCII that begins at byte `at` ends: the first byte of anything else,
// or the end of the text. Nearly all text is such runs, and eight bytes are looked at in one go.
[[nodiscard]] std::size_t end_of_plain_ascii(std::string_view text, std::size_t at);

// True for what can drive a terminal or make text look other than it is: C0 and C1 controls, DEL,
// the bidirectional controls, zero-width and other unseen format characters, line separators.
[[nodiscard]] bool is_control_or_bidi(char32_t code_point);

// `text` as it may be shown: each character of is_control_or_bidi as \u{202E}, each byte that is
// not UTF-8 as \x{FF}, and tabs as spaces. The result is valid UTF-8 on one line.
[[nodiscard]] std::string escape_for_terminal(std::string_view text);

// Cells that escape_for_terminal(text) takes on a terminal: wide characters take two, combining
// marks none. So a caret stands right under its text when the text before it is measured here.
[[nodiscard]] std::size_t display_width(std::string_view text);

// ASCII letters in lower case; every other byte as it is.
[[nodiscard]] constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string fold_case_ascii(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);

// The code point of a byte of Windows-1252, the encoding that older Windows programs save in;
// kReplacement for the five bytes that mean nothing in it.
[[nodiscard]] char32_t windows_1252(unsigned char byte);
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

// Notepad's "Unicode" files. Nothing where the number of bytes is odd or a surrogate stands alone.
// A byte order mark is a character like any other: the caller takes it off.
enum class ByteOrder { little, big };
[[nodiscard]] std::optional<std::string> from_utf16(std::string_view bytes, ByteOrder order);

}  // namespace hwbplan::utf8
