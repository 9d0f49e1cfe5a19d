// The paper `annual`: the year by theme, for the public: what was delivered and missed, where the
// metrics stand, what belongs to the theme of the year and what goes on beside it, stories, the
// votes for the next theme, and what comes next.
#include "hwbplan/model/unwritten.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "reports/action_views.hpp"
#include "reports/annual_themes.hpp"
#include "reports/annual_year.hpp"
#include "reports/by_theme.hpp"
#include "reports/filtered.hpp"
#include "reports/metric_words.hpp"
#include "reports/sentences.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), views_(view_actions(scope)), year_(scope) {}

  void write() {
    document_.header.push_back({"Year", {RichText(year_.in_words())}});
    gather_themes();
    foreword();
    behind();
    year_theme();
    for (const Theme* theme : scope_.themes()) add_theme(*theme);
    stories();
    add_annual_themes(scope_, document_);
    next_year();
    document_.data.push_back(data());
  }

 private:
  bool is_open(const Milestone& one) const { return !hwbplan::is_done(one, scope_.workspace()); }

  static bool is_done(const ActionView& view) { return view.status.computed == Status::complete; }

  bool is_due_still(const ActionView& view, const Milestone& one) const {
    return is_open(one) && one.due.given() && !view.status.finished();
  }

  bool is_missed(const ActionView& view, const Milestone& one) const {
    return is_due_still(view, one) && year_.has(one.due.date) && one.due.date < scope_.today();
  }

  template <class Visit>
  void each_milestone(const ActionView& view, Visit visit) const {
    if (!view.action->timeline.given()) return;
    for (const Milestone& one : view.action->timeline->milestones) visit(one);
  }

  struct Harvest {
    std::vector<RichText> delivered;
    std::vector<RichText> missed;
    std::size_t done_since = 0;  // how many of the missed were done after the year
    // How many of these stand under another theme of the paper as well.
    std::size_t delivered_shared = 0;
    std::size_t missed_shared = 0;
  };

  void harvest(std::size_t place, Harvest& harvest) const {
    const ActionView& view = views_[place];
    const std::size_t shared = is_shared_[place] ? 1 : 0;
    const auto line = [&](const std::string& text) {
      RichText item;
      item.add({text + " (", false, {}, {}, {}})
          .add(phrase_of(*view.action))
          .add({")", false, {}, {}, {}});
      return item;
    };
    each_milestone(view, [&](const Milestone& one) {
      const std::string title = one_line(one.title.text);
      if (year_.is_reached(one)) {
        harvest.delivered.push_back(line(title));
        harvest.delivered_shared += shared;
      } else if (year_.is_reached_since(one)) {
        harvest.missed.push_back(line(fmt::format("{}: was due on {}, done {}", title,
                                                  one.due.date.to_words(), done_in_words(one))));
        harvest.missed_shared += shared;
        ++harvest.done_since;
      } else if (is_missed(view, one)) {
        harvest.missed.push_back(
            line(fmt::format("{}: was due on {}", title, one.due.date.to_words())));
        harvest.missed_shared += shared;
      }
    });
  }

  // In one walk over the actions and one over the metrics, which may be many thousands.
  void gather_themes() {
    const std::vector<const Theme*> themes = scope_.themes();
    const std::set<const Theme*> printed(themes.begin(), themes.end());
    const auto is_printed = [&](const Theme* theme) { return printed.count(theme) != 0; };
    for (std::size_t i = 0; i < views_.size(); ++i) {
      const Action& action = *views_[i].action;
      const Scope::NamedThemes named = scope_.themes_named(action);
      const auto stands_under =
          named.every ? std::ssize(printed)
                      : std::count_if(named.themes.begin(), named.themes.end(), is_printed);
      is_shared_.push_back(stands_under > 1);
      actions_.add(i, named, action.themes, action.priorities);
    }
    for (std::size_t i = 0; i < scope_.metrics().size(); ++i) {
      const Metric& metric = *scope_.metrics()[i];
      metrics_.add(i, scope_.themes_named(metric), {}, metric.priorities);
    }
  }

  void foreword() {
    Section section("summary", "The year in brief");
    const Strategy* strategy = scope_.strategy();
    if (strategy != nullptr && strategy->vision.given()) {
      // Else it would read as if all of it had been done in the year.
      if (!is_unwritten(strategy->vision.text)) section.say("The strategy's vision:");
      section.add(officers_text(strategy->vision, "The vision of the strategy"));
    }
    Harvest all;
    for (std::size_t i = 0; i < views_.size(); ++i) harvest(i, all);
    const auto done = std::count_if(views_.begin(), views_.end(), is_done);
    section.say(fmt::format(
        "{}, of which {} complete. {} this year, and {}.",
        scope_.is_filtered() ? share_in_words(scope_)
                             : "The plan holds " + counted(views_.size(), "action"),
        how_many_are(static_cast<std::size_t>(done)),
        all.delivered.empty() ? fmt::format("No milestone{} was reached", of_these())
        : all.delivered.size() == 1
            ? fmt::format("1 milestone{} was reached", of_these())
            : fmt::format("{} milestones{} were reached", all.delivered.size(), of_these()),
        open_in_words(all.missed.size() - all.done_since)));
    if (all.done_since > 0)
      section.say(fmt::format("{} that fell due in the year {} done only after it had ended.",
                              counted(all.done_since, "milestone"),
                              all.done_since == 1 ? "was" : "were"));
    if (const std::size_t since = due_since().rows.size(); since > 0)
      section.say(fmt::format("{} that fell due since the year ended {} open.",
                              counted(since, "milestone"), since == 1 ? "is" : "are"));
    if (all.delivered_shared + all.missed_shared > 0)
      section.say(
          "A milestone that serves several themes is listed under each of them, and counted once "
          "here.");
    if (!views_.empty())
      section.say(fmt::format(
          "This is how {} on {}{}:", views_.size() == 1 ? "it stands" : "they stand",
          scope_.today().to_words(), year_.is_over() ? ", after the year has ended" : ""));
    section.add(status_table(views_));
    document_.sections.push_back(std::move(section));
  }

  // Of a month or a year that is not over the day is not known.
  std::string done_in_words(const Milestone& one) const {
    return one.done.date <= scope_.today() ? "on " + one.done.date.to_words() : "since";
  }

  static std::string open_in_words(std::size_t open) {
    if (open == 0) return "none that fell due is open";
    return open == 1 ? "1 that fell due is open" : fmt::format("{} that fell due are open", open);
  }

  // A report that told of successes alone would be believed by nobody.
  void behind() {
    std::vector<const ActionView*> behind;
    for (const ActionView& view : views_) {
      if (is_behind(view)) behind.push_back(&view);
    }
    if (views_.empty()) return;
    Section section("behind", "What is behind");
    Table table = overview_table("behind", "Actions that are off track or at risk", behind, scope_);
    table.when_empty = "No action is off track or at risk.";
    section.add(std::move(table));
    if (Table since = due_since(); !since.rows.empty()) section.add(std::move(since));
    document_.sections.push_back(std::move(section));
  }

  // What fell due behind the end of a year that is over belongs to neither that year nor the time
  // to come.
  Table due_since() const {
    return milestones_table("since-the-year", "Due since the year ended and still open", {},
                            [this](Date due) { return year_.is_since(due); });
  }

  // Open milestones of actions that are not finished, the earliest first.
  template <class Test>
  Table milestones_table(std::string id, std::string caption, std::string when_empty,
                         Test is_wanted) const {
    Table table{
        std::move(id),
        std::move(caption),
        {{"due", "Due", ColumnKind::date}, {"milestone", "Milestone"}, {"action", "Action"}},
        {},
        std::move(when_empty)};
    for (const ActionView& view : views_) {
      each_milestone(view, [&](const Milestone& one) {
        if (!is_due_still(view, one) || !is_wanted(one.due.date)) return;
        table.rows.push_back({link_to(*view.action),
                              {Cell(one.due.date), Cell(one_line(one.title.text)),
                               Cell(reference_and_title(*view.action), link_to(*view.action))}});
      });
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row& a, const Row& b) {
      return a.cells.front().date < b.cells.front().date;
    });
    return table;
  }

  // A filtered paper knows nothing of other actions.
  std::string_view of_these() const { return scope_.is_filtered() ? " of these actions" : ""; }

  std::vector<const ActionView*> views_of(Part part) const {
    std::vector<const ActionView*> found;
    for (const ActionView& view : views_) {
      if (year_.part_of(*view.action) == part) found.push_back(&view);
    }
    return found;
  }

  void year_theme() {
    const auto focus = views_of(Part::focus);
    const auto carried_on = views_of(Part::carried_on);
    if (focus.empty() && carried_on.empty()) return;
    Section section("year-theme", "The theme of the year, and what goes on beside it");
    std::vector<std::string> chosen;
    std::vector<std::string> to_come;
    for (const AnnualTheme* one : scope_.all<AnnualTheme>()) {
      if (!was_chosen(*one)) continue;
      const When year = year_.when(*one);
      if (year == When::now) chosen.push_back(title_of(*one));
      if (year == When::later)
        to_come.push_back(fmt::format("{} for {}", title_of(*one), year_in_words(*one, scope_)));
    }
    const auto hum = views_of(Part::quiet_hum);
    const std::size_t others = views_.size() - focus.size() - carried_on.size() - hum.size();
    const bool has_theme = !chosen.empty() || !focus.empty();
    const std::string before =
        has_theme
            ? theme_in_words(chosen, focus.size()) + how_many_are(carried_on.size())
            : "No theme has been chosen for this year. " + counted(carried_on.size(), "action") +
                  (carried_on.size() == 1 ? " is" : " are");
    section.say(fmt::format(
        "{} carried on from earlier themes, {}{} in the quiet hum of business as usual{}.", before,
        others == 0 ? "and " : "", how_many_are(hum.size()),
        others == 0 ? std::string() : fmt::format(", and {} none of these", how_many_are(others))));
    if (!to_come.empty()) section.say(fmt::format("Chosen already: {}.", listed(to_come)));
    if (!focus.empty())
      section.add(overview_table("focus", "The focus of the year", focus, scope_));
    if (!carried_on.empty())
      section.add(
          overview_table("carried-on", "Carried on from earlier themes", carried_on, scope_));
    if (!hum.empty())
      section.add(overview_table("quiet-hum", "The quiet hum: business as usual", hum, scope_));
    document_.sections.push_back(std::move(section));
  }

  // "The theme is: Good work. 3 actions belong to it, "
  static std::string theme_in_words(const std::vector<std::string>& chosen, std::size_t focus) {
    return fmt::format("{}{} to it, ",
                       chosen.empty() ? std::string() : "The theme is: " + listed(chosen) + ". ",
                       focus == 0   ? "No action belongs"
                       : focus == 1 ? "1 action belongs"
                                    : fmt::format("{} actions belong", focus));
  }

  void add_theme(const Theme& theme) {
    const ByTheme::Under actions = actions_.take(theme);
    const ByTheme::Under metrics = metrics_.take(theme);
    if (scope_.is_filtered() && actions.places.empty() && !actions.is_cut) return;
    const std::string id(theme.id.text);
    Section section("theme-" + id, fmt::format("Theme: {}", title_of(theme)), link_to(theme));
    Harvest all;
    for (const std::size_t place : actions.places) harvest(place, all);
    if (all.delivered.empty() && !actions.is_cut) {
      section.say(fmt::format("No milestone{} under {} was reached this year.", of_these(),
                              title_of(theme)));
    } else if (!all.delivered.empty()) {
      section.say(fmt::format("Delivered this year under {}{}:", title_of(theme),
                              shared_in_words(all.delivered_shared, all.delivered.size())));
      section.add(BulletList{std::move(all.delivered)});
    }
    if (!all.missed.empty()) {
      section.say(fmt::format("Missed {}{}:", year_.is_over() ? "in the year" : "so far",
                              shared_in_words(all.missed_shared, all.missed.size())));
      section.add(BulletList{std::move(all.missed)});
    }
    if (actions.is_cut) section.say("Actions of other themes stand under this one too.");
    if (!metrics.places.empty() || !metrics.is_cut) section.add(metrics_of(theme, metrics));
    if (metrics.is_cut) section.say("Metrics of other themes stand under this one too.");
    document_.sections.push_back(std::move(section));
  }

  // " (3 of these 16 stand under other themes too)"
  static std::string shared_in_words(std::size_t shared, std::size_t all) {
    if (shared == 0) return {};
    std::string which = fmt::format("{} of these {}", shared, all);
    if (shared == all) which = all == 1 ? "it" : all == 2 ? "both" : fmt::format("all {}", all);
    return fmt::format(" ({} {} under another theme too)", which, shared == 1 ? "stands" : "stand");
  }

  Table metrics_of(const Theme& theme, const ByTheme::Under& metrics) const {
    Table table{"metrics-" + std::string(theme.id.text),
                "Metrics under " + title_of(theme),
                {{"metric", "Metric"},
                 {"baseline", "Baseline"},
                 {"latest", "Latest"},
                 {"target", "Target"},
                 {"better", "Better when"},
                 {"direction_of_travel", "Direction of travel"}},
                {},
                scope_.is_filtered() ? "No metric of this theme matches what was asked for."
                                     : "No metric belongs to this theme."};
    for (const std::size_t place : metrics.places)
      table.rows.push_back(row_of(*scope_.metrics()[place]));
    return table;
  }

  Row row_of(const Metric& metric) const {
    const Observation* latest = latest_observation(metric, scope_.today());
    const MetricView view = view_metric(metric, scope_.financial_year(), scope_.today());
    const auto with_period = [&](const Observation& one) {
      if (!one.value.given()) return std::string();
      const std::string figure = figure_in_words(one.value, metric.unit.text);
      return one.period.given()
                 ? fmt::format("{} ({})", figure,
                               period_label(one.period.period, scope_.financial_year()))
                 : figure;
    };
    return {link_to(metric),
            {Cell(scope_.distinct_title(metric), link_to(metric)),
             metric.baseline.given() ? Cell(with_period(metric.baseline.value)) : Cell(),
             latest == nullptr          ? Cell("No figure yet")
             : latest_is_baseline(view) ? Cell(kNoLaterFigure)
                                        : Cell(with_period(*latest)),
             metric.target.given() ? Cell(with_period(metric.target.value)) : Cell(),
             Cell(better_in_words(metric)),
             Cell(travel_beside_baseline(view), {}, tone_of(view.travel))}};
  }

  void stories() {
    auto all = scope_.all<CaseStudy>();
    const Filtered filtered(scope_);
    std::erase_if(all, [&](const CaseStudy* one) { return !filtered.has(*one); });
    const auto of_other_years =
        std::stable_partition(all.begin(), all.end(), [&](const CaseStudy* one) {
          const auto* theme = target_as<AnnualTheme>(one->annual_theme);
          return theme == nullptr || !scope_.shows(*theme) || year_.when(*theme) == When::now;
        });
    add_stories({"stories", "Stories of the year"}, {all.begin(), of_other_years});
    add_stories({"stories-of-other-years", "Stories of other years"}, {of_other_years, all.end()});
  }

  void add_stories(Section section, const std::vector<const CaseStudy*>& stories) {
    if (stories.empty()) return;
    for (const CaseStudy* one : stories) {
      Section story("story-" + std::string(one->id.text), "Story: " + title_of(*one),
                    link_to(*one));
      if (const std::string partner = scope_.title(one->partner); !partner.empty())
        story.say("Told by " + partner + ".");
      if (const std::string theme = scope_.title(one->annual_theme); !theme.empty())
        story.say("Theme of the year: " + theme + ".");
      if (one->text.given()) story.add(officers_text(one->text, "This story"));
      RichText actions;
      for (const Reference& reference : one->actions) {
        if (reference.target == nullptr || !scope_.shows(*reference.target)) continue;
        actions.add({actions.empty() ? "About: " : "; ", false, {}, {}, {}})
            .add(phrase_of(*reference.target));
      }
      if (!actions.empty()) story.say(std::move(actions));
      section.sections.push_back(std::move(story));
    }
    document_.sections.push_back(std::move(section));
  }

  // What is due in the twelve months to come.
  void next_year() {
    Section section("next-year", "The year to come");
    const Date until = scope_.today().add_months(12);
    section.add(milestones_table(
        "next-year", "Milestones of the next twelve months",
        fmt::format("No milestone{} falls due in the next twelve months.", of_these()),
        [&](Date due) { return due >= scope_.today() && due <= until; }));
    document_.sections.push_back(std::move(section));
  }

  // What the data say of a milestone, as the page does; empty where it tells nothing of it.
  std::string_view result_of(const ActionView& view, const Milestone& one) const {
    if (year_.is_reached(one)) return "delivered";
    if (year_.is_reached_since(one)) return "missed in the year, done since";
    if (is_missed(view, one)) return "missed";
    if (!is_due_still(view, one)) return {};
    if (year_.is_since(one.due.date)) return "due since the year ended and still open";
    return year_.has(one.due.date) ? "due today" : std::string_view();
  }

  Table data() const {
    Table table{"annual",
                "Milestones of the year",
                {{"action_id", "Reference"},
                 {"action", "Action"},
                 {"themes", "Themes"},
                 {"milestone", "Milestone"},
                 {"due", "Due", ColumnKind::date},
                 {"done", "Reached", ColumnKind::date},
                 {"result", "Result"},
                 {"part", "Part of the year"}},
                {},
                no_actions(scope_)};
    if (!scope_.wants_data()) return table;
    for (const ActionView& view : views_) {
      const std::string themes = scope_.themes_in_words(*view.action);
      each_milestone(view, [&](const Milestone& one) {
        const std::string_view result = result_of(view, one);
        if (result.empty()) return;
        const bool is_reached = year_.is_reached(one) || year_.is_reached_since(one);
        const RecordLink link = link_to(*view.action);
        table.rows.push_back(
            {link,
             {Cell(link.id), Cell(title_of(*view.action)), Cell(themes),
              Cell(one_line(one.title.text)), one.due.given() ? Cell(one.due.date) : Cell(),
              is_reached && one.done.date <= scope_.today() ? Cell(one.done.date) : Cell(),
              Cell(result), Cell(reports::in_words(year_.part_of(*view.action)))}});
      });
    }
    return table;
  }

  const Scope& scope_;
  Document& document_;
  const std::vector<ActionView>& views_;
  std::vector<bool> is_shared_;  // whether each view stands under several themes of the paper
  ByTheme actions_{scope_};      // by their places in `views_`
  ByTheme metrics_{scope_};      // by their places in the scope's
  AnnualYear year_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report annual_report = {
    .name = "annual",
    .title = "Annual report",
    .reader = "the public",
    .summary =
        "The year by theme: delivered, missed, what is behind, metrics, stories, votes, and the "
        "year to come",
    .write = write,
};

}  // namespace hwbplan::reports
