// The order of findings, and their names across commits.
#include "hwbplan/text/diagnostic.hpp"

#include "hwbplan/base/hash.hpp"

#include <tuple>

namespace hwbplan {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::off:
      return "off";
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  return std::tie(a.span, a.rule, a.message) < std::tie(b.span, b.rule, b.message);
}

std::string fingerprint(const Diagnostic& diagnostic, std::string_view file_name) {
  Hasher hasher;
  hasher.add(diagnostic.rule).add(diagnostic.kind).add(diagnostic.id);
  hasher.add(diagnostic.field).add(diagnostic.value);
  // A record is known by its id wherever it is moved to; a finding about a file has only the file's
  // name.
  hasher.add(diagnostic.id.empty() ? file_name : std::string_view());
  return hasher.hex();
}

}  // namespace hwbplan
