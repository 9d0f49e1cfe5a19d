// Each record becomes a definition, and each row of its table a property that names the shapes
// which may stand there: a value, in place of a list of one as well; a list of values; nothing,
// where a key may stand empty. What a shape takes must follow decoder.cpp, with one thing between
// them: to the reader every value is text, and to an editor `2026` is a number and `true` a truth
// value, so that wherever text may stand these may, too.
#include "hwbplan/model/json_schema.hpp"

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/schema.hpp"
#include "hwbplan/model/settings.hpp"

#include "model/expectation.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace hwbplan {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kNothing = "nothing";
constexpr std::string_view kText = "text";
constexpr std::string_view kFlag = "yes or no";
constexpr std::string_view kNumber = "number";
constexpr std::string_view kDate = "date";
constexpr std::string_view kDuration = "length of time";

// Only the names can be made out in a `$ref`; no sign in them needs to be escaped there.
std::string slug(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), ' ', '-');
  return out;
}

Json reference_to(std::string_view name) {
  return {{"$ref", "#/definitions/" + slug(name)}};
}

// The definitions of single values, which most rows refer to.
Json value_definition(std::string_view name) {
  const Json some_text = {{"type", "string"}, {"minLength", 1}};
  const Json number = {{"type", "number"}};
  if (name == kNothing) {  // quotation marks with nothing between them are nothing too
    return {{"anyOf", {{{"type", "null"}}, {{"type", "string"}, {"maxLength", 0}}}}};
  }
  // Said by way of `if`, because an editor would offer the words true and false for every text if
  // "boolean" stood among the types.
  if (name == kText) {
    return {{"if", {{"type", "boolean"}}}, {"else", {{"anyOf", {some_text, number}}}}};
  }
  // Any text may be a date; whether it is one, only the reader can say.
  if (name == kDate) return {{"anyOf", {some_text, number}}};
  if (name == kFlag) {
    constexpr std::string_view kAnyCase =
        "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$";
    return {{"anyOf",
             {{{"enum", {"yes", "no"}}},
              {{"type", "boolean"}},
              {{"type", "string"}, {"pattern", kAnyCase}}}}};
  }
  if (name == kNumber) {  // as base/number.hpp reads it
    constexpr std::string_view kWritten =
        "^[ \\u00A0]*([-+\\u2212]?\\u00A3?|\\u00A3[-+\\u2212])[ \\u00A0]*"
        "(([1-9][0-9]{0,2}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?|\\.[0-9]+)[ \\u00A0]*%?[ \\u00A0]*$";
    return {{"anyOf", {number, {{"type", "string"}, {"pattern", kWritten}}}}};
  }
  constexpr std::string_view kCountAndUnit =
      "^ *[0-9]+ *-? *([Dd][Aa][Yy]|[Ww][Ee][Ee][Kk]|[Mm][Oo][Nn][Tt][Hh]|[Yy][Ee][Aa][Rr])"
      "[Ss]? *$";
  return {{"type", "string"}, {"pattern", kCountAndUnit}};
}

// Examples stand in the tables as one would write them in YAML; of that, they use quotes and lists
// in brackets.
Json example_value(std::string_view text, Shape shape) {
  if (text.starts_with('[')) {
    Json list = Json::array();
    text = text.substr(1, text.size() - 2);
    while (!text.empty()) {
      const std::size_t from = text.starts_with('[') ? text.find(']') : 0;
      const std::size_t comma = std::min(text.find(',', from), text.size());
      list.push_back(example_value(text.substr(0, comma), shape));
      text.remove_prefix(std::min(comma + 1, text.size()));
      while (text.starts_with(' ')) text.remove_prefix(1);
    }
    return list;
  }
  if (text.starts_with('"')) return text.substr(1, text.size() - 2);
  if (shape == Shape::number && Json::accept(text)) return Json::parse(text);
  return text;
}

// Lines of at most so many bytes, so that small things lie on one line and the file can be read.
constexpr std::size_t kLineWidth = 100;

std::string on_one_line(const Json& value) {
  if (!value.is_structured() || value.empty()) return value.dump();
  std::string out;
  for (const auto& [key, inner] : value.items()) {
    out += out.empty() ? "" : ", ";
    if (value.is_object()) out += Json(key).dump() + ": ";
    out += on_one_line(inner);
  }
  return value.is_object() ? '{' + out + '}' : '[' + out + ']';
}

// `column` is where the value begins, behind its key, and `indent` how far its line is indented.
std::string laid_out(const Json& value, std::size_t column, std::size_t indent) {
  std::string line = on_one_line(value);
  if (!value.is_structured() || column + line.size() < kLineWidth) return line;
  std::string out;
  for (const auto& [key, inner] : value.items()) {
    out += out.empty() ? "\n" : ",\n";
    const std::string name = value.is_object() ? Json(key).dump() + ": " : std::string();
    out.append(indent + 2, ' ');
    out += name + laid_out(inner, indent + 2 + name.size(), indent + 2);
  }
  out += '\n' + std::string(indent, ' ');
  return value.is_object() ? '{' + out + '}' : '[' + out + ']';
}

// A list of lists has the shape of its innermost values, and only its example shows the rest.
bool is_list_of_lists(const Field& field) {
  return field.is_list && field.example.starts_with("[[");
}

struct Definition {
  const Schema* schema = nullptr;
  const Schema* owner = nullptr;
  std::string name;
};

class SchemaDocument {
 public:
  explicit SchemaDocument(const Schema& root, std::span<const std::string> own_statuses = {})
      : own_statuses_(own_statuses) {
    collect(root, root);
    name_definitions();
  }

  std::string text(std::string_view title) {
    Json definitions = Json::object();
    for (const Definition& one : definitions_) definitions[one.name] = record(*one.schema);
    for (const std::string_view name : {kNothing, kText, kFlag, kNumber, kDate, kDuration}) {
      if (used_values_.count(name) > 0) definitions[slug(name)] = value_definition(name);
    }
    // An empty file is a file without records; but it does not give what has to be given.
    const Schema& root = *definitions_.front().schema;
    Json roots = Json::array({reference(root)});
    const auto is_required = [](const Field& field) { return field.is_required; };
    if (std::none_of(root.fields.begin(), root.fields.end(), is_required)) {
      roots.push_back({{"type", "null"}});
    }
    const Json document = {
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"$comment", "Made by `hwbplan schema`. For files read as YAML 1.2 (core schema)."},
        {"title", title},
        {"description", root.help},
        {"anyOf", std::move(roots)},
        {"definitions", std::move(definitions)},
    };
    return laid_out(document, 0, 0) + '\n';
  }

 private:
  // In the order in which the tables first name them.
  void collect(const Schema& schema, const Schema& owner) {
    const auto is_this = [&](const Definition& known) { return known.schema == &schema; };
    if (std::any_of(definitions_.begin(), definitions_.end(), is_this)) return;
    definitions_.push_back({&schema, &owner, {}});
    for (const Field& field : schema.fields) {
      if (field.record != nullptr) collect(field.record(), schema);
    }
  }

  // Records that share a name with another, such as the sources of metrics and of evidence, are
  // known by the record that they stand in.
  void name_definitions() {
    for (Definition& one : definitions_) {
      const auto others = std::count_if(
          definitions_.begin(), definitions_.end(),
          [&](const Definition& other) { return other.schema->name == one.schema->name; });
      one.name = slug(one.schema->name);
      if (others > 1) one.name = slug(one.owner->name) + '-' + one.name;
    }
  }

  Json reference(const Schema& schema) const {
    const auto found =
        std::find_if(definitions_.begin(), definitions_.end(),
                     [&](const Definition& known) { return known.schema == &schema; });
    return reference_to(found->name);
  }

  Json value(std::string_view name) {
    used_values_.insert(name);
    return reference_to(name);
  }

  Json record(const Schema& schema) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const Field& field : schema.fields) {
      properties[field.name] = property(field);
      if (field.is_required) required.push_back(field.name);
    }
    Json keys = {
        {"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
    if (!required.empty()) keys["required"] = std::move(required);

    Json out = {{"title", schema.name}, {"description", schema.help}};
    const Field* bare = schema.find(schema.shorthand);
    if (bare == nullptr) {
      out.update(keys);
      return out;
    }
    Json alternatives = Json::array({std::move(keys)});
    for (Json& one : values(*bare)) alternatives.push_back(std::move(one));
    out["anyOf"] = std::move(alternatives);
    return out;
  }

  Json property(const Field& field) {
    Json out = {{"description", field.help}};
    if (field.shape == Shape::reference) {
      out["description"] = std::string(field.help) + " Write " + expected(field) + '.';
    }
    if (!field.example.empty()) {
      out["examples"] = Json::array({example_value(field.example, field.shape)});
    }
    Json alternatives = Json::array();
    for (Json& one : values(field)) alternatives.push_back(std::move(one));
    if (field.is_list) {
      if (is_list_of_lists(field)) alternatives.push_back(list_of(alternatives));
      alternatives.push_back(list_of(alternatives));
    }
    // A key without a value is a question not yet answered, unless it has to be.
    if (!field.is_required) alternatives.push_back(value(kNothing));
    // In draft 07 nothing may stand beside a `$ref`, so a single one is wrapped as well.
    out["anyOf"] = std::move(alternatives);
    return out;
  }

  static Json list_of(const Json& alternatives) {
    return {{"type", "array"},
            {"items", alternatives.size() == 1 ? alternatives[0] : Json{{"anyOf", alternatives}}}};
  }

  // The ways to write one value of a row, in a list or out of it.
  std::vector<Json> values(const Field& field) {
    switch (field.shape) {
      case Shape::text:
        return {value(kText)};
      case Shape::flag:
        return {value(kFlag)};
      case Shape::number:
        return {value(kNumber)};
      case Shape::date:
      case Shape::period:
        return {value(kDate)};
      case Shape::duration:
        return {value(kDuration)};
      case Shape::choice:
        return {choice(field)};
      case Shape::reference:
        if (field.word.empty()) return {value(kText)};
        // An example and not a constant, or an editor would call the word the only thing permitted.
        return {Json{{"type", "string"}, {"minLength", 1}, {"examples", {field.word}}},
                value(kText)};
      case Shape::record:
        return {reference(field.record())};
      case Shape::map:
        return {map(field)};
    }
    return {};
  }

  Json choice(const Field& field) const {
    Json words = Json::array();
    for (const std::string_view word : field.choices) words.push_back(word);
    if (field.choices.data() == kStatusNames.data()) {
      for (const std::string& word : own_statuses_) {
        // JSON Schema wants each word once.
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
      }
    }
    return {{"enum", std::move(words)}};
  }

  // The keys of a map are the author's own words; a row says what their values are.
  Json map(const Field& field) {
    Json inner = value(kText);
    if (!field.choices.empty()) inner = choice(field);
    if (field.record != nullptr) inner = reference(field.record());
    return {{"type", "object"},
            {"additionalProperties", {{"anyOf", {std::move(inner), value(kNothing)}}}}};
  }

  std::span<const std::string> own_statuses_;
  std::vector<Definition> definitions_;
  std::set<std::string_view> used_values_;
};

}  // namespace

std::string plan_json_schema(std::span<const std::string> own_statuses) {
  return SchemaDocument(schema_of<PlanFile>(), own_statuses)
      .text("A file of an hwbplan plan directory");
}

std::string settings_json_schema() {
  return SchemaDocument(schema_of<Settings>()).text("hwbplan.yaml");
}

}  // namespace hwbplan
