// See json_writer.hpp.
#include "output/json_writer.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::size_t kIndentation = 2;

bool stands_for_itself(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

// Whether the bracket of `##[` or `##vso[` stands there. Build services look for their commands
// anywhere in what is printed.
bool opens_command(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 5;
  if (text[at] != '[') return false;
  const std::size_t from = at - std::min(at, kLongest);
  const std::string before = utf8::fold_case_ascii(text.substr(from, at - from));
  return before.ends_with("##") || before.ends_with("##vso");
}

// JSON writes what lies above U+FFFF as two UTF-16 units.
void append_escape(std::string& out, char32_t code_point) {
  const auto unit = [&out](std::uint32_t value) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
  };
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value <= 0xFFFF) return unit(value);
  unit(0xD800U + ((value - 0x10000U) >> 10U));
  unit(0xDC00U + ((value - 0x10000U) & 0x3FFU));
}

void append_character(std::string& out, char32_t code_point) {
  switch (code_point) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '[':  // of a command
      return append_escape(out, code_point);
    default:
      if (utf8::is_control_or_bidi(code_point)) {
        append_escape(out, code_point);
      } else {
        utf8::append(out, code_point);
      }
  }
}

}  // namespace

void JsonWriter::append_string(std::string_view text) {
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && stands_for_itself(text[run]) && !opens_command(text, run)) ++run;
    out_ += text.substr(at, run - at);
    at = run;
    if (at == text.size()) break;
    const utf8::Decoded piece = utf8::decode(text, at);
    append_character(out_, piece.code_point);
    at += piece.size;
  }
  out_ += '"';
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(levels_.size() * kIndentation, ' ');
}

void JsonWriter::separate() {
  if (std::exchange(after_key_, false) || levels_.empty()) return;
  Level& level = levels_.back();
  const bool first = std::exchange(level.empty, false);
  if (!first) out_ += ',';
  if (level.layout == Layout::lines) {
    new_line();
  } else if (!first) {
    out_ += ' ';
  }
}

void JsonWriter::begin(char bracket, Layout layout) {
  separate();
  const bool inside_line = !levels_.empty() && levels_.back().layout == Layout::one_line;
  levels_.push_back({inside_line ? Layout::one_line : layout});
  out_ += bracket;
}

void JsonWriter::end(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == Layout::lines && !level.empty) new_line();
  out_ += bracket;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_string(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

void JsonWriter::value(std::string_view text) {
  separate();
  append_string(text);
}

void JsonWriter::value(std::uint64_t number) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::decimal(double number, int decimals) {
  if (!std::isfinite(number)) {
    null();
    return;
  }
  separate();
  std::string figures = fmt::format("{:.{}f}", number, decimals);
  if (decimals > 0) figures.erase(figures.find_last_not_of('0') + 1);
  if (figures.back() == '.') figures.pop_back();
  out_ += figures == "-0" ? "0" : figures;
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::value_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

std::string JsonWriter::take() {
  out_ += '\n';
  return std::exchange(out_, {});
}

}  // namespace hwbplan::output
