// Ids that are not made of letters, digits and hyphens.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/every_id.hpp"
#include "rules/ids.hpp"

#include <string>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

std::string message(std::string_view id, const std::string& fault) {
  if (id.empty()) return "this id is empty";
  if (fault.starts_with("holds")) {
    return fmt::format("the id {} {}, and an id is made of the letters a to z, digits and hyphens",
                       quoted(id), fault);
  }
  if (fault.starts_with("has")) {
    return fmt::format("this id {}, and an id has at most {}", fault, kLongestId);
  }
  return fmt::format("the id {} {}, and an id begins and ends with a letter or a digit", quoted(id),
                     fault);
}

std::string hint(const std::string& better) {
  if (better.empty()) return "choose a short one such as falls-classes or HB-07";
  return fmt::format("write \"{}\", here and wherever it is referred to", better);
}

// The word `all` stands for every theme, and would mean two things.
bool is_the_word_for_all(const Record& record) {
  return record.kind == RecordKind::theme && utf8::equal_ignoring_case(record.id.text, "all");
}

void check(const Workspace& workspace, Reporter& report) {
  for_each_record(workspace.plan, [&](const Record& record) {
    if (!record.id.given()) return;
    const std::string_view id = record.id.text;
    if (is_the_word_for_all(record)) {
      report
          .at(record, record.id.span,
              "no theme can have the id \"all\", which stands for all themes")
          .field("id")
          .value(id)
          .hint("choose another, such as every-age");
      return;
    }
    const std::string fault = fault_of_id(id);
    if (fault.empty()) return;
    const std::string better = mended_id(id);
    const bool is_taken = workspace.plan.find(record.kind, better) != nullptr;
    report.at(record, record.id.span, message(id, fault))
        .field("id")
        .value(id)
        .hint(hint(is_taken ? std::string() : better));
  });
  for_each_inner_list(workspace.plan, [&](const InnerIds& list) {
    for (const Text* id : list.ids) {
      const std::string fault = fault_of_id(id->text);
      if (fault.empty()) continue;
      report.at(*list.owner, id->span, message(id->text, fault))
          .field(std::string(list.field))
          .value(id->text)
          .hint(hint(mended_id(id->text)));
    }
  });
}

}  // namespace

extern const Rule bad_id = {
    .name = "bad-id",
    .group = "references",
    .severity = Severity::error,
    .summary = "an id that is not made of letters, digits and hyphens",
    .rationale =
        "An id is typed by many hands, stands in file names, web addresses and spreadsheets, and "
        "is read out in meetings. Spaces, accents and symbols come out differently in each of "
        "them, and a letter of another alphabet that looks like one of ours makes two ids that "
        "nobody can tell apart: a reference then leads nowhere although it looks right. So ids "
        "are made of the letters a to z, digits and hyphens; a council's own reference such as "
        "HB-07 may have capitals. The name that people read belongs into the title, where "
        "everything is allowed.",
    .bad = R"(actions:
  - id: falls classes (2026)
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(actions:
  - id: falls-classes-2026
    title: Run twelve strength-and-balance classes a week
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
