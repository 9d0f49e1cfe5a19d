// The lines at the head of every paper: for which meeting it is, how old its data are, which
// revision of the plan it was made from and whether that plan is signed off.
#pragma once

#include "reports/scope.hpp"

namespace hwbplan::reports {

void add_header(const Report& report, const Scope& scope, Document& document);

// "1 file of the plan could not be read in full (plans/police.yaml)"; empty where all could. A
// public paper names no file.
std::string unread_in_words(const Scope& scope);

// "near-final, for sign-off by the meeting of 11 December 2014"; "not stated" where the plan says
// nothing.
std::string sign_off_in_words(const Scope& scope);

// "Bracknell Forest Health and Wellbeing Board, 11 December 2014".
std::string meeting_in_words(const Meeting& meeting, const Scope& scope);

}  // namespace hwbplan::reports
