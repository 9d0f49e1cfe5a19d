// Whether what the plan says has been done has been done by today. A day that lies ahead may be a
// slip of the pen or somebody's intention; either way nothing has happened yet. Rules and papers
// all ask here.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/model/strategy.hpp"
#include "hwbplan/workspace/workspace.hpp"

namespace hwbplan {

// Whether a day that should have been already lies ahead. "October 2026" written in the middle of
// that month is read as its last day, but is no date of the future. What is not given or could not
// be read does not lie ahead.
bool lies_ahead(const DateValue& date, const Workspace& workspace);

// Somebody says so, and not of a day to come; what could not be read counts as said.
bool is_done(const Milestone& milestone, const Workspace& workspace);
bool is_done(const AgreedAction& agreed, const Workspace& workspace);
// By the day of the proof or, where none is given, that of the meeting which had it.
bool is_proved(const Decision& assurance, const Workspace& workspace);

// It is a barrier, and nobody says that it was resolved by today.
bool still_stands(const Barrier& barrier, const Workspace& workspace);

// The day of a step or, where it gives none, that of its meeting; nothing where neither is known.
const DateValue* day_of_step(const SignOffStep& step);
bool has_been_taken(const SignOffStep& step, const Workspace& workspace);

// The last step of its history that signs the plan off; nothing where there is none.
const SignOffStep* signing_step(const SignOff& sign_off);
// The plan says that it is signed off, and neither its meeting nor, where it names none, that step
// lies ahead.
bool is_signed_off(const SignOff& sign_off, const Workspace& workspace);

}  // namespace hwbplan
