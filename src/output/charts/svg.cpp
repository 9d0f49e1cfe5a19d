// See svg.hpp. Colours stand twice: as attributes for white paper, which every reader of SVG knows,
// and as classes, by which the page's style sheet turns them for the dark (it outweighs
// attributes).
#include "output/charts/svg.hpp"

#include "output/charts/text_width.hpp"
#include "output/xml_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

std::string fill(Ink ink) {
  return fmt::format(R"(class="cf-{}" fill="{}")", colours_of(ink).name, colours_of(ink).light);
}

std::string stroke_of(const Stroke& stroke) {
  std::string out = fmt::format(R"(class="cs-{}" fill="none" stroke="{}" stroke-width="{}")",
                                colours_of(stroke.ink).name, colours_of(stroke.ink).light,
                                coordinate(stroke.width));
  if (!stroke.dash.empty()) out += fmt::format(R"( stroke-dasharray="{}")", stroke.dash);
  return out;
}

std::string box_of(Point corner, double width, double height, double radius) {
  std::string out = fmt::format(R"(x="{}" y="{}" width="{}" height="{}")", coordinate(corner.x),
                                coordinate(corner.y), coordinate(std::max(0.0, width)),
                                coordinate(std::max(0.0, height)));
  if (radius > 0) out += fmt::format(R"( rx="{}")", coordinate(radius));
  return out;
}

std::string polygon(std::initializer_list<Point> points, std::string_view paint) {
  std::string out = R"(<polygon points=")";
  for (const Point& point : points)
    out += fmt::format("{}{},{}", out.ends_with('"') ? "" : " ", coordinate(point.x),
                       coordinate(point.y));
  return out + fmt::format("\" {}/>\n", paint);
}

std::string_view name_of(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return "start";
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
  }
  return "start";
}

}  // namespace

std::string coordinate(double value) {
  // Beyond this nothing is drawn that anybody would see.
  if (!std::isfinite(value) || std::fabs(value) > 1e7) return "0";
  const auto hundredths = static_cast<long long>(std::llround(value * 100));
  const long long size = hundredths < 0 ? -hundredths : hundredths;
  std::string out = fmt::format("{}{}", hundredths < 0 ? "-" : "", size / 100);
  if (size % 100 == 0) return out;
  out += size % 10 == 0 ? fmt::format(".{}", size % 100 / 10) : fmt::format(".{:02}", size % 100);
  return out;
}

// An id stands in lists of ids and in references to patterns, where a blank or a bracket of a
// plan's own would end it.
Svg::Svg(std::string_view id) : id_("chart-") {
  for (const char c : id.substr(0, 200)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    id_ += kept ? c : '-';
  }
}

void Svg::line(Point from, Point to, const Stroke& stroke) {
  body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>\n", coordinate(from.x),
                       coordinate(from.y), coordinate(to.x), coordinate(to.y), stroke_of(stroke));
}

void Svg::polyline(std::span<const Point> points, const Stroke& stroke) {
  if (points.size() < 2) return;
  body_ += "<polyline points=\"";
  for (std::size_t i = 0; i < points.size(); ++i)
    body_ +=
        fmt::format("{}{},{}", i == 0 ? "" : " ", coordinate(points[i].x), coordinate(points[i].y));
  body_ += fmt::format("\" stroke-linejoin=\"round\" {}/>\n", stroke_of(stroke));
}

void Svg::rectangle(Point corner, double width, double height, Ink ink, double radius) {
  body_ += fmt::format("<rect {} {}/>\n", box_of(corner, width, height, radius), fill(ink));
}

void Svg::outline(Point corner, double width, double height, const Stroke& stroke, double radius) {
  body_ += fmt::format("<rect {} {}/>\n", box_of(corner, width, height, radius), stroke_of(stroke));
}

std::string Svg::fill_of(Ink ink, Filling filling) {
  const InkColours& colours = colours_of(ink);
  if (filling == Filling::solid) return fill(ink);
  if (filling == Filling::empty) return R"(class="cf-paper" fill="#ffffff")";
  const bool stripes = filling == Filling::stripes;
  const std::string name = fmt::format("{}-{}-{}", id_, stripes ? "stripes" : "dots", colours.name);
  if (pattern_names_.find(name + " ") == std::string::npos) {
    pattern_names_ += name + " ";
    const std::string shape =
        stripes ? fmt::format(R"(<path d="M0 5L5 0" {}/>)", stroke_of({ink, 1.4, {}}))
                : fmt::format(R"(<circle cx="2.5" cy="2.5" r="1.1" {}/>)", fill(ink));
    patterns_ += fmt::format(
        "<pattern id=\"{}\" width=\"5\" height=\"5\" "
        "patternUnits=\"userSpaceOnUse\">{}</pattern>\n",
        name, shape);
  }
  return fmt::format("fill=\"url(#{})\"", name);
}

void Svg::area(Point corner, double width, double height, Ink ink, Filling filling) {
  body_ += fmt::format("<rect {} {}/>\n", box_of(corner, width, height, 0), fill_of(ink, filling));
  outline(corner, width, height, {.ink = ink, .width = 1, .dash = {}});
}

void Svg::shade(Point corner, double width, double height, Ink ink, double strength) {
  body_ += fmt::format("<rect {} {} fill-opacity=\"{}\"/>\n", box_of(corner, width, height, 0),
                       fill(ink), coordinate(std::clamp(strength, 0.0, 1.0)));
}

void Svg::mark(Mark mark, Point at, Ink ink, double size) {
  const Point left{at.x - size, at.y};
  const Point right{at.x + size, at.y};
  const Point top{at.x, at.y - size};
  const Point bottom{at.x, at.y + size};
  const InkColours& colours = colours_of(ink);
  const std::string open =
      fmt::format(R"(class="cs-{} cf-paper" fill="#ffffff" stroke="{}" stroke-width="1.5")",
                  colours.name, colours.light);
  switch (mark) {
    case Mark::dot:
      body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>\n", coordinate(at.x),
                           coordinate(at.y), coordinate(size * 0.75), fill(ink));
      return;
    case Mark::ring:
      body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>\n", coordinate(at.x),
                           coordinate(at.y), coordinate(size * 0.85), open);
      return;
    case Mark::square:
      rectangle({at.x - size * 0.8, at.y - size * 0.8}, size * 1.6, size * 1.6, ink);
      return;
    case Mark::diamond:
      body_ += polygon({left, top, right, bottom}, fill(ink));
      return;
    case Mark::open_diamond:
      body_ += polygon({left, top, right, bottom}, open);
      return;
    case Mark::triangle:
      body_ +=
          polygon({{left.x, at.y + size * 0.75}, top, {right.x, at.y + size * 0.75}}, fill(ink));
      return;
  }
}

void Svg::text(Point at, std::string_view text, const Lettering& lettering) {
  body_ += fmt::format(R"(<text x="{}" y="{}" font-size="{}" {})", coordinate(at.x),
                       coordinate(at.y), coordinate(lettering.size), fill(lettering.ink));
  if (lettering.anchor != Anchor::start)
    body_ += fmt::format(R"( text-anchor="{}")", name_of(lettering.anchor));
  if (lettering.bold) body_ += R"( font-weight="bold")";
  // The reader's font may be a fifth wider than the one that charts are laid out with: without this
  // "768" at the right edge would read "76", and names would run into what stands beside them.
  if (is_measured(text))
    body_ += fmt::format(
        R"( textLength="{}" lengthAdjust="spacingAndGlyphs")",
        coordinate(text_width(text, lettering.size) * (lettering.bold ? kBoldIsWider : 1)));
  if (lettering.upwards)
    body_ +=
        fmt::format(R"lit( transform="rotate(-90 {} {})")lit", coordinate(at.x), coordinate(at.y));
  body_ += fmt::format(">{}</text>\n", xml_text(text));
}

std::string Svg::finish(const reports::Chart& chart, double height) const {
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {} {}\" "
      "role=\"img\" "
      "aria-labelledby=\"{}-title {}-desc\" font-family=\"Arial, Helvetica, sans-serif\">\n",
      coordinate(kChartWidth), coordinate(height), id_, id_);
  out += fmt::format("<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n", id_,
                     xml_text(chart.title), id_, xml_text(chart.alternative));
  if (!patterns_.empty()) out += "<defs>\n" + patterns_ + "</defs>\n";
  return out + body_ + "</svg>\n";
}

}  // namespace hwbplan::output
