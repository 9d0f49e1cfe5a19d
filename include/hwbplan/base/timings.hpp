// What `--stats` prints: how long each step took and how many things it dealt with. A value that
// the command makes and passes down to whoever has something to tell; not for use by several
// threads at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {

class Timings {
 public:
  using Clock = std::chrono::steady_clock;

  struct StepTime {
    std::string name;
    std::chrono::nanoseconds spent{0};
    std::uint64_t times = 0;  // how often the step was done
  };
  struct Count {
    std::string name;
    std::uint64_t value = 0;
  };

  // Measures from its making to its end.
  class Step {
   public:
    Step(Timings& timings, std::string_view name)
        : timings_(timings), name_(name), begun_(Clock::now()) {}
    ~Step() { timings_.add_time(name_, Clock::now() - begun_); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Timings& timings_;
    std::string name_;
    Clock::time_point begun_;
  };

  // A step, or a count, of a name that has been there before is added to it.
  [[nodiscard]] Step step(std::string_view name) { return Step(*this, name); }
  void add_time(std::string_view name, std::chrono::nanoseconds spent);
  void add_count(std::string_view name, std::uint64_t value);

  // In the order in which each name came first.
  [[nodiscard]] const std::vector<StepTime>& steps() const { return steps_; }
  [[nodiscard]] const std::vector<Count>& counts() const { return counts_; }

 private:
  std::vector<StepTime> steps_;
  std::vector<Count> counts_;
};

}  // namespace hwbplan
