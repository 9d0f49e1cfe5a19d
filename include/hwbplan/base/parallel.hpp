// Doing the same thing to many items on several threads. The work writes its results by index, so
// that they are the same whatever the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace hwbplan {

// Calls work(0) … work(count - 1), each once, on up to `jobs` threads of which the caller's is one.
// A thread takes `grain` items at a time: 1 suits files, some hundreds suit items that take a
// microsecond. With one job, or no more than `grain` items, everything runs in order on the
// caller's thread and none is started. Threads are kept for the next call, until the program ends.
//
// Where calls throw, the exception of the lowest index is thrown on, as it would be from a plain
// loop; some items behind that one may have been worked on, others not.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                  std::size_t grain = 1);

// Starts the threads that calls with so many jobs will use, so that the machine has woken them by
// the time that the first loop comes. Nothing needs it but speed.
void prepare_threads(unsigned jobs);

// As many jobs as the machine runs at once; at least 1.
[[nodiscard]] unsigned default_jobs();

}  // namespace hwbplan
