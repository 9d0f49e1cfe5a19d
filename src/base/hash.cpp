// The only file that knows which hash is used.
#include "hwbplan/base/hash.hpp"

#include <array>
#include <cstdint>
#include <new>

#include <xxhash.h>

namespace hwbplan {
namespace {

std::string hexadecimal(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
    *digit = kDigits[value & 0xFU];
    value >>= 4U;
  }
  return text;
}

// Always the lowest byte first, so that all machines agree.
std::array<char, 8> bytes_of(std::uint64_t value) {
  std::array<char, 8> bytes{};
  for (char& byte : bytes) {
    byte = static_cast<char>(value & 0xFFU);
    value >>= 8U;
  }
  return bytes;
}

}  // namespace

struct Hasher::State {
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  std::unique_ptr<XXH3_state_t, Free> xxh{XXH3_createState()};
};

Hasher::Hasher() : state_(std::make_unique<State>()) {
  if (!state_->xxh) throw std::bad_alloc();
  XXH3_64bits_reset(state_->xxh.get());
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hasher& Hasher::add(std::string_view part) {
  const auto size = bytes_of(part.size());
  XXH3_64bits_update(state_->xxh.get(), size.data(), size.size());
  XXH3_64bits_update(state_->xxh.get(), part.data(), part.size());
  return *this;
}

std::string Hasher::hex() const {
  return hexadecimal(XXH3_64bits_digest(state_->xxh.get()));
}

std::string hash_hex(std::string_view bytes) {
  return hexadecimal(XXH3_64bits(bytes.data(), bytes.size()));
}

}  // namespace hwbplan
