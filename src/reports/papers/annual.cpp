// The paper `annual`: the year by theme, for the public: what was delivered and missed, where the
// metrics stand, what belongs to the theme of the year and what goes on beside it, stories, the
// votes for the next theme, and what comes next.
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "reports/action_views.hpp"
#include "reports/annual_year.hpp"
#include "reports/by_theme.hpp"
#include "reports/filtered.hpp"
#include "reports/metric_view.hpp"

#include <algorithm>
#include <map>
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
    annual_themes();
    next_year();
    document_.data.push_back(data());
  }

 private:
  // "2026 to 2027", as every other year of a paper is called.
  std::string year_of(const AnnualTheme& theme) const {
    return theme.year.given() ? period_label(theme.year.period, scope_.financial_year())
                              : one_line(theme.year.text);
  }

  bool is_open(const Milestone& one) const { return !hwbplan::is_done(one, scope_.workspace()); }

  static bool is_done(const ActionView& view) { return view.status.computed == Status::complete; }

  template <class Visit>
  void each_milestone(const ActionView& view, Visit visit) const {
    if (!view.action->timeline.given()) return;
    for (const Milestone& one : view.action->timeline->milestones) visit(one);
  }

  struct Harvest {
    std::vector<RichText> delivered;
    std::vector<RichText> missed;
  };

  void harvest(const ActionView& view, Harvest& harvest) const {
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
      } else if (is_open(one) && one.due.given() && year_.has(one.due.date) &&
                 one.due.date < scope_.today() && !view.status.finished()) {
        harvest.missed.push_back(
            line(fmt::format("{}: was due on {}", title, one.due.date.to_words())));
      }
    });
  }

  // In one walk over the actions and one over the metrics, which may be many thousands.
  void gather_themes() {
    for (std::size_t i = 0; i < views_.size(); ++i) {
      const Action& action = *views_[i].action;
      actions_.add(i, scope_.themes_named(action), action.themes, action.priorities);
    }
    for (std::size_t i = 0; i < scope_.metrics().size(); ++i) {
      const Metric& metric = *scope_.metrics()[i];
      metrics_.add(i, scope_.themes_named(metric), {}, metric.priorities);
    }
  }

  void foreword() {
    Section section("summary", "The year in brief");
    const Strategy* strategy = scope_.strategy();
    if (strategy != nullptr && strategy->vision.given())
      section.add(officers_text(strategy->vision, "The vision of the strategy"));
    Harvest all;
    for (const ActionView& view : views_) harvest(view, all);
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
        all.missed.empty()       ? "none that fell due is open"
        : all.missed.size() == 1 ? "1 that fell due is open"
                                 : fmt::format("{} that fell due are open", all.missed.size())));
    section.add(status_table(views_));
    document_.sections.push_back(std::move(section));
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
    document_.sections.push_back(std::move(section));
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
        to_come.push_back(fmt::format("{} for {}", title_of(*one), year_of(*one)));
    }
    const auto hum = views_of(Part::quiet_hum);
    const std::size_t others = views_.size() - focus.size() - carried_on.size() - hum.size();
    section.say(fmt::format(
        "{}{} to it, {} carried on from earlier themes, {}{} in the quiet hum of business as "
        "usual{}.",
        chosen.empty() ? std::string() : "The theme is: " + listed(chosen) + ". ",
        focus.size() == 1 ? "1 action belongs" : fmt::format("{} actions belong", focus.size()),
        how_many_are(carried_on.size()), others == 0 ? "and " : "", how_many_are(hum.size()),
        others == 0 ? std::string() : fmt::format(", and {} none of these", how_many_are(others))));
    if (!to_come.empty()) section.say(fmt::format("Chosen already: {}.", listed(to_come)));
    section.add(overview_table("focus", "The focus of the year", focus, scope_));
    if (!carried_on.empty())
      section.add(
          overview_table("carried-on", "Carried on from earlier themes", carried_on, scope_));
    if (!hum.empty())
      section.add(overview_table("quiet-hum", "The quiet hum: business as usual", hum, scope_));
    document_.sections.push_back(std::move(section));
  }

  static std::string how_many_are(std::size_t count) {
    if (count == 0) return "none is";
    return count == 1 ? "1 is" : fmt::format("{} are", count);
  }

  void add_theme(const Theme& theme) {
    const ByTheme::Under actions = actions_.take(theme);
    const ByTheme::Under metrics = metrics_.take(theme);
    if (scope_.is_filtered() && actions.places.empty() && !actions.is_cut) return;
    const std::string id(theme.id.text);
    Section section("theme-" + id, fmt::format("Theme: {}", title_of(theme)), link_to(theme));
    Harvest all;
    for (const std::size_t place : actions.places) harvest(views_[place], all);
    if (all.delivered.empty() && !actions.is_cut) {
      section.say(fmt::format("No milestone{} under {} was reached this year.", of_these(),
                              title_of(theme)));
    } else if (!all.delivered.empty()) {
      section.say(fmt::format("Delivered this year under {}:", title_of(theme)));
      section.add(BulletList{std::move(all.delivered)});
    }
    if (!all.missed.empty()) {
      section.say("Missed so far:");
      section.add(BulletList{std::move(all.missed)});
    }
    if (actions.is_cut) section.say("Actions of other themes stand under this one too.");
    if (!metrics.places.empty() || !metrics.is_cut) section.add(metrics_of(theme, metrics));
    if (metrics.is_cut) section.say("Metrics of other themes stand under this one too.");
    document_.sections.push_back(std::move(section));
  }

  Table metrics_of(const Theme& theme, const ByTheme::Under& metrics) const {
    Table table{"metrics-" + std::string(theme.id.text),
                "Metrics under " + title_of(theme),
                {{"metric", "Metric"},
                 {"baseline", "Baseline"},
                 {"latest", "Latest"},
                 {"target", "Target"}},
                {},
                scope_.is_filtered() ? "No metric of this theme matches what was asked for."
                                     : "No metric belongs to this theme."};
    for (const std::size_t place : metrics.places) {
      const Metric* metric = scope_.metrics()[place];
      const Observation* latest = latest_observation(*metric, scope_.today());
      const auto with_period = [&](const Observation& one) {
        if (!one.value.given()) return std::string();
        return one.period.given()
                   ? fmt::format("{} ({})", figure_in_words(one.value, metric->unit.text),
                                 period_label(one.period.period, scope_.financial_year()))
                   : figure_in_words(one.value, metric->unit.text);
      };
      table.rows.push_back(
          {link_to(*metric),
           {Cell(scope_.distinct_title(*metric), link_to(*metric)),
            metric->baseline.given() ? Cell(with_period(metric->baseline.value)) : Cell(),
            latest == nullptr ? Cell("No figure yet") : Cell(with_period(*latest)),
            metric->target.given() ? Cell(with_period(metric->target.value)) : Cell()}});
    }
    return table;
  }

  void stories() {
    auto all = scope_.all<CaseStudy>();
    const Filtered filtered(scope_);
    std::erase_if(all, [&](const CaseStudy* one) { return !filtered.has(*one); });
    const auto of_other_years =
        std::stable_partition(all.begin(), all.end(), [&](const CaseStudy* one) {
          const auto* theme = target_as<AnnualTheme>(one->annual_theme);
          return theme == nullptr || year_.when(*theme) == When::now;
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

  static std::string_view in_words(AnnualThemeStatus status) {
    switch (status) {
      case AnnualThemeStatus::proposed:
        return "Proposed";
      case AnnualThemeStatus::shortlisted:
        return "On the shortlist";
      case AnnualThemeStatus::chosen:
        return "Chosen";
      case AnnualThemeStatus::past:
        break;
    }
    return "Past, carried on";
  }

  void annual_themes() {
    const auto all = scope_.all<AnnualTheme>();
    if (all.empty()) return;
    Section section("annual-themes", "Themes of the year");
    Table table{"annual-themes",
                "Themes of the year and votes for them",
                {{"theme", "Theme"},
                 {"year", "Year"},
                 {"driver", "Driver"},
                 {"status", "Status"},
                 {"votes", "Votes", ColumnKind::number, false, 0}},
                {},
                {}};
    const auto is_dated = [](const AnnualTheme* one) {
      return one->closes.given() || one->result.given();
    };
    const bool with_days = std::any_of(all.begin(), all.end(), is_dated);
    if (with_days) {
      table.columns.push_back({"closes", "Vote closes", ColumnKind::date});
      table.columns.push_back({"result", "Result made known", ColumnKind::date});
    }
    std::map<const Record*, std::size_t> votes;
    for (const AnnualTheme* one : all) {
      for (const Vote& vote : one->votes) {
        if (scope_.shows(vote.partner)) ++votes[vote.vote_for.target];
      }
    }
    for (const AnnualTheme* one : all) {
      table.rows.push_back({link_to(*one),
                            {Cell(title_of(*one), link_to(*one)), Cell(year_of(*one)),
                             Cell(scope_.title(one->driver)),
                             one->status.given() ? Cell(in_words(one->status.value)) : Cell(),
                             Cell(static_cast<double>(votes[one]))}});
      if (!with_days) continue;
      table.rows.back().cells.push_back(one->closes.given() ? Cell(one->closes.date) : Cell());
      table.rows.back().cells.push_back(result_day(one->result));
    }
    section.add(std::move(table));
    if (const std::string open = open_vote(all); !open.empty()) section.say(open);
    add_boards(all, section);
    document_.sections.push_back(std::move(section));
  }

  // How far a vote has come that has not closed yet; empty where none is open.
  std::string open_vote(const std::vector<const AnnualTheme*>& all) const {
    Date closes;
    std::set<const Record*> voters;
    for (const AnnualTheme* one : all) {
      if (!one->closes.given() || one->closes.date < scope_.today()) continue;
      closes = std::max(closes, one->closes.date);
      for (const Vote& vote : one->votes) {
        if (scope_.shows(vote.partner)) voters.insert(vote.partner.target);
      }
    }
    if (!closes.valid()) return {};
    voters.erase(nullptr);
    return fmt::format("The vote is open until {}.{}", closes.to_words(),
                       voters_in_words(voters.size(), scope_.all<Partner>().size()));
  }

  // " 2 of the 5 partners have voted so far."
  static std::string voters_in_words(std::size_t voters, std::size_t all) {
    if (all == 0) return {};
    if (all == 1)
      return voters == 0 ? " The one partner has not voted yet." : " The one partner has voted.";
    const std::string of_all = fmt::format("of the {} has", counted(all, "partner"));
    if (voters == 0) return fmt::format(" None {} voted so far.", of_all);
    if (voters == 1) return fmt::format(" 1 {} voted so far.", of_all);
    return fmt::format(" {} of the {} have voted so far.", voters, counted(all, "partner"));
  }

  // The day that the result gives, or that of its meeting.
  Cell result_day(const Maybe<VoteResult>& result) const {
    return result.given() ? Cell(scope_.day_of(result->meeting, result->date)) : Cell();
  }

  void add_boards(const std::vector<const AnnualTheme*>& themes, Section& section) const {
    Table table{"theme-boards",
                "What each board took up within the theme of a year",
                {{"theme", "Theme"},
                 {"year", "Year"},
                 {"board", "Board"},
                 {"priorities", "Puts first"},
                 {"text", "In its own words"},
                 {"agreed", "Agreed", ColumnKind::date}},
                {},
                {}};
    for (const AnnualTheme* theme : themes) {
      for (const ThemeBoard& board : theme->boards) {
        table.rows.push_back(
            {link_to(*theme),
             {Cell(title_of(*theme), link_to(*theme)), Cell(year_of(*theme)),
              Cell(scope_.title(board.group)),
              Cell(fmt::format("{}", fmt::join(scope_.titles(board.priorities), "; "))),
              Cell(one_line(board.text.text)), Cell(scope_.day_of(board.agreed_at))}});
      }
    }
    if (!table.rows.empty()) section.add(std::move(table));
  }

  // What is due in the twelve months to come.
  void next_year() {
    Section section("next-year", "The year to come");
    const Date until = scope_.today().add_months(12);
    Table table{
        "next-year",
        "Milestones of the next twelve months",
        {{"due", "Due", ColumnKind::date}, {"milestone", "Milestone"}, {"action", "Action"}},
        {},
        fmt::format("No milestone{} falls due in the next twelve months.", of_these())};
    for (const ActionView& view : views_) {
      if (view.status.finished()) continue;
      each_milestone(view, [&](const Milestone& one) {
        if (!is_open(one) || !one.due.given()) return;
        if (one.due.date < scope_.today() || one.due.date > until) return;
        table.rows.push_back({link_to(*view.action),
                              {Cell(one.due.date), Cell(one_line(one.title.text)),
                               Cell(reference_and_title(*view.action), link_to(*view.action))}});
      });
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row& a, const Row& b) {
      return a.cells.front().date < b.cells.front().date;
    });
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
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
        const bool reached = year_.is_reached(one);
        const bool due = one.due.given() && year_.has(one.due.date) && is_open(one);
        if (!reached && !due) return;
        const bool missed = due && one.due.date < scope_.today();
        const RecordLink link = link_to(*view.action);
        table.rows.push_back(
            {link,
             {Cell(link.id), Cell(title_of(*view.action)), Cell(themes),
              Cell(one_line(one.title.text)), one.due.given() ? Cell(one.due.date) : Cell(),
              reached ? Cell(one.done.date) : Cell(),
              Cell(reached  ? "delivered"
                   : missed ? "missed"
                            : "due today"),
              Cell(reports::in_words(year_.part_of(*view.action)))}});
      });
    }
    return table;
  }

  const Scope& scope_;
  Document& document_;
  const std::vector<ActionView>& views_;
  ByTheme actions_;  // by their places in `views_`
  ByTheme metrics_;  // by their places in the scope's
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
    .looks_back = true,
    .write = write,
};

}  // namespace hwbplan::reports
