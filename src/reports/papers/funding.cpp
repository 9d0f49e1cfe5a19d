// The paper `funding`: where the money and the people come from, what is secured, by source, plan
// and year, and what decisions about overlaps have freed.
#include "hwbplan/base/number.hpp"
#include "hwbplan/text/volunteers.hpp"

#include "reports/action_views.hpp"
#include "reports/overlap_view.hpp"
#include "reports/pounds_by_year.hpp"
#include "reports/sentences.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

struct Sum {
  std::size_t lines = 0;
  double pounds = 0;
  double secured = 0;
  double unsecured = 0;
  double unstated = 0;  // nobody says whether it is secured
};

// In whole pence, so that sums are those of the amounts as they are printed.
double pounds_of(const Resource& resource) {
  return std::round(possible(resource.amount) * 100) / 100;
}

void add(Sum& sum, const Resource& resource, double pounds) {
  ++sum.lines;
  sum.pounds += pounds;
  if (!resource.secured.given()) {
    sum.unstated += pounds;
  } else {
    (resource.secured.value ? sum.secured : sum.unsecured) += pounds;
  }
}

void add(Sum& sum, const Resource& resource) {
  add(sum, resource, pounds_of(resource));
}

// Less than nothing counts nothing, and is shown as little.
Cell amount_cell(const Resource& resource) {
  return resource.amount.given() && resource.amount.value >= 0 ? Cell(pounds_of(resource)) : Cell();
}

std::vector<Column> sum_columns(const char* key, const char* title) {
  return {{key, title},
          {"lines", "Times named", ColumnKind::number, false, 0},
          {"amount", "Money", ColumnKind::money},
          {"secured", "Secured", ColumnKind::money},
          {"unsecured", "Not secured", ColumnKind::money},
          {"unstated", "Not stated", ColumnKind::money}};
}

Row row_of(std::string name, RecordLink link, const Sum& sum) {
  return {
      link,
      {Cell(std::move(name), link), Cell(static_cast<double>(sum.lines)), Cell(sum.pounds),
       Cell(sum.secured), Cell(sum.unsecured, {}, sum.unsecured > 0 ? Tone::caution : Tone::none),
       Cell(sum.unstated)}};
}

// The financial year: "2026 to 2027" for one that begins in April.
std::string year_in_words(int first, FinancialYear year) {
  if (year.month == 1 && year.day == 1) return fmt::format("{}", first);
  return fmt::format("{} to {}", first, first + 1);
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document) : scope_(scope), document_(document) {}

  void write() {
    summary();
    by_kind();
    by_source();
    by_plan();
    by_year();
    people();
    not_secured();
    freed();
    silent();
    data();
  }

 private:
  template <class Visit>
  void each(Visit visit) const {
    for (const Action* action : scope_.actions()) {
      if (standing_of(*action, scope_.workspace()).is(Status::stopped)) continue;
      for (const Resource& resource : action->resources) visit(*action, resource);
    }
  }

  void summary() {
    Sum all;
    double fresh = 0;
    double staff = 0;
    double volunteers = 0;
    each([&](const Action&, const Resource& one) {
      add(all, one);
      if (one.funding.is(Funding::new_money)) fresh += pounds_of(one);
      staff += possible(one.staff);
      volunteers += possible(one.volunteers);
    });
    Section section("summary", "Summary");
    section.say(fmt::format("The actions name {}. {}",
                            pounds_in_words({all.secured, all.unsecured, all.unstated}),
                            kOfAllButStopped));
    const std::string new_money = fresh > 0        ? format_pounds(fresh) + " of it is new money. "
                                  : all.pounds > 0 ? "None of it is new money. "
                                                   : "";
    section.say(fmt::format("{}The actions {}name {} and {}.", new_money,
                            all.pounds > 0 ? "also " : "", staff_in_words(staff),
                            volunteers > 0 ? volunteers_in_words(volunteers) : "no volunteers"));
    document_.sections.push_back(std::move(section));
  }

  void by_kind() {
    constexpr std::array<const char*, 8> kNames = {
        "Existing budgets", "Grants",   "New money",  "Pooled budgets",
        "Volunteers",       "No money", "Not stated", "Staff and volunteers without money"};
    std::array<Sum, 8> sums;
    each([&](const Action&, const Resource& one) {
      const bool people_only = !one.amount.given() && (one.staff.given() || one.volunteers.given());
      const std::size_t kind = one.funding.given() ? static_cast<std::size_t>(one.funding.value)
                               : people_only       ? kNames.size() - 1
                                                   : kNames.size() - 2;
      add(sums[kind], one);
    });
    Section section("by-kind", "By kind of funding");
    Table table{"by-kind",
                "Money by kind of funding",
                sum_columns("funding", "Funding"),
                {},
                "The actions name no resources."};
    table.is_of_sums = true;
    BarChart chart;
    chart.pounds = true;
    chart.unit = "pounds";
    chart.series = {"Secured", "Not secured", "Not stated"};
    for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
      if (sums[kind].lines == 0) continue;
      table.rows.push_back(row_of(kNames[kind], {}, sums[kind]));
      if (sums[kind].pounds <= 0) continue;
      chart.bars.push_back(
          {kNames[kind], {}, {sums[kind].secured, sums[kind].unsecured, sums[kind].unstated}, ""});
    }
    if (!chart.bars.empty()) {
      section.add(Chart{"funding", "Money by kind of funding",
                        "Each bar is a kind of funding, split into what is secured, not secured "
                        "and not stated.",
                        std::move(chart), false});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void by_source() {
    std::map<std::string, Sum> sums;
    each([&](const Action&, const Resource& one) {
      if (one.source.given()) add(sums[one_line(one.source.text)], one);
    });
    Section section("by-source", "By source");
    Table table{"by-source",
                "Money by source",
                sum_columns("source", "Source"),
                {},
                "The actions name no source by its name."};
    table.is_of_sums = true;
    std::vector<std::pair<std::string, Sum>> sorted(sums.begin(), sums.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      return a.second.pounds > b.second.pounds;
    });
    for (const auto& [source, sum] : sorted) table.rows.push_back(row_of(source, {}, sum));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void by_plan() {
    Section section("by-plan", "By plan");
    Table table{"by-plan",
                "Money by plan",
                sum_columns("plan", "Plan"),
                {},
                "The actions name no resources."};
    std::map<const Record*, Sum> sums;
    each([&](const Action& action, const Resource& one) { add(sums[action.plan.target], one); });
    for (const PartnerPlan* plan : scope_.all<PartnerPlan>()) {
      const auto found = sums.find(plan);
      if (found != sums.end())
        table.rows.push_back(row_of(scope_.distinct_title(*plan), link_to(*plan), found->second));
    }
    if (const auto none = sums.find(nullptr); none != sums.end())
      table.rows.push_back(row_of("No plan named", {}, none->second));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // An amount belongs to the years of its action in proportion to their days: plans seldom say
  // more.
  void by_year() {
    const FinancialYear year = scope_.financial_year();
    std::map<int, Sum> years;
    Sum undated;
    Sum reversed;
    each([&](const Action& action, const Resource& one) {
      const DateValue* start = start_of(action);
      const DateValue* end = end_of(action);
      if (start == nullptr || end == nullptr) return add(undated, one);
      if (end->date < start->date) return add(reversed, one);
      for (const auto& [first, pounds] :
           pounds_by_year(pounds_of(one), start->date, end->date, year))
        add(years[first], one, pounds);
    });
    Section section("by-year", "By year");
    section.say(
        "Money of an action that runs over several years is shared out by its days in each, in "
        "whole pounds; pence stand in its last year.");
    Table table{"by-year",
                "Money by financial year",
                sum_columns("year", "Year"),
                {},
                "The actions name no resources."};
    table.is_of_sums = true;
    for (const auto& [first, sum] : years)
      table.rows.push_back(row_of(year_in_words(first, year), {}, sum));
    if (undated.lines > 0) table.rows.push_back(row_of("Actions without both dates", {}, undated));
    if (reversed.lines > 0)
      table.rows.push_back(row_of("Actions that end before they start", {}, reversed));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  struct Giver {
    double staff = 0;
    double volunteers = 0;
    double pounds = 0;
  };

  // Partners and groups that may be printed by themselves, and all others together, so that the
  // rows add up to what the actions name.
  static Row row_of_giver(std::string name, RecordLink link, const Giver& sum) {
    return {link,
            {Cell(std::move(name), link), Cell(sum.pounds), Cell(sum.staff), Cell(sum.volunteers)}};
  }

  void people() {
    std::map<const Record*, Giver> givers;
    Giver unpublished;
    Giver unknown;
    Giver nobody;
    std::array<bool, 3> has{};  // the three above
    each([&](const Action& action, const Resource& one) {
      const bool of_lead = !one.partner.given() && action.lead.given();
      const Reference& reference = of_lead ? action.lead->partner : one.partner;
      const Record* giver = reference.target;
      const bool is_shown = giver != nullptr && scope_.shows(*giver);
      const std::size_t kind = giver != nullptr ? 0u : reference.given() ? 1u : 2u;
      if (!is_shown) has[kind] = true;
      Giver& sum = is_shown    ? givers[giver]
                   : kind == 0 ? unpublished
                   : kind == 1 ? unknown
                               : nobody;
      sum.staff += possible(one.staff);
      sum.volunteers += possible(one.volunteers);
      sum.pounds += pounds_of(one);
    });
    Section section("by-partner", "By who provides it");
    section.say("What an action names without a partner is counted with its lead.");
    Table table{"by-partner",
                "Money, staff and volunteers by partner",
                {{"partner", "Partner or group"},
                 {"amount", "Money", ColumnKind::money},
                 {"staff", "Staff (whole-time equivalents)", ColumnKind::number},
                 {"volunteers", "Volunteers", ColumnKind::number, false, 0}},
                {},
                "The actions name no resources."};
    const auto add_rows = [&](const auto& records) {
      for (const auto* record : records) {
        const auto found = givers.find(record);
        if (found != givers.end())
          table.rows.push_back(row_of_giver(title_of(*record), link_to(*record), found->second));
      }
    };
    add_rows(scope_.all<Partner>());
    add_rows(scope_.all<Group>());
    if (has[0]) table.rows.push_back(row_of_giver("Not published", {}, unpublished));
    if (has[1]) table.rows.push_back(row_of_giver("Not known to the plan", {}, unknown));
    if (has[2]) table.rows.push_back(row_of_giver("No partner or group named", {}, nobody));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // What is said where nothing is marked as not secured. Plans seldom say of staff whether they
  // are.
  std::string all_secured_in_words() const {
    Sum all;
    std::size_t without_amount = 0;  // of which nobody says whether they are secured
    each([&](const Action&, const Resource& one) {
      add(all, one);
      const bool is_told = one.secured.given() || one.funding.is(Funding::none);
      if (!is_told && pounds_of(one) == 0) ++without_amount;
    });
    if (all.lines == 0) return "The actions name no resources.";
    std::vector<std::string> untold;
    if (all.unstated > 0) untold.push_back(format_pounds(all.unstated));
    if (without_amount > 0)
      untold.push_back(counted(without_amount, "resource") + " without an amount");
    std::string words = all.secured > 0 && all.unstated == 0
                            ? "All money that the actions name is secured."
                            : "Nothing is marked as not secured.";
    const bool is_one = untold.size() == 1 && without_amount <= 1;
    if (!untold.empty())
      words += fmt::format(" The plan does not say whether {} {} secured.", listed(untold),
                           is_one ? "is" : "are");
    return words;
  }

  void not_secured() {
    Section section("not-secured", "Not secured");
    Table table{"not-secured",
                "What is not secured",
                {{"action", "Action"},
                 {"lead", "Who leads"},
                 {"resource", "Resource"},
                 {"amount", "Money", ColumnKind::money},
                 {"decided_by", "Decided by", ColumnKind::date},
                 {"without_it", "What is done without it"}},
                {},
                all_secured_in_words()};
    each([&](const Action& action, const Resource& one) {
      if (!one.secured.given() || one.secured.value) return;
      table.rows.push_back(
          {link_to(action),
           {Cell(reference_and_title(action), link_to(action)), Cell(scope_.lead(action.lead)),
            Cell(resource_in_words(one, scope_)), amount_cell(one), decision_day(one),
            Cell(one_line(one.without_it.text))}});
    });
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // A day that has passed without a decision wants an answer.
  Cell decision_day(const Resource& one) const {
    if (!one.decided_by.given()) return {};
    const bool passed = one.decided_by.date < scope_.today();
    return {one.decided_by.date, {}, passed ? Tone::bad : Tone::none};
  }

  void freed() {
    Section section("freed", "Freed by decisions about overlaps");
    Table table{"freed",
                "What decisions about overlapping actions free",
                {{"actions", "Actions"},
                 {"decision", "Decision"},
                 {"amount", "Money a year", ColumnKind::money},
                 {"staff", "Staff (whole-time equivalents)", ColumnKind::number},
                 {"decision_id", "Id of the decision", ColumnKind::text, true}},
                {},
                "No decision about overlaps frees anything yet."};
    for (const OverlapDecision* one : decisions_taken(scope_)) {
      if (!one->frees.given()) continue;
      const bool about_scope =
          std::any_of(one->actions.begin(), one->actions.end(), [&](const Reference& reference) {
            const auto* action = target_as<Action>(reference);
            return action != nullptr && scope_.has(*action);
          });
      if (!about_scope) continue;
      const Freed& frees = one->frees.value;
      table.rows.push_back(
          {{},
           {Cell(told_apart(names_of_actions(*one))), Cell(decision_in_words(scope_, *one)),
            freed_cell(frees.amount), freed_cell(frees.staff), Cell(std::string(one->id.text))}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // With their ids, by which the decision says what is kept.
  std::vector<std::string> names_of_actions(const OverlapDecision& decision) const {
    std::vector<std::string> names;
    for (const Reference& reference : decision.actions) {
      const auto* action = target_as<Action>(reference);
      if (action == nullptr) {
        names.push_back(scope_.title(reference));
      } else if (scope_.shows(*action)) {
        names.push_back(reference_and_title(*action));
      }
    }
    return names;
  }

  // What is said where every action that is asked what it is done with answers, and of those that
  // are not asked; empty where the list of the others says all.
  std::string silent_in_words(bool all_answer, std::size_t not_asked) const {
    if (scope_.actions().empty())
      return fmt::format("There are no actions{}.", scope_.in_this_paper());
    std::string words;
    if (not_asked > 0)
      words = fmt::format("{} {} none and {} not asked to, being business as usual or stopped.",
                          counted(not_asked, all_answer ? "action" : "more action"),
                          not_asked == 1 ? "names" : "name", not_asked == 1 ? "is" : "are");
    if (!all_answer || not_asked == scope_.actions().size()) return words;
    return words.empty() ? "Every action says what it is done with."
                         : words + " Every other action says what it is done with.";
  }

  void silent() {
    Section section("silent", "Actions that name no resources");
    BulletList list;
    std::size_t not_asked = 0;
    for (const Action* action : scope_.actions()) {
      if (!action->resources.nothing_given()) continue;
      if (!is_asked_how(*action, scope_.workspace())) {
        ++not_asked;
        continue;
      }
      RichText item;
      item.add(phrase_of(*action));
      list.items.push_back(std::move(item));
    }
    const bool all_answer = list.items.empty();
    if (!all_answer) section.add(std::move(list));
    if (std::string words = silent_in_words(all_answer, not_asked); !words.empty())
      section.say(std::move(words));
    document_.sections.push_back(std::move(section));
  }

  void data() {
    Table table{"funding",
                "Resources of each action",
                {{"action_id", "Reference"},
                 {"action", "Action"},
                 {"plan", "Plan"},
                 {"funding", "Funding"},
                 {"source", "Source"},
                 {"amount", "Money", ColumnKind::money},
                 {"secured", "Secured"},
                 {"staff", "Staff", ColumnKind::number, false, 6},
                 {"volunteers", "Volunteers", ColumnKind::number},
                 {"partner", "Partner"},
                 {"decided_by", "Decided by", ColumnKind::date},
                 {"without_it", "What is done without it"}},
                {},
                "The actions name no resources."};
    each([&](const Action& action, const Resource& one) {
      const RecordLink link = link_to(action);
      table.rows.push_back(
          {link,
           {Cell(link.id, link), Cell(title_of(action)), Cell(scope_.title(action.plan)),
            one.funding.given() ? Cell(in_words(one.funding.value)) : Cell(),
            Cell(one_line(one.source.text)), amount_cell(one),
            one.secured.given() ? Cell(one.secured.value ? "yes" : "no") : Cell(),
            one.staff.given() ? Cell(one.staff.value) : Cell(),
            one.volunteers.given() ? Cell(one.volunteers.value) : Cell(),
            Cell(scope_.title(one.partner)),
            one.decided_by.given() ? Cell(one.decided_by.date) : Cell(),
            Cell(one_line(one.without_it.text))}});
    });
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report funding_report = {
    .name = "funding",
    .title = "Funding",
    .reader = "the board",
    .summary = "Money, staff and volunteers by source, plan and year; secured or not",
    .write = write,
};

}  // namespace hwbplan::reports
