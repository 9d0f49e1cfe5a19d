// The paper `matrix`: priorities against themes, contributions, partners, places and populations,
// with the gaps marked.
#include "reports/action_views.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Charts wider than these can't be read; the table goes on in parts.
constexpr std::size_t kMostChartColumns = 24;

bool names(const List<Reference>& references, const Record& record) {
  return std::any_of(references.begin(), references.end(),
                     [&](const Reference& one) { return one.target == &record; });
}

// One side of a matrix: what the columns are and whether an action belongs in one of them.
struct Axis {
  std::string id;
  std::string title;  // "Contribution"
  std::string heading;
  std::vector<const Record*> columns;
  std::function<bool(const Action&, const Record&)> holds;
  bool empty_is_gap = true;  // a column without any action is a gap
};

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), priorities_(scope.priorities()) {}

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
    for (const Axis& axis : axes()) add(axis);
    document_.data.push_back(std::move(data_));
  }

 private:
  template <class T>
  std::vector<const Record*> records() const {
    const auto all = scope_.all<T>();
    return {all.begin(), all.end()};
  }

  std::vector<Axis> axes() const {
    const auto themes = scope_.themes();
    return {
        {"themes",
         "Theme",
         "By theme",
         {themes.begin(), themes.end()},
         [this](const Action& action, const Record& theme) {
           const auto own = scope_.themes_of(action);
           return std::find(own.begin(), own.end(), &theme) != own.end();
         }},
        {"contributions", "Contribution", "By contribution", records<Contribution>(),
         [](const Action& action, const Record& one) { return names(action.contributes_to, one); }},
        {"partners", "Partner", "By partner that leads", records<Partner>(),
         [](const Action& action, const Record& one) {
           return action.lead.given() && action.lead->partner.target == &one;
         },
         false},
        {"places", "Place", "By place", records<Place>(),
         [](const Action& action, const Record& one) { return names(action.places, one); }},
        {"populations", "Population", "By population", records<Population>(),
         [](const Action& action, const Record& one) { return names(action.populations, one); }},
    };
  }

  // What no action reaches, in words, before any matrix.
  void gaps() {
    Section section("gaps", "Gaps");
    BulletList list;
    for (const Priority* priority : priorities_) {
      const auto serves = [&](const Action* one) { return names(one->priorities, *priority); };
      if (std::none_of(scope_.actions().begin(), scope_.actions().end(), serves))
        list.items.emplace_back(
            fmt::format("No action serves the priority {}.", title_of(*priority)));
    }
    for (const Axis& axis : axes()) {
      if (!axis.empty_is_gap) continue;
      for (const Record* column : axis.columns) {
        if (total(axis, *column) > 0 || is_covered_by_whole(*column)) continue;
        list.items.emplace_back(
            fmt::format("No action reaches the {} {}.", name_of(column->kind), title_of(*column)));
      }
    }
    if (list.items.empty()) {
      section.say("Every priority, theme, contribution, place and population has an action.");
    } else {
      section.add(std::move(list));
    }
    document_.sections.push_back(std::move(section));
  }

  // Where actions are for the whole area, no single place is left out.
  bool is_covered_by_whole(const Record& column) const {
    if (column.kind != RecordKind::place) return false;
    for (const Action* action : scope_.actions()) {
      for (const Reference& one : action->places) {
        const auto* place = target_as<Place>(one);
        if (place != nullptr && is_whole_area(*place, scope_.plan().strategy())) return true;
      }
    }
    return false;
  }

  std::size_t total(const Axis& axis, const Record& column) const {
    return static_cast<std::size_t>(
        std::count_if(scope_.actions().begin(), scope_.actions().end(),
                      [&](const Action* one) { return axis.holds(*one, column); }));
  }

  std::size_t count(const Axis& axis, const Priority& priority, const Record& column) const {
    std::size_t number = 0;
    for (const Action* action : scope_.actions()) {
      if (names(action->priorities, priority) && axis.holds(*action, column)) ++number;
    }
    return number;
  }

  void add(const Axis& axis) {
    if (axis.columns.empty() || priorities_.empty()) return;
    Section section("by-" + axis.id, axis.heading);
    Table table{
        "by-" + axis.id,
        fmt::format("Number of actions: priorities {}",
                    static_cast<char>(axis.heading.front() - 'A' + 'a') + axis.heading.substr(1)),
        {{"priority", "Priority"}},
        {},
        no_actions(scope_)};
    HeatMap map{"Priority", axis.title, "actions", {}, {}, {}};
    for (const Record* column : axis.columns) {
      table.columns.push_back(
          {std::string(column->id.text), title_of(*column), ColumnKind::number, false, 0});
      map.columns.push_back(title_of(*column));
    }
    for (const Priority* priority : priorities_) {
      Row row{link_to(*priority), {Cell(title_of(*priority), link_to(*priority))}};
      map.rows.push_back(title_of(*priority));
      map.cells.emplace_back();
      for (const Record* column : axis.columns) {
        const auto number = static_cast<double>(count(axis, *priority, *column));
        row.cells.emplace_back(number);
        map.cells.back().push_back({number, false});
        data_.rows.push_back(
            {link_to(*priority),
             {Cell(axis.title), Cell(link_to(*priority).id), Cell(title_of(*priority)),
              Cell(link_to(*column).id), Cell(title_of(*column)), Cell(number)}});
      }
      const bool is_gap = std::all_of(map.cells.back().begin(), map.cells.back().end(),
                                      [](const HeatCell& cell) { return cell.value == 0; });
      if (is_gap) {
        for (HeatCell& cell : map.cells.back()) cell.gap = true;
      }
      table.rows.push_back(std::move(row));
    }
    add_totals(axis, table, map);
    add_chart(axis, section, std::move(map));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void add_totals(const Axis& axis, Table& table, HeatMap& map) const {
    Row totals{{}, {Cell("All actions")}};
    for (std::size_t i = 0; i < axis.columns.size(); ++i) {
      const std::size_t number = total(axis, *axis.columns[i]);
      const bool is_gap =
          number == 0 && axis.empty_is_gap && !is_covered_by_whole(*axis.columns[i]);
      totals.cells.push_back(is_gap ? Cell("0 (gap)", {}, Tone::bad)
                                    : Cell(static_cast<double>(number)));
      if (!is_gap) continue;
      for (auto& row : map.cells) row[i].gap = true;
    }
    table.rows.push_back(std::move(totals));
  }

  static void add_chart(const Axis& axis, Section& section, HeatMap map) {
    if (map.columns.size() > kMostChartColumns) return;
    std::size_t most = 0;
    for (const auto& row : map.cells) {
      for (const HeatCell& cell : row) most = std::max(most, static_cast<std::size_t>(cell.value));
    }
    std::string alternative =
        fmt::format("{} priorities against {} columns; a field holds up to {}.", map.rows.size(),
                    map.columns.size(), counted(most, "action"));
    section.add(Chart{"map-" + axis.id,
                      "Actions by priority and " +
                          std::string(1, static_cast<char>(axis.title.front() - 'A' + 'a')) +
                          axis.title.substr(1),
                      std::move(alternative), std::move(map), false});
  }

  const Scope& scope_;
  Document& document_;
  std::vector<const Priority*> priorities_;
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
