// The paper `paper`: the covering report that a clerk puts on the agenda. What the plan knows it
// says; what only people know (the solicitor's and the treasurer's comments, other options) a board
// adds by a template, and until then the paper says plainly that it is not there.
#include "hwbplan/workspace/action_places.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/unread_files.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "reports/action_views.hpp"
#include "reports/agenda_item.hpp"
#include "reports/alternatives.hpp"
#include "reports/board_asks.hpp"
#include "reports/consultation.hpp"
#include "reports/filtered.hpp"
#include "reports/implications.hpp"
#include "reports/overlap_proposals.hpp"
#include "reports/overlap_view.hpp"
#include "reports/paper_header.hpp"
#include "reports/plan_tables.hpp"
#include "reports/put_to_board.hpp"
#include "reports/sentences.hpp"
#include "reports/tally_tables.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope),
        filtered_(scope),
        document_(document),
        views_(view_actions(scope)),
        put_(put_to_board(scope)),
        asks_(put_.asks),
        is_unknown_(is_unknown(put_, scope)),
        why_nothing_(is_unknown_ ? why_nothing_is_told(put_, scope) : std::string()) {
    meeting_ = scope.options().meeting;
    if (meeting_ != nullptr && !scope.shows(*meeting_)) meeting_ = nullptr;
    if (meeting_ == nullptr) return;
    item_ = scope.options().item != nullptr ? scope.options().item : item_of(*meeting_);
  }

  void write() {
    document_.numbered = true;
    head();
    purpose();
    recommendations();
    reasons();
    document_.sections.push_back(alternatives_section(scope_, filtered_, put_));
    supporting();
    document_.sections.push_back(implications_section(scope_, filtered_, put_));
    document_.sections.push_back(consultation_section(scope_, put_));
    background();
    contact();
    document_.data.push_back(action_data(views_, scope_));
  }

 private:
  std::string strategy_name() const {
    const Strategy* strategy = scope_.strategy();
    if (strategy != nullptr && strategy->title.given())
      return fmt::format("“{}”", title_of(*strategy));
    return "the joint strategy";
  }

  // A clerk who has put the paper down for noting learns here that it asks for more.
  RichText purpose_in_words() const {
    RichText words(one_line(item_->purpose.text));
    if (is_for_noting(item_->purpose.text) && put_.asks_for_decisions())
      words.add({", and the recommendations ask for decisions",
                 false,
                 Tone::none,
                 {},
                 {},
                 "recommendations"});
    return words;
  }

  // As the agenda has it; where no item says so, by what the recommendations ask for.
  RichText for_what() const {
    if (item_ != nullptr && item_->purpose.given()) return purpose_in_words();
    if (!put_.asks_for_decisions() && !signs_off()) return {"noting"};
    RichText decision;
    return decision.add({"decision", false, Tone::none, {}, {}, "recommendations"});
  }

  void head() {
    if (item_ != nullptr && item_->title.given()) document_.title = one_line(item_->title.text);
    std::vector<Fact> facts;
    const auto add = [&](const char* label, std::string value) {
      if (!value.empty()) facts.push_back({label, {RichText(std::move(value))}});
    };
    if (meeting_ != nullptr && item_ != nullptr)
      add("Item", fmt::format("{}", number_of(*item_, *meeting_)));
    if (item_ != nullptr) {
      add("Report of", scope_.lead(item_->lead));
    }
    facts.push_back({"For", {for_what()}});
    // A district's places are its wards, and a county's its districts.
    add("Wards and places", told_apart(places()));
    // The usual line says who the reader is, which the item's purpose says better here.
    std::erase_if(document_.header, [](const Fact& fact) { return fact.label == "For"; });
    const auto behind_meeting = std::find_if(
        document_.header.begin(), document_.header.end(),
        [](const Fact& fact) { return fact.label != "Plan" && fact.label != "Meeting"; });
    document_.header.insert(behind_meeting, facts.begin(), facts.end());
  }

  // Of one item those that its actions name; all where one of them is for the whole area.
  std::vector<std::string> places() const {
    const Strategy* strategy = scope_.plan().strategy();
    const auto is_whole = [&](const Reference& one) {
      const auto* place = target_as<Place>(one);
      return place != nullptr && is_whole_area(*place, strategy);
    };
    const bool is_everywhere =
        !scope_.is_of_item() ||
        std::any_of(views_.begin(), views_.end(), [&](const ActionView& view) {
          const List<Reference>& named = places_of(*view.action);
          return named.empty() || std::any_of(named.begin(), named.end(), is_whole);
        });
    std::vector<std::string> titles;
    for (const Place* place : scope_.all<Place>()) {
      if (is_whole_area(*place, strategy)) continue;
      if (scope_.options().place != nullptr && scope_.options().place != place) continue;
      if (is_everywhere || filtered_.has(*place)) titles.push_back(title_of(*place));
    }
    return titles;
  }

  // "the paper “Progress report”", by the title that stands at its head.
  std::string paper_in_words() const {
    const Report* report = find_report(report_of(*item_));
    return report == nullptr ? std::string() : fmt::format("the paper “{}”", report->title);
  }

  // What looks alike stands there with a recommendation, also where nobody has proposed anything.
  bool brings_overlaps() const { return put_.matter == Matter::overlaps && item_ != nullptr; }

  std::string purpose_of_item() const {
    const std::string stands =
        fmt::format("action plan for {} stands on {}", strategy_name(), scope_.today().to_words());
    if (!why_nothing_.empty())
      return (brings_overlaps() ? fmt::format("To bring {} before the Board, and to report that ",
                                              paper_in_words())
                                : "To report that ") +
             why_nothing_;
    if (is_unknown_) return fmt::format("To bring “{}” before the Board", document_.title);
    switch (put_.matter) {
      case Matter::requests:
        return "To report what stands in the way of the actions below, and how the " + stands;
      case Matter::overlaps:
        return "To report on actions that overlap, and how the " + stands;
      case Matter::paper:
        return fmt::format("To bring {} before the Board, and to report how the {}",
                           paper_in_words(), stands);
      case Matter::plan:
      case Matter::not_said:
        break;
    }
    return "To report how the " + stands;
  }

  void purpose() {
    Section section("purpose", "Purpose of the report");
    RichText text(purpose_of_item());
    if (put_.asks_for_decisions())
      text.add({", and to ask the Board for the decisions recommended below",
                false,
                Tone::none,
                {},
                {},
                "recommendations"});
    section.say_numbered(std::move(text.add({".", false, Tone::none, {}, {}})));
    document_.sections.push_back(std::move(section));
  }

  // Nobody signs off an extract, or what could not be read in full.
  bool signs_off() const { return is_for_sign_off() && !is_incomplete(); }

  bool is_incomplete() const { return !files_with_mistakes(scope_.workspace()).empty(); }

  bool is_for_sign_off() const {
    const Strategy* strategy = scope_.strategy();
    return put_.is_of_the_rest && !scope_.is_filtered() && meeting_ != nullptr &&
           strategy != nullptr && strategy->sign_off.given() &&
           strategy->sign_off->meeting.target == meeting_ &&
           !is_signed_off(strategy->sign_off.value, scope_.workspace());
  }

  // An item is for decision, and the plan does not know what is to be decided.
  bool lacks_recommendations() const {
    if (scope_.options().item == nullptr || item_ == nullptr) return false;
    return is_for_decision(item_->purpose.text) && !put_.asks_for_decisions() && !signs_off();
  }

  RichText what_is_noted() const {
    if (!why_nothing_.empty())
      return {"notes " + (brings_overlaps() ? paper_in_words() + ", and " : std::string()) +
              "that " + why_nothing_};
    if (is_unknown_ || (views_.empty() && !scope_.is_filtered())) return {"notes this report"};
    const bool goes_with_paper = put_.matter == Matter::paper;
    RichText noted(fmt::format("notes {}the position of {}",
                               goes_with_paper ? paper_in_words() + " and " : std::string(),
                               counted(views_.size(), "action")));
    return noted.add(
        {" as set out in the supporting information", false, Tone::none, {}, {}, "supporting"});
  }

  void recommendations() {
    Section section("recommendations", "Recommendations");
    LetteredList list;
    list.lead_in = "That the Board:";
    list.items.push_back(what_is_noted());
    for (const BoardAsk& one : asks_.before_it)
      list.items.push_back(recommendation_of(one, scope_));
    for (std::string& one : overlap_recommendations(put_.proposals))
      list.items.emplace_back(std::move(one));
    if (signs_off()) list.items.emplace_back("signs off the action plan");
    section.add(std::move(list));
    if (lacks_recommendations()) section.say_numbered(none_recorded("Further recommendations"));
    if (is_for_sign_off() && is_incomplete())
      section.say_numbered(
          "The action plan is due to be signed off at this meeting. It is not put up for that "
          "here, "
          "because not all of it could be read.");
    document_.sections.push_back(std::move(section));
  }

  static bool is_bad(std::optional<Status> status) {
    return status == Status::off_track || status == Status::at_risk;
  }

  // "6 actions are off track or at risk: 2 by their dates and figures, and 4 more by what their
  // leads say."
  std::string how_many_behind() const {
    std::size_t all = 0;
    std::size_t computed = 0;
    for (const ActionView& view : views_) {
      if (!is_behind(view)) continue;
      ++all;
      computed += is_bad(view.status.computed) ? 1u : 0u;
    }
    if (all == 0)
      return fmt::format(
          "No action{} is off track or at risk, by its dates and figures or by what its lead says.",
          scope_.in_this_paper());
    const std::string who = all == 1 ? "1 action is" : fmt::format("{} actions are", all);
    const char* their = all == 1 ? "its" : "their";
    const char* say = all == 1 ? "lead says" : "leads say";
    if (computed == all)
      return fmt::format("{} off track or at risk by {} dates and figures.", who, their);
    if (computed == 0)
      return fmt::format("{} off track or at risk by what {} {}, and none by dates and figures.",
                         who, their, say);
    return fmt::format("{} off track or at risk: {} by dates and figures, and {} more by what {}.",
                       who, computed, all - computed,
                       all - computed == 1 ? "its lead says" : "their leads say");
  }

  void reasons() {
    Section section("reasons", "Reasons for the recommendations");
    if (is_unknown_) {
      section.say_numbered(none_recorded("Reasons"));
      document_.sections.push_back(std::move(section));
      return;
    }
    section.say_numbered(
        how_many_behind() +
        " The Board answers for the plan as a whole and can unblock what no single partner can.");
    for (const BoardAsk& one : asks_.before_it) {
      RichText text;
      text.add(phrase_of(*one.action))
          .add({fmt::format(" is held up: {}.", without_stop(one.barrier->barrier.text)),
                false,
                {},
                {},
                {}});
      section.say_numbered(std::move(text));
    }
    // Of very many the recommendation leads to the paper that tells of each.
    if (put_.proposals.size() <= kMostProposalsApart) {
      for (const OverlapDecision* one : put_.proposals) {
        if (!one->reason.given()) continue;
        section.say_numbered(
            fmt::format("{}. {}.", with_actions(scope_, *one), without_stop(one->reason.text)));
      }
    }
    document_.sections.push_back(std::move(section));
  }

  template <class T>
  std::size_t wanted(const std::vector<const T*>& records) const {
    return static_cast<std::size_t>(std::count_if(
        records.begin(), records.end(), [this](const T* one) { return filtered_.has(*one); }));
  }

  // Which of the six questions are answered, of how many actions not all.
  std::string answered_in_words() const {
    constexpr std::string_view kSix =
        "who leads it, with what resources, measured how, by when, against which barriers and with "
        "what progress";
    if (views_.empty()) return {};
    std::vector<std::string> lacking;
    for (const ActionView& view : views_) {
      if (!answers_all(*view.action, scope_.today()))
        lacking.push_back(name_in_sentence(*view.action));
    }
    if (lacking.empty()) return fmt::format(" Each says {}.", kSix);
    // More names than these nobody reads in a sentence.
    constexpr std::size_t kMostNamed = 3;
    return fmt::format(
        " Each is to say {}; {} {} not say all of it yet.", kSix,
        lacking.size() <= kMostNamed ? listed(lacking) : fmt::format("{} of them", lacking.size()),
        lacking.size() == 1 ? "does" : "do");
  }

  // By what the strategy has: one without contributions is not told that it names none.
  void add_tallies(Section& section) const {
    const bool themes = !scope_.themes().empty();
    const bool contributions = !scope_.all<Contribution>().empty();
    if (!themes && !contributions) return;
    section.say_numbered(
        fmt::format("The actions {}{}{} as follows. An action may count under several.",
                    themes ? "lie under the themes" : "", themes && contributions ? " and " : "",
                    contributions ? "contribute to the outcomes of the strategy" : ""));
    if (themes) section.add(tally_by_theme(scope_, views_));
    if (contributions) section.add(tally_by_contribution(scope_, views_));
  }

  void supporting() {
    Section section("supporting", "Supporting information");
    if (is_unknown_) {
      section.say_numbered(
          why_nothing_.empty()
              ? "The plan does not record which actions this item is about."
              : fmt::format("This paper tells of no actions, because {}.", why_nothing_));
      if (why_nothing_.empty()) section.say_numbered(none_recorded("Supporting information"));
      for (const std::string& one : put_.elsewhere) section.say_numbered(one);
      document_.sections.push_back(std::move(section));
      return;
    }
    std::set<const Record*> plans;
    for (const ActionView& view : views_)
      if (view.action->plan.target != nullptr) plans.insert(view.action->plan.target);
    const std::string of = plans.empty() ? std::string() : counted(plans.size(), "plan");
    section.say_numbered(fmt::format(
        "{} under {} and {}.{}",
        scope_.is_filtered()
            ? fmt::format("{},{}", share_in_words(scope_), of.empty() ? of : " from " + of + ",")
            : fmt::format("The plan brings {}{} together", counted(views_.size(), "action"),
                          of.empty() ? of : " of " + of),
        counted(wanted(scope_.themes()), "theme"),
        counted_as(wanted(scope_.priorities()), "priority", "priorities"), answered_in_words()));
    section.say_numbered(
        "Leads declare the status of their actions. A second status is computed from the dates, "
        "milestones and figures of the plan:");
    section.add(status_table(views_));
    add_tallies(section);
    std::vector<const ActionView*> behind;
    for (const ActionView& view : views_)
      if (is_behind(view)) behind.push_back(&view);
    section.say_numbered(
        behind.empty() ? fmt::format("No action{} is off track or at risk.", scope_.in_this_paper())
                       : "These actions are off track or at risk, by dates and figures or by what "
                         "their leads say:");
    if (!behind.empty())
      section.add(overview_table("behind", "Actions off track or at risk", behind, scope_));
    if (!asks_.later.empty()) {
      section.say_numbered(to_be_put_later(scope_));
      section.add(requests_of(asks_.later, scope_));
    }
    for (const std::string& one : put_.elsewhere) section.say_numbered(one);
    document_.sections.push_back(std::move(section));
  }

  void background() {
    Section section("background", "Background papers");
    BulletList list;
    for (const PartnerPlan* plan : plans_of(scope_)) {
      RichText item;
      Phrase phrase{scope_.distinct_title(*plan), false, Tone::none, {}, {}};
      if (plan->url.given()) phrase.url = one_line(plan->url.text);
      item.add(std::move(phrase));
      list.items.push_back(std::move(item));
    }
    for (const RelatedStrategy* one : scope_.all<RelatedStrategy>()) {
      if (scope_.is_of_item() && !filtered_.has(*one)) continue;
      RichText item;
      Phrase phrase{title_of(*one), false, Tone::none, {}, {}};
      if (one->url.given()) phrase.url = one_line(one->url.text);
      item.add(std::move(phrase));
      list.items.push_back(std::move(item));
    }
    if (is_unknown_) {
      section.say(none_recorded("Background papers"));
    } else if (list.items.empty()) {
      section.say("The plan names none.");
    } else {
      section.add(std::move(list));
    }
    document_.sections.push_back(std::move(section));
  }

  void contact() {
    Section section("contact", "Contact for further information");
    const std::string lead = item_ == nullptr ? std::string() : scope_.lead(item_->lead);
    if (lead.empty())
      section.say("The plan names nobody for this paper.");
    else
      section.say(lead);
    document_.sections.push_back(std::move(section));
  }

  const Scope& scope_;
  const Filtered filtered_;
  Document& document_;
  const std::vector<ActionView>& views_;
  const Meeting* meeting_ = nullptr;
  const AgendaItem* item_ = nullptr;
  const PutToBoard put_;
  const BoardAsks& asks_;
  const bool is_unknown_;
  const std::string why_nothing_;  // of an item whose matter is known
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report paper_report = {
    .name = "paper",
    .title = "The joint action plan",
    .reader = "the board",
    .summary =
        "The covering report: purpose, recommendations, reasons, options, advice, consultation",
    .write = write,
};

}  // namespace hwbplan::reports
