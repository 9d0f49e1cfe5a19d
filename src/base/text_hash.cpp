// See text_hash.hpp.
#include "hwbplan/base/text_hash.hpp"

#include <bit>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <exception>
#include <random>

namespace hwbplan {
namespace {

struct Key {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
};

Key random_key() {
  Key key;
  try {
    std::random_device random;
    const auto word = [&random] { return std::uint64_t{random()} << 32U | random(); };
    key = {word(), word()};
  } catch (const std::exception&) {
    // A machine without a source of chance is no reason to stop: the clock is hard enough to guess.
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    key.first = static_cast<std::uint64_t>(now) * 0x9E3779B97F4A7C15U;
  }
  return key;
}

// Made once a run, so that a hash is a function of its text alone; it never changes after that.
const Key& run_key() {
  static const Key kKey = random_key();
  return kKey;
}

class SipState {
 public:
  explicit SipState(const Key& key)
      : a_(key.first ^ 0x736F6D6570736575U),
        b_(key.second ^ 0x646F72616E646F6DU),
        c_(key.first ^ 0x6C7967656E657261U),
        d_(key.second ^ 0x7465646279746573U) {}

  void add(std::uint64_t word) {
    d_ ^= word;
    round();
    a_ ^= word;
  }

  std::uint64_t finish() {
    c_ ^= 0xFFU;
    round();
    round();
    round();
    return a_ ^ b_ ^ c_ ^ d_;
  }

 private:
  void round() {
    a_ += b_;
    c_ += d_;
    b_ = std::rotl(b_, 13) ^ a_;
    d_ = std::rotl(d_, 16) ^ c_;
    a_ = std::rotl(a_, 32);
    c_ += b_;
    a_ += d_;
    b_ = std::rotl(b_, 17) ^ c_;
    d_ = std::rotl(d_, 21) ^ a_;
    c_ = std::rotl(c_, 32);
  }

  std::uint64_t a_;
  std::uint64_t b_;
  std::uint64_t c_;
  std::uint64_t d_;
};

// Each of the eight bytes that is a capital letter of ASCII, made a small one. A byte from 0x80 on
// is left alone; of the others none carries into its neighbour, because 0x7F + 0x3F is below 0x100.
std::uint64_t small_letters(std::uint64_t word) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  const std::uint64_t low = word & (kEach * 0x7FU);
  const std::uint64_t from_a = low + kEach * (0x80U - 'A');
  const std::uint64_t behind_z = low + kEach * (0x80U - 'Z' - 1U);
  const std::uint64_t capitals = from_a & ~behind_z & ~word & (kEach * 0x80U);
  return word | capitals >> 2U;
}

static_assert(std::endian::native == std::endian::little, "few_bytes() puts the first byte lowest");

// Up to seven bytes as one number, the first the lowest. Most keys are short words, and a copy of
// unknown length would take longer than the hash.
std::uint64_t few_bytes(std::string_view text) {
  const std::size_t size = text.size();
  const auto at = [text](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(text[i])} << 8U * i;
  };
  if (size == 0) return 0;
  if (size < 4) return at(0) | at(size / 2) | at(size - 1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // which share some bytes with the first
  std::memcpy(&first, text.data(), sizeof first);
  std::memcpy(&last, text.data() + size - sizeof last, sizeof last);
  return first | std::uint64_t{last} << 8U * (size - sizeof last);
}

template <class Change>
std::size_t sip(std::string_view text, Change change) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  SipState state(run_key());
  std::uint64_t word = 0;
  const std::size_t size = text.size();
  for (; text.size() >= kWord; text.remove_prefix(kWord)) {
    std::memcpy(&word, text.data(), kWord);
    state.add(change(word));
  }
  // The last byte is free, and says how long the text is.
  state.add(change(few_bytes(text)) ^ std::uint64_t{size} << 56U);
  return static_cast<std::size_t>(state.finish());
}

}  // namespace

std::size_t hash_of_text(std::string_view text) {
  return sip(text, [](std::uint64_t word) { return word; });
}

std::size_t hash_ignoring_case(std::string_view text) {
  return sip(text, small_letters);
}

}  // namespace hwbplan
