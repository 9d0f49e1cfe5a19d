// The paper `partner`: for one organisation, all that it leads or takes part in, what is asked of
// its people, its overlaps with others, and its dates. Without `--partner` every partner has a
// section.
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/group_state.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include "reports/action_views.hpp"
#include "reports/group_load.hpp"
#include "reports/in_brief.hpp"
#include "reports/overlap_view.hpp"
#include "reports/partner_dates.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// More than a meeting can talk about.
constexpr std::size_t kMostOverlaps = 50;
constexpr std::size_t kMostOfDecision = 20;
constexpr std::size_t kMostAskedOfAll = 50;
// Rows about decisions, and about what is asked of all, in the whole paper: of hundreds of partners
// that have hundreds of both in common, each would be told each.
constexpr std::size_t kMostToldToMany = 20'000;

const Record* lead_of(const Action& action) {
  return action.lead.given() ? action.lead->partner.target : nullptr;
}

// Who has to know what becomes of an action: its lead, whoever takes part, and whoever gives people
// or money to it; each once. An action of very many is told to the first of them.
using Concerned = std::vector<const Record*>;
void add_once(Concerned& all, const Record* one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

Concerned concerned_by(const Action& action) {
  constexpr std::size_t kMostConcerned = 50;
  Concerned concerned = {lead_of(action)};
  const auto add = [&](const Record* one) {
    if (concerned.size() < kMostConcerned && one != nullptr) add_once(concerned, one);
  };
  for (const Reference& one : action.partners) add(one.target);
  for (const Resource& one : action.resources) add(one.partner.target);
  return concerned;
}

// "Each partner drops the grades for a trial": what an action asks the board for, and with that
// everybody who delivers it.
bool is_asked_of_all(const Text& ask) {
  const std::string text = one_line(ask.text);
  for (const std::string_view start : {"Each partner ", "Every partner ", "All partners "}) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

// "2 seats: Chair": plans often name a member without a role.
std::string seats_in_words(const std::vector<std::string>& roles) {
  std::vector<std::string> named = roles;
  std::erase(named, "");
  return counted(roles.size(), "seat") + (named.empty() ? "" : ": " + told_apart(named));
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope),
        document_(document),
        views_(view_actions(scope)),
        overlaps_(scope.wants_page() ? view_overlaps(scope) : OverlapView()),
        seats_(scope),
        meetings_(scope) {
    gather();
  }

  void write() {
    data_ = {"partner",
             "What each partner has to do",
             {{"partner_id", "Partner reference"},
              {"partner", "Partner"},
              {"part", "Part"},
              {"action_id", "Reference"},
              {"action", "Action"},
              {"end", "End", ColumnKind::date},
              {"status_declared", "Status declared"},
              {"status_computed", "Status computed"},
              {"money", "Money asked of it", ColumnKind::money},
              {"staff", "Staff asked of it (whole-time equivalents)", ColumnKind::number},
              {"volunteers", "Volunteers asked of it", ColumnKind::number, false, 0}},
             {},
             "The plan names no partners."};
    if (const Partner* one = scope_.options().partner) {
      if (scope_.shows(*one)) prepare(*one, true);
    } else {
      for (const Partner* each : scope_.all<Partner>()) prepare(*each, false);
    }
    add_sections();
    if (document_.sections.empty() && scope_.wants_page()) {
      Section section("nothing", "Nothing to report");
      section.say("No partner leads an action, takes part in one or is asked for anything.");
      document_.sections.push_back(std::move(section));
    }
    document_.data.push_back(std::move(data_));
  }

 private:
  void gather() {
    for (const ActionView& view : views_) {
      const Record* lead = lead_of(*view.action);
      shares_[lead].leading.push_back(&view);
      for (const Reference& one : view.action->partners) {
        auto& joining = shares_[one.target].joining;
        const bool again = !joining.empty() && joining.back() == &view;
        if (one.target != lead && !again) joining.push_back(&view);
      }
      // As the paper `workload` counts them: staff of an action still to be done, and those that
      // name no partner are its lead's.
      for (const Resource& one : view.action->resources) {
        if (view.status.finished()) continue;
        if (one.partner.given())
          shares_[one.partner.target].giving.push_back({&view, &one});
        else if (one.staff.given())
          shares_[lead].giving.push_back({&view, &one});
      }
      for (const Barrier& one : view.action->barriers) {
        if (view.status.finished() || !still_stands(one, scope_.workspace())) continue;
        shares_[one.owner.target].unblocking.push_back({&view, &one});
        auto& of_all = asked_of_all_[&view];
        // One more than is told, so that it can be said that there are more.
        if (of_all.size() <= kMostAskedOfAll && is_asked_of_all(one.ask_of_board))
          of_all.push_back(&one);
      }
    }
    for (const overlaps::Overlap& one : overlaps_.pairs) {
      Concerned concerned = concerned_by(*one.a);
      for (const Record* other : concerned_by(*one.b)) add_once(concerned, other);
      for (const Record* partner : concerned) shares_[partner].overlapping.push_back(&one);
    }
    for (const OverlapDecision* decision : decisions_taken(scope_)) {
      // Each of its rows tells of all others, so of a decision about very many the first are told.
      std::vector<const Action*> actions = overlaps::actions_of(*decision);
      actions.resize(std::min(actions.size(), kMostOfDecision));
      for (const Action* action : actions) {
        if (!scope_.has(*action)) continue;
        for (const Record* partner : concerned_by(*action)) {
          PartnerShare& share = shares_[partner];
          if (told_decisions_ < kMostToldToMany) {
            ++told_decisions_;
            share.decided.push_back({decision, action});
          } else {
            share.decided_more = true;
          }
        }
      }
    }
    gather_meetings();
    gather_seats();
  }

  void gather_meetings() {
    for (const Meeting* meeting : scope_.all<Meeting>()) {
      const bool is_to_come = meeting->date.given() && meeting->date.date >= scope_.today();
      for (const AgendaItem& one : meeting->items) {
        if (is_to_come && one.lead.given())
          shares_[one.lead->partner.target].bringing.push_back({meeting, &one});
      }
      for (const AgreedAction& one : meeting->agreed_actions) {
        if (!is_done(one, scope_.workspace()) && due_of(one).given() &&
            scope_.shows_all(one.actions))
          shares_[one.owner.target].agreed.push_back({meeting, &one});
      }
    }
  }

  void gather_seats() {
    for (const Group* group : scope_.all<Group>()) {
      if (is_closed(*group, scope_.today())) continue;
      for (const Lead& member : group->members) {
        auto& seats = shares_[member.partner.target].seats;
        if (seats.empty() || seats.back().group != group) seats.push_back({group, {}});
        seats.back().roles.push_back(one_line(member.role.text));
      }
    }
  }

  // What of a partner's section depends on those before it: how much all of them are told.
  void prepare(const Partner& partner, bool always) {
    PartnerShare& share = shares_[&partner];
    if (!always && share.is_empty()) return;
    if (scope_.wants_data()) add_data(partner, share);
    if (!scope_.wants_page()) return;
    gather_asks_of_all(share);
    told_.emplace_back(&partner, &share);
  }

  // Each by itself, because there may be hundreds.
  void add_sections() {
    std::vector<std::vector<Section>> sections(told_.size());
    parallel_for(told_.size(), scope_.options().jobs, [&](std::size_t i) {
      sections[i] = sections_of(*told_[i].first, *told_[i].second);
    });
    for (std::vector<Section>& of_one : sections)
      std::move(of_one.begin(), of_one.end(), std::back_inserter(document_.sections));
  }

  std::vector<Section> sections_of(const Partner& partner, const PartnerShare& share) const {
    const auto& leading = share.leading;
    const auto& joining = share.joining;
    const GroupLoad load = seats_.of(partner);
    const std::string id(partner.id.text);
    std::vector<Section> sections;
    Section section("partner-" + id, title_of(partner), link_to(partner));
    PartnerDates dates = dates_of(share, id, scope_, meetings_);
    if (dates.before_meeting) {
      // First of all: in a section of its own where the paper is about one partner.
      const bool is_alone = scope_.options().partner != nullptr;
      Section own("before-meeting", "Before the next meeting");
      Section& where = is_alone ? own : section;
      where.say(std::move(dates.before_meeting->lead_in));
      where.add(std::move(dates.before_meeting->table));
      if (is_alone) sections.push_back(std::move(own));
    }
    const auto none_or = [](std::size_t count, const std::string& words) {
      return count == 0 ? std::string("none") : words;
    };
    section.say(fmt::format(
        "It leads {}, takes part in {}, and has {} in groups.",
        leading.empty() ? std::string("no action") : counted(leading.size(), "action"),
        leading.empty() ? none_or(joining.size(), fmt::format("{}", joining.size()))
                        : none_or(joining.size(), fmt::format("{} more", joining.size())),
        load.seats == 0 ? std::string("no seat") : counted(load.seats, "seat")));
    // Of none the sentence above says so.
    if (!leading.empty())
      section.add(overview_table("leads-" + id, "Actions that it leads", leading, scope_));
    if (!joining.empty())
      section.add(overview_table("joins-" + id, "Actions that it takes part in", joining, scope_));
    section.add(asked_of(share, id));
    section.add(std::move(dates.all));
    if (dates.requests) section.add(std::move(*dates.requests));
    if (!share.decided.empty()) section.add(decided_of(share, id));
    if (share.decided_more)
      section.say("More has been decided; the paper about overlaps lists all of it.");
    section.add(overlaps_of(partner, share, id));
    if (share.overlapping.size() > kMostOverlaps) {
      section.say(fmt::format("Of {} overlaps the {} likeliest stand here.",
                              format_number(static_cast<double>(share.overlapping.size()), 0),
                              kMostOverlaps));
    }
    sections.push_back(std::move(section));
    return sections;
  }

  // What a partner gives to an action that is not finished.
  struct Given {
    double money = 0;
    double staff = 0;
    double volunteers = 0;
  };
  using GivenTo = std::unordered_map<const ActionView*, Given>;

  static GivenTo given_by(const PartnerShare& share) {
    GivenTo given;
    for (const auto& [view, one] : share.giving) {
      Given& all = given[view];
      all.money += possible(one->amount);
      all.staff += possible(one->staff);
      all.volunteers += possible(one->volunteers);
    }
    return given;
  }

  void add_data(const Partner& partner, const PartnerShare& share) {
    const GivenTo given = given_by(share);
    add_rows(partner, "leads", share.leading, given);
    add_rows(partner, "takes part", share.joining, given);
    add_rows(partner, "gives", others_of(share, share.giving), given);
    // Each amount in one row only, so that the column can be added up.
    add_rows(partner, "overcomes a barrier", others_of(share, share.unblocking), {});
  }

  void add_rows(const Partner& partner, const char* part,
                const std::vector<const ActionView*>& views, const GivenTo& given) {
    const auto or_nothing = [](double number) { return number > 0 ? Cell(number) : Cell(); };
    const std::string name = title_of(partner);
    for (const ActionView* view : views) {
      const auto found = given.find(view);
      const Given gives = found == given.end() ? Given() : found->second;
      const DateValue* end = end_of(*view->action);
      data_.rows.push_back(
          {link_to(*view->action),
           {Cell(link_to(partner).id), Cell(name), Cell(part), Cell(link_to(*view->action).id),
            Cell(title_of(*view->action)), end == nullptr ? Cell() : Cell(end->date),
            Cell(declared_in_words(view->status)), Cell(computed_in_words(view->status)),
            or_nothing(gives.money), or_nothing(gives.staff), or_nothing(gives.volunteers)}});
    }
  }

  // Actions of which it gives people or money, or looks after a barrier, and that no row of CSV has
  // told of, because it neither leads them nor takes part in them.
  template <class What>
  static std::vector<const ActionView*> others_of(
      const PartnerShare& share,
      const std::vector<std::pair<const ActionView*, const What*>>& all) {
    std::set<const ActionView*> told(share.leading.begin(), share.leading.end());
    told.insert(share.joining.begin(), share.joining.end());
    std::vector<const ActionView*> others;
    for (const auto& [view, what] : all) {
      if (told.insert(view).second) others.push_back(view);
    }
    return others;
  }

  // An action of thousands of partners may ask thousands of things of each.
  void gather_asks_of_all(PartnerShare& share) {
    for (const auto* views : {&share.leading, &share.joining}) {
      for (const ActionView* view : *views) {
        const auto found = asked_of_all_.find(view);
        if (found == asked_of_all_.end()) continue;
        for (const Barrier* one : found->second) {
          share.asked_more =
              share.asked_of_all.size() == kMostAskedOfAll || told_asks_++ >= kMostToldToMany;
          if (share.asked_more) return;
          share.asked_of_all.push_back({view, one});
        }
      }
    }
  }

  static void add_asks_of_all(const PartnerShare& share, Table& table) {
    for (const auto& [view, one] : share.asked_of_all) {
      table.rows.push_back(
          {link_to(*view->action),
           {Cell(reference_and_title(*view->action), link_to(*view->action)),
            Cell("Of all: " + in_brief(one_line(one->ask_of_board.text))), Cell(), Cell()}});
    }
    if (share.asked_more)
      table.rows.push_back(
          {{},
           {Cell(), Cell("More is asked of all partners, under barriers of its actions"), Cell(),
            Cell()}});
  }

  // Whose it is, the partner's own section need not say on each line.
  std::string gift_in_words(Resource resource) const {
    resource.partner = {};
    return resource_in_words(resource, scope_);
  }

  // People and money that actions and groups ask of it.
  Table asked_of(const PartnerShare& share, const std::string& id) const {
    Table table{"asked-" + id,
                "What is asked of it",
                {{"for", "For which action or group"},
                 {"what", "What"},
                 {"staff", "Staff (whole-time equivalents)", ColumnKind::number},
                 {"hours", "Hours a year", ColumnKind::number, false, 0}},
                {},
                "No action and no group asks anything of it by name."};
    const auto name_of = [](const ActionView& view) {
      return Cell(reference_and_title(*view.action), link_to(*view.action));
    };
    for (const auto& [view, one] : share.giving) {
      table.rows.push_back({link_to(*view->action),
                            {name_of(*view), Cell(gift_in_words(*one)),
                             one->staff.given() ? Cell(one->staff.value) : Cell(), Cell()}});
    }
    for (const auto& [view, one] : share.unblocking) {
      // Where nobody says how, it is asked to find a way.
      const bool says_how = one->how_overcome.given();
      const Text& how = says_how ? one->how_overcome : one->barrier;
      const char* lead_in = says_how ? "To overcome a barrier: " : "A way past a barrier: ";
      table.rows.push_back({link_to(*view->action),
                            {name_of(*view), Cell(lead_in + one_line(how.text)), Cell(), Cell()}});
    }
    add_asks_of_all(share, table);
    for (const auto& [group, roles] : share.seats) {
      const auto times = meetings_a_year(group->meets.text);
      const bool known = times.has_value() && group->hours.given() && group->hours.value >= 0;
      table.rows.push_back(
          {link_to(*group),
           {Cell(title_of(*group)), Cell(seats_in_words(roles)), Cell(),
            known ? Cell(static_cast<double>(roles.size()) * *times * group->hours.value)
                  : Cell("Not stated")}});
    }
    return table;
  }

  // Whom to speak to.
  std::string leads_of_others(const OverlapDecision& decision, const Action& own) const {
    constexpr std::size_t kMostLeads = 10;
    std::vector<std::string> leads;
    for (const Action* other : overlaps::actions_of(decision)) {
      if (other == &own || !scope_.shows(*other) || leads.size() == kMostLeads) continue;
      const std::string lead = scope_.lead(other->lead);
      const bool is_new = std::find(leads.begin(), leads.end(), lead) == leads.end();
      if (!lead.empty() && is_new) leads.push_back(lead);
    }
    return told_apart(leads);
  }

  // A decision about its actions is most of all for it to carry out.
  Table decided_of(const PartnerShare& share, const std::string& id) const {
    Table table{"decided-" + id,
                "What has been decided about actions of its own, or in which it takes part",
                {{"own", "Its action"},
                 {"decision", "Decision"},
                 {"lead", "Who leads the other"},
                 {"reason", "Why"},
                 {"by", "Decided by"}},
                {},
                {}};
    for (const auto& [decision, own] : share.decided) {
      table.rows.push_back(
          {link_to(*own),
           {Cell(reference_and_title(*own), link_to(*own)),
            Cell(decision_for(scope_, *decision, *own)), Cell(leads_of_others(*decision, *own)),
            Cell(in_brief(one_line(decision->reason.text))),
            Cell(decider_in_words(scope_, *decision))}});
    }
    return table;
  }

  Table overlaps_of(const Partner& partner, const PartnerShare& share,
                    const std::string& id) const {
    Table table{"overlaps-" + id,
                "Overlaps still to be decided of actions of its own, or in which it takes part",
                {{"own", "Its action"}, {"other", "Other action"}, {"lead", "Who leads the other"}},
                {},
                "No undecided overlap touches its actions."};
    // The likeliest stand first.
    const std::size_t told = std::min(share.overlapping.size(), kMostOverlaps);
    for (std::size_t i = 0; i < told; ++i) {
      const overlaps::Overlap* one = share.overlapping[i];
      const Concerned with_a = concerned_by(*one->a);
      const bool is_a = std::find(with_a.begin(), with_a.end(), &partner) != with_a.end();
      const Action& own = is_a ? *one->a : *one->b;
      const Action& other = is_a ? *one->b : *one->a;
      table.rows.push_back({link_to(own),
                            {Cell(reference_and_title(own), link_to(own)),
                             Cell(reference_and_title(other)), Cell(scope_.lead(other.lead))}});
    }
    return table;
  }

  const Scope& scope_;
  Document& document_;
  const std::vector<ActionView>& views_;
  OverlapView overlaps_;
  GroupLoads seats_;
  MeetingsToCome meetings_;
  std::unordered_map<const Record*, PartnerShare> shares_;
  std::size_t told_decisions_ = 0;
  std::size_t told_asks_ = 0;
  // What an action asks of all, up to as much as is told.
  std::unordered_map<const ActionView*, std::vector<const Barrier*>> asked_of_all_;
  std::vector<std::pair<const Partner*, const PartnerShare*>> told_;
  Table data_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  if (input.options.partner != nullptr)
    document.title = fmt::format("Partner report: {}", scope.shows(*input.options.partner)
                                                           ? title_of(*input.options.partner)
                                                           : std::string("not published"));
  Writer(scope, document).write();
}

}  // namespace

extern const Report partner_report = {
    .name = "partner",
    .title = "Partner report",
    .reader = "a partner",
    .summary =
        "All that a partner leads or takes part in, what is asked of it, its dates and overlaps",
    .write = write,
};

}  // namespace hwbplan::reports
