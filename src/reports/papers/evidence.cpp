// The paper `evidence`: the figures that the plans quote, where they come from, where two of them
// contradict each other, and what has been corrected.
#include "hwbplan/workspace/metric_figures.hpp"

#include "reports/filtered.hpp"
#include "reports/findings_table.hpp"
#include "reports/metric_view.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// In the order of the sections that tell of them.
constexpr std::array<std::string_view, 5> kRules = {"figure-contradicts", "figure-miscomputed",
                                                    "correction-not-carried", "source-missing",
                                                    "source-stale"};
constexpr auto kContradictions = std::span(kRules).subspan(0, 2);
constexpr auto kStillQuoted = std::span(kRules).subspan(2, 1);
constexpr auto kSources = std::span(kRules).subspan(3, 2);

// "May 2024" of a publication of which no day is known: its last would be made up.
std::string published_in_words(const DateValue& published, FinancialYear year) {
  const PeriodReading read = read_period(published.text, year);
  const bool is_day = read.status != PeriodStatus::read || read.granularity == Granularity::day;
  return is_day ? published.date.to_words() : period_label(read.period, year);
}

std::string source_in_words(const Evidence& one, FinancialYear year) {
  if (!one.source.given()) return {};
  std::string text = one_line(one.source->title.text);
  if (one.source->date.given())
    text += (text.empty() ? "" : ", ") + published_in_words(one.source->date, year);
  return text;
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document) : scope_(scope), document_(document) {
    const Filtered filtered(scope);
    for (const Evidence* one : scope.all<Evidence>()) {
      if (filtered.has(*one)) all_.push_back(one);
    }
  }

  void write() {
    figures();
    rests_on();
    if (!scope_.options().public_paper) {
      found("contradictions", "Contradictions",
            "No two figures of one indicator, place and period differ.", kContradictions);
      found("still-quoted", "Corrected figures that are still quoted",
            "No plan quotes a figure that has been corrected.", kStillQuoted);
      found("sources", "Sources that are missing or old",
            "Every figure names a source, and none is known to be old.", kSources);
    }
    corrections();
    metric_sources();
    data();
  }

 private:
  const char* no_figures() const {
    return scope_.is_filtered() ? "No quoted figure matches what was asked for."
                                : "The plan records no quoted figures.";
  }

  // As other papers call it; as it is written where that could not be read.
  std::string period_of(const Evidence& one) const {
    return one.period.given() ? period_label(one.period.period, scope_.financial_year())
                              : one_line(one.period.text);
  }

  // "40% change: withdrawn on 1 May 2023, now 12% change".
  static Cell figure_cell(const Evidence& one) {
    std::string text = figure_in_words(one.value, one.unit.text);
    if (!one.correction.given()) return {text};
    const Correction& correction = one.correction.value;
    text += text.empty() ? "withdrawn" : ": withdrawn";
    if (correction.date.given()) text += " on " + correction.date.date.to_words();
    if (correction.value.given())
      text += ", now " + figure_in_words(correction.value, one.unit.text);
    return {text, {}, Tone::caution};
  }

  void figures() {
    Section section("figures", "Figures that the plans quote");
    Table table{"figures",
                "Figures quoted",
                {{"statement", "Statement"},
                 {"figure", "Figure"},
                 {"period", "Period"},
                 {"places", "Where"},
                 {"source", "Source"},
                 {"quoted_in", "Quoted in"}},
                {},
                no_figures()};
    for (const Evidence* one : all_) {
      table.rows.push_back({link_to(*one),
                            {Cell(statement_of(*one)), figure_cell(*one), Cell(period_of(*one)),
                             Cell(told_apart(scope_.titles(one->places))),
                             Cell(source_in_words(*one, scope_.financial_year())),
                             Cell(told_apart(scope_.titles(one->quoted_in)))}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // Which priorities rest on which figures; those of other plans' figures are left out with them.
  void rests_on() {
    Table table{"rests-on",
                "What rests on these figures",
                {{"priority", "Priority"}, {"statement", "Statement"}, {"state", "State"}},
                {},
                {}};
    const std::set<const Record*> shown(all_.begin(), all_.end());
    for (const Priority* priority : scope_.priorities()) {
      for (const Reference& reference : priority->evidence) {
        const auto* one = target_as<Evidence>(reference);
        if (one == nullptr || shown.count(one) == 0) continue;
        const bool corrected = one->correction.given();
        table.rows.push_back(
            {link_to(*priority),
             {Cell(title_of(*priority)), Cell(statement_of(*one), link_to(*one)),
              corrected ? Cell("Corrected since", {}, Tone::caution) : Cell("Stands as quoted")}});
      }
    }
    if (table.rows.empty()) return;
    Section section("rests-on", "What rests on these figures");
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  static std::string statement_of(const Evidence& one) {
    return one.statement.given() ? one_line(one.statement.text) : title_of(one);
  }

  void found(const char* id, const char* title, const char* when_empty,
             std::span<const std::string_view> rules) {
    Section section(id, title);
    Table table = findings_table(id, title, scope_, rules);
    // Of no figures nothing can be said, not even that they all hold.
    if (all_.empty() && table.rows.empty()) return;
    add_findings(section, scope_, std::move(table), {rules, "evidence", when_empty},
                 fmt::format("allowed-{}", id));
    document_.sections.push_back(std::move(section));
  }

  void corrections() {
    if (all_.empty()) return;
    Section section("corrections", "Corrections made");
    Table table{"corrections",
                "Corrections made",
                {{"statement", "Statement"},
                 {"was", "Figure quoted"},
                 {"is", "Corrected figure"},
                 {"date", "Corrected", ColumnKind::date},
                 {"reason", "Why"}},
                {},
                "No figure has been corrected."};
    for (const Evidence* one : all_) {
      if (!one->correction.given()) continue;
      const Correction& correction = one->correction.value;
      table.rows.push_back(
          {link_to(*one),
           {Cell(statement_of(*one)), Cell(figure_in_words(one->value, one->unit.text)),
            Cell(figure_in_words(correction.value, one->unit.text)),
            correction.date.given() ? Cell(correction.date.date) : Cell(),
            Cell(one_line(correction.reason.text))}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void metric_sources() {
    Section section("metrics", "Where the metrics come from");
    Table table{"metrics",
                "Sources of the metrics",
                {{"metric", "Metric"},
                 {"framework", "Framework"},
                 {"source", "Source"},
                 {"owner", "Owner"}},
                {},
                "The plan has no metrics."};
    for (const Metric* metric : scope_.metrics()) {
      std::string framework;
      std::string source;
      if (metric->source.given()) {
        framework = one_line(metric->source->framework.text);
        if (metric->source->id.given())
          framework +=
              fmt::format("{}{}", framework.empty() ? "" : " ", one_line(metric->source->id.text));
        source = one_line(metric->source->title.text);
        if (metric->source->fingertips.given())
          source += fmt::format("{}Fingertips {}", source.empty() ? "" : ", ",
                                one_line(metric->source->fingertips.text));
      }
      table.rows.push_back({link_to(*metric),
                            {Cell(scope_.distinct_title(*metric), link_to(*metric)),
                             Cell(framework), Cell(source), Cell(scope_.lead(metric->owner))}});
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void data() {
    Table table{"evidence",
                "Figures quoted",
                {{"evidence_id", "Reference"},
                 {"statement", "Statement"},
                 {"indicator", "Indicator"},
                 {"period", "Period"},
                 {"places", "Where"},
                 {"value", "Value", ColumnKind::number, false, 6},
                 {"unit", "Unit"},
                 {"source", "Source"},
                 {"source_date", "Date of the source", ColumnKind::date},
                 {"quoted_in", "Quoted in"},
                 {"corrected_value", "Corrected value", ColumnKind::number, false, 6},
                 {"corrected_on", "Corrected", ColumnKind::date},
                 {"correction_reason", "Why"}},
                {},
                no_figures()};
    for (const Evidence* one : all_) {
      const RecordLink link = link_to(*one);
      Row row{
          link,
          {Cell(link.id), Cell(statement_of(*one)), Cell(one_line(one->indicator.text)),
           Cell(period_of(*one)), Cell(told_apart(scope_.titles(one->places))),
           one->value.given() ? Cell(one->value.value) : Cell(), Cell(one_line(one->unit.text))}};
      const bool sourced = one->source.given();
      row.cells.push_back(sourced ? Cell(one_line(one->source->title.text)) : Cell());
      row.cells.push_back(sourced && one->source->date.given() ? Cell(one->source->date.date)
                                                               : Cell());
      row.cells.emplace_back(told_apart(scope_.titles(one->quoted_in)));
      const Correction& correction = one->correction.value;
      const bool corrected = one->correction.given();
      row.cells.push_back(corrected && correction.value.given() ? Cell(correction.value.value)
                                                                : Cell());
      row.cells.push_back(corrected && correction.date.given() ? Cell(correction.date.date)
                                                               : Cell());
      row.cells.emplace_back(corrected ? one_line(correction.reason.text) : std::string());
      table.rows.push_back(std::move(row));
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
  std::vector<const Evidence*> all_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report evidence_report = {
    .name = "evidence",
    .title = "Evidence",
    .reader = "officers",
    .summary = "The figures that plans quote, their sources, contradictions and corrections",
    .needs_findings = true,
    .rules = kRules,
    .write = write,
};

}  // namespace hwbplan::reports
