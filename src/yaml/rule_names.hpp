// The names of the rules that reading a file can break. Other layers hold their summaries; here
// they are only names.
#pragma once

#include <string_view>

namespace hwbplan::yaml::rule {

inline constexpr std::string_view kSyntax = "yaml-syntax";
inline constexpr std::string_view kEncoding = "bad-encoding";
inline constexpr std::string_view kCutText = "text-cut-off";
inline constexpr std::string_view kConflict = "conflict-marker";
inline constexpr std::string_view kDuplicateKey = "duplicate-key";
inline constexpr std::string_view kAliasOrTag = "alias-or-tag";
inline constexpr std::string_view kTooLarge = "too-large";
inline constexpr std::string_view kSecondDocument = "more-than-one-document";

}  // namespace hwbplan::yaml::rule
