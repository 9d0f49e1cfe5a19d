// See report.hpp.
#include "hwbplan/reports/report.hpp"

#include "reports/paper_header.hpp"
#include "reports/shared_work.hpp"

namespace hwbplan::reports {

const Report* find_report(std::string_view name) {
  for (const Report* report : all_reports()) {
    if (report->name == name) return report;
  }
  return nullptr;
}

std::shared_ptr<SharedWork> make_shared_work() {
  return std::make_shared<SharedWork>();
}

Document make_document(const Report& report, const ReportInput& given) {
  ReportInput input = given;
  if (input.shared == nullptr) input.shared = make_shared_work();
  Document document;
  document.name = std::string(report.name);
  document.title = std::string(report.title);
  const Scope scope(input);
  add_header(report, scope, document);
  report.write(input, document);
  return document;
}

}  // namespace hwbplan::reports
