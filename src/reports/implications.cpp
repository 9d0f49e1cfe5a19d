// See implications.hpp.
#include "reports/implications.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/action_facts.hpp"
#include "reports/action_views.hpp"
#include "reports/money_asked.hpp"
#include "reports/overlap_view.hpp"
#include "reports/plan_tables.hpp"
#include "reports/sentences.hpp"

#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

class Writer {
 public:
  Writer(const Scope& scope, const Filtered& filtered, const PutToBoard& put)
      : scope_(scope), filtered_(filtered), put_(put), views_(view_actions(scope)) {}

  Section write() const {
    Section section("implications", "Advice received and implications");
    section.sections.push_back(not_recorded("legal", "Legal"));
    if (is_unknown(put_, scope_)) {
      section.sections.push_back(not_recorded("finance", "Finance"));
      section.sections.push_back(not_recorded("equality", "Equality"));
      section.sections.push_back(not_recorded("risk", "Risk"));
      return section;
    }
    section.sections.push_back(finance());
    section.sections.push_back(equality());
    section.sections.push_back(risk());
    return section;
  }

 private:
  static Section not_recorded(const char* id, const char* title) {
    Section section(id, title);
    section.say_numbered(none_recorded(fmt::format("{} implications", title)));
    return section;
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
        all.total > 0 ? fmt::format("The actions name {} of funding; {} as not secured. {}",
                                    format_pounds(all.total),
                                    all.unsecured > 0 ? format_pounds(all.unsecured) + " is marked"
                                                      : std::string("none of it is marked"),
                                    kOfAllButStopped)
                      : std::string("The actions name no money."));
    if (freed > 0)
      section.say_numbered(
          fmt::format("Decisions about overlapping actions free {} a year.", format_pounds(freed)));
    if (BulletList asked = money_asked(put_.asks.before_it, scope_); !asked.items.empty()) {
      section.say_numbered(
          "What the Board is asked names these sums. They are counted above only where an action "
          "names them among its resources as well:");
      section.add(std::move(asked));
    }
    return section;
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
                    missed.empty() ? (all == 1 ? " is" : " are") : ", " + how_many_are(reached),
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
                                how_many_are(escalated)));
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

  const Scope& scope_;
  const Filtered& filtered_;
  const PutToBoard& put_;
  const std::vector<ActionView>& views_;
};

}  // namespace

Section implications_section(const Scope& scope, const Filtered& filtered, const PutToBoard& put) {
  return Writer(scope, filtered, put).write();
}

}  // namespace hwbplan::reports
