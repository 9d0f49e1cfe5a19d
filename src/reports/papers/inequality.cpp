// The paper `inequality`: how far apart groups are in each metric, which metrics hide that, and
// what reaches the populations that boards seldom hear from.
#include "hwbplan/base/number.hpp"
#include "hwbplan/text/phrases.hpp"

#include "reports/gap_change.hpp"
#include "reports/inequality_view.hpp"
#include "reports/metric_words.hpp"
#include "reports/reach_section.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

class Writer {
 public:
  Writer(const Scope& scope, Document& document) : scope_(scope), document_(document) {
    for (const Metric* metric : scope.metrics()) {
      const auto shown = [this](const InequalityGroup& group) { return shows(group); };
      auto view = view_inequality(*metric, scope.financial_year(), scope.today(), shown);
      if (!view) {
        // One whose groups may none be printed does count them.
        const bool has_groups = metric->inequality.given() && !metric->inequality->groups.empty();
        if (!has_groups) without_.push_back(metric);
        continue;
      }
      for (GroupView& group : view->groups) group.title = name_of(*group.group);
      views_.push_back(std::move(*view));
    }
  }

  void write() {
    reach_ = reach_of(scope_, views_);
    summary();
    for (const InequalityView& view : views_) add_metric(view);
    document_.sections.push_back(seldom_heard_section(scope_, reach_));
    metrics_without();
    method();
    document_.data.push_back(gap_data());
    document_.data.push_back(group_data());
    document_.data.push_back(reach_data(reach_));
  }

 private:
  // The population or place that a group has the id of; nothing for a group of the metric's own.
  const Record* record_of(const InequalityGroup& group) const {
    const Record* population = scope_.plan().find(RecordKind::population, group.id.text);
    return population != nullptr ? population
                                 : scope_.plan().find(RecordKind::place, group.id.text);
  }

  // A group of a private population or place is left out with its figures.
  bool shows(const InequalityGroup& group) const {
    const Record* record = record_of(group);
    return record == nullptr || scope_.shows(*record);
  }

  // By its title or by that of its record: an id says little to a reader.
  std::string name_of(const InequalityGroup& group) const {
    const Record* record = record_of(group);
    if (group.title.given()) return one_line(group.title.text);
    return record != nullptr ? title_of(*record) : one_line(group.id.text);
  }

  // With the decimals that the page prints.
  static Cell ratio_cell(const std::optional<double>& ratio) {
    return ratio ? Cell(std::round(*ratio * 100) / 100) : Cell();
  }

  static std::string ratio_of(const std::optional<double>& ratio) {
    return ratio ? format_number(*ratio) : "not defined";
  }

  void summary() {
    Section section("summary", "The gaps at a glance");
    std::string text;
    // Where no groups are compared the table says so, in its own place.
    if (views_.empty()) section.add(overview());
    if (!views_.empty()) text = gaps_in_words() + none_in_words() + ".";
    if (const std::string changes = changes_in_words(views_); !changes.empty())
      text += " " + changes;
    std::size_t unreached = 0;
    for (const Reach& one : reach_) unreached += one.is_missed() ? 1 : 0;
    if (!reach_.empty())
      text += fmt::format("{}The plan names {} that boards seldom hear from; {}.",
                          text.empty() ? "" : " ", counted(reach_.size(), "population"),
                          unreached == 0 ? "each of them is reached by an action"
                                         : fmt::format("no action{} reaches {} of them",
                                                       scope_.in_this_paper(), unreached));
    if (!text.empty()) section.say(text);
    if (!views_.empty()) section.add(overview());
    if (views_.size() > 1)
      section.say(
          "The gaps stand in order of their share of the whole area's figure for the same period, "
          "the largest first. Those without such a figure come last.");
    if (const std::size_t more = with_more_groups(); more > 0)
      section.say(fmt::format(
          "The table names the two groups between which each gap lies. {} more than two groups, "
          "whose figures stand under {}.",
          more == 1 ? "1 metric has" : fmt::format("{} metrics have", more),
          more == 1 ? "it" : "each"));
    document_.sections.push_back(std::move(section));
  }

  std::size_t with_more_groups() const {
    return static_cast<std::size_t>(
        std::count_if(views_.begin(), views_.end(), [](const InequalityView& view) {
          return view.latest() != nullptr && view.groups.size() > 2;
        }));
  }

  // "2 metrics have a gap between groups; that of 1 has closed": groups alone are no gap.
  std::string gaps_in_words() const {
    const auto count = [this](auto is) {
      return static_cast<std::size_t>(std::count_if(views_.begin(), views_.end(), is));
    };
    const std::size_t unknown = count([](const auto& view) { return view.latest() == nullptr; });
    const std::size_t closed = count(
        [](const auto& view) { return view.latest() != nullptr && view.latest()->size == 0; });
    const std::size_t apart = views_.size() - unknown - closed;
    std::string text =
        apart == 0 ? fmt::format("No metric{}", scope_.in_this_paper()) : counted(apart, "metric");
    // Of groups that nobody has enough figures of it is not known whether they are alike.
    const char* has = apart > 1 ? "have" : apart == 0 && unknown > 0 ? "shows" : "has";
    text += fmt::format(" {} a gap between groups", has);
    if (closed > 0) text += fmt::format("; {} had one that has closed", closed);
    if (unknown > 0)
      text += fmt::format("; {} {} groups but not enough data to tell", unknown,
                          unknown == 1 ? "has" : "have");
    return text;
  }

  std::string none_in_words() const {
    if (without_.empty()) return "";
    return without_.size() == 1 ? "; 1 has no groups"
                                : fmt::format("; {} have no groups", without_.size());
  }

  std::string no_groups_in_words() const {
    if (scope_.is_filtered()) return "No metric that compares groups matches what was asked for.";
    if (scope_.metrics().empty())
      return fmt::format("{} has no metrics, so no gap can be told.",
                         scope_.options().public_paper ? "This paper" : "The plan");
    // Of some there are groups, which this paper may not tell of.
    if (without_.size() < scope_.metrics().size()) return "This paper can tell of no gap.";
    return "No metric compares groups, so no gap between them can be told.";
  }

  Table overview() const {
    Table table{
        "gaps",
        "The latest gap in each metric, the largest share of the area's figure first",
        {{"metric", "Metric"},
         {"worse", "Group"},
         {"better", "Compared with"},
         {"gap", "Gap"},
         {"share_of_area", "Gap as a share of the area's figure", ColumnKind::percent, false, 1},
         {"since_first", "Since first measured"}},
        {},
        no_groups_in_words()};
    for (const InequalityView* one : widest_first(views_)) {
      const InequalityView& view = *one;
      const RecordLink link = link_to(*view.metric);
      const GapFigure* last = view.latest();
      Row row{link, {Cell(scope_.distinct_title(*view.metric), link)}};
      if (last == nullptr) {
        row.cells.insert(row.cells.end(),
                         {Cell(), Cell(), Cell("Not enough data"), Cell(), Cell()});
      } else {
        row.cells.emplace_back(fmt::format("{}: {}", view.groups[view.worst].title,
                                           value_in_words(view.whole, last->worse)));
        row.cells.emplace_back(fmt::format("{}: {}", view.groups[view.best].title,
                                           value_in_words(view.whole, last->better)));
        row.cells.emplace_back(
            fmt::format("{} in {}", gap_size_in_words(view, *last), last->label));
        row.cells.push_back(beside_area_cell(view, *last));
        row.cells.emplace_back(view.gaps.size() > 1 ? since_first_in_words(view)
                                                    : "No earlier figure");
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  FactList facts_of(const InequalityView& view) const {
    FactList list;
    const auto add = [&](const char* label, std::string text) {
      if (!text.empty()) list.facts.push_back({label, {RichText(std::move(text))}});
    };
    const Inequality& inequality = *view.metric->inequality.operator->();
    if (inequality.by.given())
      add("Compared by", std::string(kGapByNames[static_cast<std::size_t>(inequality.by.value)]));
    if (inequality.tested.given())
      add("Measured again",
          std::string(kGapTestedNames[static_cast<std::size_t>(inequality.tested.value)]));
    const GapFigure* last = view.latest();
    if (last == nullptr) {
      add("Gap", no_gap_because(view));
      return list;
    }
    const auto [worse, better] = names_of_pair(view);
    add(worse, fmt::format("{}: {}", view.groups[view.worst].title,
                           value_in_words(view.whole, last->worse)));
    add(better, fmt::format("{}: {}", view.groups[view.best].title,
                            value_in_words(view.whole, last->better)));
    if (view.groups.size() > 2) add("Groups", groups_in_words(view));
    add("Gap", fmt::format("{} in {}", gap_size_in_words(view, *last), last->label));
    add("Ratio", last->gap.ratio ? fmt::format("{} times", ratio_of(last->gap.ratio))
                                 : "not defined, because a figure is 0 or below");
    add("First measured", first_measured(view));
    add("Since first measured", since_first_in_words(view));
    RichText travel;
    travel.add({gap_travel_and_step(view), true, gap_travel_tone(view), {}, {}});
    travel.add({". " + gap_reason_in_words(view), false, Tone::none, {}, {}});
    list.facts.push_back({"Direction of travel", {std::move(travel)}});
    add("Slope index of inequality", slope_words(view));
    if (view.slope)
      add("Relative index of inequality",
          view.slope->relative
              ? fmt::format("{}: the least deprived end of the line over the most deprived end",
                            ratio_of(view.slope->relative))
              : "not defined, because an end of the line is 0 or below");
    return list;
  }

  static std::string groups_in_words(const InequalityView& view) {
    return fmt::format("{}, of which the gap lies between the two above", view.groups.size());
  }

  static std::string slope_words(const InequalityView& view) {
    if (!view.slope) return no_slope_because(view);
    const statistics::SlopeIndex& slope = *view.slope;
    std::string text =
        fmt::format("{} in {}: from {} at the most deprived end to {} at the least deprived",
                    difference_in_words(view.whole, slope.slope), view.slope_label,
                    value_in_words(view.whole, slope.most_deprived),
                    value_in_words(view.whole, slope.least_deprived));
    if (slope.slope_interval)
      text += fmt::format(" (95% confidence interval {})",
                          differences_in_words(view.whole, *slope.slope_interval));
    return text;
  }

  // Each group's latest figure, beside that of the whole area where an interval allows.
  Table group_table(const InequalityView& view) const {
    Table table{fmt::format("groups-{}", link_to(*view.metric).id),
                "Each group's latest figure: " + scope_.distinct_title(*view.metric),
                {{"group", "Group"},
                 {"share", "Share of the population", ColumnKind::percent, false, 0},
                 {"period", "Period"},
                 {"value", "Value", ColumnKind::number, false, view.whole.decimals}},
                {},
                "There are no groups."};
    const auto has_interval = [](const GroupView& group) {
      return !group.figures.empty() && group.figures.back().interval;
    };
    const bool intervals = std::any_of(view.groups.begin(), view.groups.end(), has_interval);
    if (intervals) {
      table.columns.push_back({"interval", "95% confidence interval"});
      table.columns.push_back({"against_area", "Against the whole area"});
    }
    for (const GroupView& group : view.groups) {
      const Number& share = group.group->share;
      const double percent = share.percent ? share.value : share.value * 100;
      Row row{link_to(*view.metric), {Cell(group.title), share.given() ? Cell(percent) : Cell()}};
      if (!group.figures.empty()) add_figure(row, view, group.figures.back(), intervals);
      row.cells.resize(table.columns.size());
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  static void add_figure(Row& row, const InequalityView& view, const MetricFigure& figure,
                         bool intervals) {
    row.cells.emplace_back(figure.label);
    row.cells.emplace_back(figure.value);
    if (!intervals) return;
    const statistics::Comparison against = against_area(view, figure);
    const int decimals = view.whole.decimals;
    row.cells.emplace_back(
        figure.interval ? fmt::format("{} to {}", format_number(figure.interval->lower, decimals),
                                      format_number(figure.interval->upper, decimals))
                        : "");
    row.cells.emplace_back(in_words(against), RecordLink{}, tone_of(against));
  }

  static statistics::Comparison against_area(const InequalityView& view,
                                             const MetricFigure& figure) {
    const MetricFigure* whole = figure_at(view.whole.all, figure.period);
    if (whole != nullptr) return compare(figure.interval, whole->value, view.whole.good);
    return statistics::Comparison::not_enough_data;
  }

  void add_metric(const InequalityView& view) {
    const RecordLink link = link_to(*view.metric);
    Section section(fmt::format("metric-{}", link.id), scope_.distinct_title(*view.metric), link);
    section.add(facts_of(view));
    if (!view.gaps.empty()) {
      section.add(gap_chart(view, scope_.distinct_title(*view.metric)));
      if (std::string undrawn = left_undrawn_in_words(view); !undrawn.empty())
        section.say(std::move(undrawn));
    }
    section.add(group_table(view));
    document_.sections.push_back(std::move(section));
  }

  void metrics_without() {
    if (without_.empty()) return;
    Section section("without-gap", "Metrics that say nothing about inequality");
    section.say("These count the whole area only, so a gap between groups stays unseen.");
    BulletList list;
    for (const Metric* metric : without_)
      list.items.emplace_back(
          Phrase{scope_.distinct_title(*metric), false, Tone::none, link_to(*metric), {}});
    section.add(std::move(list));
    document_.sections.push_back(std::move(section));
  }

  void method() {
    if (views_.empty()) return;
    Section section("method", "How the gaps are measured");
    section.say(
        "By deprivation the gap lies between the most and the least deprived group, else between "
        "the group that does worst and the one that does best. The gap is in favour of the most "
        "deprived where they do better. The ratio divides the first by the second.");
    section.say(
        "A gap is compared with the first that was measured in the same way: for a period of the "
        "same length, since the figures last started again. Between places or populations it may "
        "have lain between two others then.");
    section.say(
        "The slope index of inequality is the difference between the two ends of a straight line "
        "through all groups, weighted by their share of the population. It needs five groups. Both "
        "it and the relative index set the least deprived end against the most deprived: where the "
        "most deprived have the higher figure, the slope index is below 0 and the relative index "
        "below 1.");
    document_.sections.push_back(std::move(section));
  }

  Table gap_data() const {
    const auto number = [](const char* key, const char* title) {
      return Column{key, title, ColumnKind::number, false, 6};
    };
    Table table{
        "gap-figures",
        "Gaps over time",
        {{"metric_id", "Reference"},
         {"metric", "Metric"},
         {"unit", "Unit"},
         {"by", "Compared by"},
         {"period", "Period"},
         {"worse_group", "Group"},
         number("worse_value", "Its value"),
         {"better_group", "Compared with"},
         number("better_value", "Its value"),
         number("difference", "Difference"),
         number("ratio", "Ratio"),
         number("slope_index", "Slope index of inequality"),
         number("relative_index", "Relative index of inequality"),
         {"share_of_area", "Gap as a share of the area's figure", ColumnKind::percent, false, 1},
         {"since_first", "Since first measured"},
         {"first_period", "First measured"},
         number("wider_by", "Wider by")},
        {},
        "No metric has a gap between groups."};
    for (const InequalityView& view : views_) {
      const RecordLink link = link_to(*view.metric);
      const Choice<GapBy>& by = view.metric->inequality->by;
      for (const GapFigure& gap : view.gaps) {
        const bool with_slope = view.slope && gap.label == view.slope_label;
        table.rows.push_back(
            {link,
             {Cell(link.id, link), Cell(title_of(*view.metric)), Cell(view.whole.unit),
              by.given() ? Cell(kGapByNames[static_cast<std::size_t>(by.value)]) : Cell(),
              Cell(gap.label), Cell(view.groups[view.worst].title), Cell(gap.worse),
              Cell(view.groups[view.best].title), Cell(gap.better),
              computed_cell(view.whole, gap.gap.difference), ratio_cell(gap.gap.ratio),
              with_slope ? computed_cell(view.whole, view.slope->slope) : Cell(),
              with_slope ? ratio_cell(view.slope->relative) : Cell(),
              beside_area_cell(view, gap)}});
      }
      if (!view.gaps.empty()) add_change(table.rows.back(), view);
    }
    for (Row& row : table.rows) row.cells.resize(table.columns.size());
    return table;
  }

  // Of the latest gap, whose row this is.
  static void add_change(Row& row, const InequalityView& view) {
    const GapSinceFirst since = since_first(view);
    row.cells.emplace_back(in_words(since.change));
    if (since.first == nullptr) return;
    row.cells.emplace_back(since.first->label);
    row.cells.push_back(computed_cell(view.whole, since.by));
  }

  Table group_data() const {
    const auto number = [](const char* key, const char* title) {
      return Column{key, title, ColumnKind::number, false, 6};
    };
    Table table{"groups",
                "Figures of each group",
                {{"metric_id", "Reference"},
                 {"group_id", "Group"},
                 {"group", "Group's name"},
                 number("share", "Share of the population"),
                 {"period", "Period"},
                 number("value", "Value"),
                 number("lower", "Lower end of the 95% interval"),
                 number("upper", "Upper end of the 95% interval"),
                 {"against_area", "Against the whole area"}},
                {},
                "No metric has groups."};
    for (const InequalityView& view : views_) {
      const RecordLink link = link_to(*view.metric);
      for (const GroupView& group : view.groups) {
        for (const MetricFigure& figure : group.figures)
          table.rows.push_back(
              {link,
               {Cell(link.id, link), Cell(group.group->id.text), Cell(group.title),
                group.group->share.given() ? Cell(group.group->share.value) : Cell(),
                Cell(figure.label), Cell(figure.value),
                figure.interval ? computed_cell(view.whole, figure.interval->lower) : Cell(),
                figure.interval ? computed_cell(view.whole, figure.interval->upper) : Cell(),
                Cell(in_words(against_area(view, figure)))}});
      }
    }
    return table;
  }

  const Scope& scope_;
  Document& document_;
  std::vector<InequalityView> views_;
  std::vector<const Metric*> without_;
  std::vector<Reach> reach_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report inequality_report = {
    .name = "inequality",
    .title = "Inequality",
    .reader = "the board",
    .summary =
        "The gap between groups in each metric, the widest first, how it has moved, and what "
        "reaches "
        "seldom-heard populations",
    .write = write,
};

}  // namespace hwbplan::reports
