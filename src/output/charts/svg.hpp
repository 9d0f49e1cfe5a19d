// Writes the elements of a chart. Numbers have at most two decimals and no locale, so that the same
// chart is the same bytes everywhere; what is not a finite number is 0; all text is escaped.
#pragma once

#include "hwbplan/reports/chart.hpp"

#include "output/charts/palette.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan::output {

// All charts are this wide in their own units and grow with the page. It is the width of a small
// phone, so that at 320 pixels letters are hardly smaller than they are drawn.
inline constexpr double kChartWidth = 360;
inline constexpr double kLetters = 12;       // the size of labels
inline constexpr double kSmallLetters = 11;  // of ticks and notes
inline constexpr double kLine = 15;          // from one line of text to the next

struct Point {
  double x = 0;
  double y = 0;
};

struct Stroke {
  Ink ink = Ink::axis;
  double width = 1;
  std::string_view dash;  // "4 3"; empty for a whole line
};

enum class Anchor : std::uint8_t { start, middle, end };

struct Lettering {
  Ink ink = Ink::text;
  double size = kLetters;
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool upwards = false;  // turned a quarter to the left
};

// The marks that stand for a kind of point, so that no colour is needed to tell them apart.
enum class Mark : std::uint8_t { dot, ring, square, diamond, triangle, open_diamond };

// How areas are told apart without colour.
enum class Filling : std::uint8_t { solid, stripes, dots, empty };

class Svg {
 public:
  // Ids in it begin with "chart-" and `id`, of which only letters, digits and hyphens are kept.
  explicit Svg(std::string_view id);

  void line(Point from, Point to, const Stroke& stroke);
  void polyline(std::span<const Point> points, const Stroke& stroke);
  void rectangle(Point corner, double width, double height, Ink fill, double radius = 0);
  void outline(Point corner, double width, double height, const Stroke& stroke, double radius = 0);
  // An outlined area in one of the four fillings.
  void area(Point corner, double width, double height, Ink ink, Filling filling);
  // A rectangle in a mix of the ink and the paper, `strength` from 0 to 1.
  void shade(Point corner, double width, double height, Ink ink, double strength);
  void mark(Mark mark, Point at, Ink ink, double size = 4);
  void text(Point at, std::string_view text, const Lettering& lettering = {});

  // The whole element.
  std::string finish(const reports::Chart& chart, double height) const;

 private:
  std::string id_;
  std::string body_;
  std::string patterns_;
  std::string pattern_names_;  // those already written
  std::string fill_of(Ink ink, Filling filling);
};

// "12.34", "12.3", "12".
std::string coordinate(double value);

}  // namespace hwbplan::output
