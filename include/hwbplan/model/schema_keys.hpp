// The format's keys, told to the reader of YAML, which knows none by itself: with them it can say
// "a colon is missing behind lead" where it would otherwise see only words.
#pragma once

#include "hwbplan/model/schema.hpp"
#include "hwbplan/yaml/known_keys.hpp"

#include <span>
#include <string_view>

namespace hwbplan {

class SchemaKeys : public yaml::KnownKeys {
 public:
  // `root`: the table of what a whole file may hold.
  explicit SchemaKeys(const Schema& root) : root_(root) {}

  // A word in capitals, or with one slip in it, still means its key.
  std::string_view meant(std::span<const std::string_view> path,
                         std::string_view word) const override;

 private:
  const Schema& root_;
};

}  // namespace hwbplan
