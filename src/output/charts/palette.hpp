// The colours of charts by what they stand for. Every one of them has a contrast of at least 3:1,
// those of text 4.5:1, to the paper in light and dark; shape or words always say the same again.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hwbplan::output {

enum class Ink : std::uint8_t {
  text,
  soft,    // text of less weight
  axis,    // axes, limits, connectors
  data,    // the line or bar of a series
  good,    // improvement
  bad,     // concern
  change,  // neither way is good
  warn,
  paper,  // the ground itself: gaps between marks
};
inline constexpr std::size_t kInks = 9;

struct InkColours {
  std::string_view name;   // of its classes: cf-<name> fills, cs-<name> draws lines
  std::string_view light;  // "#1d70b8"
  std::string_view dark;
};

// Good is blue and bad is orange, as in Making Data Count, which most colour-blind people can tell
// apart.
inline constexpr std::array<InkColours, kInks> kPalette = {{
    {"text", "#0b0c0c", "#f3f2f1"},
    {"soft", "#505a5f", "#b1b4b6"},
    {"axis", "#6f777b", "#8f9599"},
    {"data", "#3d4b54", "#c4c9cd"},
    {"good", "#005ea5", "#6cb4ff"},
    {"bad", "#b8400b", "#ff9b57"},
    {"change", "#6f42c1", "#c4a5ff"},
    {"warn", "#7d5a00", "#e8b93c"},
    {"paper", "#ffffff", "#15181b"},
}};

constexpr const InkColours& colours_of(Ink ink) {
  return kPalette[static_cast<std::size_t>(ink)];
}

}  // namespace hwbplan::output
