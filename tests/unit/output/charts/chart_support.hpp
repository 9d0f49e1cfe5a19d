// What the tests of charts share: periods, and a walk over the elements of an SVG.
#pragma once

#include "hwbplan/base/period.hpp"
#include "hwbplan/reports/chart.hpp"

#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::test {

inline Period month_of(int index) {
  const int year = 2000 + index / 12 % 150;
  const int month = index % 12 + 1;
  return {*Date::of(year, month, 1), *Date::of(year, month, days_in_month(year, month))};
}

inline Period year_from(int year) {
  return {*Date::of(year, 4, 1), *Date::of(year + 1, 3, 31)};
}

// Every tag with its attributes, without the brackets.
inline std::vector<std::string> tags_of(const std::string& svg) {
  std::vector<std::string> tags;
  for (std::size_t at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1))
    tags.push_back(svg.substr(at + 1, svg.find('>', at) - at - 1));
  return tags;
}

// The value of an attribute; empty where it is not there.
inline std::string attribute(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(" " + name + "=\"");
  if (at == std::string::npos) return "";
  const std::size_t from = at + name.size() + 3;
  return tag.substr(from, tag.find('"', from) - from);
}

inline double number(const std::string& tag, const std::string& name) {
  return std::atof(attribute(tag, name).c_str());
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++count;
  return count;
}

// One of the three parts of "#1d70b8", from 0 to 255.
inline double part_of(std::string_view colour, std::size_t index) {
  const std::string digits(colour.substr(1 + 2 * index, 2));
  return static_cast<double>(std::strtol(digits.c_str(), nullptr, 16));
}

// Relative luminance and contrast as WCAG 2.2 defines them.
inline double luminance(std::string_view colour) {
  const double weights[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double share = part_of(colour, i) / 255;
    sum += weights[i] * (share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4));
  }
  return sum;
}

inline double contrast(std::string_view a, std::string_view b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}

}  // namespace hwbplan::test
