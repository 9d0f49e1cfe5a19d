// See without_item.hpp.
#include "reports/without_item.hpp"

namespace hwbplan::reports {

namespace {

ReportOptions without_item(ReportOptions options) {
  options.item = nullptr;
  return options;
}

}  // namespace

// What it shares with other papers is chosen by other options, so that it begins anew.
WithoutItem::WithoutItem(const Scope& of_item)
    : options_(without_item(of_item.options())),
      input_{of_item.workspace(), options_, of_item.input().findings, of_item.input().revision},
      scope_(input_) {}

}  // namespace hwbplan::reports
