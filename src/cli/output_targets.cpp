// See output_targets.hpp.
#include "cli/output_targets.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::cli {

tl::expected<std::vector<OutputTarget>, Fault> output_targets(
    const Arguments& arguments, std::span<const std::string_view> formats) {
  std::vector<OutputTarget> targets = {{arguments.value("format", "text"), {}}};
  for (const std::string& text : arguments.list("output")) {
    const std::size_t equals = text.find('=');
    const std::string format = text.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == text.size()) {
      return tl::unexpected(Fault{
          "--output must be a format, an equals sign and a file, such as json=findings.json"});
    }
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
      return tl::unexpected(Fault{fmt::format("--output knows no format \"{}\": it is one of {}",
                                              format, fmt::join(formats, ", "))});
    }
    targets.push_back({format, text.substr(equals + 1)});
  }
  return targets;
}

}  // namespace hwbplan::cli
