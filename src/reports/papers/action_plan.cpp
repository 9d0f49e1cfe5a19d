// The paper `action-plan`: the single plan, by theme and priority, with the six answers of each
// action and both its statuses.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/published_status.hpp"

#include "reports/action_views.hpp"
#include "reports/plan_tables.hpp"
#include "reports/told_apart.hpp"

#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Actions whose sections one thread makes at a time.
constexpr std::size_t kGrain = 50;
// Under `themes: all` each priority stands under each theme, and its actions with it. How often
// what has been listed under one theme is listed under others: a plan of strangers could make it
// millions of times.
constexpr std::size_t kMostRepeats = 20'000;

// By BoardRole.
constexpr std::array<std::string_view, 3> kRoles = {"driven by the board", "sponsored by the board",
                                                    "observed by the board"};

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope),
        document_(document),
        views_(view_actions(scope)),
        priorities_(scope.priorities()) {}

  void write() {
    if (scope_.wants_page()) {
      make_sections();
      gather_serving();
      summary();
      for (const Theme* theme : scope_.themes()) add_theme(*theme);
      add_rest();
      plans();
    }
    document_.data.push_back(action_data(views_, scope_));
  }

 private:
  void summary() {
    Section section("summary", "The plan at a glance");
    std::set<const Record*> plans;
    std::set<const Record*> leads;
    for (const ActionView& one : views_) {
      if (one.action->plan.target != nullptr) plans.insert(one.action->plan.target);
      if (one.action->lead.given() && one.action->lead->partner.target != nullptr &&
          scope_.shows(one.action->lead->partner))
        leads.insert(one.action->lead->partner.target);
    }
    if (!views_.empty())
      section.say(fmt::format(
          "{}{}, led by {}.", counted(views_.size(), "action"),
          plans.empty() ? std::string() : " from " + counted(plans.size(), "plan"),
          leads.empty() ? std::string("nobody named") : counted(leads.size(), "organisation")));
    section.add(status_table(views_));
    if (Table kinds = kinds_table(); !kinds.rows.empty()) section.add(std::move(kinds));
    document_.sections.push_back(std::move(section));
  }

  // What the actions are to the board; plans that part no action from another leave it out.
  Table kinds_table() const {
    Table table{
        "kinds",
        "Actions by time and by the board's part",
        {{"kind", "Actions that are"}, {"actions", "Actions", ColumnKind::number, false, 0}},
        {},
        {}};
    table.is_of_sums = true;
    const auto add = [&](std::string_view kind, auto is) {
      const auto count = std::count_if(views_.begin(), views_.end(),
                                       [&](const ActionView& one) { return is(*one.action); });
      if (count > 0)
        table.rows.push_back({{}, {Cell(std::string(kind)), Cell(static_cast<double>(count))}});
    };
    add("Short-term", [](const Action& one) { return one.horizon.is(Horizon::short_term); });
    add("Long-term", [](const Action& one) { return one.horizon.is(Horizon::long_term); });
    for (const BoardRole role : {BoardRole::drive, BoardRole::sponsor, BoardRole::observe}) {
      std::string kind(kRoles[static_cast<std::size_t>(role)]);
      kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
      add(kind, [role](const Action& one) { return one.board_role.is(role); });
    }
    add("Commitments",
        [](const Action& one) { return one.action_kind.is(ActionKind::commitment); });
    add("Business as usual",
        [](const Action& one) { return one.action_kind.is(ActionKind::quiet_hum); });
    return table;
  }

  // Each action stands in full once; that is most of the paper, and no section knows another.
  void make_sections() {
    sections_.resize(views_.size());
    parallel_for(
        views_.size(), scope_.options().jobs,
        [&](std::size_t i) { sections_[i] = action_section(views_[i]); }, kGrain);
  }

  Section take_section(const ActionView& one) {
    return std::move(sections_[static_cast<std::size_t>(&one - views_.data())]);
  }

  // The actions of each priority, in the order of the plan.
  void gather_serving() {
    for (const ActionView& one : views_) {
      for (const Reference& reference : one.action->priorities) {
        auto& serving = serving_[reference.target];
        if (serving.empty() || serving.back() != &one) serving.push_back(&one);
      }
    }
  }

  static std::string name_of_priority(const Priority& priority) {
    return priority.number.given()
               ? fmt::format("Priority {}: {}", one_line(priority.number.text), title_of(priority))
               : fmt::format("Priority: {}", title_of(priority));
  }

  void add_theme(const Theme& theme) {
    Section section("theme-" + std::string(theme.id.text), title_of(theme), link_to(theme));
    section.title = fmt::format("Theme: {}", title_of(theme));
    if (const std::string sponsor = scope_.lead(theme.sponsor); !sponsor.empty())
      section.say("Sponsor: " + sponsor + ".");
    if (const std::string driver = scope_.title(theme.driver); !driver.empty())
      section.say("Driver: " + driver + ".");
    if (theme.description.given())
      section.add(officers_text(theme.description, "The description of this theme"));
    std::vector<const ActionView*> under_theme;
    std::set<const ActionView*> seen;
    std::vector<Section> below;
    std::size_t left_out = 0;
    for (const Priority* priority : priorities_) {
      if (!is_under(*priority, theme)) continue;
      const auto& actions = serving_[priority];
      if (shown_under_.count(priority) > 0) {
        repeats_ += 1 + actions.size();
        if (repeats_ > kMostRepeats) {
          ++left_out;
          continue;
        }
      }
      for (const ActionView* one : actions) {
        if (seen.insert(one).second) under_theme.push_back(one);
      }
      if (!actions.empty() || !scope_.is_filtered())
        below.push_back(priority_section(*priority, theme, actions));
    }
    // Where filters leave nothing under a theme, its headings would say nothing either.
    if (scope_.is_filtered() && under_theme.empty()) return;
    const std::string id = "overview-" + std::string(theme.id.text);
    section.add(overview_table(id, "Actions under " + title_of(theme), under_theme, scope_));
    for (Chart& chart :
         timeline_charts("timeline-" + std::string(theme.id.text),
                         "Actions and milestones under " + title_of(theme), under_theme, scope_))
      section.add(std::move(chart));
    for (Section& one : below) {
      if (one.title.empty()) {
        for (Block& block : one.blocks) section.add(std::move(block));
      } else {
        section.sections.push_back(std::move(one));
      }
    }
    if (left_out > 0) {
      section.say(fmt::format("{} of earlier themes {} under this one too.",
                              counted_as(left_out, "priority", "priorities"),
                              left_out == 1 ? "stands" : "stand"));
    }
    document_.sections.push_back(std::move(section));
  }

  // Without a title, and with one sentence, where the priority stands in full under an earlier
  // theme.
  Section priority_section(const Priority& priority, const Theme& theme,
                           const std::vector<const ActionView*>& actions) {
    const auto [at, is_first] = shown_under_.try_emplace(&priority, &theme);
    if (!is_first) {
      Section brief;
      RichText text;
      text.add({name_of_priority(priority), false, Tone::none, link_to(priority), {}});
      text.add(
          {fmt::format(" stands under the theme {}.", title_of(*at->second)), false, {}, {}, {}});
      brief.say(std::move(text));
      return brief;
    }
    Section section("priority-" + std::string(priority.id.text), name_of_priority(priority),
                    link_to(priority));
    if (const std::string lead = scope_.lead(priority.lead_member); !lead.empty())
      section.say("Lead member: " + lead + ".");
    if (const std::string driver = scope_.title(priority.driver); !driver.empty())
      section.say("Driver: " + driver + ".");
    if (BulletList figures = figures_behind(priority); !figures.items.empty()) {
      section.say("Why it is a priority:");
      section.add(std::move(figures));
    }
    if (priority.description.given())
      section.add(officers_text(priority.description, "The description of this priority"));
    if (actions.empty()) section.say("No action serves this priority.");
    BulletList elsewhere;
    for (const ActionView* one : actions) {
      if (printed_.insert(one).second) {
        section.sections.push_back(take_section(*one));
      } else {
        RichText item;
        item.add(phrase_of(*one->action)).add({" (stands in full above)", false, {}, {}, {}});
        elsewhere.items.push_back(std::move(item));
      }
    }
    if (!elsewhere.items.empty()) {
      section.say("Also under this priority:");
      section.add(std::move(elsewhere));
    }
    return section;
  }

  Section action_section(const ActionView& one) const {
    const Action& action = *one.action;
    Section section("action-" + std::string(action.id.text), reference_and_title(action),
                    link_to(action));
    if (action.description.given())
      section.add(officers_text(action.description, "The description of this action"));
    FactList facts;
    const auto add = [&](const char* label, const std::vector<std::string>& values) {
      if (values.empty()) return;
      Fact& fact = facts.facts.emplace_back();
      fact.label = label;
      fact.values.emplace_back(told_apart(values));
    };
    constexpr std::size_t kMostFacts = 20;
    facts.facts.reserve(kMostFacts);
    if (const std::string plan = scope_.title(action.plan); !plan.empty()) add("Plan", {plan});
    add("Contributes to", scope_.titles(action.contributes_to));
    add("For", scope_.titles(action.populations));
    add("Where", scope_.titles(action.places));
    add("Kind", kind_in_words(action));
    add("Theme of the year", scope_.titles(action.annual_theme));
    add("Wider determinants", lines_of(action.wider_determinants));
    for (Fact& fact : six_answers(action, one.status, scope_))
      facts.facts.push_back(std::move(fact));
    std::vector<std::string> awaited;
    for (const Reference& reference : action.depends_on) {
      if (reference.target == nullptr || !scope_.shows(*reference.target)) continue;
      awaited.push_back(reference_and_title(*reference.target));
    }
    add("Waits for", awaited);
    add("Acts on", scope_.titles(action.affects));
    add("Linked to", scope_.titles(action.links));
    if (action.coproduction.given())
      add("Made together with", made_with(action.coproduction.value));
    if (action.published_status.given())
      add("Status in the published plan", {published_in_words(action.published_status)});
    for (Fact& fact : status_facts(one.status)) facts.facts.push_back(std::move(fact));
    section.add(std::move(facts));
    return section;
  }

  // "Amber (at risk)": a word of another plan's own, and what it comes to in the words of this one.
  std::string published_in_words(const Text& word) const {
    const auto status = published_status(word.text, scope_.workspace().settings);
    std::string text = one_line(word.text);
    if (!status || utf8::equal_ignoring_case(text, in_words(*status))) return text;
    std::string meaning(in_words(*status));
    meaning.front() = utf8::lower_ascii(meaning.front());
    return fmt::format("{} ({})", text, meaning);
  }

  BulletList figures_behind(const Priority& priority) const {
    BulletList list;
    for (const Reference& one : priority.evidence) {
      const auto* evidence = target_as<Evidence>(one);
      if (evidence == nullptr || !scope_.shows(*evidence)) continue;
      list.items.emplace_back(evidence->statement.given() ? one_line(evidence->statement.text)
                                                          : title_of(*evidence));
    }
    return list;
  }

  static std::vector<std::string> lines_of(const List<Text>& texts) {
    std::vector<std::string> lines;
    for (const Text& one : texts) lines.push_back(one_line(one.text));
    return lines;
  }

  // "commitment, driven by the board, long-term": what an ordinary action need not say.
  static std::vector<std::string> kind_in_words(const Action& action) {
    std::vector<std::string> words;
    if (action.action_kind.is(ActionKind::commitment)) words.emplace_back("commitment");
    if (action.action_kind.is(ActionKind::quiet_hum)) words.emplace_back("business as usual");
    if (action.board_role.given())
      words.emplace_back(kRoles[static_cast<std::size_t>(action.board_role.value)]);
    if (action.horizon.given())
      words.emplace_back(action.horizon.is(Horizon::short_term) ? "short-term" : "long-term");
    if (words.empty()) return {};
    return {fmt::format("{}", fmt::join(words, ", "))};
  }

  std::vector<std::string> made_with(const Coproduction& coproduction) const {
    std::string text = told_apart(scope_.titles(coproduction.with));
    if (coproduction.how.given())
      text += fmt::format("{}{}", text.empty() ? "" : ": ", one_line(coproduction.how.text));
    return text.empty() ? std::vector<std::string>() : std::vector<std::string>{text};
  }

  // Where the actions come from; most boards' plans say nothing of the last two.
  void plans() {
    Section section("plans", "The plans behind the actions");
    for (Table& table :
         std::array{plans_table(scope_), adjustments_table(scope_), local_priorities_table(scope_)})
      if (!table.rows.empty()) section.add(std::move(table));
    if (!section.blocks.empty()) document_.sections.push_back(std::move(section));
  }

  // Actions that no priority of a theme has brought up.
  void add_rest() {
    Section section("other-actions", "Actions under no theme");
    for (const ActionView& one : views_) {
      if (printed_.count(&one) == 0) section.sections.push_back(take_section(one));
    }
    if (!section.sections.empty()) document_.sections.push_back(std::move(section));
  }

  const Scope& scope_;
  Document& document_;
  const std::vector<ActionView>& views_;
  std::vector<const Priority*> priorities_;
  std::vector<Section> sections_;  // of the views, until they are put in their places
  std::unordered_map<const Record*, std::vector<const ActionView*>> serving_;
  std::set<const ActionView*> printed_;
  std::map<const Priority*, const Theme*> shown_under_;
  std::size_t repeats_ = 0;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report action_plan_report = {
    .name = "action-plan",
    .title = "Action plan",
    .reader = "the board",
    .summary = "The single plan by theme, priority and action, with the six answers of each action",
    .takes_long = true,
    .write = write,
};

}  // namespace hwbplan::reports
