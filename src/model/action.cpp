// The tables of actions and what stands inside them.
#include "hwbplan/model/action.hpp"

#include "hwbplan/model/wording.hpp"

#include "model/field.hpp"
#include "model/record_fields.hpp"

namespace hwbplan {

namespace {

using Re = FieldOf<Resource>;
constexpr Field kResourceFields[] = {
    Re::row<&Resource::funding>("funding", "Where the money comes from."),
    Re::row<&Resource::source>("source", "The budget, grant or fund.")
        .such_as("UK Shared Prosperity Fund"),
    Re::row<&Resource::amount>("amount", "Pounds over the whole of the action.").such_as("24000"),
    Re::row<&Resource::secured>("secured", "Whether it has been agreed."),
    Re::row<&Resource::staff>("staff", "Whole-time equivalents.").such_as("0.6"),
    Re::row<&Resource::volunteers>("volunteers", "People who give their time.").such_as("12"),
    Re::row<&Resource::partner>("partner", "The partner that gives it.")
        .to(KindSet(RecordKind::partner), "is resourced by"),
    Re::row<&Resource::decided_by>("decided_by", "The day by which a bid is decided.")
        .such_as("2026-05-29"),
    Re::row<&Resource::without_it>("without_it", "What is done if it does not come."),
};
constexpr Schema kResource = {"resource", "Money, staff or volunteers for an action.",
                              kResourceFields, "funding"};

using Me = FieldOf<Measure>;
constexpr Field kMeasureFields[] = {
    Me::row<&Measure::metric>("metric", "The metric that shows it.")
        .to(KindSet(RecordKind::metric), "is measured by"),
    Me::row<&Measure::text>("text", "What will be counted, where there is no metric for it.")
        .such_as("400 people complete a 12-week class"),
    Me::row<&Measure::target>("target", "The value to reach.").such_as("1890"),
    Me::row<&Measure::by>("by", "The day by which it is reached.").such_as("2026-03-31"),
};
constexpr Schema kMeasure = {"measure", "How one can tell that an action worked.", kMeasureFields,
                             "text"};

using Mi = FieldOf<Milestone>;
constexpr Field kMilestoneFields[] = {
    Mi::row<&Milestone::id>("id", "Its short name inside the action.").such_as("m1"),
    Mi::row<&Milestone::title>("title", "What is there when it is reached.").required(),
    Mi::row<&Milestone::due>("due", "The day by which it is reached.")
        .required()
        .such_as("2025-06-30"),
    Mi::row<&Milestone::done>("done", "The day on which it was reached.").such_as("2025-07-03"),
};
constexpr Schema kMilestone = {"milestone", "A step on the way.", kMilestoneFields, {}};

using Ti = FieldOf<Timeline>;
constexpr Field kTimelineFields[] = {
    Ti::row<&Timeline::start>("start", "The day it starts.").first_day().such_as("2025-04-01"),
    Ti::row<&Timeline::end>("end", "The day by which it is done.")
        .open_ended_by_rule()
        .such_as("2026-03-31"),
    Ti::row<&Timeline::published>("published", "The timescale in the words of the published plan.")
        .such_as("Years 1 to 2"),
    Ti::row<&Timeline::milestones>("milestones", "The steps on the way."),
};
constexpr Schema kTimeline = {
    "timeline", "When an action starts and ends, and the steps between.", kTimelineFields, {}};

using Ba = FieldOf<Barrier>;
constexpr Field kBarrierFields[] = {
    Ba::row<&Barrier::barrier>("barrier",
                               "What stands in the way; `none` where nothing is known to.")
        .required(),
    Ba::row<&Barrier::how_overcome>("how_overcome", "What will be done about it."),
    Ba::row<&Barrier::owner>("owner", "The partner that does it.")
        .to(KindSet(RecordKind::partner, RecordKind::group), "has a barrier that is owned by"),
    Ba::row<&Barrier::status>("status", "Whether it still stands."),
    Ba::row<&Barrier::ask_of_board>("ask_of_board", "What the board is asked to do to unblock it."),
    Ba::row<&Barrier::raised_at>("raised_at", "The meeting that it was brought to.")
        .to(KindSet(RecordKind::meeting), "has a barrier raised at"),
    Ba::row<&Barrier::decided_by>("decided_by", "The meeting that decided about it.")
        .to(KindSet(RecordKind::meeting), "has a barrier decided by"),
    Ba::row<&Barrier::resolved>("resolved", "The day from which it no longer stands.")
        .such_as("2026-09-14"),
};
constexpr Schema kBarrier = {"barrier", "What stands in the way of an action.", kBarrierFields,
                             "barrier"};

using Pg = FieldOf<Progress>;
constexpr Field kProgressFields[] = {
    Pg::row<&Progress::date>("date", "The day of this entry.").required().such_as("2025-07-10"),
    Pg::row<&Progress::status>("status", "How the action was doing on that day."),
    Pg::row<&Progress::text>("text", "What has been done."),
    Pg::row<&Progress::next>("next", "What comes next."),
};
constexpr Schema kProgress = {
    "progress entry", "What had been done by a day.", kProgressFields, {}};

using Co = FieldOf<Coproduction>;
constexpr Field kCoproductionFields[] = {
    Co::row<&Coproduction::with>("with", "The people it was made with.")
        .to(KindSet(RecordKind::population, RecordKind::partner), "is made with"),
    Co::row<&Coproduction::how>("how", "What part they had in it."),
};
constexpr Schema kCoproduction = {
    "co-production", "Who shaped the action besides the partners.", kCoproductionFields, {}};

using A = FieldOf<Action>;
constexpr Field kActionFields[] = {
    id_row<Action>(),
    A::row<&Action::title>("title", "What will be done, in one line.").required(),
    A::row<&Action::description>("description", "What a reader needs to know beyond the title."),
    A::row<&Action::plan>("plan", "The partner's or place's plan that it stands in.")
        .to(KindSet(RecordKind::plan), "belongs to the plan"),
    A::row<&Action::action_kind>("kind",
                                 "Whether it is an action, a commitment or business as usual."),
    A::row<&Action::board_role>("board_role", "Whether the board drives, sponsors or observes it."),
    A::row<&Action::horizon>("horizon", "Whether it is for the short or the long term."),
    A::row<&Action::priorities>("priorities",
                                "The priorities it serves; its themes follow from them.")
        .to(KindSet(RecordKind::priority), "serves the priority"),
    A::row<&Action::themes>("themes", "Themes it serves beyond those of its priorities.")
        .to(KindSet(RecordKind::theme), "serves the theme")
        .or_word("all"),
    A::row<&Action::contributes_to>("contributes_to", "The contributions it makes to the strategy.")
        .to(KindSet(RecordKind::contribution), "contributes to"),
    A::row<&Action::populations>("populations", "The people it is for.")
        .to(KindSet(RecordKind::population), "is for"),
    A::row<&Action::places>("places", "Where it happens.")
        .to(KindSet(RecordKind::place), "happens in"),
    A::row<&Action::wider_determinants>("wider_determinants",
                                        "Such as housing, work, transport or planning.")
        .such_as("housing"),
    A::row<&Action::lead>("lead", "Question 1: who leads it."),
    A::row<&Action::group>("group", "The group that delivers it.")
        .to(KindSet(RecordKind::group), "is delivered by"),
    A::row<&Action::partners>("partners", "The partners that take part.")
        .to(KindSet(RecordKind::partner), "takes in the partner"),
    A::row<&Action::resources>("resources", "Question 2: with what money, staff and volunteers."),
    A::row<&Action::measures>("measures", "Question 3: how one can tell that it worked."),
    A::row<&Action::timeline>("timeline", "Question 4: by when."),
    A::row<&Action::barriers>("barriers",
                              "Question 5: what stands in the way, and what is done about it."),
    A::row<&Action::progress>("progress",
                              "Question 6: what has been done so far, an entry a date."),
    A::row<&Action::depends_on>("depends_on", "Actions that must come first.")
        .to(KindSet(RecordKind::action), "depends on"),
    A::row<&Action::affects>("affects", "Metrics it moves besides those that measure it.")
        .to(KindSet(RecordKind::metric), "affects"),
    A::row<&Action::links>("links", "Related strategies it is part of.")
        .to(KindSet(RecordKind::related_strategy), "is linked to"),
    A::row<&Action::annual_theme>("annual_theme", "The themes of the year that it belongs to.")
        .to(KindSet(RecordKind::annual_theme), "belongs to the annual theme"),
    A::row<&Action::coproduction>("coproduction", "Who shaped it besides the partners, and how."),
    A::row<&Action::published_status>("published_status",
                                      "The published plan's own word for how it is doing.")
        .such_as("Amber"),
    notes_row<Action>(),
    private_row<Action>(),
};
constexpr Schema kAction = {"action", "What a partner will do.", kActionFields, {}};

}  // namespace

const Schema& schema_for(const Resource*) {
  return kResource;
}
const Schema& schema_for(const Measure*) {
  return kMeasure;
}
const Schema& schema_for(const Milestone*) {
  return kMilestone;
}
const Schema& schema_for(const Timeline*) {
  return kTimeline;
}
const Schema& schema_for(const Barrier*) {
  return kBarrier;
}
const Schema& schema_for(const Progress*) {
  return kProgress;
}
const Schema& schema_for(const Coproduction*) {
  return kCoproduction;
}
const Schema& schema_for(const Action*) {
  return kAction;
}

bool Barrier::says_none() const {
  return barrier.given() && says_nothing(barrier.text);
}

const Progress* latest_progress(const Action& action, Date today) {
  const Progress* latest = nullptr;
  for (const Progress& entry : action.progress) {
    if (!entry.date.given() || entry.date.date > today) continue;
    if (latest == nullptr || entry.date.date >= latest->date.date) latest = &entry;
  }
  return latest;
}

}  // namespace hwbplan
