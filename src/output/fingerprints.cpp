// See fingerprints.hpp.
#include "output/fingerprints.hpp"

namespace hwbplan::output {

std::string Fingerprints::next(const Diagnostic& finding, std::string_view file_name) {
  std::string name = fingerprint(finding, file_name);
  const std::uint64_t times = ++given_[name];
  if (times > 1) name += '-' + std::to_string(times);
  return name;
}

}  // namespace hwbplan::output
