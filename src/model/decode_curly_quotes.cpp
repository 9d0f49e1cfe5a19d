// What is said of values in the quotation marks of a word processor. YAML knows no such quotes, so
// they are part of the value: what is meant is read all the same, and `check --fix` mends them.
#include "model/decoder.hpp"
#include "model/officers_slips.hpp"

#include <fmt/format.h>

namespace hwbplan {

// Curly quotes that hold a whole text are meant as straight ones: they would stand in every paper.
void Decoder::report_curly_quotes(std::string_view text, yaml::View value, const Field& field) {
  // What somebody said is quoted with reason.
  if (field.name == "text" || field.name == "statement") return;
  const std::string_view bare = in_curly_quotes(text);
  if (bare.empty()) return;
  Diagnostic& finding = report(
      "curly-quotes", value.span(),
      fmt::format("the quotation marks round this {} are those of a word processor, and papers "
                  "would show them",
                  field.name));
  finding.value = text;
  finding.hint = without_curly_hint(bare);
  const bool is_as_written = value.span().end - value.span().begin == text.size();
  if (is_as_written && bare.find_first_of("\"\\") == std::string_view::npos) {
    finding.fix = Fix{"put straight quotation marks in place of the curly ones",
                      {{value.span(), fmt::format("\"{}\"", bare)}}};
  }
}

void Decoder::report_curly_value(std::string_view rule, std::string_view bare, yaml::View value,
                                 const Field& field) {
  Diagnostic& finding =
      report(rule, value.span(),
             fmt::format("{} \"{}\" stands in the quotation marks of a word processor",
                         field.is_list ? "an item of" : "the value of", field.name));
  finding.value = value.text();
  finding.hint = without_curly_hint(bare);
  const std::string straight = in_straight_quotes(bare);
  const bool is_as_written = value.span().size() == value.text().size();
  if (!straight.empty() && is_as_written)
    finding.fix = Fix{fmt::format("write {}", straight), {{value.span(), straight}}};
}

}  // namespace hwbplan
