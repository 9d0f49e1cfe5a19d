// The rule `figure-contradicts`: one thing was counted once, and two figures are quoted for it.
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "rules/evidence_subject.hpp"
#include "rules/record_names.hpp"
#include "rules/units.hpp"
#include "rules/written_numbers.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostRelated = 10;
constexpr std::size_t kMostUnits = 10;  // that figures of one subject are compared in

// One place at which a figure of a subject stands.
struct Quote {
  const Record* owner = nullptr;
  const Number* number = nullptr;
  const Text* unit = nullptr;
  const Evidence* evidence = nullptr;  // nothing for a metric's observation
};

std::string unit_of(const Quote& quote) {
  if (quote.unit->given()) return plain_unit(quote.unit->text);
  return quote.number->percent ? "%" : "";
}

// Figures in two units are two figures; without a unit one may be in any.
bool is_in_same_unit(const Quote& a, const Quote& b) {
  const std::string x = unit_of(a);
  const std::string y = unit_of(b);
  return x.empty() || y.empty() || x == y;
}

// A figure that repeats what another record has corrected is said to do so by
// `correction-not-carried`.
bool repeats_what_was_corrected(const Quote& a, const Quote& b) {
  const auto repeats = [](const Quote& corrected, const Quote& other) {
    return corrected.evidence != nullptr && corrected.evidence->correction.given() &&
           corrected.evidence->value.given() &&
           are_same_figure(corrected.evidence->value, *other.number);
  };
  return repeats(a, b) || repeats(b, a);
}

bool contradict(const Quote& a, const Quote& b) {
  return !are_same_figure(*a.number, *b.number) && is_in_same_unit(a, b) &&
         !repeats_what_was_corrected(a, b);
}

// "in Blaby plan": where readers meet the figure.
std::string where(const Quote& quote) {
  if (quote.evidence != nullptr && !quote.evidence->quoted_in.empty())
    return "as quoted in " + named(quote.evidence->quoted_in[0]);
  return "in " + id_or_title(*quote.owner);
}

class Quotes {
 public:
  explicit Quotes(const Plan& plan) {
    for (const Evidence* evidence : plan.all<Evidence>()) {
      const Number& number = figure_that_holds(*evidence);
      if (!number.given() || !has_subject(*evidence)) continue;
      const Subject subject = subject_of(*evidence, plan.strategy());
      indicators_.insert(subject.indicator);
      add(subject, {evidence, &number, &evidence->unit, evidence});
    }
    if (indicators_.empty()) return;
    for (const Metric* metric : plan.all<Metric>()) add_metric(*metric, plan.strategy());
  }

  void report_all(Reporter& report) const {
    for (const std::vector<Quote>& quotes : subjects_) check_subject(quotes, report);
  }

 private:
  // Only a metric by whose id a piece of evidence calls its indicator. Its places are those of its
  // plan.
  void add_metric(const Metric& metric, const Strategy* strategy) {
    Subject subject;
    subject.indicator = utf8::fold_case_ascii(metric.id.text);
    if (indicators_.count(subject.indicator) == 0) return;
    if (const auto* plan = target_as<PartnerPlan>(metric.plan))
      subject.places = places_in(plan->places, strategy);
    for (const Figure& figure : figures_of(metric)) {
      const bool counts =
          figure.role == FigureRole::baseline || figure.role == FigureRole::observation;
      if (!counts || !figure.observation->period.given()) continue;
      subject.period = figure.observation->period.period;
      add(subject, {&metric, &figure.observation->value, &metric.unit, nullptr});
    }
  }

  void add(const Subject& subject, const Quote& quote) {
    const auto [at, is_new] = numbers_.emplace(subject, subjects_.size());
    if (is_new) subjects_.emplace_back();
    subjects_[at->second].push_back(quote);
  }

  // Each is compared with the first in each unit, which finds every subject that has two figures.
  static void check_subject(const std::vector<Quote>& quotes, Reporter& report) {
    std::vector<std::size_t> firsts;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
      bool new_unit = firsts.size() < kMostUnits;
      for (const std::size_t first : firsts) {
        const bool of_a_metric = quotes[first].evidence == nullptr && quotes[i].evidence == nullptr;
        if (!of_a_metric && contradict(quotes[first], quotes[i])) {
          report_subject(quotes, first, i, report);
          return;
        }
        new_unit = new_unit && unit_of(quotes[first]) != unit_of(quotes[i]);
      }
      if (new_unit) firsts.push_back(i);
    }
  }

  static void report_subject(const std::vector<Quote>& quotes, std::size_t first,
                             std::size_t second, Reporter& report) {
    const Quote& here = quotes[second];
    const Quote& there = quotes[first];
    const Evidence& evidence = there.evidence != nullptr ? *there.evidence : *here.evidence;
    Finding finding =
        report.at(*here.owner, here.number->span,
                  fmt::format("{} for {} is {} here and {} {}", quoted(evidence.indicator.text),
                              excerpt(evidence.period.text), with_unit(*here.number, *here.unit),
                              with_unit(*there.number, *there.unit), where(there)));
    finding.field(here.evidence != nullptr ? "value" : "observations.value");
    finding.value(here.number->text);
    finding.hint("find out which is right, and record the other with a correction:");
    std::size_t related = 0;
    for (std::size_t i = 0; i < quotes.size() && related < kMostRelated; ++i) {
      if (i == second || (i != first && !contradict(here, quotes[i]))) continue;
      finding.related(
          quotes[i].number->span,
          fmt::format("{} {}", with_unit(*quotes[i].number, *quotes[i].unit), where(quotes[i])));
      ++related;
    }
  }

  std::unordered_map<Subject, std::size_t, SubjectHash> numbers_;
  std::vector<std::vector<Quote>> subjects_;  // in the order of the plan
  TextSet indicators_;
};

// Two figures of one metric for one period: the baseline and an observation, or two observations.
void check_series(const Metric& metric, std::vector<Figure> figures, Reporter& report) {
  std::erase_if(figures, [](const Figure& one) { return !one.observation->period.given(); });
  const auto period = [](const Figure& one) { return one.observation->period.period; };
  std::stable_sort(figures.begin(), figures.end(), [&](const Figure& a, const Figure& b) {
    return std::pair(period(a).start, period(a).end) < std::pair(period(b).start, period(b).end);
  });
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const Figure& before = figures[i - 1];
    const Number& first = before.observation->value;
    const Number& second = figures[i].observation->value;
    if (period(before) != period(figures[i]) || are_same_figure(first, second)) continue;
    const bool baseline = before.role == FigureRole::baseline;
    report
        .at(metric, second.span,
            fmt::format("the figure for {} is {} here and {} {}",
                        excerpt(figures[i].observation->period.text),
                        with_unit(second, metric.unit), with_unit(first, metric.unit),
                        baseline ? "as the baseline" : "in another observation"))
        .field(std::string(field_of(figures[i].role)))
        .value(second.text)
        .hint("keep the one that is right")
        .related(first.span, baseline ? "the baseline" : "the other observation");
  }
}

void check_metric(const Metric& metric, Reporter& report) {
  std::vector<Figure> own = figures_of(metric);
  std::unordered_map<const InequalityGroup*, std::vector<Figure>> groups;
  for (const Figure& figure : own) {
    if (figure.role == FigureRole::group) groups[figure.group].push_back(figure);
  }
  std::erase_if(own, [](const Figure& one) {
    return one.role == FigureRole::group || one.role == FigureRole::target;
  });
  check_series(metric, std::move(own), report);
  if (!metric.inequality.given()) return;
  for (const InequalityGroup& group : metric.inequality->groups) {
    const auto found = groups.find(&group);
    if (found != groups.end()) check_series(metric, std::move(found->second), report);
  }
}

void check(const Workspace& workspace, Reporter& report) {
  Quotes(workspace.plan).report_all(report);
  for (const Metric* metric : workspace.plan.all<Metric>()) check_metric(*metric, report);
}

}  // namespace

extern const Rule figure_contradicts = {
    .name = "figure-contradicts",
    .group = "evidence",
    .severity = Severity::error,
    .summary = "one indicator, place and period with two values",
    .rationale =
        "When two plans quote two figures for the same thing, one of them is wrong, and whoever "
        "reads both trusts neither. It comes to light at a meeting, in front of the public, "
        "because nobody else reads all the plans.\n\n"
        "Figures are compared where indicator, period and places are the same and their units do "
        "not differ: pieces of evidence with each other, with the observations of a metric whose "
        "id is the indicator, and a metric's own figures for one period. Rounding is passed over, "
        "and a figure that has been corrected counts as what it was corrected to.",
    .bad = R"(partners:
  - {id: hinckley, title: Hinckley and Bosworth, sector: local-government}
plans:
  - {id: hb-chwp, title: Hinckley and Bosworth plan, owner: hinckley}
evidence:
  - id: suicide-hb
    statement: Deaths by suicide rose by 40%
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 40
    unit: "% change"
    quoted_in: [hb-chwp]
  - id: suicide-county
    statement: Deaths by suicide rose by an eighth
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 12.5
    unit: "% change"
)",
    .good = R"(partners:
  - {id: hinckley, title: Hinckley and Bosworth, sector: local-government}
plans:
  - {id: hb-chwp, title: Hinckley and Bosworth plan, owner: hinckley}
evidence:
  - id: suicide-hb
    statement: Deaths by suicide rose by 13%
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 13
    unit: "% change"
    quoted_in: [hb-chwp]
  - id: suicide-county
    statement: Deaths by suicide rose by an eighth
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 12.5
    unit: "% change"
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
