// See term_notes.hpp. The words are looked for in what the paper says, so that no report has to
// keep count of what it has said.
#include "reports/term_notes.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

struct Term {
  std::string_view name;
  std::string_view sought;  // without its first letter, which may be a capital
  std::string_view note;
};

constexpr std::string_view kProcessLimits = "process limits";
constexpr std::string_view kTrialLimits = "trial limits";
constexpr std::string_view kMean = "the mean";
constexpr std::string_view kSpecialCause = "Special cause";
constexpr std::string_view kBeyondChance = "beyond chance";

constexpr Term kTerms[] = {
    {"95% confidence interval", "onfidence interval",
     "the range in which the true figure is likely to lie. The fewer people or events are counted, "
     "the wider it is."},
    {"Wilson's method", "ilson's method",
     "the usual way to work out the confidence interval of a percentage."},
    {"Byar's method", "yar's method",
     "the usual way to work out the confidence interval of a count or a rate."},
    {"Exact Poisson method", "xact Poisson method",
     "the way to work out the confidence interval where fewer than 10 cases are counted."},
    {"XmR chart", "mR chart",
     "the figures in order of time, drawn with their mean and their process limits."},
    {"Mean", "he mean", "the average of the figures."},
    {"Process limits", "rocess limit",
     "nearly all figures fall between them while nothing changes. They are worked out from the "
     "figures themselves."},
    {"Trial limits", "rial limit",
     "process limits that come from few figures, and may still move as more come in."},
    {"Ordinary variation", "rdinary variation",
     "the ups and downs that figures show although nothing has changed."},
    {"Special cause", "pecial cause",
     "a figure, or a run of them, that ordinary variation does not explain. Something has probably "
     "changed."},
    {"Beyond chance", "eyond chance", "too large or too steady to come about by chance alone."},
};

class Search {
 public:
  void look_through(const Section& section) {
    for (const Block& block : section.blocks)
      std::visit([this](const auto& one) { look_at(one); }, block);
    for (const Section& below : section.sections) look_through(below);
  }

  BulletList notes() const {
    BulletList list;
    for (std::size_t i = 0; i < std::size(kTerms); ++i) {
      if (!found_[i]) continue;
      RichText text;
      text.add({fmt::format("{}:", kTerms[i].name), true, Tone::none, {}, {}})
          .add({fmt::format(" {}", kTerms[i].note), false, Tone::none, {}, {}});
      list.items.push_back(std::move(text));
    }
    return list;
  }

 private:
  void say(std::string_view text) {
    for (std::size_t i = 0; i < std::size(kTerms); ++i)
      if (!found_[i]) found_[i] = text.find(kTerms[i].sought) != std::string_view::npos;
  }

  void say_line(const RichText& text) {
    for (const Phrase& phrase : text.phrases)
      if (phrase.record.id.empty()) say(phrase.text);
  }

  void look_at(const Paragraph& one) { say_line(one.text); }
  void look_at(const LetteredList& list) {
    for (const RichText& item : list.items) say_line(item);
  }
  void look_at(const BulletList& list) {
    for (const RichText& item : list.items) say_line(item);
  }
  void look_at(const FactList& list) {
    for (const Fact& fact : list.facts) {
      say(fact.label);
      for (const RichText& value : fact.values) say_line(value);
    }
  }
  void look_at(const OfficersText& /*text*/) {}
  void look_at(const Table& table) {
    for (const Column& column : table.columns)
      if (!column.only_in_data) say(column.title);
    for (const Row& row : table.rows)
      for (const Cell& cell : row.cells)
        if (cell.record.id.empty()) say(cell.text);
  }

  // What its drawing and its table say.
  void look_at(const Chart& chart) {
    const auto* metric = std::get_if<MetricChart>(&chart.data);
    if (metric == nullptr) return;
    for (const ControlPhase& phase : metric->phases) {
      if (!std::isfinite(phase.mean)) continue;
      say(kMean);
      say(phase.trial ? kTrialLimits : kProcessLimits);
    }
    const auto has_cause = [](const MetricPoint& one) { return one.cause != SpecialCause::none; };
    if (std::none_of(metric->points.begin(), metric->points.end(), has_cause)) return;
    say(kSpecialCause);
    say(kBeyondChance);
  }

  bool found_[std::size(kTerms)] = {};
};

}  // namespace

BulletList term_notes(const std::vector<Section>& sections) {
  Search search;
  for (const Section& section : sections) search.look_through(section);
  return search.notes();
}

}  // namespace hwbplan::reports
