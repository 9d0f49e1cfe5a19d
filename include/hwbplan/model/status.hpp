// How an action is doing, in the words of the format. Boards map their own words to these in
// `status_scale`.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

enum class Status : std::uint8_t { not_started, on_track, at_risk, off_track, complete, stopped };

inline constexpr std::array<std::string_view, 6> kStatusNames = {
    "not-started", "on-track", "at-risk", "off-track", "complete", "stopped"};
constexpr std::span<const std::string_view> names_of(Status) {
  return kStatusNames;
}

}  // namespace hwbplan
