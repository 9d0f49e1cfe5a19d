// yaml-cpp takes byte 4 for the end of the file and guesses an encoding from zero bytes; a terminal
// takes control characters for commands. None of them belongs in a plan, so none gets any further
// than this.
#include "yaml/clean.hpp"

#include "hwbplan/base/utf8.hpp"

#include "yaml/rule_names.hpp"

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

constexpr char kStandIn = '_';

// Whether any byte needs a second look. One pass without branches, so that the compiler can take
// many bytes at a time.
bool is_suspicious(std::string_view text) {
  unsigned suspicious = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool control = byte < 0x20U && byte != '\n' && byte != '\t';
    suspicious |= static_cast<unsigned>(control) | static_cast<unsigned>(byte >= 0x7FU);
  }
  return suspicious != 0;
}

bool is_unwelcome(char32_t c) {
  const bool c0 = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
  const bool c1 = c >= 0x7F && c < 0xA0 && c != 0x85;
  // Embeddings, overrides and isolates make a line read in another order than it is stored.
  const bool reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return c0 || c1 || reorders || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

}  // namespace

CleanText::CleanText(std::string_view source, FileId file, Diagnostics& findings)
    : source_(source) {
  if (is_suspicious(source)) clean(findings, file);
}

void CleanText::copy() {
  if (copied_) return;
  copy_ = source_;
  copied_ = true;
}

void CleanText::put(std::uint32_t offset, char c) {
  copy();
  copy_[offset] = c;
}

void CleanText::blank(const Span& span, char with) {
  copy();
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (copy_[i] != '\n' && copy_[i] != '\r') copy_[i] = with;
  }
}

void CleanText::clean(Diagnostics& findings, FileId file) {
  std::size_t controls = 0;
  Span first;
  char32_t first_control = 0;
  for (std::size_t i = 0; i < source_.size();) {
    const char c = source_[i];
    if (c >= 0x20 && c != 0x7F) {
      ++i;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(i);
    if (c == '\r' && (i + 1 == source_.size() || source_[i + 1] != '\n')) put(begin, '\n');
    const utf8::Decoded decoded = utf8::decode(source_, i);
    i += decoded.size;
    const Span span{file, begin, static_cast<std::uint32_t>(i)};
    if (!decoded.valid) blank(span, kStandIn);
    if (!decoded.valid || !is_unwelcome(decoded.code_point)) continue;
    blank(span, kStandIn);
    if (controls++ == 0) {
      first = span;
      first_control = decoded.code_point;
    }
  }
  if (controls == 0) return;
  Diagnostic finding;
  finding.rule = rule::kEncoding;
  finding.span = first;
  finding.message =
      fmt::format("this character (U+{:04X}) cannot be seen and does not belong in a plan",
                  static_cast<unsigned>(first_control));
  if (controls > 1) {
    finding.message += fmt::format("; there are {} such characters in this file", controls);
  }
  finding.hint = "delete it";
  finding.value = fmt::format("U+{:04X}", static_cast<unsigned>(first_control));
  findings.push_back(std::move(finding));
}

}  // namespace hwbplan::yaml
