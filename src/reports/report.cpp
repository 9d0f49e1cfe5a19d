// See report.hpp.
#include "hwbplan/reports/report.hpp"

#include "reports/paper_header.hpp"

namespace hwbplan::reports {

const Report* find_report(std::string_view name) {
  for (const Report* report : all_reports()) {
    if (report->name == name) return report;
  }
  return nullptr;
}

Document make_document(const Report& report, const ReportInput& input) {
  Document document;
  document.name = std::string(report.name);
  document.title = std::string(report.title);
  const Scope scope(input);
  add_header(report, scope, document);
  report.write(input, document);
  return document;
}

}  // namespace hwbplan::reports
