// See sentence.hpp.
#include "output/sentence.hpp"

#include "output/shown.hpp"

namespace hwbplan::output {

std::string sentence(const Diagnostic& finding) {
  std::string text;
  append_shown(text, finding.message);
  if (finding.hint.empty()) return text;
  text += " (";
  append_shown(text, finding.hint);
  return text + ')';
}

}  // namespace hwbplan::output
