// Makes a table row from a member of a record: the member's type says the shape, how it is decoded
// and where its references are. Tables are constants, so that a program that only prints its
// version builds none of them.
#pragma once

#include "hwbplan/model/schema.hpp"

#include "model/decoder.hpp"

#include <type_traits>

namespace hwbplan {

template <class T>
struct ShapeOf {  // a nested record
  static constexpr Shape kShape = Shape::record;
};
template <>
struct ShapeOf<Text> {
  static constexpr Shape kShape = Shape::text;
};
template <>
struct ShapeOf<Flag> {
  static constexpr Shape kShape = Shape::flag;
};
template <>
struct ShapeOf<Number> {
  static constexpr Shape kShape = Shape::number;
};
template <>
struct ShapeOf<DateValue> {
  static constexpr Shape kShape = Shape::date;
};
template <>
struct ShapeOf<PeriodValue> {
  static constexpr Shape kShape = Shape::period;
};
template <>
struct ShapeOf<DurationValue> {
  static constexpr Shape kShape = Shape::duration;
};
template <>
struct ShapeOf<Reference> {
  static constexpr Shape kShape = Shape::reference;
};
template <class E>
struct ShapeOf<Choice<E>> {
  static constexpr Shape kShape = Shape::choice;
  static constexpr auto kChoices = names_of(E{});
};

// Takes the wrapping off: what stands in a list, an optional mapping or a map.
template <class T>
struct Unwrapped {
  using Type = T;
  static constexpr bool kIsList = false;
  static constexpr bool kIsMap = false;
};
template <class T>
struct Unwrapped<List<T>> : Unwrapped<T> {
  static constexpr bool kIsList = true;
};
template <class T>
struct Unwrapped<Maybe<T>> : Unwrapped<T> {};
template <class T>
struct Unwrapped<Map<T>> : Unwrapped<T> {
  static constexpr bool kIsMap = true;
};

template <class T>
void references_in(T& value, const FieldPath& path, ReferenceVisitor& visitor) {
  if constexpr (std::is_same_v<T, Reference>) {
    visitor.visit(value, path);
  } else {
    each_reference(&value, schema_of<T>(), &path, visitor);
  }
}
template <class T>
void references_in(List<T>& list, const FieldPath& path, ReferenceVisitor& visitor) {
  for (T& item : list.items) references_in(item, path, visitor);
}
template <class T>
void references_in(Maybe<T>& maybe, const FieldPath& path, ReferenceVisitor& visitor) {
  if (maybe.given()) references_in(maybe.value, path, visitor);
}

// `FieldOf<Action>::row<&Action::title>("title", "…")`.
template <class Owner>
struct FieldOf {
  template <auto Member>
  static constexpr Field row(std::string_view name, std::string_view help) {
    using MemberType = std::remove_reference_t<decltype(std::declval<Owner&>().*Member)>;
    using Inner = typename Unwrapped<MemberType>::Type;
    constexpr Shape kInner = ShapeOf<Inner>::kShape;
    Field field;
    field.name = name;
    field.help = help;
    field.is_list = Unwrapped<MemberType>::kIsList;
    field.shape = Unwrapped<MemberType>::kIsMap ? Shape::map : kInner;
    if constexpr (kInner == Shape::choice) field.choices = ShapeOf<Inner>::kChoices;
    if constexpr (kInner == Shape::record) field.record = &schema_of<Inner>;
    field.decode = [](void* object, yaml::View value, Decoder& decoder, const Field& row) {
      decoder.decode(static_cast<Owner*>(object)->*Member, value, row);
    };
    if constexpr (kInner == Shape::reference || kInner == Shape::record) {
      field.references = [](void* object, const FieldPath& path, ReferenceVisitor& visitor) {
        references_in(static_cast<Owner*>(object)->*Member, path, visitor);
      };
    }
    return field;
  }
};

}  // namespace hwbplan
