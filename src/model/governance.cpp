// The tables of groups, meetings, annual themes and case studies.
#include "hwbplan/model/governance.hpp"

#include "model/field.hpp"
#include "model/record_fields.hpp"

namespace hwbplan {

namespace {

using Nh = FieldOf<NewHome>;
constexpr Field kNewHomeFields[] = {
    Nh::row<&NewHome::goal>("goal", "What it takes over; everything where nothing is named.")
        .such_as("Listening to young people"),
    Nh::row<&NewHome::group>("group", "The group that takes it over.")
        .required()
        .to(KindSet(RecordKind::group), "hands its goals to"),
};
constexpr Schema kNewHome = {"new home of a goal", "Where a goal of a closed group went.",
                             kNewHomeFields, "group"};

using Cl = FieldOf<Closure>;
constexpr Field kClosureFields[] = {
    Cl::row<&Closure::date>("date", "The day it stopped meeting.").required().such_as("2026-04-01"),
    Cl::row<&Closure::goals_to>("goals_to", "The groups that take over its goals."),
    Cl::row<&Closure::reason>("reason", "Why it was closed."),
};
constexpr Schema kClosure = {
    "closure", "The end of a group, and who takes over.", kClosureFields, {}};

using G = FieldOf<Group>;
constexpr Field kGroupFields[] = {
    id_row<Group>(),
    title_row<Group>(),
    G::row<&Group::description>("description", "What it is for."),
    G::row<&Group::group_kind>("kind", "What kind of group it is."),
    G::row<&Group::reports_to>("reports_to", "The groups it reports to.")
        .to(KindSet(RecordKind::group), "reports to"),
    G::row<&Group::remit>("remit", "The priorities or drivers it looks after.")
        .to(KindSet(RecordKind::priority, RecordKind::driver), "has the remit"),
    G::row<&Group::places>("places", "The places it looks after, where that is not the whole area.")
        .to(KindSet(RecordKind::place), "looks after"),
    G::row<&Group::members>("members", "The partners in it, with the role of each.")
        .related("has a member of"),
    G::row<&Group::invited>("invited", "Partners who may come but are no members.")
        .to(KindSet(RecordKind::partner), "has invited"),
    G::row<&Group::meets>("meets", "How often it meets.").such_as("monthly"),
    G::row<&Group::hours>("hours", "Hours that one meeting takes of each member.").such_as("2"),
    G::row<&Group::terms_of_reference>("terms_of_reference",
                                       "The day its terms of reference were agreed.")
        .such_as("2025-05-01"),
    G::row<&Group::closed>("closed", "When it was closed, and who took over its goals."),
    notes_row<Group>(),
    private_row<Group>(),
};
constexpr Schema kGroup = {
    "group", "A board, committee, working or delivery group.", kGroupFields, {}};

using I = FieldOf<AgendaItem>;
constexpr Field kItemFields[] = {
    I::row<&AgendaItem::title>("title", "What is on the agenda.").required(),
    I::row<&AgendaItem::purpose>("purpose", "Whether it is for decision, noting or discussion.")
        .such_as("decision"),
    I::row<&AgendaItem::report>("report", "The paper that goes with it.").such_as("action-plan"),
    I::row<&AgendaItem::lead>("lead", "Who brings it.").related("has an item brought by"),
    I::row<&AgendaItem::minutes>("minutes", "How long it is given.").such_as("30"),
    I::row<&AgendaItem::in_depth>("in_depth", "Whether it is discussed in depth."),
};
constexpr Schema kItem = {"agenda item", "One item of an agenda.", kItemFields, "title"};

using Pf = FieldOf<Proof>;
constexpr Field kProofFields[] = {
    Pf::row<&Proof::date>("date", "The day on which it was shown.").such_as("2026-11-20"),
    Pf::row<&Proof::meeting>("meeting", "The meeting that it was shown to.")
        .to(KindSet(RecordKind::meeting), "is proved at"),
    Pf::row<&Proof::text>("text", "What was shown.").required(),
};
constexpr Schema kProof = {"proof", "How an assurance was borne out later.", kProofFields, "text"};

using De = FieldOf<Decision>;
constexpr Field kDecisionFields[] = {
    De::row<&Decision::id>("id", "Its short name inside the meeting.").such_as("d1"),
    De::row<&Decision::text>("text", "What was decided.").required(),
    De::row<&Decision::kind>("kind",
                             "Whether the board notes, agrees, resolves or is given an assurance."),
    De::row<&Decision::actions>("actions", "The actions that it is about.")
        .to(KindSet(RecordKind::action), "has a decision about"),
    De::row<&Decision::due>("due", "The day by which an assurance is to be proved.")
        .such_as("2026-12-01"),
    De::row<&Decision::proof>("proof", "How an assurance was proved later."),
};
constexpr Schema kDecision = {"decision", "What a meeting decided.", kDecisionFields, "text"};

using Mv = FieldOf<Move>;
constexpr Field kMoveFields[] = {
    Mv::row<&Move::to>("to", "The later day.").required().such_as("2027-01-15"),
    Mv::row<&Move::meeting>("meeting", "The meeting that agreed to it.")
        .to(KindSet(RecordKind::meeting), "was given a later day by"),
};
constexpr Schema kMove = {"new day", "A later day for an agreed action.", kMoveFields, "to"};

using Aa = FieldOf<AgreedAction>;
constexpr Field kAgreedActionFields[] = {
    Aa::row<&AgreedAction::id>("id", "Its short name inside the meeting.").such_as("a1"),
    Aa::row<&AgreedAction::text>("text", "What is to be done.").required(),
    Aa::row<&AgreedAction::owner>("owner", "The partner that does it.")
        .to(KindSet(RecordKind::partner, RecordKind::group), "has an agreed action owned by"),
    Aa::row<&AgreedAction::due>("due", "The day by which it is done, as first agreed.")
        .such_as("2026-12-01"),
    Aa::row<&AgreedAction::moved>("moved", "Later days it was given since; the last one counts."),
    Aa::row<&AgreedAction::done>("done", "The day on which it was done.").such_as("2026-11-20"),
    Aa::row<&AgreedAction::actions>("actions", "The actions of the plan that it belongs to.")
        .to(KindSet(RecordKind::action), "has an agreed action that belongs to"),
};
constexpr Schema kAgreedAction = {
    "agreed action", "What a meeting asked somebody to do.", kAgreedActionFields, {}};

using Sv = FieldOf<StakeholderView>;
constexpr Field kViewFields[] = {
    Sv::row<&StakeholderView::id>("id", "Its short name inside the meeting.").such_as("v1"),
    Sv::row<&StakeholderView::from>("from", "Whose view it is; never a person's name.")
        .such_as("Carers' forum"),
    Sv::row<&StakeholderView::text>("text", "What they said.").required(),
    Sv::row<&StakeholderView::answer>("answer", "What they were told, or what was done about it."),
    Sv::row<&StakeholderView::actions>("actions", "The actions that take it up.")
        .to(KindSet(RecordKind::action), "has a view taken up by"),
    Sv::row<&StakeholderView::answered>("answered", "The day on which they were told.")
        .such_as("2026-11-20"),
};
constexpr Schema kView = {"stakeholder view", "What somebody told the board, and what came of it.",
                          kViewFields, "text"};

using M = FieldOf<Meeting>;
constexpr Field kMeetingFields[] = {
    id_row<Meeting>(),
    M::row<&Meeting::title>("title", "Its name, as papers print it."),
    M::row<&Meeting::group>("group", "The group that meets.")
        .required()
        .to(KindSet(RecordKind::group), "is of"),
    M::row<&Meeting::date>("date", "The day it meets.").required().such_as("2026-10-14"),
    M::row<&Meeting::meeting_kind>("kind", "What kind of meeting it is."),
    M::row<&Meeting::papers_due>("papers_due",
                                 "The day by which papers go out; computed where it is not given.")
        .such_as("2026-10-06"),
    M::row<&Meeting::minutes>("minutes", "How long it lasts, where that is not its group's usual.")
        .such_as("120"),
    M::row<&Meeting::items>("items", "Its agenda."),
    M::row<&Meeting::decisions>("decisions", "What it decided."),
    M::row<&Meeting::agreed_actions>("agreed_actions", "What it asked whom to do."),
    M::row<&Meeting::views>("views", "What stakeholders told it, and what came of it."),
    notes_row<Meeting>(),
    private_row<Meeting>(),
};
constexpr Schema kMeeting = {
    "meeting", "A meeting, its agenda and its decisions.", kMeetingFields, {}};

using V = FieldOf<Vote>;
constexpr Field kVoteFields[] = {
    V::row<&Vote::partner>("partner", "Who voted.")
        .required()
        .to(KindSet(RecordKind::partner), "has a vote by"),
    V::row<&Vote::vote_for>("for", "The annual theme it voted for.")
        .required()
        .to(KindSet(RecordKind::annual_theme), "has a vote for"),
};
constexpr Schema kVote = {"vote", "One partner's vote for a theme.", kVoteFields, {}};

using Tb = FieldOf<ThemeBoard>;
constexpr Field kThemeBoardFields[] = {
    Tb::row<&ThemeBoard::group>("group", "The board that takes the theme up.")
        .required()
        .to(KindSet(RecordKind::group), "is taken up by"),
    Tb::row<&ThemeBoard::priorities>("priorities", "What it puts first within the theme.")
        .to(KindSet(RecordKind::priority), "puts first"),
    Tb::row<&ThemeBoard::text>("text", "The same in the board's own words.")
        .such_as("First jobs for those who have none"),
    Tb::row<&ThemeBoard::agreed_at>("agreed_at", "The meeting that agreed to it.")
        .to(KindSet(RecordKind::meeting), "was taken up at"),
};
constexpr Schema kThemeBoard = {"board's part in a theme",
                                "What a board takes up of the year's theme.", kThemeBoardFields,
                                "group"};

using Vr = FieldOf<VoteResult>;
constexpr Field kVoteResultFields[] = {
    Vr::row<&VoteResult::meeting>("meeting", "The meeting that it was made known at.")
        .to(KindSet(RecordKind::meeting), "had its result at"),
    Vr::row<&VoteResult::date>("date", "The day on which it was made known.").such_as("2026-03-12"),
};
constexpr Schema kVoteResult = {"result", "Where and when the vote's result was made known.",
                                kVoteResultFields, "meeting"};

using At = FieldOf<AnnualTheme>;
constexpr Field kAnnualThemeFields[] = {
    id_row<AnnualTheme>(),
    title_row<AnnualTheme>(),
    At::row<&AnnualTheme::description>("description", "What it is about."),
    At::row<&AnnualTheme::year>("year", "The year it is for.").such_as("2024/25"),
    At::row<&AnnualTheme::driver>("driver", "The driver it belongs to.")
        .to(KindSet(RecordKind::driver), "belongs to the driver"),
    At::row<&AnnualTheme::status>("status", "Whether it is proposed, shortlisted, chosen or past."),
    At::row<&AnnualTheme::votes>("votes", "Who voted for which theme."),
    At::row<&AnnualTheme::closes>("closes", "The last day of the vote.").such_as("2025-12-19"),
    At::row<&AnnualTheme::result>("result", "Where and when the result was made known."),
    At::row<&AnnualTheme::boards>("boards", "The boards that take it up, and with what."),
    notes_row<AnnualTheme>(),
    private_row<AnnualTheme>(),
};
constexpr Schema kAnnualTheme = {
    "annual theme", "What a partnership puts first in a year.", kAnnualThemeFields, {}};

using Cs = FieldOf<CaseStudy>;
constexpr Field kCaseStudyFields[] = {
    id_row<CaseStudy>(),
    title_row<CaseStudy>(),
    Cs::row<&CaseStudy::partner>("partner", "The partner that tells it.")
        .to(KindSet(RecordKind::partner), "is told by"),
    Cs::row<&CaseStudy::annual_theme>("annual_theme", "The theme of the year it belongs to.")
        .to(KindSet(RecordKind::annual_theme), "belongs to the annual theme"),
    Cs::row<&CaseStudy::actions>("actions", "The actions it tells of.")
        .to(KindSet(RecordKind::action), "tells of"),
    Cs::row<&CaseStudy::text>("text", "The story."),
    notes_row<CaseStudy>(),
    private_row<CaseStudy>(),
};
constexpr Schema kCaseStudy = {
    "case study", "A story of what an action changed.", kCaseStudyFields, {}};

}  // namespace

const Schema& schema_for(const NewHome*) {
  return kNewHome;
}
const Schema& schema_for(const Closure*) {
  return kClosure;
}
const Schema& schema_for(const Group*) {
  return kGroup;
}
const Schema& schema_for(const AgendaItem*) {
  return kItem;
}
const Schema& schema_for(const Proof*) {
  return kProof;
}
const Schema& schema_for(const Decision*) {
  return kDecision;
}
const Schema& schema_for(const Move*) {
  return kMove;
}
const Schema& schema_for(const AgreedAction*) {
  return kAgreedAction;
}
const Schema& schema_for(const StakeholderView*) {
  return kView;
}
const Schema& schema_for(const Meeting*) {
  return kMeeting;
}
const Schema& schema_for(const Vote*) {
  return kVote;
}
const Schema& schema_for(const ThemeBoard*) {
  return kThemeBoard;
}
const Schema& schema_for(const VoteResult*) {
  return kVoteResult;
}
const Schema& schema_for(const AnnualTheme*) {
  return kAnnualTheme;
}
const Schema& schema_for(const CaseStudy*) {
  return kCaseStudy;
}

}  // namespace hwbplan
