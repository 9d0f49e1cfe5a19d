// See text_width.hpp. All of it looks at a bounded part of the text, because a title of a plan may
// be as long as its file.
#include "output/charts/text_width.hpp"

#include "hwbplan/base/utf8.hpp"

#include <array>

namespace hwbplan::output {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::size_t kLongestText = 2000;  // bytes that are looked at

// Widths of the characters from space to ~ in thousandths of the size, as Arial has them.
constexpr std::array<std::uint16_t, 95> kWidths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

double width_of(char32_t code_point) {
  if (code_point >= ' ' && code_point <= '~') return kWidths[code_point - ' '] / 1000.0;
  // East Asian characters fill a square; everything else is near a letter.
  return code_point >= 0x1100 ? 1.0 : 0.6;
}

// A text's beginning that is looked at, without half a character at its end.
std::string_view head_of(std::string_view text) {
  if (text.size() <= kLongestText) return text;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

// The bytes of `text` that fit into `width`.
std::size_t bytes_that_fit(std::string_view text, double size, double width) {
  double used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    used += width_of(decoded.code_point) * size;
    if (used > width) break;
    at += decoded.size;
  }
  return at;
}

std::string_view without_end_spaces(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The next line: all that fits, up to a space where there is one, or nothing where not even the
// first word fits.
std::string_view line_of(std::string_view text, double size, double width) {
  const std::size_t fits = bytes_that_fit(text, size, width);
  if (fits == text.size() || text[fits] == ' ') return text.substr(0, fits);
  const std::size_t space = text.substr(0, fits).rfind(' ');
  return space == std::string_view::npos ? std::string_view() : text.substr(0, space);
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  const std::string_view head = head_of(text);
  for (std::size_t at = 0; at < head.size();) {
    const utf8::Decoded decoded = utf8::decode(head, at);
    width += width_of(decoded.code_point);
    at += decoded.size;
  }
  return width * size;
}

bool is_measured(std::string_view text) {
  if (text.empty() || head_of(text).size() < text.size()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    const char32_t one = decoded.code_point;
    const bool is_latin = one >= ' ' && one < 0x250;
    const bool is_punctuation = one >= 0x2010 && one <= 0x203A;
    if (!is_latin && !is_punctuation) return false;
    at += decoded.size;
  }
  return true;
}

std::string shortened(std::string_view text, double size, double width) {
  const std::string_view head = head_of(text);
  if (head.size() == text.size() && text_width(head, size) <= width) return std::string(text);
  const std::size_t fits = bytes_that_fit(head, size, width - text_width(kEllipsis, size));
  return std::string(without_end_spaces(head.substr(0, fits))) + std::string(kEllipsis);
}

std::vector<std::string> wrapped(std::string_view text, double size, double width,
                                 std::size_t most) {
  std::string_view rest = head_of(text);
  const bool cut = rest.size() < text.size();
  std::vector<std::string> lines;
  while (lines.size() + 1 < most) {
    const std::string_view line = line_of(rest, size, width);
    if (line.empty() || line.size() == rest.size()) break;
    lines.emplace_back(without_end_spaces(line));
    rest.remove_prefix(line.size());
    while (rest.starts_with(' ')) rest.remove_prefix(1);
  }
  lines.push_back(
      shortened(cut ? std::string(rest) + std::string(kEllipsis) : std::string(rest), size, width));
  return lines;
}

}  // namespace hwbplan::output
