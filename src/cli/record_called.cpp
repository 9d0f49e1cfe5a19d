// See record_called.hpp.
#include "cli/record_called.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/period.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/phrases.hpp"

#include "cli/private_meeting.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// Of a part of a title; a shorter one stands in too many.
constexpr std::size_t kShortestPart = 3;

std::vector<const Record*> all_of(const Plan& plan, RecordKind kind) {
  std::vector<const Record*> all;
  for (const std::string_view id : plan.ids(kind)) {
    // Something in a part of a file that could not be read has an id and no record.
    const Record* record = plan.find(kind, id);
    if (record != nullptr) all.push_back(record);
  }
  return all;
}

// A title as it is compared: on one line, in small letters.
std::string folded(std::string_view title) {
  return utf8::fold_case_ascii(one_line(title));
}

std::string shown_meeting(const Meeting& meeting) {
  return fmt::format("{} ({})", utf8::escape_for_terminal(excerpt(meeting.id.text)),
                     meeting.date.date.to_words());
}

// A group that does not say what it is may be the board.
bool is_of_board(const Meeting& meeting) {
  const auto* group = target_as<Group>(meeting.group);
  return group == nullptr || !group->group_kind.given() || group->group_kind.is(GroupKind::board);
}

}  // namespace

std::vector<const Record*> records_called(const Plan& plan, RecordKind kind,
                                          std::string_view words) {
  if (const Record* record = plan.find(kind, words)) return {record};
  std::vector<const Record*> found;
  const std::string title = folded(words);
  if (title.empty()) return found;
  for (const Record* record : all_of(plan, kind)) {
    if (folded(record->title.text) == title) found.push_back(record);
  }
  return found;
}

std::vector<const Record*> records_like(const Plan& plan, RecordKind kind, std::string_view words) {
  std::vector<const Record*> found;
  for (const std::string_view id : closest(words, plan.ids(kind))) {
    if (const Record* record = plan.find(kind, id)) found.push_back(record);
  }
  if (!found.empty()) return found;
  const std::vector<const Record*> all = all_of(plan, kind);
  std::vector<std::string> titles;
  for (const Record* record : all) titles.push_back(folded(record->title.text));
  const std::string typed = folded(words);
  const std::vector<std::string_view> candidates(titles.begin(), titles.end());
  const std::vector<std::string_view> near = closest(typed, candidates);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_near = std::find(near.begin(), near.end(), titles[i]) != near.end();
    const bool is_part =
        typed.size() >= kShortestPart && titles[i].find(typed) != std::string::npos;
    if (is_near || is_part) found.push_back(all[i]);
  }
  return found;
}

std::string id_with_title(const Record& record) {
  const std::string id = utf8::escape_for_terminal(excerpt(record.id.text));
  const std::string title = utf8::escape_for_terminal(excerpt(one_line(record.title.text)));
  return title.empty() || title == id ? id : fmt::format("{} ({})", id, title);
}

std::string ids_with_titles(const std::vector<const Record*>& records, std::size_t most) {
  std::vector<std::string> shown;
  for (const Record* record : records) {
    if (shown.size() < most) shown.push_back(id_with_title(*record));
  }
  return fmt::format("{}{}", fmt::join(shown, ", "), records.size() > most ? " and others" : "");
}

std::optional<MeetingByDay> meeting_by_day(const Plan& plan, std::string_view words, Date today,
                                           bool in_public) {
  const bool is_next = utf8::equal_ignoring_case(words, "next");
  const bool is_latest =
      utf8::equal_ignoring_case(words, "latest") || utf8::equal_ignoring_case(words, "last");
  if (!is_next && !is_latest) return std::nullopt;
  if (plan.find(RecordKind::meeting, words) != nullptr) return std::nullopt;
  const Meeting* found = nullptr;
  int best = 0;
  for (const Meeting* one : plan.all<Meeting>()) {
    if (!one->date.given()) continue;
    const Date day = one->date.date;
    if (is_next ? day < today : day > today) continue;
    const int rank = (in_public && !is_private_meeting(*one) ? 2 : 0) + (is_of_board(*one) ? 1 : 0);
    const bool is_nearer =
        found == nullptr || rank > best ||
        (rank == best && (is_next ? day < found->date.date : day >= found->date.date));
    if (rank < best || !is_nearer) continue;
    found = one;
    best = rank;
  }
  if (found != nullptr) return MeetingByDay{found, {}, {}};
  return MeetingByDay{
      nullptr,
      is_next ? "the plan has no meeting from today on" : "the plan has no meeting up to today",
      fmt::format("write the {} one under meetings: in a plan file, with its id and its date",
                  is_next ? "next" : "last")};
}

std::string meetings_meant(const Workspace& workspace, std::string_view words) {
  constexpr std::size_t kMostNamed = 6;
  const Plan& plan = workspace.plan;
  const PeriodReading day = read_period(words, workspace.settings.financial_year());
  const bool is_day = day.status == PeriodStatus::read && day.granularity == Granularity::day;
  std::vector<std::string> of_day;
  for (const Meeting* one : plan.all<Meeting>()) {
    if (!one->date.given() || one->id.text.empty()) continue;
    const Date date = one->date.date;
    if (is_day && date == day.period.start && of_day.size() < kMostNamed)
      of_day.push_back(shown_meeting(*one));
  }
  if (!of_day.empty()) return fmt::format("did you mean {}?", listed(of_day, "or"));
  const std::vector<const Record*> like = records_like(plan, RecordKind::meeting, words);
  if (!like.empty()) {
    return fmt::format("did you mean {}{}?", like.size() == 1 ? "" : "one of ",
                       ids_with_titles(like, kMostNamed));
  }
  // Those that `latest` and `next` stand for: of the board, where it has any, and not of a group
  // below it that happens to meet before.
  const auto found_by = [&](std::string_view word, Date from) {
    const auto found = meeting_by_day(plan, word, from, false);
    return found && found->meeting != nullptr && !found->meeting->id.text.empty() ? found->meeting
                                                                                  : nullptr;
  };
  const Meeting* last = found_by("latest", workspace.today - 1);
  const Meeting* next = found_by("next", workspace.today);
  std::vector<std::string> parts;
  if (last != nullptr) parts.push_back("the last meeting was " + shown_meeting(*last));
  if (next != nullptr) parts.push_back("the next is " + shown_meeting(*next));
  return fmt::format("{}", fmt::join(parts, ", and "));
}

}  // namespace hwbplan::cli
