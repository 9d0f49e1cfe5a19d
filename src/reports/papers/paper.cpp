// The paper `paper`: the covering report that a clerk puts on the agenda. What the plan knows it
// says; what only people know (the solicitor's and the treasurer's comments, other options) a board
// adds by a template, and until then the paper says plainly that it is not there.
#include "hwbplan/base/number.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "reports/action_views.hpp"
#include "reports/agenda_item.hpp"
#include "reports/board_asks.hpp"
#include "reports/consultation.hpp"
#include "reports/filtered.hpp"
#include "reports/overlap_proposals.hpp"
#include "reports/overlap_view.hpp"
#include "reports/paper_header.hpp"
#include "reports/plan_tables.hpp"
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
        asks_(asks_of_the_board(scope)) {
    meeting_ = scope.options().meeting;
    if (meeting_ != nullptr && !scope.shows(*meeting_)) meeting_ = nullptr;
    if (meeting_ != nullptr) item_ = item_of(*meeting_);
  }

  void write() {
    document_.numbered = true;
    head();
    purpose();
    recommendations();
    reasons();
    alternatives();
    supporting();
    implications();
    document_.sections.push_back(consultation_section(scope_));
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
    if (is_for_noting(item_->purpose.text) && !asks_.before_it.empty())
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
    if (asks_.before_it.empty() && !signs_off()) return {"noting"};
    RichText decision;
    return decision.add({"decision", false, Tone::none, {}, {}, "recommendations"});
  }

  void head() {
    if (item_ != nullptr && item_->title.given()) document_.title = one_line(item_->title.text);
    std::vector<Fact> facts;
    const auto add = [&](const char* label, std::string value) {
      if (!value.empty()) facts.push_back({label, {RichText(std::move(value))}});
    };
    if (meeting_ != nullptr && item_ != nullptr) {
      const auto place = item_ - meeting_->items.items.data();
      add("Item", fmt::format("{}", place + 1));
    }
    if (item_ != nullptr) {
      add("Report of", scope_.lead(item_->lead));
    }
    facts.push_back({"For", {for_what()}});
    std::vector<std::string> places;
    for (const Place* place : scope_.all<Place>()) {
      if (is_whole_area(*place, scope_.plan().strategy())) continue;
      if (scope_.options().place != nullptr && scope_.options().place != place) continue;
      places.push_back(title_of(*place));
    }
    // A district's places are its wards, and a county's its districts.
    add("Wards and places", told_apart(places));
    // The usual line says who the reader is, which the item's purpose says better here.
    std::erase_if(document_.header, [](const Fact& fact) { return fact.label == "For"; });
    const auto behind_meeting = std::find_if(
        document_.header.begin(), document_.header.end(),
        [](const Fact& fact) { return fact.label != "Plan" && fact.label != "Meeting"; });
    document_.header.insert(behind_meeting, facts.begin(), facts.end());
  }

  void purpose() {
    Section section("purpose", "Purpose of the report");
    RichText text(fmt::format("To report how the action plan for {} stands on {}", strategy_name(),
                              scope_.today().to_words()));
    if (!asks_.before_it.empty())
      text.add({", and to ask the Board for the decisions recommended below",
                false,
                Tone::none,
                {},
                {},
                "recommendations"});
    section.say_numbered(std::move(text.add({".", false, Tone::none, {}, {}})));
    document_.sections.push_back(std::move(section));
  }

  // Nobody signs off an extract.
  bool signs_off() const {
    const Strategy* strategy = scope_.strategy();
    return !scope_.is_filtered() && meeting_ != nullptr && strategy != nullptr &&
           strategy->sign_off.given() && strategy->sign_off->meeting.target == meeting_ &&
           !is_signed_off(strategy->sign_off.value, scope_.workspace());
  }

  void recommendations() {
    Section section("recommendations", "Recommendations");
    LetteredList list;
    list.lead_in = "That the Board:";
    RichText noted(fmt::format("notes the position of {}", counted(views_.size(), "action")));
    noted.add(
        {" as set out in the supporting information", false, Tone::none, {}, {}, "supporting"});
    list.items.push_back(std::move(noted));
    for (const BoardAsk& one : asks_.before_it)
      list.items.push_back(recommendation_of(one, scope_));
    for (std::string& one : overlap_recommendations(scope_))
      list.items.emplace_back(std::move(one));
    if (signs_off()) list.items.emplace_back("signs off the action plan");
    section.add(std::move(list));
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
    document_.sections.push_back(std::move(section));
  }

  static std::string without_stop(std::string_view text) {
    std::string line = one_line(text);
    while (line.ends_with('.')) line.pop_back();
    return line;
  }

  void alternatives() {
    Section section("alternatives", "Alternative options considered");
    BulletList decided;
    for (const OverlapDecision* one : decisions_taken(scope_)) {
      if (!one->decision.given() || !one->reason.given() || !filtered_.has(one->actions)) continue;
      RichText item;
      for (const Reference& reference : one->actions) {
        if (reference.target == nullptr || !scope_.shows(*reference.target)) continue;
        if (!item.empty()) item.add({"; ", false, Tone::none, {}, {}});
        item.add(phrase_of(*reference.target));
      }
      constexpr std::size_t kOfTwo = 3;  // phrases: two actions and what stands between them
      if (item.phrases.size() < kOfTwo) continue;
      item.add({": ", false, Tone::none, {}, {}});
      item.add({lower(decision_in_words(scope_, *one)), true, Tone::none, {}, {}});
      item.add({fmt::format(". {}.", without_stop(one->reason.text)), false, Tone::none, {}, {}});
      decided.items.push_back(std::move(item));
    }
    if (decided.items.empty()) {
      section.say_numbered(fmt::format("The plan records no other options{}.",
                                       scope_.is_filtered() ? " for these actions" : ""));
    } else {
      section.say_numbered(
          "Actions that overlap could be delivered jointly, be merged, both be kept, or one of "
          "them be stopped. These decisions have been made:");
      section.add(std::move(decided));
    }
    document_.sections.push_back(std::move(section));
  }

  static std::string lower(std::string_view word) {
    std::string text(word);
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
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
    std::size_t lacking = 0;
    for (const ActionView& view : views_)
      lacking += answers_all(*view.action, scope_.today()) ? 0u : 1u;
    if (lacking == 0) return fmt::format(" Each says {}.", kSix);
    return fmt::format(" Each is to say {}; {} of them {} not say all of it yet.", kSix, lacking,
                       lacking == 1 ? "does" : "do");
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
    document_.sections.push_back(std::move(section));
  }

  void implications() {
    Section section("implications", "Advice received and implications");
    Section legal("legal", "Legal");
    legal.say_numbered("The plan holds no legal comments.");
    section.sections.push_back(std::move(legal));
    section.sections.push_back(finance());
    section.sections.push_back(equality());
    section.sections.push_back(risk());
    document_.sections.push_back(std::move(section));
  }

  Section finance() const {
    Section section("finance", "Finance");
    Money all;
    double freed = 0;
    for (const ActionView& view : views_) {
      if (view.status.computed == Status::stopped) continue;
      const Money money = money_of(*view.action);
      all.total += money.total;
      all.unsecured += money.unsecured;
    }
    for (const OverlapDecision* one : decisions_taken(scope_)) {
      if (!filtered_.has(one->actions)) continue;
      if (one->frees.given()) freed += possible(one->frees->amount);
    }
    section.say_numbered(
        all.total > 0 ? fmt::format("The actions name {} of funding, of which {} not secured. {}",
                                    format_pounds(all.total),
                                    all.unsecured > 0 ? format_pounds(all.unsecured) + " is"
                                                      : std::string("none is marked as"),
                                    kOfAllButStopped)
                      : std::string("The actions name no money."));
    if (freed > 0)
      section.say_numbered(
          fmt::format("Decisions about overlapping actions free {} a year.", format_pounds(freed)));
    return section;
  }

  // "none is", "1 is", "5 are": how many of a number that was said before.
  static std::string is_or_are(std::size_t count) {
    if (count == 0) return "none is";
    return count == 1 ? "1 is" : fmt::format("{} are", count);
  }

  Section equality() const {
    Section section("equality", "Equality");
    std::set<const Record*> served;
    for (const ActionView& view : views_) {
      for (const Reference& one : view.action->populations) served.insert(one.target);
    }
    std::vector<std::string> missed;
    std::size_t reached = 0;
    for (const Population* one : scope_.all<Population>()) {
      if (!one->seldom_heard.given() || !one->seldom_heard.value) continue;
      if (served.count(one) != 0) {
        ++reached;
      } else {
        missed.push_back(title_of(*one));
      }
    }
    if (reached + missed.size() == 0) {
      section.say_numbered("The strategy names no seldom-heard groups.");
      return section;
    }
    const std::size_t all = reached + missed.size();
    const std::string who = missed.empty() ? (all == 1 ? std::string("The one group")
                                                       : fmt::format("All {} groups", all))
                                           : "Of " + counted(all, "group");
    section.say_numbered(
        fmt::format("{} that the Board seldom hears from{} reached by an action {}.", who,
                    missed.empty() ? (all == 1 ? " is" : " are") : ", " + is_or_are(reached),
                    scope_.is_filtered() ? "in this paper" : "of this plan"));
    // Another action of the plan may be for those whom this extract misses.
    if (!missed.empty() && !scope_.is_filtered())
      section.say_numbered(fmt::format("No action is for {}.", listed(missed)));
    return section;
  }

  Section risk() const {
    Section section("risk", "Risk");
    std::size_t open = 0;
    std::size_t escalated = 0;
    BulletList unwritten;
    for (const ActionView& view : views_) {
      if (view.status.finished()) continue;
      for (const Barrier& one : view.action->barriers) {
        if (!still_stands(one, scope_.workspace())) continue;
        ++open;
        escalated += one.status.is(BarrierStatus::escalated) ? 1u : 0u;
        if (lacks_request(one, scope_.workspace()))
          unwritten.items.push_back(unwritten_request(one, *view.action, scope_));
      }
    }
    section.say_numbered(
        open == 0 ? fmt::format("No barrier to delivery{} is open.",
                                scope_.is_filtered() ? " of these actions" : "")
                  : fmt::format("{} to delivery {} open, of which {} escalated to the Board.",
                                counted(open, "barrier"), open == 1 ? "is" : "are",
                                is_or_are(escalated)));
    if (!unwritten.items.empty()) {
      section.say_numbered("What the Board is asked about these is not written yet:");
      section.add(std::move(unwritten));
    }
    if (Table table = risks_table(scope_); !table.rows.empty()) {
      section.say_numbered("Beyond single actions, these risks are named for whole plans:");
      section.add(std::move(table));
    }
    return section;
  }

  void background() {
    Section section("background", "Background papers");
    BulletList list;
    for (const PartnerPlan* plan : plans_of(scope_)) {
      RichText item;
      Phrase phrase{title_of(*plan), false, Tone::none, {}, {}};
      if (plan->url.given()) phrase.url = one_line(plan->url.text);
      item.add(std::move(phrase));
      list.items.push_back(std::move(item));
    }
    for (const RelatedStrategy* one : scope_.all<RelatedStrategy>()) {
      RichText item;
      Phrase phrase{title_of(*one), false, Tone::none, {}, {}};
      if (one->url.given()) phrase.url = one_line(one->url.text);
      item.add(std::move(phrase));
      list.items.push_back(std::move(item));
    }
    if (list.items.empty()) {
      section.say("There are none.");
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
  const BoardAsks asks_;
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
