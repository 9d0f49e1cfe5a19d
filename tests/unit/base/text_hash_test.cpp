// The hash of tables: the same for one text, blind to case where asked, and well spread over keys
// that are made to collide in the usual hashes.
#include "hwbplan/base/text_hash.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("a text has one hash, and another text another") {
  std::vector<std::size_t> hashes;
  std::string text;
  for (int i = 0; i < 300; ++i) {
    const std::string copy = text;
    CHECK(hash_of_text(text) == hash_of_text(copy));
    hashes.push_back(hash_of_text(text));
    text += i % 3 == 0 ? '\0' : 'a';
  }
  std::sort(hashes.begin(), hashes.end());
  CHECK(std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end());
}

TEST_CASE("case is ignored for the letters of ASCII, wherever they stand, and for nothing else") {
  for (int c = 0; c < 256; ++c) {
    for (std::size_t at = 0; at < 19; ++at) {
      std::string text = "ab-cd-ef-gh-ij-kl-7";
      text[at] = static_cast<char>(c);
      const std::string folded = utf8::fold_case_ascii(text);
      CHECK(hash_ignoring_case(text) == hash_ignoring_case(folded));
      CHECK((hash_of_text(text) == hash_of_text(folded)) == (text == folded));
    }
  }
  CHECK(hash_ignoring_case("a@[`{") != hash_ignoring_case("a`{@["));
  CHECK(hash_ignoring_case("\xC3\x84") != hash_ignoring_case("\xE3\xA4"));
}

TEST_CASE("texts that fall together by FNV-1a do not here") {
  // All of these end in the same 16 bits of FNV-1a, and so in one place of a table of 65,536.
  const auto fnv = [](const std::string& text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash & 0xFFFFU;
  };
  std::vector<std::size_t> places;
  const std::uint64_t place = fnv("a0");
  for (int i = 0; places.size() < 60; ++i) {
    const std::string text = "a" + std::to_string(i);
    if (fnv(text) == place) places.push_back(hash_of_text(text) & 0xFFFFU);
  }
  std::sort(places.begin(), places.end());
  const auto different = std::unique(places.begin(), places.end()) - places.begin();
  CHECK(different > 50);
}
