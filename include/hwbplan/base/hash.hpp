// Fingerprints: short names for texts, by which a finding or a decision is recognised again. Not
// for keeping secrets: whoever wants two texts with one fingerprint can make them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace hwbplan {

// XXH3 (64 bits) of the bytes as 16 lower-case hexadecimal digits; the same on every machine.
[[nodiscard]] std::string hash_hex(std::string_view bytes);

// The hash of several parts in order. Each part is led by its length, so that "ab", "c" and "a",
// "bc" differ.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;

  Hasher& add(std::string_view part);
  [[nodiscard]] std::string hex() const;  // of what has been added so far; 16 digits

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hwbplan
