// Why two actions may be the same work, as papers tell it: the words of `hwbplan overlaps`, without
// what a public paper may not say.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"

#include "reports/scope.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace hwbplan::reports {

// The weightiest of either side first, each with how much it weighs: "both are for carers
// ("carers") (strongly)".
struct OverlapReasons {
  std::vector<std::string> speaks_for;
  std::vector<std::string> speaks_against;
};

class ReasonTeller {
 public:
  // Tells of these pairs.
  ReasonTeller(const Scope& scope, std::span<const overlaps::Overlap> pairs);

  // At most `most` of either side. A reason that names or was read from a private record is left
  // out of a public paper. Several threads may ask at once.
  OverlapReasons tell(const overlaps::Explanation& explanation, std::size_t most) const;

 private:
  // Whether all people and all places that an action names may be printed: asked once of each
  // action, which can be in many pairs.
  struct Open {
    bool people = true;
    bool places = true;
  };
  std::vector<std::string> told(const std::vector<overlaps::Reason>& reasons,
                                const overlaps::Overlap& overlap, std::size_t most) const;

  const Scope& scope_;
  std::unordered_map<const Action*, Open> open_;  // for a public paper only
};

// "Almost certainly the same work (0.99)".
std::string likelihood_of(double score);

// As papers and tables print it: two decimals, and never 1.
double shown_score(double score);

}  // namespace hwbplan::reports
