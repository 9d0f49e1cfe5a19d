// See agenda_item.hpp.
#include "reports/agenda_item.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/reports/report.hpp"

#include <algorithm>
#include <string>

namespace hwbplan::reports {

namespace {

const AgendaItem* item_with(const Meeting& meeting, std::string_view report) {
  for (const AgendaItem& item : meeting.items) {
    if (report_of(item) == report) return &item;
  }
  return nullptr;
}

const AgendaItem* item_of_the_plan(const Meeting& meeting) {
  const AgendaItem* item = item_with(meeting, "paper");
  return item == nullptr ? item_with(meeting, "action-plan") : item;
}

}  // namespace

std::string report_of(const AgendaItem& item) {
  return utf8::fold_case_ascii(one_line(item.report.text));
}

const AgendaItem* item_of(const Meeting& meeting) {
  if (const AgendaItem* item = item_of_the_plan(meeting)) return item;
  const List<AgendaItem>& items = meeting.items;
  const auto names_ours = [](const AgendaItem& item) {
    return find_report(report_of(item)) != nullptr;
  };
  if (std::any_of(items.begin(), items.end(), names_ours)) return nullptr;
  for (const AgendaItem& item : items) {
    if (!item.report.given() && is_for_decision(item.purpose.text)) return &item;
  }
  const bool is_alone = items.items.size() == 1 && !items.items.front().report.given();
  return is_alone ? &items.items.front() : nullptr;
}

const AgendaItem* item_of_the_rest(const Meeting& meeting) {
  const AgendaItem* item = item_of_the_plan(meeting);
  return item == nullptr ? item_with(meeting, "progress") : item;
}

bool is_for_decision(std::string_view purpose) {
  return utf8::fold_case_ascii(purpose).find("decision") != std::string::npos;
}

bool is_for_noting(std::string_view purpose) {
  const std::string text = utf8::fold_case_ascii(purpose);
  return text.find("noting") != std::string::npos || text == "note" || text.ends_with(" note");
}

Matter matter_of(const AgendaItem& item) {
  const std::string report = report_of(item);
  if (report == "paper" || report == "action-plan") return Matter::plan;
  if (report == "barriers") return Matter::requests;
  if (report == "overlaps") return Matter::overlaps;
  // Which partner a partner's paper is about the item does not say.
  if (report == "partner") return Matter::not_said;
  return find_report(report) == nullptr ? Matter::not_said : Matter::paper;
}

const AgendaItem* item_of_requests(const Meeting& meeting) {
  for (const std::string_view name : {"barriers", "exceptions"}) {
    if (const AgendaItem* item = item_with(meeting, name)) return item;
  }
  return item_of_the_rest(meeting);
}

const AgendaItem* item_of_overlaps(const Meeting& meeting) {
  const AgendaItem* item = item_with(meeting, "overlaps");
  return item == nullptr ? item_of_the_rest(meeting) : item;
}

std::size_t number_of(const AgendaItem& item, const Meeting& meeting) {
  return static_cast<std::size_t>(&item - meeting.items.items.data()) + 1;
}

}  // namespace hwbplan::reports
