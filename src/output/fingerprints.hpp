// The fingerprints of the findings of one run, each given to one finding only. Programs tell by
// them which findings are new, so two findings must never share one.
#pragma once

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/text/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hwbplan::output {

class Fingerprints {
 public:
  // The finding's own fingerprint; the second finding of the run that would have the same is given
  // "…-2", the third "…-3". Ask in the order in which findings are shown, once for each.
  std::string next(const Diagnostic& finding, std::string_view file_name);

 private:
  TextMap<std::uint64_t> given_;
};

}  // namespace hwbplan::output
