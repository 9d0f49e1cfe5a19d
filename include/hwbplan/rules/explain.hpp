// All there is to say about a rule, as values: why it is there, an example that breaks it with what
// is really found in it, one that does not, and how a board sets it. The formats are the command
// line's.
#pragma once

#include "hwbplan/rules/example.hpp"
#include "hwbplan/rules/rule.hpp"

#include <string>
#include <vector>

namespace hwbplan::rules {

struct Explanation {
  const Rule* rule = nullptr;
  std::vector<ExampleFile> bad;
  CheckedExample checked;  // the bad example: the findings, and the texts that they point into
  std::vector<ExampleFile> good;
  std::string settings;   // lines for hwbplan.yaml that change how much the rule weighs
  std::string exception;  // the comment that allows it for one record; empty where its findings
                          // stand at no record
};

Explanation explain(const Rule& rule, const MoreFindings& more = {});

}  // namespace hwbplan::rules
