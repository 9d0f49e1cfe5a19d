// What `hwbplan overlaps decide` says when a decision is written: what it was before, what has to
// be done next, what can become free, and which older decisions stand beside it.
#pragma once

#include "hwbplan/model/evidence.hpp"
#include "hwbplan/overlaps/decision_edit.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::cli {

using DecidedActions = std::vector<const Action*>;

// What is to be written, and when it was or will be decided.
struct AskedDecision {
  overlaps::NewDecision decision;
  overlaps::DecidedWhen when;
  bool is_to_come = false;
  // In force and of a later day, so that it counts before this one.
  const OverlapDecision* outranked_by = nullptr;
};

// Their ids, safe to be printed.
std::vector<std::string> shown_ids(const DecidedActions& actions);

// A decision about just these actions that counts before one of that day; `before` is the record
// that will be changed. Nothing where there is none.
const OverlapDecision* what_outranks(const Workspace& workspace, const DecidedActions& actions,
                                     const AskedDecision& asked, const OverlapDecision* before,
                                     const Session& session);

// That nothing needs to be written.
void say_it_stands(const AskedDecision& asked, const OverlapDecision& before,
                   const Session& session);

// `before` is the record that was changed, or nothing where one was added to `file`.
void say_what_was_done(const AskedDecision& asked, const OverlapDecision* before,
                       std::string_view file, const Session& session);

// What can become free, in the words of the paper `overlaps`; nothing where all stay as they are,
// or another decision counts.
void say_what_it_frees(const AskedDecision& asked, const DecidedActions& actions,
                       const OverlapDecision* before, const Session& session);

// What else is written down about just these actions and counts before this one, or will, and that
// a meeting without a date tells nobody when: `before` is the record that was changed.
void say_what_stands_beside(const Workspace& workspace, const DecidedActions& actions,
                            const AskedDecision& asked, const OverlapDecision* before,
                            const Session& session);

// Decisions about fewer of the actions, which count before one about all of them.
void remark_older_parts(const Workspace& workspace, const DecidedActions& actions,
                        const Session& session);

}  // namespace hwbplan::cli
