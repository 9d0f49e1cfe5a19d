// The paper `barriers`: what stands in the way of which action, who owns it, how it is overcome,
// what waits behind it, and what the board is asked to unblock.
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/action_views.hpp"
#include "reports/board_asks.hpp"
#include "reports/sentences.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

struct Obstacle {
  const Action* action = nullptr;
  const Barrier* barrier = nullptr;
  bool still_there = true;
  std::vector<const Action*> waiting;  // actions that depend on the blocked one

  bool stands() const { return still_there; }
  bool is_escalated() const { return stands() && barrier->status.is(BarrierStatus::escalated); }
};

// What stands, or stood, in the way. Of an action that is finished only what was resolved: the rest
// blocks nothing any more and asks for nothing; `left_out` counts it.
std::vector<Obstacle> obstacles_of(const Scope& scope, std::size_t& left_out) {
  std::map<const Record*, std::vector<const Action*>> waiting;
  for (const Action* action : scope.all<Action>()) {
    for (const Reference& reference : action->depends_on) {
      if (reference.target != nullptr) waiting[reference.target].push_back(action);
    }
  }
  std::vector<Obstacle> all;
  for (const ActionView& view : view_actions(scope)) {
    const Action* action = view.action;
    for (const Barrier& barrier : action->barriers) {
      if (barrier.says_none() || !barrier.barrier.given()) continue;
      const bool stands = still_stands(barrier, scope.workspace());
      if (stands && view.status.finished()) {
        ++left_out;
        continue;
      }
      const auto found = waiting.find(action);
      all.push_back({action, &barrier, stands,
                     found == waiting.end() ? std::vector<const Action*>() : found->second});
    }
  }
  return all;
}

std::string blocked_in_words(const Obstacle& one) {
  std::vector<std::string> names;
  for (const Action* action : one.waiting) names.push_back(reference_and_title(*action));
  return told_apart(names);
}

Cell status_cell(const Obstacle& one) {
  if (!one.barrier->status.given() && one.stands()) return {"Not stated"};
  // One that is to be resolved on a day to come is open until then.
  const bool is_open = one.stands() && one.barrier->status.is(BarrierStatus::resolved);
  const BarrierStatus status = !one.stands() ? BarrierStatus::resolved
                               : is_open     ? BarrierStatus::open
                                             : one.barrier->status.value;
  const Tone tone = status == BarrierStatus::escalated  ? Tone::bad
                    : status == BarrierStatus::resolved ? Tone::good
                                                        : Tone::caution;
  std::string word(in_words(status));
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return {word, {}, tone};
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), all_(obstacles_of(scope, left_out_)) {}

  void write() {
    summary();
    asks();
    table_of("escalated", "Escalated to the board", "No barrier is escalated.",
             [](const Obstacle& one) { return one.is_escalated(); });
    table_of("open", "Open and not escalated", "No other barrier is open.",
             [](const Obstacle& one) { return one.stands() && !one.is_escalated(); });
    table_of("resolved", "Resolved", "No barrier has been resolved yet.",
             [](const Obstacle& one) { return !one.stands(); });
    data();
  }

 private:
  template <class Test>
  std::size_t count(Test test) const {
    return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), test));
  }

  void summary() {
    Section section("summary", "Summary");
    const auto says_none = [](const Action* action) {
      const auto& barriers = action->barriers;
      // Whoever writes "none" and then names some has named some.
      return !barriers.empty() && std::all_of(barriers.begin(), barriers.end(),
                                              [](const Barrier& one) { return one.says_none(); });
    };
    const auto none = std::count_if(scope_.actions().begin(), scope_.actions().end(), says_none);
    const std::size_t escalated = count([](const Obstacle& one) { return one.is_escalated(); });
    const std::size_t resolved = count([](const Obstacle& one) { return !one.stands(); });
    if (all_.empty()) {
      section.say(none == 0 ? std::string("The actions name no barriers.")
                            : std::string("No barrier is known."));
      say_left_out(section);
      document_.sections.push_back(std::move(section));
      return;
    }
    section.say(
        fmt::format("{} named by {}: {}, and {} resolved.{}",
                    all_.size() == 1 ? "1 barrier is" : fmt::format("{} barriers are", all_.size()),
                    counted(blocked_actions(), "action"),
                    open_of_which(count([](const Obstacle& one) { return one.stands(); }),
                                  escalated, "escalated"),
                    resolved == 0 ? std::string("none") : fmt::format("{}", resolved),
                    none == 0   ? std::string()
                    : none == 1 ? std::string(" 1 action says that no barrier is known.")
                                : fmt::format(" {} actions say that no barrier is known.", none)));
    say_left_out(section);
    document_.sections.push_back(std::move(section));
  }

  void say_left_out(Section& section) const {
    if (left_out_ == 0) return;
    section.say(
        fmt::format("{} of complete and stopped actions {} left out: such actions ask for "
                    "nothing any more.",
                    counted(left_out_, "more barrier"), left_out_ == 1 ? "is" : "are"));
  }

  std::size_t blocked_actions() const {
    std::size_t number = 0;
    const Action* last = nullptr;
    for (const Obstacle& one : all_) {
      if (one.action != last) ++number;
      last = one.action;
    }
    return number;
  }

  void asks() {
    Section section("asks", "What the board is asked to unblock");
    const BoardAsks asks = asks_of_the_board(scope_);
    if (asks.before_it.empty()) {
      section.say("Nothing is asked of the board.");
    } else {
      LetteredList list;
      list.lead_in = "This is asked of the board:";
      for (const BoardAsk& one : asks.before_it) list.items.push_back(request_of(one, scope_));
      section.add(std::move(list));
    }
    if (!asks.later.empty()) {
      section.say(to_be_put_later(scope_));
      section.add(requests_of(asks.later, scope_));
    }
    say_how_many(asks, section);
    add_unwritten(section);
    document_.sections.push_back(std::move(section));
  }

  // "4 requests stand and concern 4 of the 12 barriers that are open: 3 of these are escalated, and
  // 2 more are escalated without a request that stands." Whoever lays this paper beside the
  // covering report, with its recommendations and its count of escalated barriers, is to find both
  // here.
  void say_how_many(const BoardAsks& asks, Section& section) const {
    const std::size_t requests = asks.before_it.size() + asks.later.size();
    std::size_t escalated = 0;
    for (const auto* some : {&asks.before_it, &asks.later}) {
      for (const BoardAsk& one : *some)
        escalated += one.barrier->status.is(BarrierStatus::escalated) ? 1u : 0u;
    }
    const std::size_t all_escalated = count([](const Obstacle& one) { return one.is_escalated(); });
    if (requests == 0) {
      if (all_escalated > 0)
        section.say(
            all_escalated == 1
                ? std::string("The one escalated barrier has no request that stands.")
                : fmt::format("None of the {} escalated barriers has a request that stands.",
                              all_escalated));
      return;
    }
    const std::size_t open = count([](const Obstacle& one) { return one.stands(); });
    std::string words =
        requests == 1 ? "1 request stands" : fmt::format("{} requests stand", requests);
    words += about_in_words(requests, open) + escalated_in_words(requests, escalated);
    if (all_escalated > escalated)
      words +=
          fmt::format(", and {} more {} escalated without a request that stands",
                      all_escalated - escalated, all_escalated - escalated == 1 ? "is" : "are");
    if (!asks.later.empty() && requests > 1)
      words += fmt::format("; {} of the requests {} for {}", asks.later.size(),
                           asks.later.size() == 1 ? "is" : "are", later_meeting(scope_));
    section.say(words + ".");
  }

  static std::string about_in_words(std::size_t requests, std::size_t open) {
    if (requests < open)
      return fmt::format(" and {} {} of the {} barriers that are open",
                         requests == 1 ? "concerns" : "concern", requests, open);
    if (open == 2) return " and concern both barriers that are open";
    return open == 1 ? std::string(" and concerns the one barrier that is open")
                     : fmt::format(" and concern all {} barriers that are open", open);
  }

  static std::string escalated_in_words(std::size_t requests, std::size_t escalated) {
    if (requests == 1) return escalated == 1 ? ": it is escalated" : ": it is not escalated";
    if (escalated == 0) return ": none of these is escalated";
    if (escalated == requests)
      return requests == 2 ? ": both are escalated" : ": all of these are escalated";
    return fmt::format(": {} of these {} escalated", escalated, escalated == 1 ? "is" : "are");
  }

  // A barrier that is escalated without a request is no request: the board could decide nothing.
  void add_unwritten(Section& section) const {
    BulletList list;
    for (const Obstacle& one : all_) {
      if (lacks_request(*one.barrier, scope_.workspace()))
        list.items.push_back(unwritten_request(*one.barrier, *one.action, scope_));
    }
    if (list.items.empty()) return;
    section.say("These barriers are escalated, but what the board is asked is not written yet:");
    section.add(std::move(list));
  }

  // "Raised on 11 June 2026; decided on 10 September 2026; resolved on 14 September 2026"
  std::string history_of(const Barrier& barrier) const {
    std::vector<std::string> steps;
    const auto add = [&](const char* what, Date day) {
      if (!day.valid()) return;
      steps.push_back(
          fmt::format("{}{} on {}", day > scope_.today() ? "to be " : "", what, day.to_words()));
    };
    add("raised", scope_.day_of(barrier.raised_at));
    add("decided", scope_.day_of(barrier.decided_by));
    const Date raised = scope_.day_of(barrier.raised_at);
    const bool waits = raised.valid() && raised < scope_.today() && barrier.decided_by.missing() &&
                       still_stands(barrier, scope_.workspace());
    if (waits) steps.emplace_back("no decision is written down yet");
    if (barrier.resolved.given()) add("resolved", barrier.resolved.date);
    std::string text = fmt::format("{}", fmt::join(steps, "; "));
    if (!text.empty()) text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  }

  Cell ask_of(const Barrier& barrier) const {
    if (lacks_request(barrier, scope_.workspace())) return {kNoRequestYet, {}, Tone::caution};
    return {one_line(barrier.ask_of_board.text)};
  }

  template <class Test>
  void table_of(const char* id, const char* title, const char* when_empty, Test test) {
    Section section(id, title);
    Table table{id,
                fmt::format("Barriers: {}", title),
                {{"action", "Action"},
                 {"barrier", "Barrier"},
                 {"owner", "Owner"},
                 {"how_overcome", "How it is overcome"},
                 {"ask_of_board", "Asked of the board"}},
                {},
                when_empty};
    const bool with_waiting = std::any_of(all_.begin(), all_.end(), [&](const Obstacle& one) {
      return test(one) && !one.waiting.empty();
    });
    if (with_waiting) table.columns.push_back({"waiting", "What waits for this action"});
    const bool with_history = std::any_of(all_.begin(), all_.end(), [&](const Obstacle& one) {
      return test(one) && !history_of(*one.barrier).empty();
    });
    if (with_history) table.columns.push_back({"history", "At the board"});
    for (const Obstacle& one : all_) {
      if (!test(one)) continue;
      table.rows.push_back(
          {link_to(*one.action),
           {Cell(reference_and_title(*one.action), link_to(*one.action)),
            Cell(one_line(one.barrier->barrier.text)), Cell(scope_.title(one.barrier->owner)),
            Cell(one_line(one.barrier->how_overcome.text)), ask_of(*one.barrier)}});
      if (with_waiting) table.rows.back().cells.emplace_back(blocked_in_words(one));
      if (with_history) table.rows.back().cells.emplace_back(history_of(*one.barrier));
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void data() {
    Table table{"barriers",
                "Barriers",
                {{"action_id", "Reference"},
                 {"action", "Action"},
                 {"lead", "Who leads"},
                 {"barrier", "Barrier"},
                 {"status", "Status"},
                 {"owner", "Owner"},
                 {"how_overcome", "How it is overcome"},
                 {"ask_of_board", "Asked of the board"},
                 {"waiting", "What waits for this action"},
                 {"raised_at", "Raised", ColumnKind::date},
                 {"decided_by", "Decided", ColumnKind::date},
                 {"resolved", "Resolved", ColumnKind::date}},
                {},
                "No barrier is named."};
    for (const Obstacle& one : all_) {
      const RecordLink link = link_to(*one.action);
      table.rows.push_back(
          {link,
           {Cell(link.id, link), Cell(title_of(*one.action)), Cell(scope_.lead(one.action->lead)),
            Cell(one_line(one.barrier->barrier.text)), status_cell(one),
            Cell(scope_.title(one.barrier->owner)), Cell(one_line(one.barrier->how_overcome.text)),
            Cell(one_line(one.barrier->ask_of_board.text)), Cell(blocked_in_words(one)),
            Cell(scope_.day_of(one.barrier->raised_at)),
            Cell(scope_.day_of(one.barrier->decided_by)),
            one.barrier->resolved.given() && !one.stands() ? Cell(one.barrier->resolved.date)
                                                           : Cell()}});
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
  std::size_t left_out_ = 0;  // of actions that are finished
  std::vector<Obstacle> all_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report barriers_report = {
    .name = "barriers",
    .title = "Barriers",
    .reader = "the board",
    .summary = "Each barrier with its owner and remedy, and what the board is asked to unblock",
    .write = write,
};

}  // namespace hwbplan::reports
