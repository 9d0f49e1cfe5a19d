// See ci_files.hpp.
#include "cli/ci_files.hpp"

#include <string>

namespace hwbplan::cli {

namespace {

// Stands behind the one place in each workflow that names the plan.
constexpr std::string_view kPlan = ".  # where the plan lies";
constexpr std::string_view kPlanInColumn = ".         # where the plan lies";

std::string path_of(std::string_view service) {
  if (service == "github") return ".github/workflows/hwbplan.yml";
  return service == "gitlab" ? ".gitlab-ci.yml" : "azure-pipelines.yml";
}

// In single quotes, in which YAML reads everything but the quote itself as it stands.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

}  // namespace

StarterFile ci_file(std::string_view service, std::string_view plan) {
  StarterFile file{path_of(service), {}};
  for (const CiTemplate& one : ci_templates()) {
    if (one.service == service) file.text = one.text;
  }
  if (plan == ".") return file;
  for (const std::string_view place : {kPlan, kPlanInColumn}) {
    const std::size_t at = file.text.find(place);
    if (at != std::string::npos) file.text.replace(at, place.size(), quoted(plan));
  }
  return file;
}

}  // namespace hwbplan::cli
