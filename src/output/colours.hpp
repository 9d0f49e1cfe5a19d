// The few colours of our text output. They only repeat what the words say already, and are those of
// the terminal's own palette, which its owner has made legible on their background.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <string_view>

namespace hwbplan::output {

// Each gives the escape sequence that turns a colour on, or nothing where colour is off.
class Colours {
 public:
  explicit Colours(bool on) : on_(on) {}

  std::string_view severity(Severity severity) const {
    switch (severity) {
      case Severity::error:
        return code("\x1b[1;31m");  // red, bold
      case Severity::warning:
        return code("\x1b[33m");  // yellow; bold, it would be too pale on white
      case Severity::note:
      case Severity::off:
        break;
    }
    return code("\x1b[36m");  // cyan
  }
  std::string_view place() const { return code("\x1b[1m"); }
  std::string_view gutter() const { return code("\x1b[2m"); }
  std::string_view reset() const { return code("\x1b[0m"); }

 private:
  std::string_view code(std::string_view sequence) const {
    return on_ ? sequence : std::string_view();
  }

  bool on_;
};

}  // namespace hwbplan::output
