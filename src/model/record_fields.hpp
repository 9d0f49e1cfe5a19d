// The rows that every record with an id shares.
#pragma once

#include "model/field.hpp"

namespace hwbplan {

template <class T>
constexpr Field id_row() {
  return FieldOf<T>::template row<&T::id>("id",
                                          "How other records refer to it: lower-case letters, "
                                          "digits and hyphens, or your own reference.")
      .required()
      .such_as("falls-classes");
}
template <class T>
constexpr Field title_row() {
  return FieldOf<T>::template row<&T::title>("title", "Its name, as papers print it.").required();
}
template <class T>
constexpr Field notes_row() {
  return FieldOf<T>::template row<&T::notes>(
      "notes", "Anything for officers; never printed in a public paper.");
}
template <class T>
constexpr Field private_row() {
  return FieldOf<T>::template row<&T::is_private>("private",
                                                  "Whether it is left out of public papers.");
}

}  // namespace hwbplan
