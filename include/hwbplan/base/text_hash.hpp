// A hash for tables whose keys come from a plan. Whoever writes a plan must not be able to choose
// keys that all fall into one place, or a small file takes hours: so the hash has a key of its own
// in every run, which nobody outside can know. Nothing that is printed may depend on it.
//
// It is SipHash with one round a word and three at the end (Aumasson and Bernstein 2012, "SipHash:
// a fast short-input PRF"), which other languages use for the same purpose.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace hwbplan {

// Different in every run: for tables in memory, never for fingerprints (hash.hpp).
[[nodiscard]] std::size_t hash_of_text(std::string_view text);

// The same for a text and the text with its ASCII letters in another case.
[[nodiscard]] std::size_t hash_ignoring_case(std::string_view text);

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash_of_text(text); }
};

// Walk through one of these only where the order does not matter.
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

}  // namespace hwbplan
