// The plan format as tables. One row says a key's name, what may stand there, whether it is needed
// and what it is for; the decoder, the error messages, `hwbplan schema` and the documentation are
// all made from these rows. To add a key is to add a member to a record and a row to its table
// (src/model/<record>.cpp), and nothing else.
#pragma once

#include "hwbplan/model/value.hpp"
#include "hwbplan/yaml/tree.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

enum class Shape : std::uint8_t {
  text,
  flag,
  number,
  date,
  period,
  duration,
  choice,
  reference,
  record,
  map
};

// For a date where a longer period may stand: which of its days is meant.
enum class Edge : std::uint8_t { first_day, last_day };

class Decoder;
struct Field;
struct Schema;

// A set of record kinds, one bit each.
class KindSet {
 public:
  template <class... Kinds>
  constexpr explicit KindSet(Kinds... kinds) : bits_((0u | ... | bit(kinds))) {}
  constexpr bool has(RecordKind kind) const { return (bits_ & bit(kind)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(KindSet, KindSet) = default;

 private:
  static constexpr std::uint32_t bit(RecordKind kind) { return 1u << static_cast<unsigned>(kind); }
  std::uint32_t bits_ = 0;
};

// The keys from a record down to the value at hand, innermost first; lives on the stack of whoever
// walks.
struct FieldPath {
  const Field* field = nullptr;
  const FieldPath* outer = nullptr;
};

// Called for each reference in a record, read or not.
class ReferenceVisitor {
 public:
  virtual ~ReferenceVisitor() = default;
  virtual void visit(Reference& reference, const FieldPath& path) = 0;
};

struct Field {
  std::string_view name;
  std::string_view help;  // one sentence for editors, `explain` and the documentation
  Shape shape = Shape::text;
  bool is_list = false;
  bool is_required = false;
  Edge edge = Edge::last_day;
  bool has_placeholder_rule =
      false;  // "TBC" and "all partners" are left to a rule that says more about them
  bool has_open_end_rule = false;  // and so is "ongoing" where a date should stand
  KindSet refers_to;
  // Of a reference, as a clause: "is measured by". Of a nested record, what its reference is called
  // here, where that differs: a lead's partner under `sponsor` "is sponsored by".
  std::string_view relation;
  std::string_view word;     // permitted in place of ids, such as `all`
  std::string_view example;  // for the documentation, where the shape does not say enough
  std::span<const std::string_view> choices;  // the permitted words of a choice
  const Schema& (*record)() = nullptr;        // of a nested record, or of the values of a map
  void (*decode)(void* object, yaml::View value, Decoder& decoder, const Field& field) = nullptr;
  void (*references)(void* object, const FieldPath& path, ReferenceVisitor& visitor) = nullptr;

  // Each gives the field with one thing more said of it. Written out, because clang 14 does not use
  // a shared template for them in constants.
  constexpr Field required() const {
    Field copy = *this;
    copy.is_required = true;
    return copy;
  }
  constexpr Field first_day() const {
    Field copy = *this;
    copy.edge = Edge::first_day;
    return copy;
  }
  constexpr Field or_word(std::string_view w) const {
    Field copy = *this;
    copy.word = w;
    return copy;
  }
  constexpr Field such_as(std::string_view e) const {
    Field copy = *this;
    copy.example = e;
    return copy;
  }
  constexpr Field placeholder_by_rule() const {
    Field copy = *this;
    copy.has_placeholder_rule = true;
    return copy;
  }
  constexpr Field open_ended_by_rule() const {
    Field copy = *this;
    copy.has_open_end_rule = true;
    return copy;
  }
  constexpr Field related(std::string_view says) const {
    Field copy = *this;
    copy.relation = says;
    return copy;
  }
  constexpr Field to(KindSet kinds, std::string_view says) const {
    Field copy = related(says);
    copy.refers_to = kinds;
    return copy;
  }
};

// The rows of a table of which something holds: a bit each, so that most questions about all of
// them need no look at any.
template <class Holds>
constexpr std::uint64_t rows_where(std::span<const Field> fields, Holds holds) {
  std::uint64_t rows = 0;
  for (std::size_t row = 0; row < fields.size(); ++row) {
    if (holds(fields[row])) rows |= std::uint64_t{1} << row;
  }
  return rows;
}

struct Schema {
  std::string_view name;  // as messages call one of them: "action", "milestone"
  std::string_view help;  // one sentence
  std::span<const Field> fields;
  std::string_view shorthand;  // the key that a bare value stands for, where one may stand in place
                               // of the mapping
  std::uint64_t required = rows_where(fields, [](const Field& row) { return row.is_required; });
  std::uint64_t referring =
      rows_where(fields, [](const Field& row) { return row.references != nullptr; });

  const Field* find(std::string_view key) const;
};

// The table of a record type. Each record's header declares `schema_for` for it.
template <class T>
const Schema& schema_of() {
  return schema_for(static_cast<const T*>(nullptr));
}

// Walks over every reference of `object`, which is of the type that `schema` describes.
void each_reference(void* object, const Schema& schema, const FieldPath* outer,
                    ReferenceVisitor& visitor);

}  // namespace hwbplan
