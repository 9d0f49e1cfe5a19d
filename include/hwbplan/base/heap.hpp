// How memory is asked of the operating system.
#pragma once

namespace hwbplan {

// Has the heap grow in large steps and keep what is freed, which suits a program that reads a plan,
// answers and ends. Before any thread is started. It takes no memory that is not used, and where
// the C library has no such settings it does nothing.
void prepare_heap();

}  // namespace hwbplan
