// The tables of the strategy and its framework: themes, priorities, partners, plans and related
// strategies.
#include "hwbplan/model/strategy.hpp"

#include "model/field.hpp"
#include "model/record_fields.hpp"

namespace hwbplan {

namespace {

constexpr Field kDateRangeFields[] = {
    FieldOf<DateRange>::row<&DateRange::start>("start", "The first day.")
        .first_day()
        .such_as("2026-04-01"),
    FieldOf<DateRange>::row<&DateRange::end>("end", "The last day.").such_as("2029-03-31"),
};
constexpr Schema kDateRange = {
    "period", "From a first to a last day, both included.", kDateRangeFields, {}};

using D = FieldOf<Declares>;
constexpr Field kDeclaresFields[] = {
    D::row<&Declares::themes>("themes", "How many themes the published document says it has.")
        .such_as("5"),
    D::row<&Declares::priorities>("priorities", "How many priorities it says it has.")
        .such_as("17"),
    D::row<&Declares::contributions>("contributions", "How many contributions it says it has.")
        .such_as("3"),
    D::row<&Declares::partners>("partners", "How many partners it says take part.").such_as("12"),
    D::row<&Declares::plans>("plans", "How many partners' and places' plans it says there are.")
        .such_as("7"),
    D::row<&Declares::actions>("actions", "How many actions it says there are.").such_as("45"),
    D::row<&Declares::metrics>("metrics", "How many measures it says there are.").such_as("20"),
};
constexpr Schema kDeclares = {"declaration",
                              "What the published document says of itself, for `check` to count.",
                              kDeclaresFields,
                              {}};

constexpr Field kContributionFields[] = {
    id_row<Contribution>(),
    title_row<Contribution>(),
    FieldOf<Contribution>::row<&Contribution::description>("description",
                                                           "What counts towards it."),
    notes_row<Contribution>(),
    private_row<Contribution>(),
};
constexpr Schema kContribution = {"contribution",
                                  "An outcome that every action says it contributes to.",
                                  kContributionFields,
                                  {}};

constexpr Field kPlaceFields[] = {
    id_row<Place>(),
    title_row<Place>(),
    FieldOf<Place>::row<&Place::description>("description", "What the place covers."),
    notes_row<Place>(),
    private_row<Place>(),
};
constexpr Schema kPlace = {"place", "A district, town, ward or neighbourhood.", kPlaceFields, {}};

using P = FieldOf<Population>;
constexpr Field kPopulationFields[] = {
    id_row<Population>(),
    title_row<Population>(),
    P::row<&Population::description>("description", "Who belongs to it."),
    P::row<&Population::seldom_heard>("seldom_heard",
                                      "Whether the board seldom hears from these people."),
    P::row<&Population::reached_through>("reached_through",
                                         "The partners and groups who reach these people.")
        .to(KindSet(RecordKind::partner, RecordKind::group), "is reached through"),
    notes_row<Population>(),
    private_row<Population>(),
};
constexpr Schema kPopulation = {
    "population", "The people that actions are for.", kPopulationFields, {}};

using Dr = FieldOf<Driver>;
constexpr Field kDriverFields[] = {
    id_row<Driver>(),
    title_row<Driver>(),
    Dr::row<&Driver::description>("description", "What it is about."),
    Dr::row<&Driver::governed_by>("governed_by", "The groups that govern the work on it.")
        .to(KindSet(RecordKind::group), "is governed by"),
    notes_row<Driver>(),
    private_row<Driver>(),
};
constexpr Schema kDriver = {
    "driver", "A force behind the strategy, such as the economy.", kDriverFields, {}};

using Ss = FieldOf<SignOffStep>;
constexpr Field kSignOffStepFields[] = {
    Ss::row<&SignOffStep::status>("status", "How far the plan was.").required(),
    Ss::row<&SignOffStep::meeting>("meeting", "The meeting that had it.")
        .to(KindSet(RecordKind::meeting), "had a draft at"),
    Ss::row<&SignOffStep::date>("date", "The day from which it was so.").such_as("2026-06-11"),
};
constexpr Schema kSignOffStep = {
    "step to sign-off", "How far the plan was on a day.", kSignOffStepFields, {}};

using So = FieldOf<SignOff>;
constexpr Field kSignOffFields[] = {
    So::row<&SignOff::status>("status", "How far the plan is from being signed off.").required(),
    So::row<&SignOff::meeting>("meeting", "The meeting that signs it off.")
        .to(KindSet(RecordKind::meeting), "is signed off by"),
    So::row<&SignOff::history>("history", "The steps so far, oldest first."),
};
constexpr Schema kSignOff = {
    "sign-off", "Where the plan stands on its way to sign-off.", kSignOffFields, {}};

using Ri = FieldOf<Risk>;
constexpr Field kRiskFields[] = {
    Ri::row<&Risk::risk>("risk", "What could go wrong.").required(),
    Ri::row<&Risk::owner>("owner", "Who watches it.")
        .to(KindSet(RecordKind::partner, RecordKind::group), "has a risk that is owned by"),
    Ri::row<&Risk::response>("response", "What is done about it."),
};
constexpr Schema kRisk = {"risk", "What could go wrong for a whole strategy or plan.", kRiskFields,
                          "risk"};

using S = FieldOf<Strategy>;
constexpr Field kStrategyFields[] = {
    id_row<Strategy>(),
    title_row<Strategy>(),
    S::row<&Strategy::area>("area", "The area that the board is for.").such_as("Bracknell Forest"),
    S::row<&Strategy::vision>("vision", "What the strategy wants to be true at its end."),
    S::row<&Strategy::description>("description", "Anything else a reader needs to know about it."),
    S::row<&Strategy::period>("period", "From when to when the strategy runs."),
    S::row<&Strategy::declares>("declares",
                                "What the published document says of itself; `check` counts."),
    S::row<&Strategy::contributions>("contributions",
                                     "The outcomes that every action says it contributes to."),
    S::row<&Strategy::places>("places", "The districts, towns or wards that plans speak of."),
    S::row<&Strategy::populations>("populations", "The groups of people that actions are for."),
    S::row<&Strategy::drivers>("drivers", "The forces behind the strategy, and who governs each."),
    S::row<&Strategy::sign_off>("sign_off",
                                "Whether the plan is a draft, near final or signed off."),
    S::row<&Strategy::risks>("risks", "What could go wrong for all of it."),
    notes_row<Strategy>(),
    private_row<Strategy>(),
};
constexpr Schema kStrategy = {
    "strategy", "The joint strategy, once in a plan directory.", kStrategyFields, {}};

using T = FieldOf<Theme>;
constexpr Field kThemeFields[] = {
    id_row<Theme>(),
    title_row<Theme>(),
    T::row<&Theme::number>("number", "Its number in the published strategy.").such_as("1"),
    T::row<&Theme::description>("description", "What it is about."),
    T::row<&Theme::sponsor>("sponsor", "The board member who sponsors it.")
        .related("is sponsored by"),
    T::row<&Theme::driver>("driver", "The driver it belongs to.")
        .to(KindSet(RecordKind::driver), "belongs to the driver"),
    notes_row<Theme>(),
    private_row<Theme>(),
};
constexpr Schema kTheme = {
    "theme", "A theme of the strategy, which groups priorities.", kThemeFields, {}};

using Pr = FieldOf<Priority>;
constexpr Field kPriorityFields[] = {
    id_row<Priority>(),
    Pr::row<&Priority::number>("number", "Its number in the published strategy.").such_as("6"),
    title_row<Priority>(),
    Pr::row<&Priority::description>("description", "What it is about."),
    Pr::row<&Priority::themes>("themes", "The themes it stands under, or `all`.")
        .to(KindSet(RecordKind::theme), "stands under")
        .or_word("all"),
    Pr::row<&Priority::lead_member>("lead_member", "The board member who leads on it.")
        .related("has a lead member of"),
    Pr::row<&Priority::evidence>("evidence", "The figures that it rests on.")
        .to(KindSet(RecordKind::evidence), "rests on"),
    Pr::row<&Priority::driver>("driver", "The driver it belongs to.")
        .to(KindSet(RecordKind::driver), "belongs to the driver"),
    notes_row<Priority>(),
    private_row<Priority>(),
};
constexpr Schema kPriority = {"priority", "What the strategy puts first.", kPriorityFields, {}};

using Pa = FieldOf<Partner>;
constexpr Field kPartnerFields[] = {
    id_row<Partner>(),
    title_row<Partner>(),
    Pa::row<&Partner::sector>("sector", "Its sector, in the board's own words.")
        .such_as("local-government"),
    Pa::row<&Partner::description>("description", "What it does in the area."),
    notes_row<Partner>(),
    private_row<Partner>(),
};
constexpr Schema kPartner = {"partner", "An organisation that takes part.", kPartnerFields, {}};

using Ad = FieldOf<Adjustment>;
constexpr Field kAdjustmentFields[] = {
    Ad::row<&Adjustment::priority>("priority", "The strategy's priority.")
        .required()
        .to(KindSet(RecordKind::priority), "adjusts"),
    Ad::row<&Adjustment::how>("how", "What it means in this plan.").required(),
};
constexpr Schema kAdjustment = {
    "adjustment", "How a plan bends a priority to its place.", kAdjustmentFields, {}};

using Lp = FieldOf<LocalPriority>;
constexpr Field kLocalPriorityFields[] = {
    Lp::row<&LocalPriority::id>("id", "Its short name inside the plan.").such_as("loneliness"),
    Lp::row<&LocalPriority::title>("title", "Its name, as papers print it.").required(),
    Lp::row<&LocalPriority::priority>("priority", "The strategy's priority that it serves.")
        .to(KindSet(RecordKind::priority), "has a priority of its own under"),
};
constexpr Schema kLocalPriority = {"local priority", "What a plan puts first beside the strategy.",
                                   kLocalPriorityFields, "title"};

using Pl = FieldOf<PartnerPlan>;
constexpr Field kPlanFields[] = {
    id_row<PartnerPlan>(),
    title_row<PartnerPlan>(),
    Pl::row<&PartnerPlan::description>("description", "What the plan is about."),
    Pl::row<&PartnerPlan::owner>("owner", "The partner or group whose plan it is.")
        .to(KindSet(RecordKind::partner, RecordKind::group), "is owned by"),
    Pl::row<&PartnerPlan::level>(
        "level", "Whether it is a strategy's, a place's, a partner's or a programme's."),
    Pl::row<&PartnerPlan::places>("places", "The places it is for.")
        .to(KindSet(RecordKind::place), "is for"),
    Pl::row<&PartnerPlan::period>("period", "From when to when it runs."),
    Pl::row<&PartnerPlan::priorities>("priorities", "The strategy's priorities that it takes up.")
        .to(KindSet(RecordKind::priority), "takes up"),
    Pl::row<&PartnerPlan::adjusts>("adjusts", "How it bends the strategy's priorities."),
    Pl::row<&PartnerPlan::local_priorities>("local_priorities", "What it puts first of its own."),
    Pl::row<&PartnerPlan::risks>("risks", "What could go wrong for all of it."),
    Pl::row<&PartnerPlan::consulted>("consulted", "Whether the public has been consulted on it."),
    Pl::row<&PartnerPlan::url>("url", "Where it is published."),
    notes_row<PartnerPlan>(),
    private_row<PartnerPlan>(),
};
constexpr Schema kPlan = {
    "plan", "A partner's or a place's plan, from which actions come.", kPlanFields, {}};

using R = FieldOf<RelatedStrategy>;
constexpr Field kRelatedStrategyFields[] = {
    id_row<RelatedStrategy>(),
    title_row<RelatedStrategy>(),
    R::row<&RelatedStrategy::description>("description", "What it is about."),
    R::row<&RelatedStrategy::owner>("owner", "The partner whose strategy it is.")
        .to(KindSet(RecordKind::partner), "is owned by"),
    R::row<&RelatedStrategy::url>("url", "Where it is published."),
    notes_row<RelatedStrategy>(),
    private_row<RelatedStrategy>(),
};
constexpr Schema kRelatedStrategy = {
    "related strategy", "Another strategy that actions link to.", kRelatedStrategyFields, {}};

}  // namespace

const Schema& schema_for(const DateRange*) {
  return kDateRange;
}
const Schema& schema_for(const Declares*) {
  return kDeclares;
}
const Schema& schema_for(const Contribution*) {
  return kContribution;
}
const Schema& schema_for(const Place*) {
  return kPlace;
}
const Schema& schema_for(const Population*) {
  return kPopulation;
}
const Schema& schema_for(const Driver*) {
  return kDriver;
}
const Schema& schema_for(const SignOffStep*) {
  return kSignOffStep;
}
const Schema& schema_for(const SignOff*) {
  return kSignOff;
}
const Schema& schema_for(const Risk*) {
  return kRisk;
}
const Schema& schema_for(const Strategy*) {
  return kStrategy;
}
const Schema& schema_for(const Theme*) {
  return kTheme;
}
const Schema& schema_for(const Priority*) {
  return kPriority;
}
const Schema& schema_for(const Partner*) {
  return kPartner;
}
const Schema& schema_for(const Adjustment*) {
  return kAdjustment;
}
const Schema& schema_for(const LocalPriority*) {
  return kLocalPriority;
}
const Schema& schema_for(const PartnerPlan*) {
  return kPlan;
}
const Schema& schema_for(const RelatedStrategy*) {
  return kRelatedStrategy;
}

}  // namespace hwbplan
