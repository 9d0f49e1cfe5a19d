// Starting a thread where the machine is free.
#pragma once

#include <functional>
#include <thread>

namespace hwbplan {

// Starts a thread on another processor than the caller's, where there is one that this program may
// use. The kernel is free to move it later. Throws std::system_error where there are no more
// threads.
//
// Linux leaves a new thread beside the one that made it until it has had the time to look for a
// better place, which on a virtual machine of two processors takes one to four milliseconds: half
// of the time in which a board's plan is read.
std::thread start_elsewhere(std::function<void()> work);

}  // namespace hwbplan
