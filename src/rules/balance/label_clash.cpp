// The rule `label-clash`: one thing under several names, or several things under one.
//
// Right more often than complete: a false alarm here makes people rename what was right. Titles of
// towns and of organisations differ in small words for good reasons, so only contributions, of
// which a strategy has three or four, are compared by the words that they share.
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/confusable_ids.hpp"
#include "rules/every_id.hpp"
#include "rules/ids.hpp"
#include "rules/record_names.hpp"
#include "rules/same_names.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostNamed = 3;
constexpr std::size_t kMostRelated = 10;

using Records = std::vector<const Record*>;

template <class T>
std::vector<NamedRecord> titled(const Plan& plan) {
  std::vector<NamedRecord> records;
  for (const T* record : plan.all<T>()) {
    if (!record->title.given()) continue;
    // Districts may each keep a measure of one name; each plan's are compared with its own.
    const Record* within = nullptr;
    if constexpr (std::is_same_v<T, Metric>) within = record->plan.target;
    records.push_back({record, within});
  }
  return records;
}

bool all_titles_equal(const Records& records) {
  return std::all_of(records.begin(), records.end(), [&](const Record* record) {
    return utf8::equal_ignoring_case(record->title.text, records.front()->title.text);
  });
}

std::string message_for_titles(const Records& records) {
  const std::string_view many = name_of(records.front()->kind, records.size());
  if (all_titles_equal(records)) {
    return records.size() == 2
               ? fmt::format("another {} is called {} too", name_of(records.front()->kind),
                             named(*records[1]))
               : fmt::format("{} {} are called {}", records.size(), many, named(*records[1]));
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(records.size(), kMostNamed); ++i)
    names.push_back(named(*records[i]));
  if (records.size() > kMostNamed)
    names.push_back(fmt::format("{} more", records.size() - kMostNamed));
  return fmt::format("{} look like {} names of one {}", listed(names),
                     records.size() == 2 ? "two" : "several", name_of(records.front()->kind));
}

class Clashes {
 public:
  explicit Clashes(Reporter& report) : report_(report) {}

  template <class T>
  void check_titles(const Plan& plan, Likeness likeness) {
    const std::vector<NamedRecord> records = titled<T>(plan);
    for (const Records& set : same_names(records, likeness)) {
      // Two records with one id are `duplicate-id`.
      if (set.size() == 2 && utf8::equal_ignoring_case(set[0]->id.text, set[1]->id.text)) continue;
      Finding finding = report_.at(*set[1], set[1]->title.span, message_for_titles(set));
      finding.field("title").value(set[1]->title.text);
      finding.hint("keep one where they are one; otherwise give each a name that tells it apart");
      add_others(finding, set, [](const Record& record) { return record.title.span; });
      reported_.insert(set.begin(), set.end());
    }
  }

  template <class T>
  void check_numbers(const Plan& plan) {
    std::map<double, Records> numbers;
    for (const T* record : plan.all<T>()) {
      if (record->number.given()) numbers[record->number.value].push_back(record);
    }
    const auto place = [](const Record& record) {
      return static_cast<const T&>(record).number.span;
    };
    for (const auto& [value, set] : numbers) {
      if (set.size() < 2) continue;
      const Number& number = static_cast<const T&>(*set[1]).number;
      Finding finding = report_.at(*set[1], number.span,
                                   fmt::format("another {} has the number {} too",
                                               name_of(set[1]->kind), excerpt(number.text)));
      finding.field("number").value(number.text);
      finding.hint("give each a number of its own");
      add_others(finding, set, place);
    }
  }

  void check_ids(const Plan& plan) {
    struct Alike {
      const Record* first = nullptr;
      Records all;  // empty where there is no other
    };
    TextMap<Alike> looks;  // by what an id looks like, with its kind behind that
    for_each_record(plan, [&](const Record& record) {
      // What else is wrong with an id has a rule of its own.
      if (!record.id.given() || !fault_of_id(record.id.text).empty()) return;
      Alike& alike = looks[look_of_id(record.id.text) + static_cast<char>(record.kind)];
      if (alike.first == nullptr) {
        alike.first = &record;
        return;
      }
      Records& set = alike.all;
      if (set.empty()) set.push_back(alike.first);
      const bool again = std::any_of(set.begin(), set.end(), [&](const Record* other) {
        return utf8::equal_ignoring_case(other->id.text, record.id.text);
      });
      if (!again && set.size() < kMostRelated) set.push_back(&record);
      if (set.size() == 2 && set.back() == &record) confusable_.push_back(&set);
    });
    for (const Records* set : confusable_) report_ids(*set);
  }

 private:
  void report_ids(const Records& set) {
    const auto known = [&](const Record* record) { return reported_.count(record) != 0; };
    if (std::all_of(set.begin(), set.end(), known)) return;
    const Record& second = *set[1];
    Finding finding = report_.at(
        second, second.id.span,
        fmt::format("the id {} is easily taken for {}, another {}", quoted(second.id.text),
                    quoted(set[0]->id.text), name_of(second.kind)));
    finding.field("id").value(second.id.text);
    finding.hint("give one of them another id, and change it wherever it stands");
    add_others(finding, set, [](const Record& record) { return record.id.span; });
  }

  template <class Place>
  static void add_others(Finding& finding, const Records& set, Place place) {
    for (std::size_t i = 0; i < std::min(set.size(), kMostRelated); ++i) {
      if (i != 1) finding.related(place(*set[i]), id_or_title(*set[i]));
    }
  }

  Reporter& report_;
  std::unordered_set<const Record*> reported_;
  std::vector<const Records*> confusable_;  // in the order of the plan; map nodes stay in place
};

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  Clashes clashes(report);
  clashes.check_titles<Contribution>(plan, Likeness::shared_words);
  clashes.check_titles<Theme>(plan, Likeness::slip_of_pen);
  clashes.check_titles<Priority>(plan, Likeness::slip_of_pen);
  clashes.check_titles<Population>(plan, Likeness::slip_of_pen);
  clashes.check_titles<Driver>(plan, Likeness::slip_of_pen);
  clashes.check_titles<Partner>(plan, Likeness::slip_of_pen);
  clashes.check_titles<PartnerPlan>(plan, Likeness::slip_of_pen);
  clashes.check_titles<Group>(plan, Likeness::slip_of_pen);
  clashes.check_titles<RelatedStrategy>(plan, Likeness::slip_of_pen);
  clashes.check_titles<Place>(plan, Likeness::same_words);
  clashes.check_titles<Metric>(plan, Likeness::same_words);
  clashes.check_numbers<Theme>(plan);
  clashes.check_numbers<Priority>(plan);
  clashes.check_ids(plan);
}

}  // namespace

extern const Rule label_clash = {
    .name = "label-clash",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "one thing under several names, or several things under one",
    .rationale =
        "One board paper calls the same outcome \"long-term support and management\", \"long-term "
        "conditions management\" and \"long-term management and support\". Three officers then "
        "file their actions under three headings, and each heading looks half empty.\n\n"
        "Titles of one kind are compared without regard to capitals, punctuation, plurals, small "
        "words and the order of words, and for one slip of the pen; contributions also by the "
        "words that they share. Ids of one kind are compared for a hyphen, noughts before a number "
        "and letters that pass for digits, and themes and priorities for their numbers. A theme "
        "and a priority may share a name or an id, and metrics of different plans a title.",
    .bad = R"(strategy:
  id: seamless-health
  title: Seamless health
  contributions:
    - {id: prevention, title: Early intervention and prevention}
    - {id: support, title: Long-term support and management}
    - {id: conditions, title: Long-term conditions management}
priorities:
  - {id: falls-prevention, title: Prevention of falls}
  - {id: fallsprevention, title: Fewer falls at home}
)",
    .good = R"(strategy:
  id: seamless-health
  title: Seamless health
  contributions:
    - {id: prevention, title: Early intervention and prevention}
    - {id: long-term, title: Long-term management and support}
  places:
    - {id: north, title: North ward}
    - {id: south, title: South ward}
themes:
  - {id: cancers, title: Cancers}
priorities:
  - {id: cancers, title: Cancers}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
