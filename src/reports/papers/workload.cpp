// The paper `workload`: how much stands under each contribution, lead, partner and group, where the
// balance is off, and what would become of the plan if it were split by contribution.
#include "hwbplan/base/number.hpp"
#include "hwbplan/workspace/board_limits.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "reports/action_views.hpp"
#include "reports/findings_table.hpp"
#include "reports/group_load.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::array<std::string_view, 4> kBalanceRules = {"workload-imbalance", "lead-overloaded",
                                                           "partner-overloaded", "silo"};

// Contributions, and partners, of one action that are looked at where the plan is split by
// contribution: thousands of both would be millions of seats.
constexpr std::size_t kMostInWhatIf = 200;

struct Load {
  std::size_t actions = 0;
  std::size_t behind = 0;
  double pounds = 0;
  double staff = 0;
};

void add(Load& load, const ActionView& view) {
  ++load.actions;
  load.behind += is_behind(view) ? 1u : 0u;
  load.pounds += money_of(*view.action).total;
  load.staff += staff_of(*view.action);
}

std::vector<Column> load_columns(const char* key, const char* title) {
  return {{key, title},
          {"actions", "Actions", ColumnKind::number, false, 0},
          {"share", "Share of all actions", ColumnKind::percent, false, 0},
          {"behind", "Off track or at risk", ColumnKind::number, true, 0},
          {"amount", "Money", ColumnKind::money},
          {"staff", "Staff (whole-time equivalents)", ColumnKind::number},
          {"hours", "Hours of meetings a year", ColumnKind::number, false, 0}};
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), views_(view_actions(scope)), seats_(scope) {
    for (const ActionView& view : views_) {
      if (!view.status.finished()) open_.push_back(&view);
    }
  }

  void write() {
    summary();
    by_contribution();
    by_lead();
    by_partner();
    by_group();
    if (!scope_.options().public_paper) balance();
    what_if();
  }

 private:
  using StreamsOf = std::map<const ActionView*, std::set<const Contribution*>>;

  void summary() {
    Section section("summary", "Summary");
    Load all;
    for (const ActionView* view : open_) add(all, *view);
    section.say(
        fmt::format("{} under way or to come, with {} and {} named for {}. {}",
                    all.actions == 1 ? "1 action is" : fmt::format("{} actions are", all.actions),
                    format_pounds(all.pounds), staff_in_words(all.staff),
                    all.actions == 1 ? "it" : "them", kOfOpenActions));
    document_.sections.push_back(std::move(section));
  }

  Row row_of(std::string name, const RecordLink& link, const Load& load,
             const GroupLoad& meetings) const {
    const double share =
        open_.empty() ? 0
                      : 100 * static_cast<double>(load.actions) / static_cast<double>(open_.size());
    return {link,
            {Cell(std::move(name), link), Cell(static_cast<double>(load.actions)), Cell(share),
             Cell(static_cast<double>(load.behind)), Cell(load.pounds), Cell(load.staff),
             hours_cell(meetings)}};
  }

  void by_contribution() {
    Section section("by-contribution", "By contribution");
    Table table{"by-contribution",
                "Work for each contribution",
                load_columns("contribution", "Contribution"),
                {},
                "The strategy names no contributions."};
    BarChart chart;
    chart.unit = "actions";
    chart.series = {"Actions"};
    const double limit = largest_share(scope_.workspace().settings);
    auto under = gather_under();
    for (const Contribution* one : scope_.all<Contribution>()) {
      auto& [load, groups, last] = under[one];
      const RecordLink link = link_to(*one);
      table.rows.push_back(row_of(title_of(*one), link, load, meetings_of(groups)));
      const bool over = !open_.empty() && static_cast<double>(load.actions) >
                                              limit * static_cast<double>(open_.size());
      chart.bars.push_back(
          {title_of(*one),
           link,
           {static_cast<double>(load.actions)},
           over ? fmt::format("over the limit of {}", format_percent(100 * limit, 0)) : ""});
    }
    chart.limit = limit * static_cast<double>(open_.size());
    chart.limit_label =
        fmt::format("The board's limit: {} of all actions", format_percent(100 * limit, 0));
    if (!table.rows.empty())
      section.say(
          "An action that contributes to two outcomes counts under both. Hours are those of the "
          "groups that deliver its actions: members, times meetings a year, times the hours of one "
          "meeting.");
    add_chart(section, "contributions", "Actions for each contribution", std::move(chart));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  static void add_chart(Section& section, std::string id, std::string title, BarChart chart) {
    if (chart.bars.empty()) return;
    const auto value = [](const Bar& bar) {
      return std::accumulate(bar.values.begin(), bar.values.end(), 0.0);
    };
    const auto most =
        std::max_element(chart.bars.begin(), chart.bars.end(),
                         [&](const Bar& a, const Bar& b) { return value(a) < value(b); });
    const auto actions = static_cast<std::size_t>(value(*most));
    std::string alternative = counted(chart.bars.size(), "bar");
    alternative += actions == 0 ? std::string(", all of no length: there are no actions.")
                                : fmt::format(". The longest is {} with {}.", most->label,
                                              counted(actions, "action"));
    section.add(
        Chart{std::move(id), std::move(title), std::move(alternative), std::move(chart), false});
  }

  // What stands under one contribution.
  struct Under {
    Load load;
    std::vector<const Group*> groups;  // that deliver it; again for each action
    const ActionView* last = nullptr;  // that was counted
  };

  // In one walk over the actions: a strategy may name thousands of contributions.
  std::unordered_map<const Record*, Under> gather_under() const {
    std::unordered_map<const Record*, Under> under;
    for (const ActionView* view : open_) {
      const auto* group = target_as<Group>(view->action->group);
      for (const Reference& one : view->action->contributes_to) {
        Under& of = under[one.target];
        if (of.last == view) continue;
        of.last = view;
        add(of.load, *view);
        if (group != nullptr && scope_.shows(*group)) of.groups.push_back(group);
      }
    }
    return under;
  }

  GroupLoad meetings_of(std::vector<const Group*>& groups) const {
    GroupLoad all;
    // In the order of the plan, because sums of fractions depend on it.
    std::sort(groups.begin(), groups.end(),
              [](const Group* a, const Group* b) { return a->span < b->span; });
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    for (const Group* group : groups) {
      const GroupLoad load = seats_.of(*group);
      all.seats += load.seats;
      all.hours += load.hours;
      all.known = all.known && load.known;
    }
    return all;
  }

  void by_lead() {
    Section section("by-lead", "By lead");
    // A lead is a role in an organisation; the same role elsewhere is somebody else.
    std::map<std::string, Load> loads;
    for (const ActionView* view : open_) {
      const std::string lead = scope_.lead(view->action->lead);
      add(loads[lead.empty() ? "Nobody named" : lead], *view);
    }
    std::vector<std::pair<std::string, Load>> sorted(loads.begin(), loads.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      return a.second.actions > b.second.actions;
    });
    Table table{
        "by-lead", "Work for each lead", load_columns("lead", "Who leads"), {}, no_actions(scope_)};
    table.is_of_sums = true;  // a role has no id
    std::size_t single = 0;
    for (const auto& [lead, load] : sorted) {
      if (load.actions == 1) ++single;
    }
    // Those with one action say nothing about load, unless there is nobody else.
    const bool leave_out = single > 1 && single < sorted.size();
    for (const auto& [lead, load] : sorted) {
      if (load.actions > 1 || !leave_out)
        table.rows.push_back(row_of(lead, {}, load, seats_.of_lead(lead)));
    }
    const std::size_t limit = actions_per_lead(scope_.workspace().settings);
    section.say(fmt::format(
        "The plan's limit is {} for one lead.{} Hours are those of the groups in which "
        "the lead sits under that role.",
        counted(limit, "action"),
        leave_out ? fmt::format(" {} others lead one action each and are not listed.", single)
                  : ""));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  struct PartnerLoad {
    std::size_t leads = 0;
    std::size_t part = 0;  // takes part, and does not lead
    double staff = 0;
  };

  std::unordered_map<const Record*, PartnerLoad> partner_loads() const {
    std::unordered_map<const Record*, PartnerLoad> loads;
    for (const ActionView* view : open_) {
      const Action& action = *view->action;
      const Record* lead = action.lead.given() ? action.lead->partner.target : nullptr;
      ++loads[lead].leads;
      std::set<const Record*> counted_already = {lead};
      for (const Reference& one : action.partners) {
        if (counted_already.insert(one.target).second) ++loads[one.target].part;
      }
      for (const Resource& one : action.resources) {
        if (one.staff.given())
          loads[one.partner.given() ? one.partner.target : lead].staff += possible(one.staff);
      }
    }
    return loads;
  }

  void by_partner() {
    Section section("by-partner", "By partner");
    Table table{"by-partner",
                "Work for each partner",
                {{"partner", "Partner"},
                 {"leads", "Leads", ColumnKind::number, false, 0},
                 {"takes_part", "Takes part in", ColumnKind::number, false, 0},
                 {"staff", "Staff it gives (whole-time equivalents)", ColumnKind::number},
                 {"seats", "Seats in groups", ColumnKind::number, false, 0},
                 {"hours", "Hours of meetings a year", ColumnKind::number, false, 0}},
                {},
                "The plan names no partners."};
    BarChart chart;
    chart.unit = "actions";
    chart.series = {"Leads", "Takes part in"};
    std::unordered_map<const Record*, PartnerLoad> loads = partner_loads();
    for (const Partner* partner : scope_.all<Partner>()) {
      const auto& [leads, part, staff] = loads[partner];
      const GroupLoad load = seats_.of(*partner);
      if (leads + part + load.seats == 0 && staff == 0) continue;
      const RecordLink link = link_to(*partner);
      table.rows.push_back({link,
                            {Cell(title_of(*partner), link), Cell(static_cast<double>(leads)),
                             Cell(static_cast<double>(part)), Cell(staff),
                             Cell(static_cast<double>(load.seats)), hours_cell(load)}});
      chart.bars.push_back(
          {title_of(*partner), link, {static_cast<double>(leads), static_cast<double>(part)}, ""});
    }
    add_chart(section, "partners", "Actions that each partner leads or takes part in",
              std::move(chart));
    section.say(
        "Staff that an action names without a partner are counted with its lead. Hours are "
        "seats, times meetings a year, times the hours of one meeting.");
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void by_group() {
    Section section("by-group", "By group");
    Table table{"by-group",
                "Work for each group",
                load_columns("group", "Group"),
                {},
                "No group delivers an action."};
    std::unordered_map<const Record*, Load> loads;
    for (const ActionView* view : open_) add(loads[view->action->group.target], *view);
    for (const Group* group : scope_.all<Group>()) {
      const Load& load = loads[group];
      if (load.actions > 0)
        table.rows.push_back(row_of(title_of(*group), link_to(*group), load, seats_.of(*group)));
    }
    Load none;
    for (const ActionView* view : open_) {
      if (!view->action->group.given()) add(none, *view);
    }
    if (none.actions > 0) table.rows.push_back(row_of("No group named", {}, none, {}));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void balance() {
    Section section("balance", "Imbalance and silos");
    add_findings(
        section, scope_,
        findings_table("balance", "What the check of the plan says about the balance", scope_,
                       kBalanceRules),
        {kBalanceRules, "balance",
         "The check of the plan finds no overload and no action that is tied to nothing else."});
    document_.sections.push_back(std::move(section));
  }

  // "2 of 5 ties between actions (…) would run from one stream to another."
  std::string ties_in_words(std::size_t cut, std::size_t ties) const {
    constexpr std::string_view kWhat = "one waits for the other, or both move one metric";
    if (ties == 0)
      return fmt::format("No two actions{} are tied to each other ({}).", scope_.in_this_paper(),
                         kWhat);
    const std::string run = " would run from one stream to another.";
    if (ties == 1)
      return fmt::format("The one tie between two actions ({}){}", kWhat,
                         cut == 1 ? run : " would stay within a stream.");
    const auto figure = [](std::size_t count) {
      return format_number(static_cast<double>(count), 0);
    };
    return fmt::format("{} of {} ties between actions ({}){}", cut == 0 ? "None" : figure(cut),
                       figure(ties), kWhat, run);
  }

  // What a board gets that hands each contribution to a group of its own: actions in several
  // groups, and ties between actions that would run from one group to another.
  void what_if() {
    Section section("what-if", "What if the plan were split by contribution");
    const std::vector<const Contribution*> streams = scope_.all<Contribution>();
    Table table{"what-if",
                "One work stream for each contribution",
                {{"stream", "Work stream"},
                 {"actions", "Actions", ColumnKind::number, false, 0},
                 {"share", "Share of all actions", ColumnKind::percent, false, 0},
                 {"only_here", "Only in this stream", ColumnKind::number, false, 0},
                 {"also_elsewhere", "Also in another", ColumnKind::number, false, 0},
                 {"partners", "Partners that would sit in it", ColumnKind::number, false, 0}},
                {},
                "The strategy names no contributions to split by."};
    StreamsOf streams_of;
    std::unordered_map<const Record*, std::vector<const ActionView*>> in_stream;
    for (const ActionView* view : open_) {
      std::set<const Contribution*> named;
      for (const Reference& one : view->action->contributes_to) {
        const auto* stream = target_as<Contribution>(one);
        if (named.size() == kMostInWhatIf) break;
        if (stream == nullptr || !scope_.shows(*stream) || !named.insert(stream).second) continue;
        in_stream[stream].push_back(view);
      }
      if (!named.empty()) streams_of.emplace(view, std::move(named));
    }
    std::map<const Record*, std::size_t> streams_of_partner;
    for (const Contribution* stream : streams)
      add_stream(*stream, in_stream[stream], streams_of, streams_of_partner, table);
    if (!table.rows.empty()) {
      const auto in_several = std::count_if(streams_of.begin(), streams_of.end(),
                                            [](const auto& one) { return one.second.size() > 1; });
      const auto often = std::count_if(streams_of_partner.begin(), streams_of_partner.end(),
                                       [](const auto& one) { return one.second > 1; });
      const auto [cut, ties] = ties_cut(streams_of);
      section.say(fmt::format(
          "{} would stand in more than one stream, and {} would sit in more than one. {}",
          in_several == 0 ? "No action" : counted(static_cast<std::size_t>(in_several), "action"),
          often == 0 ? "no partner" : counted(static_cast<std::size_t>(often), "partner"),
          ties_in_words(cut, ties)));
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void add_stream(const Contribution& stream, const std::vector<const ActionView*>& views,
                  const StreamsOf& streams_of,
                  std::map<const Record*, std::size_t>& streams_of_partner, Table& table) const {
    const std::size_t all = views.size();
    std::size_t shared = 0;
    std::unordered_set<const Record*> partners;
    for (const ActionView* view : views) {
      shared += streams_of.at(view).size() > 1 ? 1u : 0u;
      const auto seat = [&](const Reference& one) {
        if (scope_.shows(one)) partners.insert(one.target);
      };
      if (view->action->lead.given()) seat(view->action->lead->partner);
      for (const Reference& one : view->action->partners) seat(one);
    }
    partners.erase(nullptr);
    for (const Record* partner : partners) ++streams_of_partner[partner];
    const RecordLink link = link_to(stream);
    const double share =
        open_.empty() ? 0 : 100 * static_cast<double>(all) / static_cast<double>(open_.size());
    table.rows.push_back(
        {link,
         {Cell(title_of(stream), link), Cell(static_cast<double>(all)), Cell(share),
          Cell(static_cast<double>(all - shared)), Cell(static_cast<double>(shared)),
          Cell(static_cast<double>(partners.size()))}});
  }

  // How many ties would be cut, of how many. Two actions are tied where one waits for the other,
  // and where both move a metric; a metric that many actions move ties each to the first only, so
  // that the count stays in proportion.
  std::pair<std::size_t, std::size_t> ties_cut(const StreamsOf& streams_of) const {
    std::map<const Action*, const ActionView*> view_of;
    for (const auto& [view, streams] : streams_of) view_of[view->action] = view;
    std::size_t cut = 0;
    std::size_t ties = 0;
    const auto count = [&](const ActionView* a, const ActionView* b) {
      ++ties;
      const auto& in_a = streams_of.at(a);
      const auto& in_b = streams_of.at(b);
      const bool together = std::any_of(
          in_a.begin(), in_a.end(), [&](const Contribution* one) { return in_b.count(one) != 0; });
      cut += together ? 0u : 1u;
    };
    std::map<const Record*, const ActionView*> first_to_move;
    for (const ActionView* view : open_) {
      if (streams_of.count(view) == 0) continue;
      for (const Reference& one : view->action->depends_on) {
        const auto found = view_of.find(target_as<Action>(one));
        if (found != view_of.end()) count(view, found->second);
      }
      std::set<const Record*> moved;
      const auto move = [&](const Reference& one) {
        if (scope_.shows(one)) moved.insert(one.target);
      };
      for (const Measure& one : view->action->measures) move(one.metric);
      for (const Reference& one : view->action->affects) move(one);
      moved.erase(nullptr);
      for (const Record* metric : moved) {
        const auto [first, is_new] = first_to_move.try_emplace(metric, view);
        if (!is_new) count(first->second, view);
      }
    }
    return {cut, ties};
  }

  const Scope& scope_;
  Document& document_;
  const std::vector<ActionView>& views_;
  GroupLoads seats_;
  std::vector<const ActionView*> open_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report workload_report = {
    .name = "workload",
    .title = "Workload",
    .reader = "the executive",
    .summary =
        "Actions, staff and hours by contribution, lead, partner and group, and what a split "
        "of the plan would do",
    .needs_findings = true,
    .rules = kBalanceRules,
    .write = write,
};

}  // namespace hwbplan::reports
