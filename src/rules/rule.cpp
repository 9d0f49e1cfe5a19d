// Looking rules up.
#include "hwbplan/rules/rule.hpp"

#include "hwbplan/base/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hwbplan::rules {

const Rule* find_rule(std::string_view name) {
  for (const Rule* rule : all_rules()) {
    if (rule->name == name) return rule;
  }
  return nullptr;
}

bool is_group(std::string_view name) {
  const auto rules = all_rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const Rule* rule) { return rule->group == name; });
}

std::string_view nearest_rule_or_group(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    names.push_back(rule->name);
    if (names.size() < 2 || std::find(names.begin(), names.end(), rule->group) == names.end()) {
      names.push_back(rule->group);
    }
  }
  const std::vector<std::string_view> near = closest(name, names);
  return near.empty() ? std::string_view() : near.front();
}

}  // namespace hwbplan::rules
