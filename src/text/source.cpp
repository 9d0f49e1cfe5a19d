// The text behind a span.
#include "hwbplan/text/source.hpp"

namespace hwbplan {

std::string_view Sources::text(const Span& span) const {
  if (span.file >= files_.size()) return {};
  const std::string_view whole = files_[span.file].text;
  if (span.begin > span.end || span.end > whole.size()) return {};
  return whole.substr(span.begin, span.size());
}

}  // namespace hwbplan
