// See apply_edits.hpp.
#include "hwbplan/text/apply_edits.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace hwbplan {

namespace {

bool before(const Edit& a, const Edit& b) {
  return a.span < b.span;
}

bool collide(const Edit& a, const Edit& b) {
  if (a.span.begin == b.span.begin) return true;
  return a.span.begin < b.span.end && b.span.begin < a.span.end;
}

// Whether the edit touches one of those taken, which are sorted and apart: only its neighbours can.
bool is_free(const std::vector<Edit>& taken, const Edit& edit) {
  const auto next = std::lower_bound(taken.begin(), taken.end(), edit, before);
  if (next != taken.end() && collide(*next, edit)) return false;
  return next == taken.begin() || !collide(*std::prev(next), edit);
}

void append_utf16(std::string& out, std::string_view text, bool little) {
  const auto unit = [&](std::uint32_t value) {
    const char low = static_cast<char>(value & 0xFF);
    const char high = static_cast<char>(value >> 8 & 0xFF);
    out.push_back(little ? low : high);
    out.push_back(little ? high : low);
  };
  unit(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    const auto code = static_cast<std::uint32_t>(one.code_point);
    if (code >= 0x10000) {
      unit(0xD800 + ((code - 0x10000) >> 10));
      unit(0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      unit(code);
    }
    at += one.size;
  }
}

// The byte that Windows-1252 has for a character; nothing where it has none.
std::optional<char> windows_1252_byte(char32_t code_point) {
  const bool is_same = code_point < 0x80 || (code_point > 0x9F && code_point <= 0xFF);
  if (is_same) return static_cast<char>(code_point);
  for (unsigned byte = 0x80; byte <= 0x9F; ++byte) {
    const char32_t read_as = utf8::windows_1252(static_cast<unsigned char>(byte));
    if (read_as == code_point && read_as != utf8::kReplacement) return static_cast<char>(byte);
  }
  return std::nullopt;
}

bool append_windows_1252(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    const auto byte = one.valid ? windows_1252_byte(one.code_point) : std::nullopt;
    if (!byte) return false;
    out.push_back(*byte);
    at += one.size;
  }
  return true;
}

}  // namespace

std::vector<Edit> edits_of(std::span<const Diagnostic> findings, FileId file) {
  std::vector<Edit> taken;
  for (const Diagnostic& finding : findings) {
    if (!finding.fix || finding.span.file != file) continue;
    const std::vector<Edit>& edits = finding.fix->edits;
    const bool fits = std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
      return edit.span.file == file && is_free(taken, edit);
    });
    if (!fits) continue;
    for (const Edit& edit : edits)
      taken.insert(std::lower_bound(taken.begin(), taken.end(), edit, before), edit);
  }
  return taken;
}

std::string with_edits(std::string_view text, std::span<const Edit> edits) {
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out.append(text.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  return out.append(text.substr(at));
}

std::optional<std::string> bytes_with_edits(std::string_view before, std::string_view text,
                                            Encoding encoding, std::span<const Edit> edits) {
  const auto in_own_encoding = [&](std::string_view one) {
    auto bytes = encoded(one, encoding);
    // Notepad's "Unicode" has a mark; UTF-16 from elsewhere may have none.
    const bool is_utf16 = encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
    if (bytes && is_utf16 && before.substr(0, 2) != bytes->substr(0, 2)) bytes->erase(0, 2);
    return bytes;
  };
  const auto unchanged = in_own_encoding(text);
  if (!unchanged || *unchanged != before) return std::nullopt;
  return in_own_encoding(with_edits(text, edits));
}

std::optional<std::string> encoded(std::string_view text, Encoding encoding) {
  std::string out;
  switch (encoding) {
    case Encoding::utf8:
      return std::string(text);
    case Encoding::windows_1252:
      if (!append_windows_1252(out, text)) return std::nullopt;
      return out;
    case Encoding::utf8_with_mark:
      return std::string("\xEF\xBB\xBF").append(text);
    case Encoding::utf16_le:
      append_utf16(out, text, true);
      return out;
    case Encoding::utf16_be:
      append_utf16(out, text, false);
      return out;
  }
  return out;
}

}  // namespace hwbplan
