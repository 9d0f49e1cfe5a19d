// Bytes to UTF-8. Officers save plans from Notepad, from Excel and from mail, so a file may be
// UTF-8 with or without a byte-order mark, UTF-16, or Windows-1252. The last is guessed byte by
// byte: whatever is not valid UTF-8 is taken for it, so that one pasted word does not spoil the
// rest of the file, and it is reported once with the way to mend it.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "yaml/rule_names.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

constexpr std::string_view kHint = "save the file as UTF-8";

Diagnostic encoding_finding(Span span, std::string message, std::string_view value) {
  Diagnostic finding;
  finding.rule = rule::kEncoding;
  finding.span = span;
  finding.message = std::move(message);
  finding.hint = kHint;
  finding.value = value;
  return finding;
}

// Text in Latin letters has a zero byte in every second place when it is UTF-16, and in no other
// encoding. Looked for at the beginning only, and only where most places agree.
std::optional<utf8::ByteOrder> guess_utf16(std::string_view bytes) {
  const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 256) / 2 * 2;
  std::size_t zero_first = 0;
  std::size_t zero_second = 0;
  for (std::size_t i = 0; i < looked_at; i += 2) {
    if (bytes[i] == '\0' && bytes[i + 1] != '\0') ++zero_first;
    if (bytes[i] != '\0' && bytes[i + 1] == '\0') ++zero_second;
  }
  const std::size_t most = looked_at / 2 - looked_at / 8;
  if (looked_at < 4) return std::nullopt;
  if (zero_second >= most) return utf8::ByteOrder::little;
  if (zero_first >= most) return utf8::ByteOrder::big;
  return std::nullopt;
}

// Strict reading failed: a surrogate stands alone or the last byte is half a character. Each such
// place becomes the replacement character, and the first is remembered.
std::string utf16_with_faults(std::string_view bytes, utf8::ByteOrder order, std::size_t& first) {
  std::string text;
  first = std::string::npos;
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return order == utf8::ByteOrder::little ? static_cast<char32_t>(a | (b << 8U))
                                            : static_cast<char32_t>((a << 8U) | b);
  };
  const auto fault = [&] {
    if (first == std::string::npos) first = text.size();
    utf8::append(text, utf8::kReplacement);
  };
  std::size_t i = 0;
  while (i + 1 < bytes.size()) {
    const char32_t high = unit(i);
    i += 2;
    if (high < 0xD800 || high > 0xDFFF) {
      utf8::append(text, high);
      continue;
    }
    const char32_t low = i + 1 < bytes.size() ? unit(i) : 0;
    if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
      fault();
      continue;
    }
    utf8::append(text, 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00));
    i += 2;
  }
  if (i < bytes.size()) fault();
  return text;
}

DecodedText from_utf16(std::string_view bytes, utf8::ByteOrder order, FileId file) {
  DecodedText out;
  out.encoding = order == utf8::ByteOrder::little ? Encoding::utf16_le : Encoding::utf16_be;
  if (auto text = utf8::from_utf16(bytes, order)) {
    out.text = std::move(*text);
    return out;
  }
  std::size_t first = 0;
  out.text = utf16_with_faults(bytes, order, first);
  const auto begin = static_cast<std::uint32_t>(first);
  out.findings.push_back(encoding_finding(
      {file, begin, begin + 3}, "this file is saved as UTF-16, and a character here is cut in half",
      "UTF-16"));
  return out;
}

struct Conversion {
  std::string text;
  std::size_t first = 0;        // where the first converted character stands in `text`
  std::string first_character;  // as it is read
  std::size_t characters = 0;   // how many were converted
  std::size_t lines = 0;        // in how many lines
  bool has_valid_multibyte = false;
};

Conversion from_windows_1252(std::string_view bytes, std::size_t first_fault) {
  Conversion out;
  out.text.reserve(bytes.size() + bytes.size() / 8);
  out.text = bytes.substr(0, first_fault);
  out.has_valid_multibyte =
      std::any_of(out.text.begin(), out.text.end(), [](char c) { return c < 0; });
  bool line_counted = false;
  for (std::size_t i = first_fault; i < bytes.size();) {
    const char c = bytes[i];
    if (c == '\n') line_counted = false;
    if (c >= 0) {
      out.text.push_back(c);
      ++i;
      continue;
    }
    const utf8::Decoded decoded = utf8::decode(bytes, i);
    if (decoded.valid) {
      out.text.append(bytes, i, decoded.size);
      out.has_valid_multibyte = true;
      i += decoded.size;
      continue;
    }
    const std::size_t begin = out.text.size();
    utf8::append(out.text, utf8::windows_1252(static_cast<unsigned char>(c)));
    if (out.characters == 0) {
      out.first = begin;
      out.first_character = out.text.substr(begin);
    }
    ++out.characters;
    if (!line_counted) ++out.lines;
    line_counted = true;
    ++i;
  }
  return out;
}

std::string conversion_message(const Conversion& c) {
  if (c.characters == 1) {
    return fmt::format("this character is not saved as UTF-8 and is read as \"{}\"",
                       c.first_character);
  }
  return fmt::format(
      "this character is not saved as UTF-8 and is read as \"{}\"; there are {} such characters in "
      "{} {}",
      c.first_character, c.characters, c.lines, c.lines == 1 ? "line" : "lines");
}

}  // namespace

DecodedText decode_bytes(std::string bytes, FileId file) {
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) {
    return from_utf16(view.substr(2), utf8::ByteOrder::little, file);
  }
  if (view.starts_with("\xFE\xFF")) return from_utf16(view.substr(2), utf8::ByteOrder::big, file);
  DecodedText out;
  if (view.starts_with("\xEF\xBB\xBF")) {
    out.encoding = Encoding::utf8_with_mark;
    bytes.erase(0, 3);
  } else if (const auto order = guess_utf16(view)) {
    return from_utf16(view, *order, file);
  }
  const auto fault = utf8::first_fault(bytes);
  if (!fault) {
    out.text = std::move(bytes);
    return out;
  }
  Conversion converted = from_windows_1252(bytes, *fault);
  const auto begin = static_cast<std::uint32_t>(converted.first);
  const auto end = static_cast<std::uint32_t>(converted.first + converted.first_character.size());
  // A file that holds valid UTF-8 as well can be written back neither as the one nor as the other.
  if (out.encoding == Encoding::utf8 && !converted.has_valid_multibyte) {
    out.encoding = Encoding::windows_1252;
  }
  out.findings.push_back(encoding_finding({file, begin, end}, conversion_message(converted),
                                          converted.first_character));
  out.text = std::move(converted.text);
  return out;
}

}  // namespace hwbplan::yaml
