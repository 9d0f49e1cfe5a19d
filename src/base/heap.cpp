// See heap.hpp. Left to itself, the GNU C library extends the heap of a thread page by page, asking
// the kernel each time while other threads wait for the same lock, and gives large blocks back as
// soon as they are freed, so that the next one has to be cleared again.
#include "hwbplan/base/heap.hpp"

#include <cstdlib>  // which tells whose C library it is

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace hwbplan {

void prepare_heap() {
#if defined(__GLIBC__)
  constexpr int kMebibyte = 1 << 20;
  mallopt(M_TOP_PAD, 2 * kMebibyte);
  mallopt(M_MMAP_THRESHOLD, 4 * kMebibyte);
  mallopt(M_TRIM_THRESHOLD, 64 * kMebibyte);
#endif
}

}  // namespace hwbplan
