// The words in which messages say what should stand somewhere and what stands there instead, made
// from the tables.
#pragma once

#include "hwbplan/model/schema.hpp"

#include <string>
#include <string_view>

namespace hwbplan {

// "a date such as 2026-03-31", "the id of a partner", "one of short, long".
std::string expected(const Field& field);

// "a list stands", "\"about 40\" stands".
std::string stands(yaml::View value);
std::string stands_as_text(std::string_view text);

// At most some 40 characters of a text, cut at a character, with an ellipsis.
std::string shortened(std::string_view text);

// The permitted word that was probably meant; empty where none is near.
std::string suggested_choice(std::string_view text, const Field& field);

// "a" or "an".
std::string_view article(std::string_view word);

// "draft, near-final or signed-off".
std::string any_of(std::span<const std::string_view> words);

}  // namespace hwbplan
