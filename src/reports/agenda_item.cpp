// See agenda_item.hpp.
#include "reports/agenda_item.hpp"

#include "hwbplan/base/utf8.hpp"

#include <string>

namespace hwbplan::reports {

const AgendaItem* item_of(const Meeting& meeting) {
  for (const std::string_view name : {"paper", "action-plan"}) {
    for (const AgendaItem& item : meeting.items) {
      if (item.report.text == name) return &item;
    }
  }
  const AgendaItem* first = nullptr;
  for (const AgendaItem& item : meeting.items) {
    if (item.report.given()) continue;
    if (item.purpose.text == "decision") return &item;
    if (first == nullptr) first = &item;
  }
  return first;
}

bool is_for_noting(std::string_view purpose) {
  const std::string text = utf8::fold_case_ascii(purpose);
  return text.find("noting") != std::string::npos || text == "note" || text.ends_with(" note");
}

}  // namespace hwbplan::reports
