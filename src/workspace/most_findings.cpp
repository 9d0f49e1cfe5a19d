// See most_findings.hpp.
#include "hwbplan/workspace/most_findings.hpp"

#include "hwbplan/base/number.hpp"

#include <fmt/format.h>

namespace hwbplan {

Diagnostic too_many_findings(FileId file, std::size_t most) {
  Diagnostic finding;
  finding.rule = "too-large";
  finding.span = {file, 0, 0};
  finding.message =
      fmt::format("this file has {} findings or more, and no more than these are told",
                  format_number(static_cast<double>(most)));
  finding.hint = "mend what is found most often first, and check again";
  return finding;
}

}  // namespace hwbplan
