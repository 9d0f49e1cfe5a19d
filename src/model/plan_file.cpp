// The table of a plan file's top-level keys.
#include "hwbplan/model/plan_file.hpp"

#include "model/field.hpp"

namespace hwbplan {

namespace {

using P = FieldOf<PlanFile>;
constexpr Field kFields[] = {
    P::row<&PlanFile::plan>("plan",
                            "The plan of every action and metric in this file that names none.")
        .to(KindSet(RecordKind::plan), "belongs to the plan"),
    P::row<&PlanFile::lead>("lead", "The lead of every action in this file that names none."),
    P::row<&PlanFile::strategy>("strategy", "The joint strategy, once in the directory."),
    P::row<&PlanFile::themes>("themes", "The strategy's themes."),
    P::row<&PlanFile::priorities>("priorities", "The strategy's priorities."),
    P::row<&PlanFile::partners>("partners", "The organisations that take part."),
    P::row<&PlanFile::plans>("plans", "The partners' and places' plans that actions come from."),
    P::row<&PlanFile::related_strategies>("related_strategies",
                                          "Other strategies that actions link to."),
    P::row<&PlanFile::actions>("actions", "What partners will do."),
    P::row<&PlanFile::metrics>("metrics", "What is counted to see whether it works."),
    P::row<&PlanFile::groups>("groups", "Boards, committees, working and delivery groups."),
    P::row<&PlanFile::meetings>("meetings", "Meetings with their agendas and decisions."),
    P::row<&PlanFile::annual_themes>("annual_themes", "The themes of the year."),
    P::row<&PlanFile::case_studies>("case_studies", "Stories of what actions changed."),
    P::row<&PlanFile::evidence>("evidence", "Quoted figures and their sources."),
    P::row<&PlanFile::overlap_decisions>("overlap_decisions",
                                         "What was decided about each overlap."),
};
constexpr Schema kSchema = {"plan file", "What a file of a plan directory may hold.", kFields, {}};

}  // namespace

const Schema& schema_for(const PlanFile*) {
  return kSchema;
}

}  // namespace hwbplan
