// Turns a YAML tree into records, by the tables of schema.hpp. One overload a shape; what can't be
// read becomes a finding and an `unreadable` value, and everything around it is still read.
#pragma once

#include "hwbplan/base/period.hpp"
#include "hwbplan/model/schema.hpp"
#include "hwbplan/model/status.hpp"
#include "hwbplan/text/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {

// Nothing stands where a value should: neither text nor a list nor keys. Empty quotation marks are
// nothing too.
inline bool is_blank(yaml::View value) {
  return value.is_null() || (value.is_scalar() && value.text().empty());
}

// The reader puts nothing in the place of an alias, and says so. It is not nothing that the author
// wrote.
inline bool is_refused_alias(yaml::View value) {
  return value.is_null() && value.span().size() != 0 &&
         value.tree().source[value.span().begin] == '*';
}

class Decoder {
 public:
  struct Options {
    FinancialYear financial_year;
    const Map<Choice<Status>>* status_scale =
        nullptr;  // the board's own words, which may stand for a status
  };

  Decoder(Diagnostics& findings, const Options& options) : findings_(findings), options_(options) {}

  void decode(Text& out, yaml::View value, const Field& field);
  void decode(Flag& out, yaml::View value, const Field& field);
  void decode(Number& out, yaml::View value, const Field& field);
  void decode(DateValue& out, yaml::View value, const Field& field);
  void decode(PeriodValue& out, yaml::View value, const Field& field);
  void decode(DurationValue& out, yaml::View value, const Field& field);
  void decode(Reference& out, yaml::View value, const Field& field);

  template <class E>
  void decode(Choice<E>& out, yaml::View value, const Field& field) {
    const int index = choose(out, value, field);
    if (index >= 0) out.value = static_cast<E>(index);
  }

  template <class T>
  void decode(List<T>& out, yaml::View value, const Field& field) {
    if (!begin(out, value)) return;
    out.presence = Presence::given;
    if constexpr (std::is_same_v<T, Reference>) {
      if (decode_sentence_of_ids(out, value, field)) return;
    }
    if (!value.is_sequence()) {  // one thing where a list of one is meant
      decode_item(out, value, field);
      return;
    }
    out.items.reserve(std::min(count_children(value), most_items(value, sizeof(T))));
    for (yaml::View item = value.first_child(); item; item = value.next_child(item)) {
      decode_item(out, item, field);
    }
  }

  template <class T>
  void decode(Maybe<T>& out, yaml::View value, const Field&) {
    if (!begin(out, value)) return;
    out.presence = decode_record(out.value, value) ? Presence::given : Presence::unreadable;
  }

  template <class T>
  void decode(Map<T>& out, yaml::View value, const Field& field) {
    if (!begin_map(out, value, field)) return;
    for (yaml::View key = value.first_child(); key;) {
      const yaml::View entry = value.next_child(key);
      Text name;
      name.span = key.span();
      name.text = key.text();
      name.presence = Presence::given;
      T inner;
      key_ = key.span();
      // What is wrong with a value is said of its own word.
      Field row = field;
      row.name = name.text;
      if (!row.choices.empty()) row.shape = Shape::choice;
      decode(inner, entry, row);
      out.entries.emplace_back(name, inner);
      key = value.next_child(entry);
    }
  }

  // A record: `value` is a mapping, or a scalar where the schema has a shorthand. False where it is
  // neither, which has then been reported. Unknown and missing keys are reported and leave the rest
  // of the record as it is.
  template <class T>
  bool decode_record(T& out, yaml::View value) {
    if constexpr (std::derived_from<T, Record>) {
      const std::size_t first_finding = findings_.size();
      const std::size_t outer = record_depth_;
      record_depth_ = path_.size();
      out.span = value.span();
      const bool readable = decode_mapping(&out, schema_of<T>(), value);
      attribute(first_finding, out);
      record_depth_ = outer;
      return readable;
    } else {
      return decode_mapping(&out, schema_of<T>(), value);
    }
  }

 private:
  template <class T>
  void decode_item(List<T>& out, yaml::View item, const Field& field) {
    if (!may_be_item(item, field)) {
      out.partial = true;
      return;
    }
    // Records are large, so each is read into its place.
    T& value = out.items.emplace_back();
    bool readable = true;
    if constexpr (std::derived_from<T, Value>) {
      decode(value, item, field);
      readable = value.given();
    } else {
      readable = decode_record(value, item);
    }
    if (readable) return;
    out.items.pop_back();
    out.partial = true;
  }

  static std::size_t count_children(yaml::View value) {
    std::size_t count = 0;
    for (yaml::View child = value.first_child(); child; child = value.next_child(child)) ++count;
    return count;
  }
  // Room is kept for so many items at once and no more: a list of a million dashes must not ask for
  // the memory of a million actions.
  static std::size_t most_items(yaml::View list, std::size_t item_size) {
    constexpr std::size_t kBytesForAByte = 32;
    return list.span().size() * kBytesForAByte / item_size + 1;
  }

  // Notes the place of a value. False where nothing stands there, or something that has been
  // refused already.
  bool begin(Value& out, yaml::View value) const {
    if (is_blank(value)) {  // a key without a value is a question not yet answered
      note_blank(out, value);
      return false;
    }
    out.span = value.span();
    return true;
  }
  void note_blank(Value& out, yaml::View value) const;
  bool begin_map(Value& out, yaml::View value, const Field& field);
  bool may_be_item(yaml::View item, const Field& field);
  // Takes the text of a scalar; reports anything else than a scalar or nothing.
  bool scalar(Value& out, yaml::View value, const Field& field);
  int choose(Value& out, yaml::View value, const Field& field);
  // `priorities: falls, frailty`: reported, and read as the two that it means. False where it is
  // anything else.
  bool decode_sentence_of_ids(List<Reference>& out, yaml::View value, const Field& field);
  // `lead: council and nhs-trust`, where one is meant; false where it is anything else.
  bool report_several(yaml::View value, const Field& field);
  bool decode_mapping(void* object, const Schema& schema, yaml::View value);
  // Gives a bit for each row of the table whose key has a value.
  std::uint64_t read_keys(void* object, const Schema& schema, yaml::View mapping);
  void read_value(void* object, const Field& field, yaml::View value);
  // Reports the key; gives the row of the table that was meant, or a row behind the last where that
  // is not certain.
  std::size_t unknown_key(const Schema& schema, yaml::View key, yaml::View value);
  void report_missing_keys(const Schema& schema, yaml::View mapping, std::uint64_t seen);
  void suggest_iso(const DateValue& date, const Field& field);
  // The text read as a period. The same few stand in a file again and again, and are read once.
  const PeriodReading& reading_of(std::string_view text);
  void unperiod(std::string_view text, const PeriodReading& reading, const Field& field, Span span);
  // Whether the text is longer than one under that key may be, which is then reported.
  bool is_too_long(std::string_view text, yaml::View value, const Field& field);
  Diagnostic& report_too_long(std::string_view text, std::size_t most, yaml::View value,
                              const Field& field);
  void report_curly_quotes(std::string_view text, yaml::View value, const Field& field);
  // Of a value that is no text: `bare` is what stands between its curly quotes.
  void report_curly_value(std::string_view rule, std::string_view bare, yaml::View value,
                          const Field& field);
  // Whether a text stands in place of a record because the colon of its first key was forgotten,
  // which is then reported.
  bool lacks_colon(const Schema& schema, yaml::View value);
  Diagnostic& report(std::string_view rule, Span span, std::string message);
  void attribute(std::size_t first_finding, const Record& record);
  std::string path() const;

  Diagnostics& findings_;
  Options options_;
  std::vector<std::string_view> path_;
  std::size_t record_depth_ = 0;  // where in `path_` the keys inside the innermost record begin
  struct KnownPeriod {
    std::string_view text;  // nothing where there is none yet
    PeriodReading reading;
  };
  std::array<KnownPeriod, 16> periods_;
  // A key and its value ran together, so that the mapping says less than its author wrote.
  bool run_together_ = false;
  // The value that is being decoded is the beginning of a figure that its own comma cut in two.
  bool cut_in_two_ = false;
  Span key_;  // of the value that is being decoded: where a value that is not there is missing
};

}  // namespace hwbplan
