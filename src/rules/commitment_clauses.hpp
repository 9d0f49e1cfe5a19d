// What an officer promises in a line: the clauses that a commitment is made of, each with the kind
// of its verb and of what the verb is done to. A light guess at grammar and no parser: plans are
// written in short lines that nearly all begin with the verb, perhaps behind a number ("1.2"), a
// name ("Surrey Adults Matter:") or an opening such as "We will continue to".
#pragma once

#include "rules/action_nouns.hpp"
#include "rules/action_verbs.hpp"
#include "rules/plain_words.hpp"

#include <cstddef>
#include <vector>

namespace hwbplan::rules {

// Places are indexes of words, `end` behind the last.
struct CommitmentClause {
  VerbKind verb = VerbKind::none;
  NounKind object = NounKind::none;
  bool vague = false;        // an adjective such as "better" or "effective" stands with the object
  bool article = false;      // the object begins with "a": one more of its kind will be there
  bool named = false;        // a capital letter stands in the object: perhaps it is a name
  bool more_things = false;  // further objects are things, events or bodies
  std::size_t begin = 0;
  std::size_t object_end = 0;
};

// In the order of the text; the first is where the text begins after its label. Empty for a text
// without words.
std::vector<CommitmentClause> commitment_clauses(const PlainWords& words);

// The first word behind a reference such as "1.2", "DAB2", "Action 4" or "5".
std::size_t after_label(const PlainWords& words);

}  // namespace hwbplan::rules
