// The paper `governance`: who reports to whom, who sits where, which remits are held twice or by
// nobody, and which partnerships govern the drivers.
#include "hwbplan/workspace/group_state.hpp"

#include "reports/filtered.hpp"
#include "reports/findings_table.hpp"
#include "reports/group_load.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::array<std::string_view, 8> kGovernanceRules = {
    "group-missing", "group-reports-nowhere", "reporting-loop",      "duplicate-remit",
    "no-members",    "driver-ungoverned",     "lead-member-missing", "sponsor-missing"};

constexpr const char* kNoMatch = "Nothing here matches what was asked for.";

std::string kind_in_words(const Group& group) {
  if (!group.group_kind.given()) return {};
  std::string word(kGroupKindNames[static_cast<std::size_t>(group.group_kind.value)]);
  std::replace(word.begin(), word.end(), '-', ' ');
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), filtered_(scope), document_(document), groups_(scope.all<Group>()) {
    for (const Group* group : groups_) {
      if (filtered_.has(*group)) wanted_.push_back(group);
    }
    gather_holders();
  }

  void write() {
    structure();
    members();
    remits();
    drivers();
    sponsors();
    closed();
    if (!scope_.options().public_paper) findings();
  }

 private:
  const char* when_empty(const char* of_all) const {
    return scope_.is_filtered() ? kNoMatch : of_all;
  }

  bool meets(const Group& group) const { return !is_closed(group, scope_.today()); }

  void structure() {
    Section section("structure", "Who reports to whom");
    Table table{"groups",
                "Groups that meet",
                {{"group", "Group"},
                 {"kind", "Kind"},
                 {"reports_to", "Reports to"},
                 {"members", "Members", ColumnKind::number, false, 0},
                 {"meets", "Meets"},
                 {"terms_of_reference", "Terms of reference of", ColumnKind::date}},
                {},
                when_empty("The plan names no groups.")};
    TreeChart tree;
    std::map<const Record*, std::size_t> place;
    for (const Group* group : wanted_) {
      if (meets(*group)) place.emplace(group, place.size());
    }
    for (const Group* group : wanted_) {
      if (!meets(*group)) continue;
      const RecordLink link = link_to(*group);
      const std::string meets_how = one_line(group->meets.text);
      table.rows.push_back(
          {link,
           {Cell(title_of(*group), link), Cell(kind_in_words(*group)),
            Cell(told_apart(scope_.titles(group->reports_to))),
            Cell(static_cast<double>(members_of(*group).size())), Cell(meets_how),
            group->terms_of_reference.given() ? Cell(group->terms_of_reference.date) : Cell()}});
      TreeNode node{title_of(*group), node_note(*group), link, {}, false};
      for (const Reference& above : group->reports_to) {
        const auto found = place.find(above.target);
        if (found != place.end() && found->second != tree.nodes.size())
          node.parents.push_back(found->second);
      }
      const bool is_top = group->group_kind.is(GroupKind::board);
      if (node.parents.empty() && !is_top && group->reports_to.empty()) {
        node.problem = true;
        node.note += node.note.empty() ? "Reports nowhere" : "; reports nowhere";
      }
      tree.nodes.push_back(std::move(node));
    }
    if (!tree.nodes.empty()) {
      std::string alternative = tree.nodes.size() > 1
                                    ? fmt::format("{} and the lines by which they report.",
                                                  counted(tree.nodes.size(), "group"))
                                    : one_group_in_words(table.rows.front());
      section.add(Chart{"structure", "Who reports to whom", std::move(alternative), std::move(tree),
                        false});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // Where filters leave one, whom it reports to may be left out.
  static std::string one_group_in_words(const Row& row) {
    constexpr std::size_t kReportsTo = 2;
    const std::string& above = row.cells[kReportsTo].text;
    return fmt::format("1 group, which reports to {}.", above.empty() ? "no other" : above);
  }

  // A seat of a private partner is as private as the partner, and so is that there is one.
  std::vector<const Lead*> members_of(const Group& group) const {
    std::vector<const Lead*> shown;
    for (const Lead& member : group.members) {
      if (scope_.shows(member.partner)) shown.push_back(&member);
    }
    return shown;
  }

  std::string node_note(const Group& group) const {
    std::string note;
    if (group.meets.given()) note = "Meets " + one_line(group.meets.text);
    if (const std::size_t members = members_of(group).size(); members > 0)
      note += fmt::format("{}{}", note.empty() ? "" : ", ", counted(members, "member"));
    return note;
  }

  void members() {
    Section section("members", "Who sits where");
    Table table{
        "members",
        "Members of each group",
        {{"group", "Group"}, {"partner", "Partner"}, {"role", "Role"}, {"as", "Member or invited"}},
        {},
        when_empty("No group names its members.")};
    for (const Group* group : wanted_) {
      if (!meets(*group)) continue;
      const RecordLink link = link_to(*group);
      for (const Lead* member : members_of(*group)) {
        table.rows.push_back({link,
                              {Cell(title_of(*group), link), Cell(scope_.title(member->partner)),
                               Cell(one_line(member->role.text)), Cell("Member")}});
      }
      for (const std::string& guest : scope_.titles(group->invited))
        table.rows.push_back(
            {link, {Cell(title_of(*group), link), Cell(guest), Cell(), Cell("Invited")}});
    }
    section.add(std::move(table));
    load(section);
    document_.sections.push_back(std::move(section));
  }

  void load(Section& section) const {
    // What meetings ask is asked for all themes, plans and places at once.
    if (scope_.is_filtered() && scope_.options().partner == nullptr) return;
    const GroupLoads loads(scope_);
    Table table{"load",
                "What meetings ask of each partner",
                {{"partner", "Partner"},
                 {"seats", "Seats", ColumnKind::number, false, 0},
                 {"hours", "Hours a year", ColumnKind::number, false, 0}},
                {},
                when_empty("No partner sits in a group.")};
    for (const Partner* partner : scope_.all<Partner>()) {
      if (scope_.options().partner != nullptr && scope_.options().partner != partner) continue;
      const GroupLoad one = loads.of(*partner);
      if (one.seats == 0) continue;
      table.rows.push_back({link_to(*partner),
                            {Cell(title_of(*partner), link_to(*partner)),
                             Cell(static_cast<double>(one.seats)), hours_cell(one)}});
    }
    section.add(std::move(table));
  }

  // The groups whose remit holds each record, gathered in one walk.
  void gather_holders() {
    for (const Group* group : groups_) {
      if (!meets(*group)) continue;
      for (const Reference& one : group->remit) {
        auto& holders = holders_[one.target];
        if (holders.empty() || holders.back() != group) holders.push_back(group);
      }
    }
  }

  const std::vector<const Group*>& holders(const Record& record) { return holders_[&record]; }

  // "Falls group (Blaby and Melton)". A group may look after thousands of places, and thousands of
  // priorities may stand in its remit: so it is named once, and with the first of them.
  const std::string& name_of(const Group& group) {
    constexpr std::size_t kMostPlaces = 20;
    std::string& name = names_[&group];
    if (!name.empty()) return name;
    auto places = scope_.titles(group.places);
    if (places.size() > kMostPlaces) {
      const std::size_t more = places.size() - kMostPlaces;
      places.resize(kMostPlaces);
      places.push_back(fmt::format("{} more", more));
    }
    name = title_of(group);
    if (!places.empty()) name += fmt::format(" ({})", told_apart(places));
    return name;
  }

  std::vector<std::string> names_of(const std::vector<const Group*>& groups) {
    std::vector<std::string> names;
    for (const Group* group : groups) names.push_back(name_of(*group));
    return names;
  }

  // Two of the groups look after the same place; known already where they hold another remit
  // together, as the same groups do again and again.
  bool any_share_a_place(const std::vector<const Group*>& groups) {
    if (groups.size() < 2) return false;
    const auto [known, is_new] = share_a_place_.try_emplace(groups, false);
    if (is_new) known->second = compare_places(groups);
    return known->second;
  }

  // More groups than any board has are not compared.
  static bool compare_places(const std::vector<const Group*>& groups) {
    constexpr std::size_t kMost = 50;
    std::unordered_set<const Record*> looked_after;
    for (std::size_t i = 0; i < std::min(groups.size(), kMost); ++i) {
      if (groups[i]->places.nothing_given()) return true;
      // What is left behind stands there already.
      std::unordered_set<const Record*> own = places_of(*groups[i]);
      looked_after.merge(own);
      if (!own.empty()) return true;
    }
    return false;
  }

  void remits() {
    Section section("remits", "Who looks after what");
    Table table{"remits",
                "Priorities and the groups that look after them",
                {{"priority", "Priority"}, {"groups", "Groups"}, {"remark", "Note"}},
                {},
                when_empty("The plan names no priorities.")};
    for (const Priority* priority : scope_.priorities()) {
      const auto groups = holders(*priority);
      if (!filtered_.has(*priority) && !is_any_wanted(groups)) continue;
      const std::string remark = groups.empty()              ? "Held by nobody"
                                 : any_share_a_place(groups) ? "Held more than once"
                                                             : "";
      table.rows.push_back(
          {link_to(*priority),
           {Cell(title_of(*priority), link_to(*priority)), Cell(told_apart(names_of(groups))),
            Cell(remark, {}, remark.empty() ? Tone::none : Tone::caution)}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  bool is_any_wanted(const std::vector<const Group*>& groups) const {
    return std::any_of(groups.begin(), groups.end(),
                       [this](const Group* one) { return filtered_.has(*one); });
  }

  void drivers() {
    const auto all = scope_.all<Driver>();
    if (all.empty()) return;
    Section section("drivers", "Drivers and the partnerships that govern them");
    Table table{"drivers",
                "Drivers and who governs them",
                {{"driver", "Driver"},
                 {"governed_by", "Governed by"},
                 {"remit", "In the remit of"},
                 {"themes", "Themes and priorities"},
                 {"remark", "Note"}},
                {},
                kNoMatch};
    std::unordered_map<const Record*, std::vector<std::string>> under;
    for (const Theme* theme : scope_.themes()) {
      if (filtered_.has(*theme)) under[theme->driver.target].push_back(title_of(*theme));
    }
    for (const Priority* priority : scope_.priorities()) {
      if (filtered_.has(*priority)) under[priority->driver.target].push_back(title_of(*priority));
    }
    for (const Driver* driver : all) {
      if (!filtered_.has(*driver)) continue;
      const auto governing = scope_.titles(driver->governed_by);
      const auto names = names_of(holders(*driver));
      const bool none = governing.empty() && names.empty();
      table.rows.push_back(
          {link_to(*driver),
           {Cell(title_of(*driver), link_to(*driver)), Cell(told_apart(governing)),
            Cell(told_apart(names)), Cell(told_apart(under[driver])),
            Cell(none ? "Governed by nobody" : "", {}, none ? Tone::bad : Tone::none)}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void sponsors() {
    Section section("sponsors", "Sponsors and lead members");
    Table table{"sponsors",
                "Who speaks for each theme and priority",
                {{"of", "Kind"}, {"name", "Theme or priority"}, {"who", "Who"}},
                {},
                when_empty("The plan names no themes and priorities.")};
    const auto add = [&](const char* of, const Record& record, const Maybe<Lead>& lead) {
      const std::string who = scope_.lead(lead);
      table.rows.push_back({link_to(record),
                            {Cell(of), Cell(title_of(record), link_to(record)),
                             who.empty() ? Cell("Nobody named", {}, Tone::caution) : Cell(who)}});
    };
    for (const Theme* theme : scope_.themes()) {
      if (filtered_.has(*theme)) add("Theme", *theme, theme->sponsor);
    }
    for (const Priority* priority : scope_.priorities()) {
      if (filtered_.has(*priority)) add("Priority", *priority, priority->lead_member);
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void closed() {
    Section section("closed", "Groups that fade away");
    for (Table& table : std::array{closed_by_today(true), closed_by_today(false)}) {
      if (!table.rows.empty()) section.add(std::move(table));
    }
    if (!section.blocks.empty()) document_.sections.push_back(std::move(section));
  }

  // A group that is to be closed on a day to come still meets. One that gives no day has closed.
  Table closed_by_today(bool by_today) const {
    Table table{by_today ? "closed" : "to-close",
                by_today ? "Groups that have been closed" : "Groups that are to be closed",
                {{"group", "Group"},
                 {"date", by_today ? "Closed" : "Closes", ColumnKind::date},
                 {"goals_to", "Its goals went to"},
                 {"reason", "Why"}},
                {},
                {}};
    for (const Group* group : wanted_) {
      if (!group->closed.given() || may_be_closed(*group, scope_.today()) != by_today) continue;
      const Closure& closure = group->closed.value;
      std::vector<std::string> heirs;
      for (const NewHome& home : closure.goals_to) {
        const std::string heir = scope_.title(home.group);
        if (heir.empty()) continue;
        const std::string goal = one_line(home.goal.text);
        heirs.push_back(goal.empty() ? heir : fmt::format("{} ({})", heir, goal));
      }
      table.rows.push_back(
          {link_to(*group),
           {Cell(title_of(*group), link_to(*group)),
            closure.date.given() ? Cell(closure.date.date) : Cell(),
            heirs.empty() ? Cell("Nobody", {}, Tone::bad) : Cell(told_apart(heirs)),
            Cell(one_line(closure.reason.text))}});
    }
    return table;
  }

  void findings() {
    Section section("findings", "What the check of the plan says about governance");
    add_findings(section, scope_,
                 findings_table("findings", "Findings about governance", scope_, kGovernanceRules),
                 {kGovernanceRules, "governance",
                  "The check of the plan finds no group without a parent, no circle and no remit "
                  "held twice."});
    document_.sections.push_back(std::move(section));
  }

  const Scope& scope_;
  const Filtered filtered_;
  Document& document_;
  std::vector<const Group*> groups_;  // all, so that what is held by nobody is that indeed
  std::vector<const Group*> wanted_;  // those that the filters let through
  std::unordered_map<const Record*, std::vector<const Group*>> holders_;
  std::unordered_map<const Group*, std::string> names_;
  std::map<std::vector<const Group*>, bool> share_a_place_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report governance_report = {
    .name = "governance",
    .title = "Governance",
    .reader = "the board and officers",
    .summary = "Who reports to whom, who sits where, remits held twice or by nobody, and drivers",
    .needs_findings = true,
    .rules = kGovernanceRules,
    .write = write,
};

}  // namespace hwbplan::reports
