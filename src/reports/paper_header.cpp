// See paper_header.hpp.
#include "reports/paper_header.hpp"

#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/unread_files.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// The latest day on which anybody reported anything, so that a reader sees how fresh the paper is.
Date latest_report(const Scope& scope) {
  Date latest;
  for (const Action* action : scope.actions()) {
    if (const Progress* entry = latest_progress(*action, scope.today()))
      latest = std::max(latest, entry->date.date);
  }
  return latest;
}

std::string revision_in_words(const Revision& revision) {
  // Every paper says which revision it is of, or that nobody can tell.
  if (revision.id.empty()) return "not recorded";
  if (!revision.changed_since) return revision.id;
  return fmt::format("{}, with changes that are not yet committed", revision.id);
}

void add(Document& document, std::string label, std::string value) {
  if (!value.empty()) document.header.push_back({std::move(label), {RichText(std::move(value))}});
}

std::string sign_off_word(SignOffStatus status) {
  return status == SignOffStatus::signed_off
             ? "signed off"
             : std::string(names_of(status)[static_cast<std::size_t>(status)]);
}

// "draft on 4 July 2019, near-final on 24 September 2019 and to be signed off on 1 May 2020".
std::string steps_in_words(const Scope& scope) {
  const Strategy* strategy = scope.strategy();
  if (strategy == nullptr || !strategy->sign_off.given()) return {};
  std::vector<std::string> steps;
  for (const SignOffStep& one : strategy->sign_off->history) {
    if (!one.status.given()) continue;
    const Date day = scope.day_of(one.meeting, one.date);
    std::string word = sign_off_word(one.status.value);
    if (!has_been_taken(one, scope.workspace())) word = "to be " + word;
    steps.push_back(day.valid() ? fmt::format("{} on {}", word, day.to_words()) : word);
  }
  return listed(steps);
}

// "Place: Gosport; 12 actions name no place and are left out".
std::string covers_in_words(const Scope& scope) {
  std::string words = scope.filters_in_words();
  const std::size_t count = scope.left_out_of_no_place();
  if (count == 1) words += "; 1 action names no place and is left out";
  if (count > 1)
    words += fmt::format("; {} name no place and are left out", counted(count, "action"));
  return words;
}

// "to be signed off by the meeting on 1 December 2026": what the plan calls signed off before that
// day has come.
std::string to_be_signed_off(const SignOff& sign_off, const Scope& scope) {
  const std::string word = "to be " + sign_off_word(SignOffStatus::signed_off);
  if (const Date day = scope.day_of(sign_off.meeting); day.valid())
    return fmt::format("{} by the meeting on {}", word, day.to_words());
  const SignOffStep* step = signing_step(sign_off);
  const Date day = step == nullptr ? Date{} : scope.day_of(step->meeting, step->date);
  return day.valid() ? fmt::format("{} on {}", word, day.to_words()) : word;
}

// "1 file of the plan holds mistakes (plans/nhs.yaml)"; the public is not told their names.
std::string files_in_words(const std::set<FileId>& files, std::string_view what,
                           const Scope& scope) {
  constexpr std::size_t kMostNamed = 5;
  if (files.empty()) return {};
  std::string words = fmt::format("{} of the plan {}", counted(files.size(), "file"), what);
  if (scope.options().public_paper) return words;
  std::vector<std::string> names;
  for (const FileId file : files) {
    if (names.size() < kMostNamed) names.push_back(one_line(scope.workspace().sources[file].name));
  }
  if (files.size() > kMostNamed) names.push_back(counted(files.size() - kMostNamed, "more file"));
  return words + fmt::format(" ({})", listed(names));
}

std::string mistakes_in_words(const Scope& scope) {
  const std::set<FileId> files = files_with_mistakes(scope.workspace());
  return files_in_words(files, files.size() == 1 ? "holds mistakes" : "hold mistakes", scope);
}

}  // namespace

std::string meeting_in_words(const Meeting& meeting, const Scope& scope) {
  if (!scope.shows(meeting)) return "not published";
  const std::string group = scope.title(meeting.group);
  const std::string name = group.empty() ? title_of(meeting) : group;
  if (!meeting.date.given()) return name;
  return fmt::format("{}, {}", name, meeting.date.date.to_words());
}

std::string unread_in_words(const Scope& scope) {
  return files_in_words(files_not_read_in_full(scope.workspace()), "could not be read in full",
                        scope);
}

std::string sign_off_in_words(const Scope& scope) {
  const Strategy* strategy = scope.strategy();
  if (strategy == nullptr || !strategy->sign_off.given()) return "not stated";
  const SignOff& sign_off = strategy->sign_off.value;
  if (!sign_off.status.given()) return "not stated";
  const bool done = sign_off.status.is(SignOffStatus::signed_off);
  if (done && !is_signed_off(sign_off, scope.workspace())) return to_be_signed_off(sign_off, scope);
  const std::string word = sign_off_word(sign_off.status.value);
  const Date day = scope.day_of(sign_off.meeting);
  if (!day.valid()) return word;
  return fmt::format("{}, {} on {}", word, done ? "by the meeting" : "for sign-off",
                     day.to_words());
}

void add_header(const Report& report, const Scope& scope, Document& document) {
  const Strategy* strategy = scope.strategy();
  const Settings& settings = scope.workspace().settings;
  if (strategy != nullptr && strategy->area.given()) {
    document.area = one_line(strategy->area.text);
  } else if (settings.area.given()) {
    document.area = one_line(settings.area.text);
  }
  if (settings.title.given()) add(document, "Plan", one_line(settings.title.text));
  if (const Meeting* meeting = scope.options().meeting)
    add(document, "Meeting", meeting_in_words(*meeting, scope));
  add(document, "For", std::string(report.reader));
  add(document, "Covers only", covers_in_words(scope));
  // What is missing makes every count in the paper doubtful, so that it stands at its head.
  if (const std::string mistakes = mistakes_in_words(scope); !mistakes.empty())
    add(document, "Incomplete", mistakes + "; what could not be understood there is missing here");
  if (report.looks_back) add(document, "Since", scope.since_in_words());
  add(document, "Position on", scope.today().to_words());
  add(document, "Latest progress reported", latest_report(scope).to_words());
  add(document, "Revision of the plan", revision_in_words(scope.input().revision));
  add(document, "Sign-off", sign_off_in_words(scope));
  add(document, "Steps to sign-off", steps_in_words(scope));
  if (scope.options().public_paper)
    add(document, "Version", "public: records marked private are left out");
}

}  // namespace hwbplan::reports
