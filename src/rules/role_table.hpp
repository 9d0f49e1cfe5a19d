// Tables by the roles of people, in which "Head of Housing" and "head of housing" are one. The
// texts are those of the plan, which outlives the tables.
#pragma once

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/base/utf8.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace hwbplan::rules {

struct RoleHash {
  std::size_t operator()(std::string_view role) const { return hash_ignoring_case(role); }
};

struct SameRole {
  bool operator()(std::string_view a, std::string_view b) const {
    return a == b || utf8::equal_ignoring_case(a, b);
  }
};

// Walk through one of these only where the order does not matter.
template <class Value>
using RoleTable = std::unordered_map<std::string_view, Value, RoleHash, SameRole>;

}  // namespace hwbplan::rules
