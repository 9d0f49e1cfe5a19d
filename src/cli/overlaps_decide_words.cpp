// See overlaps_decide_words.hpp.
#include "cli/overlaps_decide_words.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/means.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

std::string_view name_of(OverlapVerdict verdict) {
  return kOverlapVerdictNames[static_cast<std::size_t>(verdict)];
}

// What has to be done in the plans so that the decision comes true; `check` looks for it later.
std::string next_step(const overlaps::NewDecision& decision) {
  std::vector<std::string> others;
  for (const std::string& id : decision.actions) {
    if (id != decision.keep) others.push_back(id);
  }
  const bool two = decision.actions.size() == 2;
  const std::string_view each = others.size() == 1 ? "" : "each of ";
  switch (decision.verdict) {
    case OverlapVerdict::joint:
      return fmt::format("name each other's organisation under `partners:` in {}",
                         two ? "both actions" : "all of them");
    case OverlapVerdict::merge:
      return fmt::format(
          "take over into {} what {} {}, and give {}{} a progress entry with `status: "
          "stopped`",
          decision.keep, listed(others), others.size() == 1 ? "does" : "do", each, listed(others));
    case OverlapVerdict::stop:
      return fmt::format("give {}{} a progress entry with `status: stopped`", each, listed(others));
    case OverlapVerdict::keep_both:
      break;
  }
  return {};
}

// "joint, decided by board-2026-10: One programme".
std::string in_short(std::string_view verdict, std::string_view keep, std::string_view meeting,
                     Date date, std::string_view reason, bool is_to_come) {
  std::string text(verdict);
  const std::string_view decided = is_to_come ? "to be decided" : "decided";
  if (!keep.empty()) text += fmt::format(", keeping {}", keep);
  if (!meeting.empty()) {
    text += fmt::format(", {} by {}", decided, meeting);
  } else if (date.valid()) {
    text += fmt::format(", {} on {}", decided, date.to_words());
  }
  if (!reason.empty()) text += fmt::format(": {}", reason);
  return text;
}

std::string in_short(const OverlapDecision& before, Date today) {
  const std::string_view meeting =
      before.decided_by.given() ? before.decided_by.value.meeting.id : std::string_view();
  // A reason may be written over many lines.
  return in_short(before.decision.given() ? name_of(before.decision.value) : "no verdict",
                  before.keep.id, meeting, overlaps::date_of(before), one_line(before.reason.text),
                  overlaps::is_to_come(before, today));
}

void say_next_step(const AskedDecision& asked, const Session& session) {
  const std::string step = next_step(asked.decision);
  if (step.empty() || asked.outranked_by != nullptr) return;
  session.world.out << (asked.is_to_come ? "Once it is decided: " : "Next: ")
                    << utf8::escape_for_terminal(step) << '\n';
}

// The same verdict, and the same action kept: then the same becomes free.
bool frees_the_same(const OverlapDecision& before, const overlaps::NewDecision& decision) {
  return before.decision.is(decision.verdict) &&
         utf8::equal_ignoring_case(before.keep.id, decision.keep);
}

// A decision about more than these, and so about each two of them.
const OverlapDecision* in_force_about_more(const Workspace& workspace,
                                           const DecidedActions& actions, const Session& session) {
  const overlaps::Decisions decisions(workspace.plan, session.today);
  const OverlapDecision* found = decisions.find(*actions[0], *actions[1]);
  const bool is_of_more = found != nullptr && found->decision.given() &&
                          found->actions.size() > actions.size() &&
                          !overlaps::is_to_come(*found, session.today);
  return is_of_more ? found : nullptr;
}

// What else is written down about just these.
std::vector<const OverlapDecision*> others_about(const Workspace& workspace,
                                                 const DecidedActions& actions,
                                                 const OverlapDecision* before) {
  std::vector<const OverlapDecision*> others;
  for (const OverlapDecision* one : workspace.plan.all<OverlapDecision>()) {
    if (one != before && overlaps::is_about(*one, actions)) others.push_back(one);
  }
  return others;
}

const OverlapDecision* nearest_to_come(const std::vector<const OverlapDecision*>& others,
                                       Date today) {
  const OverlapDecision* nearest = nullptr;
  for (const OverlapDecision* one : others) {
    if (!overlaps::is_to_come(*one, today)) continue;
    if (nearest == nullptr || overlaps::date_of(*one) < overlaps::date_of(*nearest)) nearest = one;
  }
  return nearest;
}

std::string shown(const OverlapDecision& decision, const Session& session) {
  return utf8::escape_for_terminal(in_short(decision, session.today));
}

// What is in force, and from when on a nearer proposal takes its place.
void say_what_holds_until_then(const Workspace& workspace, const DecidedActions& actions,
                               const AskedDecision& asked,
                               const std::vector<const OverlapDecision*>& others,
                               const Session& session) {
  const auto in_force = overlaps::in_order_of_weight(others, session.today);
  const OverlapDecision* counts = in_force.empty() ? nullptr : in_force.front();
  std::string whom;
  if (counts == nullptr) {
    counts = in_force_about_more(workspace, actions, session);
    if (counts != nullptr)
      whom = fmt::format(" for {}", listed(shown_ids(overlaps::actions_of(*counts))));
  }
  // The last of those before it is what holds on the eve of the meeting.
  const OverlapDecision* nearer = nullptr;
  const OverlapDecision* first = nearest_to_come(others, session.today);
  for (const OverlapDecision* one : others) {
    const Date day = overlaps::date_of(*one);
    if (!overlaps::is_to_come(*one, session.today) || day >= asked.when.day) continue;
    if (nearer == nullptr || day >= overlaps::date_of(*nearer)) nearer = one;
  }
  std::ostream& out = session.world.out;
  const std::string until =
      nearer == nullptr ? std::string("then") : overlaps::date_of(*first).to_words();
  if (counts != nullptr)
    out << fmt::format("Until {} this holds{}: {}\n", until, whom, shown(*counts, session));
  if (nearer != nullptr) {
    out << fmt::format("After {}, and until {}, what is proposed for it would hold: {}\n",
                       overlaps::date_of(*nearer).to_words(), asked.when.day.to_words(),
                       shown(*nearer, session));
  }
}

}  // namespace

std::vector<std::string> shown_ids(const DecidedActions& actions) {
  std::vector<std::string> ids;
  for (const Action* action : actions) ids.push_back(utf8::escape_for_terminal(action->id.text));
  return ids;
}

void say_it_stands(const AskedDecision& asked, const OverlapDecision& before,
                   const Session& session) {
  session.world.out << fmt::format("unchanged: the decision about {} stands already: {}\n",
                                   utf8::escape_for_terminal(listed(asked.decision.actions)),
                                   utf8::escape_for_terminal(in_short(before, session.today)));
  say_next_step(asked, session);
}

// What the record was before is said too: it may be another meeting's, and nobody looks at it here.
void say_what_was_done(const AskedDecision& asked, const OverlapDecision* before,
                       std::string_view file, const Session& session) {
  const overlaps::NewDecision& decision = asked.decision;
  if (before != nullptr && before->frees.given() && !frees_the_same(*before, decision)) {
    session.remark(
        "What the old decision would have freed is left out: say anew what this one frees");
  }
  std::ostream& out = session.world.out;
  out << fmt::format("{}: {} the decision about {}\n", utf8::escape_for_terminal(file),
                     before != nullptr ? "changed" : "added",
                     utf8::escape_for_terminal(listed(decision.actions)));
  if (before != nullptr) {
    const std::string now = in_short(name_of(decision.verdict), decision.keep, decision.meeting,
                                     decision.date, decision.reason, asked.is_to_come);
    out << fmt::format("It was: {}\nIt is:  {}\n",
                       utf8::escape_for_terminal(in_short(*before, session.today)),
                       utf8::escape_for_terminal(now));
  }
  if (asked.is_to_come) {
    const std::string meeting = utf8::escape_for_terminal(decision.meeting);
    out << (asked.when.day == session.today
                ? fmt::format("{} is today: until it is over this is a proposal, and from tomorrow "
                              "it counts as decided\n",
                              meeting)
                : fmt::format("{} is on {}, which is still to come: until then this is a proposal, "
                              "and from the day after it counts as decided\n",
                              meeting, asked.when.day.to_words()))
        << fmt::format(
               "If the meeting decides otherwise, run `overlaps decide` again with "
               "`--meeting {}`, which changes this record\n",
               meeting);
  }
  say_next_step(asked, session);
}

void say_what_it_frees(const AskedDecision& asked, const DecidedActions& actions,
                       const OverlapDecision* before, const Session& session) {
  const overlaps::NewDecision& decision = asked.decision;
  if (decision.verdict == OverlapVerdict::keep_both || asked.outranked_by != nullptr) return;
  if (before != nullptr && before->frees.given() && frees_the_same(*before, decision)) {
    const Freed& frees = before->frees.value;
    const double pounds = frees.amount.given() ? frees.amount.value : 0;
    const std::string means = means_in_words(pounds, frees.staff.given() ? frees.staff.value : 0);
    if (!means.empty())
      session.world.out << fmt::format("It frees {}{}, as before\n", means,
                                       pounds > 0 ? " a year" : "");
    return;
  }
  DecidedActions given_up;
  for (const Action* action : actions) {
    if (decision.verdict == OverlapVerdict::joint || action->id.text != decision.keep)
      given_up.push_back(action);
  }
  const overlaps::Stake stake = overlaps::stake_of(given_up);
  const std::string means = means_in_words(stake.pounds, stake.staff, stake.volunteers);
  const std::string ids = listed(shown_ids(given_up));
  session.world.out << (means.empty()
                            ? fmt::format("Frees: the plans name no resources of {}; what becomes "
                                          "free can be added to the record as `frees:`\n",
                                          ids)
                            : fmt::format(
                                  "Frees: {} {} {}; add what becomes free of it to the "
                                  "record, such as `frees: {{amount: 5000}}` for £5,000 a year\n",
                                  ids, given_up.size() == 1 ? "uses" : "use", means));
}

const OverlapDecision* what_outranks(const Workspace& workspace, const DecidedActions& actions,
                                     const AskedDecision& asked, const OverlapDecision* before,
                                     const Session& session) {
  if (asked.is_to_come) return nullptr;
  const auto in_force =
      overlaps::in_order_of_weight(others_about(workspace, actions, before), session.today);
  if (in_force.empty()) return nullptr;
  const Date day = overlaps::date_of(*in_force.front());
  const bool is_later = day.valid() && (!asked.when.day.valid() || day > asked.when.day);
  return is_later ? in_force.front() : nullptr;
}

void say_what_stands_beside(const Workspace& workspace, const DecidedActions& actions,
                            const AskedDecision& asked, const OverlapDecision* before,
                            const Session& session) {
  const std::vector<const OverlapDecision*> others = others_about(workspace, actions, before);
  const OverlapDecision* nearest = nearest_to_come(others, session.today);
  if (asked.is_to_come) {
    say_what_holds_until_then(workspace, actions, asked, others, session);
  } else if (!asked.decision.meeting.empty() && !asked.when.day.valid()) {
    session.remark(fmt::format(
        "the meeting {} has no date, so nothing can tell when this counts: give it one; {}",
        utf8::escape_for_terminal(asked.decision.meeting),
        asked.outranked_by == nullptr
            ? std::string("until then it counts at once")
            : fmt::format("until then this holds: {}", shown(*asked.outranked_by, session))));
  } else if (asked.outranked_by != nullptr) {
    session.remark(fmt::format("a later decision about the same actions counts before this one: {}",
                               shown(*asked.outranked_by, session)));
  }
  if (nearest == nullptr) return;
  session.remark(
      fmt::format("what is written down for {} stands too, and counts from the day after: take it "
                  "out if this one replaces it",
                  overlaps::date_of(*nearest).to_words()));
}

// A decision about fewer of them counts before one about all.
void remark_older_parts(const Workspace& workspace, const DecidedActions& actions,
                        const Session& session) {
  constexpr std::size_t kMostNamed = 5;
  std::vector<std::string> parts;
  for (const OverlapDecision* decision : workspace.plan.all<OverlapDecision>()) {
    if (overlaps::is_to_come(*decision, session.today)) continue;
    const DecidedActions about = overlaps::actions_of(*decision);
    const bool is_part = about.size() > 1 && about.size() < actions.size() &&
                         std::all_of(about.begin(), about.end(), [&](const Action* one) {
                           return std::find(actions.begin(), actions.end(), one) != actions.end();
                         });
    if (is_part && parts.size() < kMostNamed) parts.push_back(listed(shown_ids(about)));
  }
  for (const std::string& part : parts) {
    session.remark(fmt::format(
        "the decision about {} alone stands too, and counts for them: take it out if this one "
        "replaces it",
        part));
  }
}

}  // namespace hwbplan::cli
