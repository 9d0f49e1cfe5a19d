// See text_place.hpp.
#include "rules/text_place.hpp"

#include <functional>

namespace hwbplan::rules {

namespace {

Span span_at(const Span& around, std::size_t begin, std::size_t size) {
  return {around.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

}  // namespace

Span place_of(const Workspace& workspace, const Text& text, std::string_view part) {
  const std::string_view source = workspace.sources.text(text.span);
  if (part.empty() || source.empty()) return text.span;
  // Plain and most quoted values are views into the file itself. Pointers into different buffers
  // are only ordered by std::less.
  const std::less_equal<> not_behind;
  const char* source_end = source.data() + source.size();
  if (not_behind(source.data(), part.data()) && not_behind(part.data() + part.size(), source_end)) {
    const auto offset = static_cast<std::size_t>(part.data() - source.data());
    return span_at(text.span, text.span.begin + offset, part.size());
  }
  const std::size_t found = source.find(part);
  if (found == std::string_view::npos) return text.span;
  if (source.find(part, found + 1) != std::string_view::npos) return text.span;
  return span_at(text.span, text.span.begin + found, part.size());
}

}  // namespace hwbplan::rules
