// The paper `matrix`: priorities against themes, contributions, partners, places and populations,
// with the gaps marked; and which plans, wider determinants and other strategies actions tie in
// with.
#include "hwbplan/workspace/action_places.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "reports/action_views.hpp"
#include "reports/overlap_view.hpp"
#include "reports/plan_tables.hpp"
#include "reports/told_apart.hpp"
#include "reports/uncounted_themes.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Charts wider than these can't be read; the table goes on in parts.
constexpr std::size_t kMostChartColumns = 24;
// Fields of all tables together. A nation's plans need some hundred thousand; strangers could ask
// for thousands of millions.
constexpr std::size_t kMostFields = 1'000'000;

using Records = std::vector<const Record*>;

// What the references lead to, each once.
Records targets_of(const List<Reference>& references) {
  constexpr std::size_t kFew = 16;  // that are looked through sooner than entered into a set
  Records targets;
  std::unordered_set<const Record*> known;
  for (const Reference& one : references) {
    if (one.target == nullptr) continue;
    const bool is_new = references.size() <= kFew
                            ? std::find(targets.begin(), targets.end(), one.target) == targets.end()
                            : known.insert(one.target).second;
    if (is_new) targets.push_back(one.target);
  }
  return targets;
}

// One side of a matrix: what the columns are and in which of them an action belongs.
struct Axis {
  std::string id;
  std::string title;  // "Contribution"
  std::string heading;
  Records columns;
  std::function<Records(const Action&)> of;
  std::function<bool(const Action&)> is_in_every;  // column; then `of` is not asked
  bool empty_is_gap = true;                        // a column without any action is a gap
};

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), priorities_(scope.priorities()) {
    reaches_whole_area_ = reaches_whole_area();
    make_axes();
  }

  void write() {
    data_ = {"matrix",
             "Actions by priority and by each other side",
             {{"by", "By"},
              {"priority_id", "Priority reference"},
              {"priority", "Priority"},
              {"other_id", "Reference"},
              {"other", "Name"},
              {"actions", "Actions", ColumnKind::number, false, 0}},
             {},
             no_actions(scope_)};
    gaps();
    where_priorities_stand();
    for (std::size_t at = 0; at < axes_.size(); ++at) add(at);
    by_plan();
    by_determinant();
    by_strategy();
    document_.data.push_back(std::move(data_));
  }

 private:
  struct Counts {
    std::vector<std::vector<std::size_t>> cells;  // by priority, then by column
    std::vector<std::size_t> totals;              // of actions, by column
    bool too_many = false;                        // for a table: then there are totals only
  };

  // Whether so many fields may be added to the paper's tables.
  bool take_fields(std::size_t rows, std::size_t columns) {
    if (columns != 0 && rows > fields_left_ / columns) return false;
    fields_left_ -= rows * columns;
    return true;
  }

  // "30,000 priorities by 5,000 places are too many for a table."
  std::string too_many_in_words(const Records& columns) const {
    const std::string_view kind = name_of(columns.front()->kind);
    return fmt::format(
        "{} by {} are too many for a table. Ask for one theme, priority, partner, plan or place at "
        "a time.",
        counted_as(priorities_.size(), "priority", "priorities"), counted(columns.size(), kind));
  }

  template <class T>
  Records records() const {
    const auto all = scope_.all<T>();
    return {all.begin(), all.end()};
  }

  void make_axes() {
    const auto themes = scope_.themes();
    const auto nowhere = [](const Action&) { return false; };
    axes_ = {{"themes",
              "Theme",
              "By theme",
              {themes.begin(), themes.end()},
              [this](const Action& action) {
                const Scope::NamedThemes own = scope_.themes_named(action);
                if (own.is_cut) uncounted_.note(action.themes, action.priorities);
                return Records(own.themes.begin(), own.themes.end());
              },
              [this](const Action& action) { return scope_.themes_named(action).every; }},
             {"contributions", "Contribution", "By contribution", records<Contribution>(),
              [](const Action& action) { return targets_of(action.contributes_to); }, nowhere},
             {"partners", "Partner", "By partner that leads", records<Partner>(),
              [](const Action& action) {
                return action.lead.given() ? Records{action.lead->partner.target} : Records{};
              },
              nowhere, false},
             {"places", "Place", "By place", records<Place>(),
              [](const Action& action) { return targets_of(places_of(action)); }, nowhere},
             {"populations", "Population", "By population", records<Population>(),
              [](const Action& action) { return targets_of(action.populations); }, nowhere}};
    for (const Axis& axis : axes_) counts_.push_back(count(axis));
  }

  // In one walk over the actions, which may be many thousands.
  Counts count(const Axis& axis) {
    std::unordered_map<const Record*, std::size_t> row_of;
    std::unordered_map<const Record*, std::size_t> column_of;
    for (std::size_t i = 0; i < priorities_.size(); ++i) row_of.emplace(priorities_[i], i);
    for (std::size_t i = 0; i < axis.columns.size(); ++i) column_of.emplace(axis.columns[i], i);
    Counts counts;
    counts.too_many = !take_fields(priorities_.size(), axis.columns.size());
    if (!counts.too_many)
      counts.cells.assign(priorities_.size(), std::vector<std::size_t>(axis.columns.size()));
    counts.totals.assign(axis.columns.size(), 0);
    // Of actions that belong in every column, by priority, so that none is walked for each column.
    std::vector<std::size_t> in_every(priorities_.size());
    std::size_t all_in_every = 0;
    for (const Action* action : scope_.actions()) {
      const Records served = targets_of(action->priorities);
      if (axis.is_in_every(*action)) {
        ++all_in_every;
        for (const Record* priority : served) {
          if (const auto row = row_of.find(priority); row != row_of.end()) ++in_every[row->second];
        }
        continue;
      }
      for (const Record* member : axis.of(*action)) {
        const auto column = column_of.find(member);
        if (column == column_of.end()) continue;
        ++counts.totals[column->second];
        if (counts.too_many) continue;
        for (const Record* priority : served) {
          if (const auto row = row_of.find(priority); row != row_of.end())
            ++counts.cells[row->second][column->second];
        }
      }
    }
    for (std::size_t& total : counts.totals) total += all_in_every;
    for (std::size_t row = 0; row < counts.cells.size(); ++row) {
      for (std::size_t& cell : counts.cells[row]) cell += in_every[row];
    }
    return counts;
  }

  // What an extract leaves out may be reached by the other actions of the plan.
  Cell gap_cell() const {
    return scope_.is_filtered() ? Cell(0.0) : Cell("0 (gap)", {}, Tone::bad);
  }

  // What no action reaches, in words, before any matrix.
  void gaps() {
    Section section("gaps", "Gaps");
    BulletList list;
    std::unordered_set<const Record*> served;
    for (const Action* action : scope_.actions()) {
      for (const Record* one : targets_of(action->priorities)) served.insert(one);
    }
    for (const Priority* priority : priorities_) {
      if (served.count(priority) == 0)
        list.items.emplace_back(fmt::format("No action{} serves the priority {}.",
                                            scope_.in_this_paper(), title_of(*priority)));
    }
    for (std::size_t at = 0; at < axes_.size(); ++at) {
      for (std::size_t i = 0; i < axes_[at].columns.size(); ++i) {
        if (!is_gap(at, i)) continue;
        const Record& column = *axes_[at].columns[i];
        list.items.emplace_back(fmt::format("No action{} reaches the {} {}.",
                                            scope_.in_this_paper(), name_of(column.kind),
                                            scope_.distinct_title(column)));
      }
    }
    if (list.items.empty()) {
      section.say(none_missing());
    } else {
      section.add(std::move(list));
    }
    document_.sections.push_back(std::move(section));
  }

  // "Every priority, theme and place has an action.": of what the plan has.
  std::string none_missing() const {
    std::vector<std::string> kinds;
    if (!priorities_.empty()) kinds.emplace_back(name_of(RecordKind::priority));
    for (const Axis& axis : axes_) {
      if (axis.empty_is_gap && !axis.columns.empty())
        kinds.emplace_back(name_of(axis.columns.front()->kind));
    }
    // The plan may name more than what was asked for, or than may be told.
    const bool is_part = scope_.is_filtered() || scope_.options().public_paper;
    if (kinds.empty())
      return fmt::format("{} names nothing that an action could be missing for.",
                         is_part ? "This paper" : "The plan");
    return fmt::format("Every {} has an action{}.", listed(kinds), scope_.in_this_paper());
  }

  // No action belongs in the column. Where actions are for the whole area, no single place is left
  // out.
  bool is_gap(std::size_t axis, std::size_t column) const {
    if (!axes_[axis].empty_is_gap || counts_[axis].totals[column] > 0) return false;
    const Record& record = *axes_[axis].columns[column];
    if (record.kind == RecordKind::theme && uncounted_.has(static_cast<const Theme&>(record)))
      return false;
    return record.kind != RecordKind::place || !reaches_whole_area_;
  }

  bool reaches_whole_area() const {
    for (const Action* action : scope_.actions()) {
      for (const Reference& one : places_of(*action)) {
        const auto* place = target_as<Place>(one);
        if (place != nullptr && is_whole_area(*place, scope_.plan().strategy())) return true;
      }
    }
    return false;
  }

  void add(std::size_t at) {
    const Axis& axis = axes_[at];
    if (axis.columns.empty() || priorities_.empty()) return;
    Section section("by-" + axis.id, axis.heading);
    if (counts_[at].too_many) {
      section.say(too_many_in_words(axis.columns));
      document_.sections.push_back(std::move(section));
      return;
    }
    Table table{
        "by-" + axis.id,
        fmt::format("Number of actions: priorities {}",
                    static_cast<char>(axis.heading.front() - 'A' + 'a') + axis.heading.substr(1)),
        {{"priority", "Priority"}},
        {},
        no_actions(scope_)};
    HeatMap map{"Priority", axis.title, "actions", {}, {}, {}};
    for (const Record* column : axis.columns) {
      table.columns.push_back({std::string(column->id.text), scope_.distinct_title(*column),
                               ColumnKind::number, false, 0});
      map.columns.push_back(scope_.distinct_title(*column));
    }
    for (std::size_t i = 0; i < priorities_.size(); ++i) {
      const Priority* priority = priorities_[i];
      Row row{link_to(*priority), {Cell(title_of(*priority), link_to(*priority))}};
      map.rows.push_back(title_of(*priority));
      map.cells.emplace_back();
      for (std::size_t j = 0; j < axis.columns.size(); ++j) {
        const Record* column = axis.columns[j];
        const auto number = static_cast<double>(counts_[at].cells[i][j]);
        row.cells.emplace_back(number);
        map.cells.back().push_back({number, false});
        data_.rows.push_back(
            {link_to(*priority),
             {Cell(axis.title), Cell(link_to(*priority).id), Cell(title_of(*priority)),
              Cell(link_to(*column).id), Cell(scope_.distinct_title(*column)), Cell(number)}});
      }
      const bool none = std::all_of(map.cells.back().begin(), map.cells.back().end(),
                                    [](const HeatCell& cell) { return cell.value == 0; });
      if (none && !scope_.is_filtered()) {
        for (HeatCell& cell : map.cells.back()) cell.gap = true;
      }
      table.rows.push_back(std::move(row));
    }
    add_totals(at, table, map);
    if (axis.id == "places") say_how_many_of_no_place(section);
    if (axis.id == "themes" && uncounted_.any())
      section.say(
          "Some actions stand under so many themes that they are counted under the first of them "
          "only: the numbers of other themes may be higher.");
    add_chart(axis, section, std::move(map));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void say_how_many_of_no_place(Section& section) const {
    std::size_t count = 0;
    for (const Action* action : scope_.actions())
      count += places_of(*action).nothing_given() ? 1u : 0u;
    if (count == 0) return;
    section.say(fmt::format("{} no place, and neither {}: {} in no column.",
                            count == 1 ? "1 action names" : fmt::format("{} actions name", count),
                            count == 1 ? "does its plan" : "do their plans",
                            count == 1 ? "it counts" : "they count"));
  }

  void add_totals(std::size_t at, Table& table, HeatMap& map) const {
    Row totals{{}, {Cell("All actions")}};
    for (std::size_t i = 0; i < axes_[at].columns.size(); ++i) {
      const bool gap = is_gap(at, i);
      totals.cells.push_back(gap ? gap_cell() : Cell(static_cast<double>(counts_[at].totals[i])));
      if (!gap || scope_.is_filtered()) continue;
      for (auto& row : map.cells) row[i].gap = true;
    }
    table.rows.push_back(std::move(totals));
  }

  // The priorities that each plan takes up, with its actions for them.
  void by_plan() {
    Table table{"by-plan",
                "Priorities that each plan takes up",
                {{"plan", "Plan"},
                 {"priority", "Priority"},
                 {"actions", "Actions", ColumnKind::number, false, 0}},
                {},
                {}};
    std::map<std::pair<const Record*, const Record*>, std::size_t> counts;
    for (const Action* action : scope_.actions()) {
      for (const Record* one : targets_of(action->priorities)) ++counts[{action->plan.target, one}];
    }
    const std::set<const Record*> asked(priorities_.begin(), priorities_.end());
    for (const PartnerPlan* plan : plans_of(scope_)) {
      for (const Record* priority : targets_of(plan->priorities)) {
        if (asked.count(priority) == 0) continue;
        const auto found = counts.find({plan, priority});
        table.rows.push_back(
            {link_to(*plan),
             {Cell(scope_.distinct_title(*plan)), Cell(title_of(*priority)),
              found == counts.end() ? gap_cell() : Cell(static_cast<double>(found->second))}});
      }
    }
    add_section("by-plan", "By plan", std::move(table));
  }

  // As the strategy has it. The counts of actions by theme tell more: an action may serve several
  // priorities.
  void where_priorities_stand() {
    const auto themes = scope_.themes();
    // Too many are told of already, under the actions by theme.
    if (!take_fields(priorities_.size(), themes.size())) return;
    Table table{"priorities", "Priorities and the themes they stand under", {}, {}, {}};
    table.columns.push_back({"priority", "Priority"});
    for (const Theme* theme : themes)
      table.columns.push_back({std::string(theme->id.text), title_of(*theme)});
    bool several = false;
    for (const Priority* priority : priorities_) {
      Row row{link_to(*priority), {Cell(title_of(*priority))}};
      const Records named = targets_of(priority->themes);
      const std::unordered_set<const Record*> own(named.begin(), named.end());
      const bool under_all = std::any_of(priority->themes.begin(), priority->themes.end(),
                                         [](const Reference& one) { return one.id == "all"; });
      std::size_t count = 0;
      for (const Theme* theme : themes) {
        const bool stands = under_all || own.count(theme) > 0;
        row.cells.emplace_back(stands ? "Yes" : "");
        count += stands ? 1 : 0;
      }
      several = several || count > 1;
      table.rows.push_back(std::move(row));
    }
    // Where each priority has one theme, the strategy's own list says as much.
    if (several) add_section("where-priorities-stand", "Where priorities stand", std::move(table));
  }

  void by_determinant() {
    Table table{"by-determinant",
                "Actions on the wider determinants of health",
                {{"determinant", "Wider determinant"},
                 {"actions", "Actions", ColumnKind::number, false, 0}},
                {},
                {}};
    table.is_of_sums = true;
    std::map<std::string, std::size_t> counts;
    for (const Action* action : scope_.actions()) {
      std::set<std::string> named;
      for (const Text& one : action->wider_determinants) named.insert(one_line(one.text));
      for (const std::string& one : named) ++counts[one];
    }
    for (const auto& [determinant, count] : counts)
      table.rows.push_back({{}, {Cell(determinant), Cell(static_cast<double>(count))}});
    add_section("by-determinant", "By wider determinant", std::move(table));
  }

  // Which actions tie in with other strategies of the partners.
  void by_strategy() {
    Table table{"by-strategy",
                "Actions linked to other strategies",
                {{"strategy", "Strategy"},
                 {"owner", "Owner"},
                 {"actions", "Actions", ColumnKind::number, false, 0},
                 {"which", "Which"}},
                {},
                {}};
    std::unordered_map<const Record*, std::vector<const Action*>> linked;
    for (const Action* action : scope_.actions()) {
      for (const Record* one : targets_of(action->links)) linked[one].push_back(action);
    }
    for (const RelatedStrategy* one : scope_.all<RelatedStrategy>()) {
      std::vector<std::string> names;
      for (const Action* action : linked[one]) names.push_back(short_name(*action));
      if (names.empty() && scope_.is_filtered()) continue;
      table.rows.push_back({link_to(*one),
                            {Cell(title_of(*one)), Cell(scope_.title(one->owner)),
                             Cell(static_cast<double>(names.size())), Cell(told_apart(names))}});
    }
    add_section("by-strategy", "By related strategy", std::move(table));
  }

  void add_section(const char* id, const char* title, Table table) {
    if (table.rows.empty()) return;
    Section section(id, title);
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  static void add_chart(const Axis& axis, Section& section, HeatMap map) {
    if (map.columns.size() > kMostChartColumns) return;
    std::size_t most = 0;
    for (const auto& row : map.cells) {
      for (const HeatCell& cell : row) most = std::max(most, static_cast<std::size_t>(cell.value));
    }
    std::string alternative =
        fmt::format("{} against {}; a field holds up to {}.",
                    counted_as(map.rows.size(), "priority", "priorities"),
                    counted(map.columns.size(), "column"), counted(most, "action"));
    section.add(Chart{"map-" + axis.id,
                      "Actions by priority and " +
                          std::string(1, static_cast<char>(axis.title.front() - 'A' + 'a')) +
                          axis.title.substr(1),
                      std::move(alternative), std::move(map), false});
  }

  const Scope& scope_;
  Document& document_;
  std::vector<const Priority*> priorities_;
  bool reaches_whole_area_ = false;
  UncountedThemes uncounted_{scope_};
  std::vector<Axis> axes_;
  std::vector<Counts> counts_;
  std::size_t fields_left_ = kMostFields;
  Table data_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report matrix_report = {
    .name = "matrix",
    .title = "Matrix of priorities",
    .reader = "officers",
    .summary =
        "Priorities by theme, contribution, partner, place and population, with the gaps marked",
    .write = write,
};

}  // namespace hwbplan::reports
