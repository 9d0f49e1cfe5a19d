// The paper `funding`: where the money and the people come from, what is secured, by source, plan
// and year, and what decisions about overlaps have freed.
#include "hwbplan/base/number.hpp"
#include "hwbplan/text/volunteers.hpp"

#include "reports/action_views.hpp"
#include "reports/overlap_view.hpp"

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

void add(Sum& sum, const Resource& resource) {
  ++sum.lines;
  const double pounds = possible(resource.amount);
  sum.pounds += pounds;
  if (!resource.secured.given()) {
    sum.unstated += pounds;
  } else {
    (resource.secured.value ? sum.secured : sum.unsecured) += pounds;
  }
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

// The financial year that a day lies in: "2026 to 2027" for one that begins in April.
int year_of(Date date, FinancialYear year) {
  const bool before = std::pair(date.month(), date.day()) < std::pair(year.month, year.day);
  return before ? date.year() - 1 : date.year();
}

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
      if (one.funding.is(Funding::new_money)) fresh += possible(one.amount);
      staff += possible(one.staff);
      volunteers += possible(one.volunteers);
    });
    Section section("summary", "Summary");
    section.say(
        fmt::format("The actions name {}: {} secured, {} not secured, and {} for which the "
                    "plan does not say. {}",
                    format_pounds(all.pounds), format_pounds(all.secured),
                    format_pounds(all.unsecured), format_pounds(all.unstated), kOfAllButStopped));
    section.say(fmt::format("{} is new money. Beside it they name {} and {}.",
                            fresh > 0 ? format_pounds(fresh) + " of it" : std::string("None of it"),
                            staff_in_words(staff),
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
                        "Each bar is a kind of funding, parted into what is secured, not secured "
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
        table.rows.push_back(row_of(title_of(*plan), link_to(*plan), found->second));
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
    each([&](const Action& action, const Resource& one) {
      const DateValue* start = start_of(action);
      const DateValue* end = end_of(action);
      if (start == nullptr || end == nullptr || end->date < start->date) return add(undated, one);
      const double days = days_between(start->date, end->date) + 1;
      for (int at = year_of(start->date, year); at <= year_of(end->date, year); ++at) {
        const auto span = financial_year_from(at, year);
        if (!span) continue;
        const Date first = std::max(span->start, start->date);
        const Date last = std::min(span->end, end->date);
        Resource part = one;
        part.amount.value *= (days_between(first, last) + 1) / days;
        add(years[at], part);
      }
    });
    Section section("by-year", "By year");
    section.say(
        "Money of an action that runs over several years is shared out by its days in each.");
    Table table{"by-year",
                "Money by financial year",
                sum_columns("year", "Year"),
                {},
                "The actions name no resources."};
    table.is_of_sums = true;
    for (const auto& [first, sum] : years)
      table.rows.push_back(row_of(year_in_words(first, year), {}, rounded(sum)));
    if (undated.lines > 0) table.rows.push_back(row_of("Actions without both dates", {}, undated));
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  static Sum rounded(Sum sum) {
    for (double* one : {&sum.pounds, &sum.secured, &sum.unsecured, &sum.unstated})
      *one = std::floor(*one + 0.5);
    return sum;
  }

  void people() {
    struct Giver {
      double staff = 0;
      double volunteers = 0;
      double pounds = 0;
    };
    std::map<const Record*, Giver> givers;
    each([&](const Action& action, const Resource& one) {
      const Record* giver = one.partner.target;
      if (giver == nullptr && !one.partner.given() && action.lead.given())
        giver = action.lead->partner.target;
      Giver& sum = givers[giver];
      sum.staff += possible(one.staff);
      sum.volunteers += possible(one.volunteers);
      sum.pounds += possible(one.amount);
    });
    Section section("by-partner", "By who gives it");
    section.say("What an action names without a partner is counted with its lead.");
    Table table{"by-partner",
                "Money, staff and volunteers by partner",
                {{"partner", "Partner"},
                 {"amount", "Money", ColumnKind::money},
                 {"staff", "Staff (whole-time equivalents)", ColumnKind::number},
                 {"volunteers", "Volunteers", ColumnKind::number, false, 0}},
                {},
                "The actions name no resources."};
    for (const Partner* partner : scope_.all<Partner>()) {
      const auto found = givers.find(partner);
      if (found == givers.end()) continue;
      table.rows.push_back(
          {link_to(*partner),
           {Cell(title_of(*partner), link_to(*partner)), Cell(found->second.pounds),
            Cell(found->second.staff), Cell(found->second.volunteers)}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
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
                "Everything that the plan speaks of is secured."};
    each([&](const Action& action, const Resource& one) {
      if (!one.secured.given() || one.secured.value) return;
      table.rows.push_back({link_to(action),
                            {Cell(reference_and_title(action), link_to(action)),
                             Cell(scope_.lead(action.lead)), Cell(resource_in_words(one, scope_)),
                             one.amount.given() ? Cell(one.amount.value) : Cell(),
                             decision_day(one), Cell(one_line(one.without_it.text))}});
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
                 {"amount", "Money", ColumnKind::money},
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
           {Cell(listed(names_of_actions(*one))), Cell(decision_in_words(scope_, *one)),
            frees.amount.given() ? Cell(frees.amount.value) : Cell(),
            frees.staff.given() ? Cell(frees.staff.value) : Cell(),
            Cell(std::string(one->id.text))}});
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

  void silent() {
    Section section("silent", "Actions that name no resources");
    BulletList list;
    for (const Action* action : scope_.actions()) {
      if (!action->resources.nothing_given() || !is_asked_how(*action, scope_.workspace()))
        continue;
      RichText item;
      item.add(phrase_of(*action));
      list.items.push_back(std::move(item));
    }
    if (list.items.empty()) {
      section.say("Every action says what it is done with.");
    } else {
      section.add(std::move(list));
    }
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
            Cell(one_line(one.source.text)), one.amount.given() ? Cell(one.amount.value) : Cell(),
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
