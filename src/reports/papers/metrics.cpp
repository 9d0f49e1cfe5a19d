// The paper `metrics`: each metric with its baseline, latest figure and target, where it is going
// by the tests that public health uses, its chart and its data.
#include "hwbplan/text/phrases.hpp"

#include "reports/action_views.hpp"
#include "reports/metric_words.hpp"
#include "reports/term_notes.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

class Writer {
 public:
  Writer(const Scope& scope, Document& document) : scope_(scope), document_(document) {
    views_.reserve(scope.metrics().size());
    for (const Metric* metric : scope.metrics())
      views_.push_back(view_metric(*metric, scope.financial_year(), scope.today()));
  }

  void write() {
    for (const MetricView& view : views_) add_to_themes(view);
    gather_measured();
    summary();
    for (const Theme* theme : scope_.themes()) add_theme(*theme);
    Section rest("other-metrics", "Metrics under no theme");
    for (const MetricView& view : views_)
      if (printed_.insert(view.metric).second) rest.sections.push_back(metric_section(view));
    if (!rest.sections.empty()) document_.sections.push_back(std::move(rest));
    method();
    document_.data.push_back(metric_data());
    document_.data.push_back(observation_data());
  }

 private:
  void summary() {
    Section section("summary", "The metrics at a glance");
    std::size_t better = 0;
    std::size_t worse = 0;
    std::size_t steady = 0;
    std::size_t unknown = 0;
    std::size_t met = 0;
    for (const MetricView& view : views_) {
      better += view.travel == statistics::Travel::better ? 1 : 0;
      worse += view.travel == statistics::Travel::worse ? 1 : 0;
      steady += view.travel == statistics::Travel::no_significant_change ? 1 : 0;
      unknown += view.travel == statistics::Travel::not_enough_data ? 1 : 0;
      met += target_is_met(view).value_or(false) ? 1 : 0;
    }
    // Where neither way is better, a figure can only rise or fall.
    const std::size_t moving = views_.size() - better - worse - steady - unknown;
    const std::string other =
        moving == 0 ? std::string() : fmt::format("{} rising or falling, ", moving);
    if (!views_.empty())
      section.say(fmt::format(
          "{}: {} getting better, {} getting worse, {} without significant change, {}{} with not "
          "enough data to say. {} reached {} target.",
          counted(views_.size(), "metric"), count_or_none(better), count_or_none(worse),
          count_or_none(steady), other, count_or_none(unknown),
          met == 0 ? "None has" : (met == 1 ? "1 has" : fmt::format("{} have", met)),
          met > 1 ? "their" : "its"));
    section.add(overview());
    document_.sections.push_back(std::move(section));
  }

  static std::string count_or_none(std::size_t count) {
    return count == 0 ? "none" : fmt::format("{}", count);
  }

  static Cell figure_cell(const MetricView& view, const MetricFigure* figure) {
    if (figure == nullptr) return {};
    return {fmt::format("{} ({})", value_in_words(view, *figure), figure->label)};
  }

  Table overview() const {
    Table table{
        "overview",
        "Baseline, latest figure and target of each metric",
        {{"metric", "Metric"},
         {"baseline", "Baseline"},
         {"latest", "Latest"},
         {"target", "Target"},
         {"direction_of_travel", "Direction of travel"},
         {"target_met", "Target met"}},
        {},
        scope_.is_filtered() ? "No metric matches what was asked for." : "There are no metrics."};
    for (const MetricView& view : views_) {
      const RecordLink link = link_to(*view.metric);
      const std::optional<bool> met = target_is_met(view);
      table.rows.push_back(
          {link,
           {Cell(scope_.distinct_title(*view.metric), link),
            figure_cell(view, view.baseline ? &*view.baseline : nullptr),
            latest_is_baseline(view) ? Cell(kNoLaterFigure) : figure_cell(view, view.latest()),
            figure_cell(view, view.target ? &*view.target : nullptr),
            Cell(travel_in_words(view), {}, tone_of(view.travel)),
            target_is_to_come(view, scope_.today())
                ? Cell("Not due until " + view.target->period.end.to_words())
                : Cell(met ? (*met ? "Yes" : "No") : "")}});
    }
    return table;
  }

  // Of very many themes the first count, where no single one was asked for: a metric stands once.
  void add_to_themes(const MetricView& view) {
    const Theme* asked = scope_.options().theme;
    if (asked == nullptr) {
      for (const Theme* theme : scope_.themes_of(*view.metric)) under_[theme].push_back(&view);
      return;
    }
    const auto is_under_it = [&](const Reference& one) {
      const Priority* priority = scope_.priority_of(one);
      return priority != nullptr && is_under(*priority, *asked);
    };
    const List<Reference>& priorities = view.metric->priorities;
    if (std::any_of(priorities.begin(), priorities.end(), is_under_it))
      under_[asked].push_back(&view);
  }

  // A metric of several themes stands under the first of them.
  void add_theme(const Theme& theme) {
    Section section("theme-" + std::string(theme.id.text), "Theme: " + title_of(theme),
                    link_to(theme));
    for (const MetricView* view : under_[&theme])
      if (printed_.insert(view->metric).second) section.sections.push_back(metric_section(*view));
    if (!section.sections.empty()) document_.sections.push_back(std::move(section));
  }

  // The metric whose counts its own are a part of: a county's of a district's.
  std::string whole_of(const Metric& metric) const {
    const auto* whole = target_as<Metric>(metric.rolls_up_to);
    return whole != nullptr && scope_.shows(*whole) ? scope_.distinct_title(*whole)
                                                    : scope_.title(metric.rolls_up_to);
  }

  // Which actions each metric measures, and of which it is the whole, gathered once. An extract
  // tells of no others than its own.
  void gather_measured() {
    for (const Metric* metric : scope_.metrics()) {
      if (metric->rolls_up_to.target != nullptr)
        parts_[metric->rolls_up_to.target].push_back(scope_.distinct_title(*metric));
    }
    for (const Action* action : scope_.actions()) {
      std::set<const Record*> seen;
      for (const Measure& measure : action->measures)
        if (measure.metric.target != nullptr && seen.insert(measure.metric.target).second)
          measured_[measure.metric.target].push_back(action);
    }
  }

  std::string source_in_words(const Metric& metric) const {
    if (!metric.source.given()) return "";
    const MetricSource& source = *metric.source.operator->();
    std::vector<std::string> parts;
    const auto add = [&](std::string_view before, const Text& text) {
      if (text.given()) parts.push_back(std::string(before) + one_line(text.text));
    };
    add("", source.title);
    add("", source.framework);
    add("indicator ", source.id);
    add("Fingertips ", source.fingertips);
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  static std::string with_period(const MetricView& view, const MetricFigure& figure) {
    return fmt::format("{} in {}", value_in_words(view, figure), figure.label);
  }

  static std::string latest_in_words(const MetricView& view) {
    return with_period(view, *view.latest()) +
           (latest_is_baseline(view) ? ", which is the baseline; there is no later figure" : "");
  }

  FactList facts_of(const MetricView& view) const {
    FactList list;
    const auto add = [&](const char* label, std::string text) {
      if (!text.empty()) list.facts.push_back({label, {RichText(std::move(text))}});
    };
    const Metric& metric = *view.metric;
    add("Baseline", view.baseline ? with_period(view, *view.baseline) : "not stated");
    add("Latest", view.latest() == nullptr ? "no figure yet" : latest_in_words(view));
    if (view.latest() != nullptr) {
      add("95% confidence interval", interval_in_words(view, *view.latest()));
    }
    add("Target", view.target ? with_period(view, *view.target) : "not stated");
    add("Against the target", target_in_words(view, scope_.today()));
    RichText travel;
    travel.add({travel_in_words(view), true, tone_of(view.travel), {}, {}});
    travel.add({". " + reason_in_words(view), false, Tone::none, {}, {}});
    list.facts.push_back({"Direction of travel", {std::move(travel)}});
    if (const auto starts = fresh_starts_in_words(view, scope_.financial_year()); !starts.empty()) {
      Fact fact{"Figures start again from", {}};
      for (const std::string& one : starts) fact.values.emplace_back(one);
      list.facts.push_back(std::move(fact));
    }
    add("What to expect", assurance_in_words(view));
    add("Better when", better_in_words(metric));
    add("Priorities", told_apart(scope_.titles(metric.priorities)));
    add("Part of", whole_of(metric));
    const auto parts = parts_.find(&metric);
    if (parts != parts_.end()) add("Its parts", told_apart(parts->second));
    add("Owner", scope_.lead(metric.owner));
    add("Source", source_in_words(metric));
    const auto actions = measured_.find(&metric);
    Fact measured{"Actions measured by it", {}};
    if (actions == measured_.end()) {
      measured.values.emplace_back(fmt::format("none{}", scope_.in_this_paper()));
    } else {
      for (const Action* one : actions->second) measured.values.emplace_back(phrase_of(*one));
    }
    list.facts.push_back(std::move(measured));
    return list;
  }

  Section metric_section(const MetricView& view) const {
    const RecordLink link = link_to(*view.metric);
    Section section(fmt::format("metric-{}", link.id), scope_.distinct_title(*view.metric), link);
    if (view.metric->description.given())
      section.add(officers_text(view.metric->description, "The description of this metric"));
    section.add(facts_of(view));
    if (!view.figures.empty()) section.add(metric_chart(view, scope_.distinct_title(*view.metric)));
    return section;
  }

  // Only of the tests that its figures are put to.
  void method() {
    if (views_.empty()) return;
    const auto any = [this](bool yearly) {
      return std::any_of(views_.begin(), views_.end(), [=](const MetricView& view) {
        return !view.figures.empty() && view.yearly == yearly;
      });
    };
    Section section("method", "How the figures are judged");
    if (any(true))
      section.say(
          "Yearly figures are judged by the recent trend of the Office for Health Improvement and "
          "Disparities: a test over the five latest years, which calls a trend only where chance "
          "would show one in fewer than 1 of 500 stable series.");
    if (any(false))
      section.say(
          "Monthly and quarterly figures are judged by the rules of the NHS programme Making Data "
          "Count on an XmR chart: a figure outside the process limits, seven on one side of the "
          "mean, seven rising or falling, or two of three near a limit.");
    section.say("Where a test cannot be made, the paper says that there is not enough data.");
    document_.sections.push_back(std::move(section));
    if (!scope_.wants_page()) return;
    if (BulletList notes = term_notes(document_.sections); !notes.items.empty()) {
      document_.sections.back().say("Words of statistics in this paper:");
      document_.sections.back().add(std::move(notes));
    }
  }

  Table metric_data() const {
    const auto number = [](const char* key, const char* title) {
      return Column{key, title, ColumnKind::number, false, 6};
    };
    Table table{"metrics",
                "Metrics",
                {{"metric_id", "Reference"},
                 {"metric", "Metric"},
                 {"unit", "Unit"},
                 {"better", "Better when"},
                 {"priorities", "Priorities"},
                 {"owner", "Owner"},
                 {"baseline_period", "Baseline period"},
                 number("baseline", "Baseline"),
                 {"latest_period", "Latest period"},
                 number("latest", "Latest"),
                 number("latest_lower", "Lower end of the latest 95% interval"),
                 number("latest_upper", "Upper end of the latest 95% interval"),
                 {"target_by", "Target by", ColumnKind::date},
                 number("target", "Target"),
                 {"target_met", "Target met"},
                 {"against_target", "Against the target by the interval"},
                 {"direction_of_travel", "Direction of travel"},
                 {"reason", "Reason"}},
                {},
                "There are no metrics."};
    for (const MetricView& view : views_)
      table.rows.push_back({link_to(*view.metric), metric_cells(view)});
    return table;
  }

  // With from when on it is judged, where that has to be said.
  static std::string travel_and_reason(const MetricView& view) {
    const std::string travel = travel_in_words(view);
    const std::string reason = reason_in_words(view);
    return travel == in_words(view.travel) ? reason : travel + ". " + reason;
  }

  std::vector<Cell> metric_cells(const MetricView& view) const {
    const Metric& metric = *view.metric;
    const std::optional<bool> met = target_is_met(view);
    const auto value = [](const MetricFigure* figure) {
      return figure == nullptr ? Cell() : Cell(figure->value);
    };
    const auto label = [](const MetricFigure* figure) {
      return figure == nullptr ? Cell() : Cell(figure->label);
    };
    const MetricFigure* baseline = view.baseline ? &*view.baseline : nullptr;
    const MetricFigure* target = view.target ? &*view.target : nullptr;
    const MetricFigure* latest = view.latest();
    const bool interval = latest != nullptr && latest->interval;
    return {Cell(link_to(metric).id, link_to(metric)),
            Cell(title_of(metric)),
            Cell(view.unit),
            metric.better.given()
                ? Cell(kBetterNames[static_cast<std::size_t>(metric.better.value)])
                : Cell(),
            Cell(told_apart(scope_.titles(metric.priorities))),
            Cell(scope_.lead(metric.owner)),
            label(baseline),
            value(baseline),
            label(latest),
            value(latest),
            interval ? computed_cell(view, latest->interval->lower) : Cell(),
            interval ? computed_cell(view, latest->interval->upper) : Cell(),
            target == nullptr ? Cell() : Cell(target->period.end),
            value(target),
            target_is_to_come(view, scope_.today()) ? Cell("not due")
                                                    : Cell(met ? (*met ? "yes" : "no") : ""),
            Cell(target == nullptr ? "" : in_words(view.against_target)),
            Cell(in_words(view.travel)),
            Cell(travel_and_reason(view))};
  }

  Table observation_data() const {
    const auto number = [](const char* key, const char* title) {
      return Column{key, title, ColumnKind::number, false, 6};
    };
    Table table{"observations",
                "Observations",
                {{"metric_id", "Reference"},
                 {"metric", "Metric"},
                 {"period", "Period"},
                 {"from", "From", ColumnKind::date},
                 {"to", "To", ColumnKind::date},
                 number("value", "Value"),
                 number("numerator", "Numerator"),
                 number("denominator", "Denominator"),
                 number("lower", "Lower end of the 95% interval"),
                 number("upper", "Upper end of the 95% interval")},
                {},
                "There are no observations."};
    if (!scope_.wants_data()) return table;
    for (const MetricView& view : views_) {
      const RecordLink link = link_to(*view.metric);
      for (const MetricFigure& figure : view.all) {
        const Observation& one = *figure.observation;
        table.rows.push_back(
            {link,
             {Cell(link.id, link), Cell(title_of(*view.metric)), Cell(figure.label),
              Cell(figure.period.start), Cell(figure.period.end), Cell(figure.value),
              one.numerator.given() ? Cell(one.numerator.value) : Cell(),
              one.denominator.given() ? Cell(one.denominator.value) : Cell(),
              figure.interval ? computed_cell(view, figure.interval->lower) : Cell(),
              figure.interval ? computed_cell(view, figure.interval->upper) : Cell()}});
      }
    }
    return table;
  }

  const Scope& scope_;
  Document& document_;
  std::vector<MetricView> views_;
  std::unordered_map<const Theme*, std::vector<const MetricView*>> under_;
  std::set<const Metric*> printed_;
  std::unordered_map<const Record*, std::vector<const Action*>> measured_;
  std::unordered_map<const Record*, std::vector<std::string>> parts_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report metrics_report = {
    .name = "metrics",
    .title = "Metrics",
    .reader = "the board and the public",
    .summary =
        "Each metric with its baseline, latest figure, target, direction of travel and chart",
    .write = write,
};

}  // namespace hwbplan::reports
