// The rule `correction-not-carried`: a figure has been corrected, and the wrong one lives on.
//
// The record of a piece of evidence keeps what was quoted as its value, and what is right as its
// correction. The correction is carried when nobody quotes the old figure any more: no text of a
// plan holds it, no other record repeats it, and no plan is named under quoted_in, which says who
// quotes it today. Texts are read once, whatever the number of corrections.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/evidence_subject.hpp"
#include "rules/figures_in_text.hpp"
#include "rules/record_names.hpp"
#include "rules/units.hpp"
#include "rules/written_numbers.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostPlaces = 10;  // that one finding names
constexpr std::size_t kMostComparisons = 20'000;

struct QuotingPlace {
  Span span;
  std::string what;
};

// A corrected figure, and where it still stands.
struct Corrected {
  const Evidence* evidence = nullptr;
  bool percent = false;
  Topic topic;
  std::vector<QuotingPlace> places;
  std::unordered_set<const Record*> quoted_in;   // plans that are said to quote it
  std::unordered_set<const Record*> plans_seen;  // plans in whose texts it was found

  explicit Corrected(const Evidence& one)
      : evidence(&one), percent(is_percentage(one.value, one.unit)), topic(one) {
    for (const Reference& plan : one.quoted_in) {
      if (plan.target != nullptr) quoted_in.insert(plan.target);
    }
  }

  double right() const { return evidence->correction->value.value; }
};

class Search {
 public:
  explicit Search(const Workspace& workspace) {
    for (const Evidence* evidence : workspace.plan.all<Evidence>()) {
      if (!is_corrected(*evidence, workspace.today)) continue;
      by_value_[evidence->value.value].push_back(all_.size());
      all_.emplace_back(*evidence);
    }
  }

  bool empty() const { return all_.empty(); }
  std::vector<Corrected>& found() { return all_; }

  void read(const Record& owner, const Text& text, const Record* plan) {
    if (!text.given()) return;
    const std::vector<TextFigure> figures = figures_in(text.text);
    for (const TextFigure& figure : figures) {
      const auto wanted = by_value_.find(figure.value);
      if (wanted == by_value_.end()) continue;
      for (const std::size_t i : wanted->second) {
        if (compared_ >= kMostComparisons) return;
        ++compared_;
        match(all_[i], figure, figures, owner, text, plan);
      }
    }
  }

  // Another record that says the same wrong thing of the same subject.
  void read_evidence(const Evidence& other, const Strategy* strategy) {
    if (!other.value.given() || !other.indicator.given()) return;
    const auto wanted = by_value_.find(other.value.value);
    if (wanted == by_value_.end()) return;
    for (const std::size_t i : wanted->second) {
      if (compared_ >= kMostComparisons) return;
      ++compared_;
      Corrected& corrected = all_[i];
      const Evidence& own = *corrected.evidence;
      if (&own == &other || other.correction.given() || !is_same_subject(own, other, strategy))
        continue;
      add(corrected, other.value.span, "repeated in " + id_or_title(other));
    }
  }

 private:
  static bool is_same_subject(const Evidence& a, const Evidence& b, const Strategy* strategy) {
    if (!utf8::equal_ignoring_case(a.indicator.text, b.indicator.text)) return false;
    if (!has_subject(a) || !has_subject(b)) return false;
    return subject_of(a, strategy) == subject_of(b, strategy);
  }

  static void add(Corrected& corrected, Span span, std::string what) {
    if (corrected.places.size() < kMostPlaces) corrected.places.push_back({span, std::move(what)});
  }

  static void match(Corrected& corrected, const TextFigure& figure,
                    const std::vector<TextFigure>& figures, const Record& owner, const Text& text,
                    const Record* plan) {
    if (figure.percent != corrected.percent || corrected.places.size() >= kMostPlaces) return;
    // "12% and not 40%, as was said": the text has been put right.
    const bool put_right = std::any_of(figures.begin(), figures.end(), [&](const TextFigure& one) {
      return one.value == corrected.right();
    });
    if (put_right || !corrected.topic.is_in(text.text, corrected.quoted_in.count(plan) != 0))
      return;
    const bool again =
        std::any_of(corrected.places.begin(), corrected.places.end(),
                    [&](const QuotingPlace& place) { return place.span == text.span; });
    if (again) return;
    add(corrected, text.span, "quoted in " + id_or_title(owner));
    if (plan != nullptr) corrected.plans_seen.insert(plan);
  }

  std::vector<Corrected> all_;
  std::unordered_map<double, std::vector<std::size_t>> by_value_;
  std::size_t compared_ = 0;
};

void read_actions(const Plan& plan, Search& search) {
  for (const Action* action : plan.all<Action>()) {
    const Record* of = action->plan.target;
    search.read(*action, action->title, of);
    search.read(*action, action->description, of);
    for (const Measure& measure : action->measures) search.read(*action, measure.text, of);
    for (const Barrier& barrier : action->barriers) search.read(*action, barrier.barrier, of);
  }
}

template <class T>
void read_descriptions(const Plan& plan, Search& search) {
  for (const T* record : plan.all<T>()) {
    search.read(*record, record->title, nullptr);
    search.read(*record, record->description, nullptr);
  }
}

void read_all(const Plan& plan, Search& search) {
  for (const PartnerPlan* one : plan.all<PartnerPlan>()) {
    search.read(*one, one->title, one);
    search.read(*one, one->description, one);
  }
  read_actions(plan, search);
  for (const Strategy* strategy : plan.all<Strategy>())
    search.read(*strategy, strategy->vision, nullptr);
  read_descriptions<Strategy>(plan, search);
  read_descriptions<Theme>(plan, search);
  read_descriptions<Priority>(plan, search);
  for (const CaseStudy* story : plan.all<CaseStudy>()) search.read(*story, story->text, nullptr);
  for (const Evidence* evidence : plan.all<Evidence>())
    search.read_evidence(*evidence, plan.strategy());
}

// Plans that are said to quote it, although none of their texts here does: the published document
// does.
void add_quoting_plans(Corrected& corrected) {
  std::size_t added = 0;
  for (const Reference& plan : corrected.evidence->quoted_in) {
    if (added++ == kMostPlaces) return;
    if (plan.target == nullptr || corrected.plans_seen.count(plan.target) == 0)
      corrected.places.push_back({plan.span, named(plan) + " is said to quote it"});
  }
}

void report_one(const Corrected& corrected, Reporter& report) {
  const Evidence& evidence = *corrected.evidence;
  const Correction& correction = evidence.correction.value;
  const std::string still =
      corrected.places.size() == 1
          ? "is still quoted in one place"
          : fmt::format("is still quoted in {} places", corrected.places.size());
  Finding finding = report.at(
      evidence, evidence.value.span,
      fmt::format("{} was corrected to {} on {}, and {}", with_unit(evidence.value, evidence.unit),
                  with_unit(correction.value, evidence.unit), correction.date.date.to_words(),
                  still));
  finding.field("value").value(evidence.value.text);
  finding.hint("correct it there; quoted_in: names only plans that quote it today");
  for (const QuotingPlace& place : corrected.places) finding.related(place.span, place.what);
  finding.related(correction.value.span, "the right figure");
}

void check(const Workspace& workspace, Reporter& report) {
  Search search(workspace);
  if (search.empty()) return;
  read_all(workspace.plan, search);
  for (Corrected& corrected : search.found()) {
    add_quoting_plans(corrected);
    if (!corrected.places.empty()) report_one(corrected, report);
  }
}

}  // namespace

extern const Rule correction_not_carried = {
    .name = "correction-not-carried",
    .group = "evidence",
    .severity = Severity::error,
    .summary = "a figure that was corrected and is still quoted",
    .rationale =
        "A member finds a wrong figure, and the meeting asks for it to be mended. The plan on the "
        "website, the action that copied its first sentence and the next district's draft still "
        "say the old one, and each of them will be quoted again.\n\n"
        "The evidence record keeps what was quoted (value) beside what is right (correction). It "
        "is reported from the day of the correction on, until no text of a plan holds the old "
        "figure beside the words of its subject, no other evidence repeats it, and quoted_in "
        "names no plan. Take a plan out of quoted_in once it has been corrected.",
    .bad = R"(partners:
  - {id: hinckley, title: Hinckley and Bosworth, sector: local-government}
plans:
  - id: hb-chwp
    title: Hinckley and Bosworth plan
    owner: hinckley
    description: From 2021 to 2022 deaths by suicide rose by 40%.
evidence:
  - id: suicide-change
    statement: Deaths by suicide rose between 2021 and 2022
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 40
    unit: "% change"
    quoted_in: [hb-chwp]
    correction: {date: 2026-06-01, value: 12, reason: The figure was of another area}
)",
    .good = R"(partners:
  - {id: hinckley, title: Hinckley and Bosworth, sector: local-government}
plans:
  - id: hb-chwp
    title: Hinckley and Bosworth plan
    owner: hinckley
    description: From 2021 to 2022 deaths by suicide rose by 12%.
evidence:
  - id: suicide-change
    statement: Deaths by suicide rose between 2021 and 2022
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 40
    unit: "% change"
    correction: {date: 2026-06-01, value: 12, reason: The figure was of another area}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
