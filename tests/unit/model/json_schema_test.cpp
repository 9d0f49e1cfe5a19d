// The schemas hold every row of the tables. That they take what the reader takes, and nothing else,
// is checked by tests/validators/plan_schema_test.py with the program itself.
#include "hwbplan/model/json_schema.hpp"

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/schema.hpp"
#include "hwbplan/model/settings.hpp"

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace hwbplan {

namespace {

using Json = nlohmann::ordered_json;

void collect(const Schema& schema, std::vector<const Schema*>& all) {
  for (const Schema* known : all) {
    if (known == &schema) return;
  }
  all.push_back(&schema);
  for (const Field& field : schema.fields) {
    if (field.record != nullptr) collect(field.record(), all);
  }
}

std::vector<const Schema*> tables(const Schema& root) {
  std::vector<const Schema*> all;
  collect(root, all);
  return all;
}

// The part of a definition that lists keys: itself, or its first alternative where a bare value may
// stand in its place.
const Json& keys_of(const Json& definition) {
  return definition.contains("properties") ? definition : definition["anyOf"][0];
}

void check_definition(const Json& definition, const Schema& table) {
  CHECK(definition["title"] == table.name);
  CHECK(definition["description"] == table.help);
  CHECK(definition.contains("anyOf") == !table.shorthand.empty());
  const Json& keys = keys_of(definition);
  CHECK(keys["additionalProperties"] == false);
  REQUIRE(keys["properties"].size() == table.fields.size());
  std::size_t row = 0;
  std::set<std::string_view> required;
  for (const auto& [name, property] : keys["properties"].items()) {
    const Field& field = table.fields[row++];  // in the order of the table
    CHECK(name == field.name);
    CHECK(property["description"].get<std::string>().starts_with(field.help));
    CHECK(property.contains("examples") == !field.example.empty());
    if (field.is_required) required.insert(field.name);
  }
  CHECK(keys.value("required", Json::array()).size() == required.size());
  for (const Json& name : keys.value("required", Json::array())) {
    CHECK(required.count(name.get_ref<const std::string&>()) == 1);
  }
}

}  // namespace

TEST_CASE("every table is a definition, and every row a property") {
  for (const bool is_plan : {true, false}) {
    const Json schema = Json::parse(is_plan ? plan_json_schema() : settings_json_schema());
    const auto all = tables(is_plan ? schema_of<PlanFile>() : schema_of<Settings>());
    REQUIRE(schema["definitions"].size() >= all.size());
    std::size_t at = 0;  // the tables come first, in the order in which they are named
    for (const Json& definition : schema["definitions"]) {
      if (at < all.size()) check_definition(definition, *all[at++]);
    }
  }
}

TEST_CASE("a schema is the same each time, and ends with one new line") {
  const std::string schema = plan_json_schema();
  CHECK(schema == plan_json_schema());
  CHECK(schema.ends_with("}\n"));
  CHECK(Json::parse(schema)["$schema"] == "http://json-schema.org/draft-07/schema#");
  CHECK(schema.size() < 100'000);  // an editor reads it each time a plan is opened
}

TEST_CASE("records of one name are told apart by where they stand") {
  const Json definitions = Json::parse(plan_json_schema())["definitions"];
  CHECK(definitions.contains("metric-source"));
  CHECK(definitions.contains("piece-of-evidence-source"));
  CHECK_FALSE(definitions.contains("source"));
}

TEST_CASE("a row says what may stand there") {
  const Json definitions = Json::parse(plan_json_schema())["definitions"];
  const auto row = [&](const char* record, const char* key) {
    return keys_of(definitions[record])["properties"][key]["anyOf"].dump();
  };
  const std::string nothing = R"({"$ref":"#/definitions/nothing"})";
  const std::string text = R"({"$ref":"#/definitions/text"})";
  CHECK(row("action", "title") == "[" + text + "]");
  CHECK(row("action", "description") == "[" + text + "," + nothing + "]");
  CHECK(row("action", "board_role") ==
        R"([{"enum":["drive","sponsor","observe"]},)" + nothing + "]");
  CHECK(row("action", "places") ==
        "[" + text + R"(,{"type":"array","items":)" + text + "}," + nothing + "]");
  CHECK(row("priority", "themes").find(R"("examples":["all"])") != std::string::npos);
  CHECK(row("milestone", "due") == R"([{"$ref":"#/definitions/date"}])");
  CHECK(definitions["resource"]["anyOf"][1]["enum"][0] == "existing");
}

TEST_CASE("examples are values, and not the YAML they are written in") {
  const Json settings = Json::parse(settings_json_schema())["definitions"];
  const auto example = [&](const char* record, const char* key) {
    return settings[record]["properties"][key]["examples"].dump();
  };
  CHECK(example("settings-file", "exclude") == R"(["drafts/**"])");
  CHECK(example("settings-file", "hwbplan") == "[1]");
  CHECK(example("set-of-limits", "largest_share") == R"(["60%"])");
  CHECK(example("set-of-overlap-settings", "same") == R"([[["falls","trips"]]])");
}

}  // namespace hwbplan
