// One file of a plan directory: what its top-level keys may be, and the defaults it may open with.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/model/evidence.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/model/metric.hpp"
#include "hwbplan/model/strategy.hpp"

namespace hwbplan {

struct PlanFile {
  Reference plan;    // of all actions and metrics in this file that name none
  Maybe<Lead> lead;  // of all actions in this file that name none
  Maybe<Strategy> strategy;
  List<Theme> themes;
  List<Priority> priorities;
  List<Partner> partners;
  List<PartnerPlan> plans;
  List<RelatedStrategy> related_strategies;
  List<Action> actions;
  List<Metric> metrics;
  List<Group> groups;
  List<Meeting> meetings;
  List<AnnualTheme> annual_themes;
  List<CaseStudy> case_studies;
  List<Evidence> evidence;
  List<OverlapDecision> overlap_decisions;
};

// The tables of these records: src/model/plan_file.cpp.
const Schema& schema_for(const PlanFile*);

}  // namespace hwbplan
