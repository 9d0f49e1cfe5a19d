// Wires the program to the real world, and does nothing else.
#include "hwbplan/base/date.hpp"
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/base/heap.hpp"
#include "hwbplan/cli/run.hpp"
#include "hwbplan/cli/terminal.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main(int argc, char** argv) {
  hwbplan::prepare_heap();
  std::ios::sync_with_stdio(false);
  hwbplan::cli::ignore_closed_pipes();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto files = hwbplan::disk();
  // Never freed, but reachable, which tells it from a leak: the operating system takes it all back.
  static auto* const left = new std::vector<std::shared_ptr<const void>>;
  const hwbplan::cli::World world{
      *files,
      std::cout,
      std::cerr,
      hwbplan::cli::standard_output(),
      [](std::string_view name) -> std::optional<std::string> {
        const char* value = std::getenv(std::string(name).c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
      },
      hwbplan::today,
      &std::cin,
      [](std::chrono::milliseconds time) {
        std::this_thread::sleep_for(time);
        return true;
      },
      [](std::shared_ptr<const void> done) { left->push_back(std::move(done)); }};
  const int status = hwbplan::cli::run(arguments, world);
  std::cout.flush();
  if (!std::cout && !hwbplan::cli::reader_has_gone()) {
    std::cerr << "hwbplan: not all of the output could be written; is the disk full?\n";
    return hwbplan::cli::kCouldNot;
  }
  return status;
}
