// See report_options.hpp.
#include "cli/report_options.hpp"

#include "hwbplan/base/period.hpp"
#include "hwbplan/base/utf8.hpp"

#include "cli/agenda_item_called.hpp"
#include "cli/record_called.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

Refusal no_such(RecordKind kind, const std::string& words, const Workspace& workspace) {
  constexpr std::size_t kMost = 12;
  const Plan& plan = workspace.plan;
  std::string what = fmt::format("the plan has no {} \"{}\"", name_of(kind), words);
  if (kind == RecordKind::meeting) {
    std::string meant = meetings_meant(workspace, words);
    if (!meant.empty()) return {std::move(what), std::move(meant)};
  }
  const std::vector<const Record*> near = records_like(plan, kind, words);
  if (near.size() == 1)
    return {std::move(what), fmt::format("did you mean {}?", id_with_title(*near.front()))};
  if (!near.empty())
    return {std::move(what), fmt::format("did you mean one of {}?", ids_with_titles(near, kMost))};
  std::vector<const Record*> all;
  for (const std::string_view id : plan.ids(kind)) {
    if (const Record* record = plan.find(kind, id)) all.push_back(record);
  }
  if (all.empty()) return {std::move(what), fmt::format("it has no {} at all", name_of(kind, 2))};
  return {std::move(what), fmt::format("it has {}", ids_with_titles(all, kMost))};
}

// Several have the title that was typed.
Refusal several(RecordKind kind, const std::string& words,
                const std::vector<const Record*>& records) {
  constexpr std::size_t kMost = 12;
  return {fmt::format("the plan has {} {} called \"{}\"", records.size(), name_of(kind, 2), words),
          fmt::format("give the id of one: {}", ids_with_titles(records, kMost))};
}

class Reader {
 public:
  Reader(const Arguments& arguments, const Workspace& workspace)
      : arguments_(arguments), workspace_(workspace) {}

  template <class T>
  void look_up(std::string_view flag, const T*& record) {
    if (!arguments_.has(flag) || !refusal_.what.empty()) return;
    const std::string words = arguments_.value(flag);
    const std::vector<const Record*> found = records_called(workspace_.plan, T::kKind, words);
    if (found.empty()) {
      refusal_ = no_such(T::kKind, words, workspace_);
    } else if (found.size() > 1) {
      refusal_ = several(T::kKind, words, found);
    } else {
      record = static_cast<const T*>(found.front());
    }
  }

  // "next" and "latest" go by the days of the plan's meetings; true where the words are of these.
  bool look_up_by_day(const std::string& words, const Meeting*& record) {
    const auto by_day =
        meeting_by_day(workspace_.plan, words, workspace_.today, arguments_.has("public"));
    if (!by_day) return false;
    record = by_day->meeting;
    if (record == nullptr) refusal_ = {by_day->missing, by_day->hint};
    return true;
  }

  void look_up_meeting(const Meeting*& record) {
    if (!arguments_.has("meeting")) return;
    if (!look_up_by_day(arguments_.value("meeting"), record)) look_up("meeting", record);
  }

  void look_up_item(const Meeting* meeting, const AgendaItem*& item) {
    if (!arguments_.has("item") || meeting == nullptr || !refusal_.what.empty()) return;
    const auto found =
        agenda_item_called(*meeting, arguments_.value("item"), arguments_.has("public"));
    if (found) {
      item = *found;
    } else {
      refusal_ = found.error();
    }
  }

  void look_up_since(Date& since, const Meeting*& since_meeting) {
    if (!arguments_.has("since") || !refusal_.what.empty()) return;
    const std::string text = arguments_.value("since");
    if (look_up_by_day(text, since_meeting)) {
      if (since_meeting != nullptr) since = since_meeting->date.date;
      return;
    }
    const PeriodReading reading = read_period(text, workspace_.settings.financial_year());
    if (reading.status == PeriodStatus::read && reading.granularity == Granularity::day) {
      since = reading.period.start;
      return;
    }
    const Record* found = workspace_.plan.find(RecordKind::meeting, text);
    if (found == nullptr && reading.status == PeriodStatus::ambiguous) {
      refusal_ = {fmt::format("--since {} could mean {}", text, reading.readings),
                  "write the year first, as in 2026-03-31"};
      return;
    }
    if (found == nullptr) {
      refusal_ = no_such(RecordKind::meeting, text, workspace_);
      refusal_.what = fmt::format("--since takes a date or the id of a meeting; {}", refusal_.what);
      return;
    }
    const auto& meeting = static_cast<const Meeting&>(*found);
    if (!meeting.date.given()) {
      refusal_ = {fmt::format("the meeting {} has no date", text), {}};
    } else {
      since = meeting.date.date;
      since_meeting = &meeting;
    }
  }

  // Nothing has moved since a day that is still to come.
  void refuse_future(Date since) {
    if (!refusal_.what.empty() || !since.valid() || since <= workspace_.today) return;
    refusal_ = {fmt::format("--since {} is a day to come: the papers are of {}",
                            arguments_.value("since"), workspace_.today.to_words()),
                "--today sets the day of the papers"};
  }

  const Refusal& refusal() const { return refusal_; }

 private:
  const Arguments& arguments_;
  const Workspace& workspace_;
  Refusal refusal_;
};

}  // namespace

tl::expected<reports::ReportOptions, Refusal> report_options(const Arguments& arguments,
                                                             const Workspace& workspace) {
  reports::ReportOptions options;
  Reader reader(arguments, workspace);
  reader.look_up_meeting(options.meeting);
  reader.look_up_item(options.meeting, options.item);
  reader.look_up("theme", options.theme);
  reader.look_up("priority", options.priority);
  reader.look_up("partner", options.partner);
  reader.look_up("plan", options.plan);
  reader.look_up("place", options.place);
  reader.look_up_since(options.since, options.since_meeting);
  reader.refuse_future(options.since);
  if (!reader.refusal().what.empty()) return tl::unexpected(reader.refusal());
  options.public_paper = arguments.has("public");
  return options;
}

}  // namespace hwbplan::cli
