// The values that records are made of. Each knows where it stands in the plan and whether it was
// given at all, so that a rule can tell "left out" from "there, but we could not read it", and
// never reports the second as the first.
//
// Text is a view into the document that the record came from (see workspace/document.hpp) and lives
// as long as that. A nation's plans hold some thirty million values, so flags stand first, where
// they fill the room behind `presence`.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/duration.hpp"
#include "hwbplan/base/period.hpp"
#include "hwbplan/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan {

enum class Presence : std::uint8_t {
  absent,      // the key is not there, or has no value
  given,       // read
  unreadable,  // something stands there that has been reported already
};

struct Value {
  Span span;  // of the value; of the key where the key stands without a value; empty where neither
              // does
  Presence presence = Presence::absent;

  bool given() const { return presence == Presence::given; }
  bool missing() const { return presence == Presence::absent; }
};

struct Text : Value {
  bool quoted = false;  // the author put it in quotes
  std::string_view text;
};

struct Flag : Value {
  bool value = false;
};

struct Number : Value {
  bool percent = false;  // written with a percent sign: `40%` has the value 40
  double value = 0;
  std::string_view text;
};

// A day. Where people wrote a longer period ("March 2026"), `date` is its first or its last day, as
// the key asks.
struct DateValue : Value {
  Date date;
  PeriodStatus status =
      PeriodStatus::unreadable;  // says of an unreadable one what kind of text stands there
  std::string_view text;
};

struct PeriodValue : Value {
  Period period;
  std::string_view text;
};

struct DurationValue : Value {
  Duration duration;
  std::string_view text;
};

// One of a few permitted words. `names_of(E)` lists them in the order of the enumeration.
template <class E>
struct Choice : Value {
  E value{};
  bool is(E other) const { return given() && value == other; }
};

// What can be referred to by an id.
enum class RecordKind : std::uint8_t {
  strategy,
  theme,
  priority,
  contribution,
  place,
  population,
  driver,
  partner,
  plan,
  related_strategy,
  action,
  metric,
  group,
  meeting,
  annual_theme,
  case_study,
  evidence,
  overlap_decision,
};
inline constexpr std::size_t kRecordKinds = 18;

// "action", "related strategy": for messages. With `count` other than 1 in the plural.
std::string_view name_of(RecordKind kind, std::size_t count = 1);
// The top-level key or strategy key under which such records stand: "actions".
std::string_view section_of(RecordKind kind);

struct Record;
struct Schema;  // schema.hpp

// An id that points to another record. `target` is set once the whole directory is read; it stays
// empty where nothing has that id, which is reported once, by `unknown-reference`.
struct Reference : Value {
  std::string_view id;
  const Record* target = nullptr;
};

// A list in the order of the file. Absent, given (perhaps empty) or unreadable like any other
// value; items that could not be read are left out and make the list `partial`, so that rules do
// not call it empty.
template <class T>
struct List : Value {
  bool partial = false;
  std::vector<T> items;

  bool empty() const { return items.empty(); }
  std::size_t size() const { return items.size(); }
  auto begin() const { return items.begin(); }
  auto end() const { return items.end(); }
  auto begin() { return items.begin(); }
  auto end() { return items.end(); }
  const T& operator[](std::size_t index) const { return items[index]; }
  // Nothing is there, and nothing that was there has been reported as unreadable.
  bool nothing_given() const {
    return items.empty() && presence != Presence::unreadable && !partial;
  }
};

// A nested mapping that may be left out.
template <class T>
struct Maybe : Value {
  T value{};
  const T* operator->() const { return &value; }
};

// Words of the author's own as keys (`status_scale`, `rules`).
template <class T>
struct Map : Value {
  std::vector<std::pair<Text, T>> entries;
};

// What every record with an id has. `span` covers the whole record.
struct Record {
  RecordKind kind;
  Span span;
  Text id;
  Text title;
  Text notes;
  Flag is_private;

  explicit Record(RecordKind record_kind) : kind(record_kind) {}
  // Where a finding about the record as a whole belongs: its id, or its title, or its first byte.
  Span place() const;
};

}  // namespace hwbplan
