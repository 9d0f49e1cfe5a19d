// See steps.hpp. This file is not counted itself.
#include "work/steps.hpp"

#include <cstddef>

namespace {

std::uint64_t& counter() {
  static std::uint64_t steps = 0;
  return steps;
}

}  // namespace

extern "C" {

// The compiler calls this at every branch of a counted source.
void __sanitizer_cov_trace_pc();  // NOLINT(bugprone-reserved-identifier)
void __sanitizer_cov_trace_pc() {
  ++counter();
}

#ifdef HWBPLAN_WRAPPED_CALLS
// The linker leads calls of memchr to __wrap_memchr, and those of __real_memchr to memchr.
// NOLINTBEGIN(bugprone-reserved-identifier)
void* __real_memchr(const void* text, int wanted, std::size_t size);
int __real_memcmp(const void* a, const void* b, std::size_t size);
void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __real_memmove(void* to, const void* from, std::size_t size);
void* __wrap_memchr(const void* text, int wanted, std::size_t size);
int __wrap_memcmp(const void* a, const void* b, std::size_t size);
void* __wrap_memcpy(void* to, const void* from, std::size_t size);
void* __wrap_memmove(void* to, const void* from, std::size_t size);

// Only the bytes up to what is found were looked at.
void* __wrap_memchr(const void* text, int wanted, std::size_t size) {
  void* const found = __real_memchr(text, wanted, size);
  const auto* const begin = static_cast<const char*>(text);
  counter() +=
      found == nullptr ? size : static_cast<std::uint64_t>(static_cast<char*>(found) - begin);
  return found;
}

int __wrap_memcmp(const void* a, const void* b, std::size_t size) {
  counter() += size;
  return __real_memcmp(a, b, size);
}

void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
  counter() += size;
  return __real_memcpy(to, from, size);
}

void* __wrap_memmove(void* to, const void* from, std::size_t size) {
  counter() += size;
  return __real_memmove(to, from, size);
}
// NOLINTEND(bugprone-reserved-identifier)
#endif

}  // extern "C"

namespace hwbplan::work {

std::uint64_t steps_of(const std::function<void()>& piece) {
  const std::uint64_t before = counter();
  piece();
  return counter() - before;
}

}  // namespace hwbplan::work
