// See board_settings.hpp.
#include "hwbplan/overlaps/board_settings.hpp"

#include "hwbplan/base/number.hpp"

namespace hwbplan::overlaps {

namespace {

constexpr double kReportAt = 0.5;
constexpr double kDecideAt = 0.7;

std::optional<double> share(double value, bool percent) {
  const double part = percent ? value / 100 : value;
  if (!(part >= 0 && part <= 1)) return std::nullopt;
  return part;
}

double setting(const Settings& settings, Number OverlapSettings::*member, double otherwise) {
  if (!settings.overlaps.given()) return otherwise;
  const Number& number = settings.overlaps.value.*member;
  if (!number.given()) return otherwise;
  return share(number.value, number.percent).value_or(otherwise);
}

}  // namespace

double report_at(const Settings& settings) {
  return setting(settings, &OverlapSettings::report_at, kReportAt);
}

double decide_at(const Settings& settings) {
  return setting(settings, &OverlapSettings::decide_at, kDecideAt);
}

std::optional<double> read_share(std::string_view text) {
  const auto number = read_number(text);
  if (!number || number->mark == NumberMark::pounds) return std::nullopt;
  return share(number->value, number->mark == NumberMark::percent);
}

OverlapOptions options_of(const Settings& settings) {
  OverlapOptions options;
  options.report_at = report_at(settings);
  if (!settings.overlaps.given()) return options;
  for (const List<Text>& group : settings.overlaps->same) {
    std::vector<std::string>& phrases = options.same.emplace_back();
    for (const Text& phrase : group) phrases.emplace_back(phrase.text);
  }
  return options;
}

}  // namespace hwbplan::overlaps
