// Gathering steps and counts by name. There are a dozen names at most, so they are simply looked
// through.
#include "hwbplan/base/timings.hpp"

#include <algorithm>

namespace hwbplan {
namespace {

template <class Entry>
Entry& entry_named(std::vector<Entry>& entries, std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [name](const Entry& entry) { return entry.name == name; });
  if (found != entries.end()) return *found;
  entries.emplace_back();
  entries.back().name = std::string(name);
  return entries.back();
}

}  // namespace

void Timings::add_time(std::string_view name, std::chrono::nanoseconds spent) {
  StepTime& step = entry_named(steps_, name);
  step.spent += spent;
  ++step.times;
}

void Timings::add_count(std::string_view name, std::uint64_t value) {
  entry_named(counts_, name).value += value;
}

}  // namespace hwbplan
