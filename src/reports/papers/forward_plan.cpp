// The paper `forward-plan`: the meetings to come with their items, authors and paper deadlines, and
// agendas that are overloaded or empty.
#include "hwbplan/workspace/meeting_days.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include "reports/agenda_item.hpp"
#include "reports/findings_table.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::array<std::string_view, 3> kMeetingRules = {"paper-late", "pre-election",
                                                           "agenda-overloaded"};

// What a meeting without a length of its own is taken to last: two hours, as most boards sit.
constexpr double kUsualHours = 2;

Cell minutes_cell(const AgendaItem& item) {
  const auto minutes = minutes_of(item);
  return minutes ? Cell(*minutes) : Cell();
}

// "2. Progress since September": a covering paper is asked for by that number.
std::string number_and_title(const AgendaItem& item, const Meeting& meeting) {
  return fmt::format("{}. {}", number_of(item, meeting), one_line(item.title.text));
}

struct Agenda {
  std::string word;
  Tone tone = Tone::none;
};

std::string minutes_in_words(double minutes) {
  return minutes == 1 ? "1 minute" : fmt::format("{:.0f} minutes", minutes);
}

Agenda load_of(const Meeting& meeting) {
  if (meeting.items.empty()) return {"Empty", Tone::caution};
  const double minutes = agenda_minutes(meeting);
  const bool as_long_as_needed = meeting.meeting_kind.is(MeetingKind::workshop) ||
                                 meeting.meeting_kind.is(MeetingKind::summit);
  const double length = length_of(meeting).value_or(as_long_as_needed ? minutes : 60 * kUsualHours);
  if (minutes > length) return {"Overloaded by " + minutes_in_words(minutes - length), Tone::bad};
  const auto has_none = [](const AgendaItem& item) { return !minutes_of(item); };
  if (std::any_of(meeting.items.begin(), meeting.items.end(), has_none))
    return {"Not all items say how long they take", Tone::none};
  if (minutes == length) return {"Full", Tone::good};
  return {minutes_in_words(length - minutes) + " left", Tone::good};
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), holidays_(holidays_of(scope.workspace().settings)) {
    // A paper for a meeting to come looks ahead from that meeting on.
    const Meeting* asked = scope.options().meeting;
    const bool is_ahead = asked != nullptr && asked->date.given();
    const Date from = is_ahead ? std::max(asked->date.date, scope.today()) : scope.today();
    for (const Meeting* one : scope.all<Meeting>()) {
      const bool wanted = scope.options().partner == nullptr || !items_of(*one).empty();
      if (wanted && one->date.given() && one->date.date >= from) meetings_.push_back(one);
    }
    std::stable_sort(meetings_.begin(), meetings_.end(), [](const Meeting* a, const Meeting* b) {
      return a->date.date < b->date.date;
    });
  }

  void write() {
    overview();
    for (const Meeting* one : meetings_) document_.sections.push_back(section_of(*one));
    if (!scope_.options().public_paper) findings();
    data();
  }

 private:
  void findings() {
    Section section("findings", "What the check of the plan says about meetings");
    add_findings(
        section, scope_,
        findings_table("findings", "Findings about meetings", scope_, kMeetingRules, meetings_),
        {kMeetingRules, "governance",
         "The check of the plan finds no paper that is late, no agenda too full and nothing in a "
         "pre-election period.",
         meetings_});
    document_.sections.push_back(std::move(section));
  }

  // Those that the partner brings where one is asked for: an item tells nothing else of itself.
  std::vector<const AgendaItem*> items_of(const Meeting& meeting) const {
    const Partner* partner = scope_.options().partner;
    std::vector<const AgendaItem*> items;
    for (const AgendaItem& item : meeting.items) {
      const bool its = item.lead.given() && item.lead->partner.target == partner;
      if (partner == nullptr || its) items.push_back(&item);
    }
    return items;
  }

  const char* no_meeting() const {
    return scope_.options().partner != nullptr
               ? "The partner brings no item to a meeting from today on."
               : "The plan holds no meeting from today on.";
  }

  // What the filters can't do, and what is counted in full in spite of them.
  void say_what_is_covered(Section& section) const {
    const ReportOptions& asked = scope_.options();
    if (asked.meeting != nullptr && scope_.day_of(*asked.meeting).valid() &&
        asked.meeting->date.date < scope_.today())
      section.say(fmt::format("The meeting of {} is past: this looks ahead from {}.",
                              asked.meeting->date.date.to_words(), scope_.today().to_words()));
    if (asked.partner != nullptr && !meetings_.empty())
      section.say(
          "Items that others bring are left out below, and so are meetings without any "
          "other. The agendas are counted in full.");
    const bool asks_more = asked.theme != nullptr || asked.priority != nullptr ||
                           asked.plan != nullptr || asked.place != nullptr;
    if (asks_more)
      section.say(
          "An item of an agenda belongs to no theme, priority, plan or place, so that none "
          "is left out for these.");
  }

  bool is_pre_election(Date date) const {
    for (const PreElectionPeriod& one : scope_.workspace().settings.pre_election_periods) {
      if (one.from.given() && one.to.given() && one.from.date <= date && date <= one.to.date)
        return true;
    }
    return false;
  }

  // "11 December 2014: Budget workshop, Health and Wellbeing Board"; without a title of its own by
  // its group alone.
  std::string name_of_meeting(const Meeting& meeting) const {
    const std::string day = meeting.date.date.to_words();
    const std::string group = scope_.title(meeting.group);
    const std::string title = title_of(meeting);
    if (group.empty()) return fmt::format("{}: {}", day, title);
    if (!meeting.title.given() || group.starts_with(title))
      return fmt::format("{}: {}", day, group);
    const bool says_group = title.find(group) != std::string::npos;
    return says_group ? fmt::format("{}: {}", day, title)
                      : fmt::format("{}: {}, {}", day, title, group);
  }

  void overview() {
    Section section("overview", "Meetings to come");
    Table table{"meetings",
                "Meetings to come",
                {{"date", "Date", ColumnKind::date},
                 {"group", "Group"},
                 {"papers_due", "Papers due", ColumnKind::date},
                 {"items", "Items", ColumnKind::number, false, 0},
                 {"minutes", "Minutes asked for", ColumnKind::number, false, 0},
                 {"load", "Agenda"}},
                {},
                no_meeting()};
    for (const Meeting* one : meetings_) {
      const Agenda agenda = load_of(*one);
      table.rows.push_back(
          {link_to(*one),
           {Cell(one->date.date, link_to(*one)), Cell(scope_.title(one->group)),
            Cell(papers_due(*one, holidays_)), Cell(static_cast<double>(one->items.size())),
            Cell(agenda_minutes(*one)), Cell(agenda.word, {}, agenda.tone)}});
    }
    section.add(std::move(table));
    say_what_is_covered(section);
    for (const PreElectionPeriod& one : scope_.workspace().settings.pre_election_periods) {
      if (!one.from.given() || !one.to.given() || one.to.date < scope_.today()) continue;
      section.say(
          fmt::format("Pre-election period, in which nothing contested is decided: {} to {}.",
                      one.from.date.to_words(), one.to.date.to_words()));
    }
    document_.sections.push_back(std::move(section));
  }

  // By the title that stands at its head, where it is one that this program writes: the plan calls
  // it by the name by which it is asked for. The covering report bears the item's own title.
  static std::string paper_in_words(const AgendaItem& item) {
    const std::string name = report_of(item);
    if (name == "paper") return "Covering report";
    const Report* paper = find_report(name);
    return paper == nullptr ? one_line(item.report.text) : std::string(paper->title);
  }

  Section section_of(const Meeting& meeting) const {
    Section section("meeting-" + std::string(meeting.id.text), name_of_meeting(meeting),
                    link_to(meeting));
    FactList facts;
    const auto add = [&](const char* label, std::string value) {
      if (!value.empty()) facts.facts.push_back({label, {RichText(std::move(value))}});
    };
    if (meeting.meeting_kind.given()) {
      std::string kind(kMeetingKindNames[static_cast<std::size_t>(meeting.meeting_kind.value)]);
      std::replace(kind.begin(), kind.end(), '-', ' ');
      add("Kind", kind);
    }
    std::string due = papers_due(meeting, holidays_).to_words();
    if (!due.empty() && !meeting.papers_due.given())
      due += " (the last day with five clear working days)";
    add("Papers due", due);
    add("Agenda", load_of(meeting).word);
    if (is_pre_election(meeting.date.date))
      add("Take care", "the meeting lies in a pre-election period");
    section.add(std::move(facts));
    Table table{"items-" + std::string(meeting.id.text),
                "Items of " + meeting.date.date.to_words(),
                {{"item", "Item"},
                 {"purpose", "Purpose"},
                 {"author", "Author"},
                 {"report", "Paper"},
                 {"minutes", "Minutes", ColumnKind::number, false, 0},
                 {"in_depth", "In depth"}},
                {},
                "No item has been put on the agenda yet."};
    for (const AgendaItem* item : items_of(meeting)) {
      table.rows.push_back(
          {link_to(meeting),
           {Cell(number_and_title(*item, meeting)), Cell(one_line(item->purpose.text)),
            Cell(scope_.lead(item->lead)), Cell(paper_in_words(*item)), minutes_cell(*item),
            Cell(item->in_depth.given() && item->in_depth.value ? "Yes" : "")}});
    }
    section.add(std::move(table));
    return section;
  }

  void data() {
    Table table{"forward-plan",
                "Items of meetings to come",
                {{"meeting_id", "Meeting"},
                 {"date", "Date", ColumnKind::date},
                 {"group", "Group"},
                 {"papers_due", "Papers due", ColumnKind::date},
                 {"item", "Item"},
                 {"purpose", "Purpose"},
                 {"author", "Author"},
                 {"report", "Paper"},
                 {"minutes", "Minutes", ColumnKind::number},
                 {"in_depth", "In depth"},
                 {"number", "Number of the item", ColumnKind::number, false, 0}},
                {},
                no_meeting()};
    for (const Meeting* one : meetings_) {
      for (const AgendaItem* item : items_of(*one)) {
        table.rows.push_back(
            {link_to(*one),
             {Cell(link_to(*one).id), Cell(one->date.date), Cell(scope_.title(one->group)),
              Cell(papers_due(*one, holidays_)), Cell(one_line(item->title.text)),
              Cell(one_line(item->purpose.text)), Cell(scope_.lead(item->lead)),
              Cell(one_line(item->report.text)), minutes_cell(*item),
              item->in_depth.given() ? Cell(item->in_depth.value ? "yes" : "no") : Cell(),
              Cell(static_cast<double>(number_of(*item, *one)))}});
      }
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
  std::vector<Date> holidays_;
  std::vector<const Meeting*> meetings_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report forward_plan_report = {
    .name = "forward-plan",
    .title = "Forward plan",
    .reader = "the clerk and the chair",
    .summary = "Meetings to come: items, authors, deadlines of papers, agendas too full or empty",
    .needs_findings = true,
    .rules = kMeetingRules,
    .write = write,
};

}  // namespace hwbplan::reports
