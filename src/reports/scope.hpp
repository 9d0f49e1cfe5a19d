// What a paper is about: the records that its filters and its readers let through, and how it calls
// them. Every report asks here, so that none forgets a filter or prints what is private.
#pragma once

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/reports/report.hpp"
#include "hwbplan/text/phrases.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hwbplan::reports {

RecordLink link_to(const Record& record);
// By its title; by its id where it has none.
std::string title_of(const Record& record);
// "HB-07 Run classes in village halls": how an action is called in tables and lists.
std::string reference_and_title(const Record& record);

// Whether a record may be printed in a public paper: see Scope::shows().
bool is_public(const Record& record);

class Scope {
 public:
  // What passes the filters, which is the same for every paper of one run.
  struct Chosen {
    struct SameTitle {
      std::size_t all = 0;         // metrics that bear it
      std::size_t of_no_plan = 0;  // of these
      std::unordered_map<const Record*, std::size_t> of_plan;
    };
    std::vector<const Action*> actions;
    std::vector<const Metric*> metrics;
    std::size_t of_no_place = 0;  // actions left out for nothing but that no place is known of them
    bool is_of_item = false;      // no more than what one item of an agenda is about
    std::unordered_set<const Record*> records;  // all of these
    TextMap<SameTitle> metric_titles;
    TextMap<std::vector<const PartnerPlan*>> plan_titles;  // that several plans bear
  };

  explicit Scope(const ReportInput& input);

  const ReportInput& input() const { return input_; }
  const Workspace& workspace() const { return input_.workspace; }
  const Plan& plan() const { return input_.workspace.plan; }
  const ReportOptions& options() const { return input_.options; }
  SharedWork& shared() const { return *shared_; }
  Date today() const { return input_.workspace.today; }
  bool wants_page() const { return input_.wanted != Wanted::data; }
  bool wants_data() const { return input_.wanted != Wanted::page; }
  FinancialYear financial_year() const { return input_.workspace.settings.financial_year(); }
  // Nothing where the plan has none or it may not be printed.
  const Strategy* strategy() const;

  // May be printed in this paper: all records in a board's own, those that are not private in a
  // public one. What belongs to a private plan is private too, and so is what is said of private
  // actions: a decision about an overlap, a story, a meeting of a private group.
  bool shows(const Record& record) const;
  // What it leads to is not private; true where it leads nowhere.
  bool shows(const Reference& reference) const;
  // Nothing among them is private: a sentence about several may tell of each.
  bool shows_all(const List<Reference>& references) const;

  // The day of a meeting; not valid where it has none or the meeting may not be printed. No paper
  // looks up a meeting that a record names by itself, so that none tells when a private one is.
  Date day_of(const Meeting& meeting) const;
  Date day_of(const Reference& meeting) const;
  // The day of what happened at a meeting: its `own` where one is given, else the meeting's. Of
  // what happened at a meeting that may not be printed, neither.
  Date day_of(const Reference& meeting, const DateValue& own) const;
  // The title of the group whose meeting it is; empty where either may not be printed.
  std::string group_of(const Reference& meeting) const;
  // The day of a meeting whether or not it may be printed: only for what comes before what. It must
  // not be printed.
  static Date day_to_compare(const Meeting& meeting);
  static Date day_to_compare(const Reference& meeting);
  // "4 June 2026", the day that is asked for; "a meeting that is not published" where it is the day
  // of one that may not be printed. Empty where no day is asked for.
  std::string since_in_words() const;

  // Those that the filters let through, in the order of the plan.
  const std::vector<const Action*>& actions() const { return chosen_.actions; }
  const std::vector<const Metric*>& metrics() const { return chosen_.metrics; }
  // Where a place is asked for: actions that everything else asked for lets through, and of which
  // neither they nor their plans name any place. They are left out, and the paper says how many.
  std::size_t left_out_of_no_place() const { return chosen_.of_no_place; }
  bool has(const Action& action) const { return chosen_.records.count(&action) != 0; }
  bool has(const Metric& metric) const { return chosen_.records.count(&metric) != 0; }
  // Themes and priorities that the filters let through; themes in the plan's order, priorities by
  // their numbers.
  std::vector<const Theme*> themes() const;
  std::vector<const Priority*> priorities() const;
  // All records of a kind that may be printed, whatever the filters say.
  template <class T>
  std::vector<const T*> all() const {
    std::vector<const T*> shown;
    for (const T* record : plan().all<T>()) {
      if (shows(*record)) shown.push_back(record);
    }
    return shown;
  }
  bool is_filtered() const;
  // By a theme, a priority, a partner, a plan or a place.
  bool has_filters() const;
  // The item of the agenda that the paper is asked for is about some actions only, or none, or it
  // is not known about which.
  bool is_of_item() const { return chosen_.is_of_item; }
  // " in this paper" where there is a filter, to stand behind "no action": what is said of an
  // extract may be wrong of the plan. Else empty.
  std::string_view in_this_paper() const { return is_filtered() ? " in this paper" : ""; }
  // "Theme: Falls. Partner: Borough Council." Empty where there is no filter.
  std::string filters_in_words() const;

  // The priority that is referred to. Nothing where it is private: the themes that it stands under
  // would tell of it.
  const Priority* priority_of(const Reference& reference) const;

  // The title of what is referred to; as it is written where that is not known; "not published"
  // for what is private. Empty where nothing is given.
  std::string title(const Reference& reference) const;
  RecordLink link(const Reference& reference) const;
  // Titles of all of them but the private.
  std::vector<std::string> titles(const List<Reference>& references) const;
  // "Consultant in public health, Borough Council"; empty where neither is given.
  std::string lead(const Maybe<Lead>& lead) const;
  std::string lead(const Lead& lead) const;

  // The metric's title, and the plan it belongs to where another metric bears the same one: a
  // county and its districts often count one thing. The one of no plan is the whole area's. Its id
  // where that does not tell them apart.
  std::string distinct_title(const Metric& metric) const;
  // The plan's title, and whose it is where several bear the same one, as districts' plans do. Its
  // id where that does not tell them apart.
  std::string distinct_title(const PartnerPlan& plan) const;
  // Of a plan or a metric this; of any other record its title.
  std::string distinct_title(const Record& record) const;

  // What references say of themes: that it is every theme, or which.
  struct NamedThemes {
    bool every = false;
    bool is_cut = false;               // there may be more than are listed
    std::vector<const Theme*> themes;  // in the plan's order, where it is not every theme
  };
  // Those of its priorities and its own.
  NamedThemes themes_named(const Action& action) const;
  // Those of its priorities.
  NamedThemes themes_named(const Metric& metric) const;
  // The same as a list, in the plan's order. Of very many the first, so that nobody can tell from
  // it that a theme has no actions or metrics, nor how many: ByTheme and UncountedThemes can.
  std::vector<const Theme*> themes_of(const Action& action) const;
  std::vector<const Theme*> themes_of(const Metric& metric) const;
  // "Falls; Dementia", as a cell of data holds them, and "and more" behind the first of very many.
  std::string themes_in_words(const Action& action) const;

 private:
  std::vector<const Theme*> first_of(NamedThemes named) const;
  NamedThemes themes_named(const List<Reference>& own, const List<Reference>& priorities) const;
  bool passes(const Action& action) const;
  // Where it is done, if a place is asked for.
  bool is_there(const Action& action) const;
  bool passes(const Metric& metric) const;
  Chosen choose() const;

  const ReportInput& input_;
  std::shared_ptr<SharedWork> shared_;  // keeps what `chosen_` refers to
  const Chosen& chosen_;
  const bool has_very_many_themes_;  // more than are listed where every one is meant
};

// "1 category", "1,200 categories". For nouns that only take an s, counted() of text/phrases.hpp.
std::string counted_as(std::size_t count, std::string_view one, std::string_view many);

// What officers wrote under a record, for a section of a paper. Where it is a placeholder, a
// sentence says that `what` ("The vision") has not been written yet: the public reads "TBC" as the
// answer.
Block officers_text(const Text& text, std::string_view what);

// Whether the theme is among those of the priority ("all" stands for every theme).
bool is_under(const Priority& priority, const Theme& theme);

}  // namespace hwbplan::reports
