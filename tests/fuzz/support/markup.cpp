// The markup half of invariants.hpp: a small strict reader of what our writers write. It knows
// their elements and attributes and takes nothing else, so that whatever a plan smuggles in shows.
#include "hwbplan/base/utf8.hpp"

#include "output/html_page.hpp"
#include "output/officers_markdown.hpp"
#include "support/invariants.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>

namespace hwbplan::fuzzing {

namespace {

using namespace std::literals;

constexpr auto kPage = std::to_array<std::string_view>(
    {"html",    "head",  "meta",       "title",   "style", "body",   "a",       "header",  "h1",
     "h2",      "h3",    "h4",         "h5",      "h6",    "nav",    "main",    "footer",  "p",
     "ol",      "ul",    "li",         "section", "dl",    "dt",     "dd",      "div",     "table",
     "thead",   "tbody", "tr",         "th",      "td",    "figure", "caption", "details", "span",
     "summary", "code",  "figcaption", "strong",  "em",    "script"});
constexpr auto kPicture =
    std::to_array<std::string_view>({"svg", "title", "desc", "defs", "pattern", "path", "circle",
                                     "rect", "line", "polyline", "polygon", "text", "tspan", "g"});
constexpr auto kJunit = std::to_array<std::string_view>(
    {"testsuites", "testsuite", "testcase", "failure", "system-out"});
constexpr auto kAttributes = std::to_array<std::string_view>({"lang",
                                                              "charset",
                                                              "name",
                                                              "content",
                                                              "class",
                                                              "href",
                                                              "id",
                                                              "aria-labelledby",
                                                              "scope",
                                                              "role",
                                                              "tabindex",
                                                              "data-value",
                                                              "data-record",
                                                              "start",
                                                              "xmlns",
                                                              "viewBox",
                                                              "font-family",
                                                              "font-size",
                                                              "font-weight",
                                                              "lengthAdjust",
                                                              "text-anchor",
                                                              "textLength",
                                                              "transform",
                                                              "x",
                                                              "y",
                                                              "x1",
                                                              "y1",
                                                              "x2",
                                                              "y2",
                                                              "cx",
                                                              "cy",
                                                              "r",
                                                              "rx",
                                                              "d",
                                                              "points",
                                                              "width",
                                                              "height",
                                                              "fill",
                                                              "fill-opacity",
                                                              "stroke",
                                                              "stroke-width",
                                                              "stroke-dasharray",
                                                              "stroke-linejoin",
                                                              "patternUnits",
                                                              "tests",
                                                              "failures",
                                                              "errors",
                                                              "skipped",
                                                              "classname",
                                                              "message",
                                                              "type",
                                                              "version",
                                                              "encoding"});
constexpr auto kCoordinates = std::to_array<std::string_view>(
    {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "points", "viewBox", "width",
     "height", "font-size", "stroke-width", "fill-opacity"});

bool is_among(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class MarkupReader {
 public:
  MarkupReader(std::string_view text, std::vector<std::string_view> elements)
      : all_(text), rest_(text), elements_(std::move(elements)) {}

  void read() {
    while (!rest_.empty()) {
      const std::size_t tag = std::min(rest_.find('<'), rest_.size());
      read_text(rest_.substr(0, tag));
      rest_.remove_prefix(tag);
      if (!rest_.empty()) read_tag();
    }
    must(open_.empty(), "every element is closed");
    for (const std::string& id : asked_for_) must(ids_.count(id) != 0, "references lead to an id");
  }

  std::size_t headings = 0;
  std::size_t scripts = 0;

 private:
  void must(bool held, std::string_view what) const {
    const std::size_t at = all_.size() - rest_.size();
    require(held, what, held ? ""sv : all_.substr(at - std::min<std::size_t>(at, 200), 400));
  }

  void read_text(std::string_view text) const {
    must(text.find('>') == std::string_view::npos, "no bare > stands in a text");
    for (std::size_t at = text.find('&'); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
      const std::string_view entity = text.substr(at);
      must(entity.starts_with("&amp;") || entity.starts_with("&lt;") ||
               entity.starts_with("&gt;") || entity.starts_with("&quot;"),
           "& begins one of our entities");
    }
  }

  std::string_view take_name() {
    const std::size_t end = std::min(rest_.find_first_of(" />=?\n"), rest_.size());
    const std::string_view name = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return name;
  }

  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }

  void read_tag() {
    if (take("<!DOCTYPE html>")) return;
    if (take("</")) {
      const std::string_view name = take_name();
      must(!open_.empty() && open_.back() == name, "elements are closed in order");
      open_.pop_back();
      return must(take(">"), "a closing tag ends");
    }
    take("<");
    const bool is_head = take("?");
    const std::string_view name = take_name();
    must(is_head ? name == "xml" : is_among(elements_, name), "the element is one of ours");
    while (take(" ") || take("\n")) read_attribute();
    if (take(is_head ? "?>" : "/>")) return;
    must(take(">"), "a tag ends");
    if (name == "meta") return;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') ++headings;
    open_.emplace_back(name);
    if (name == "script" || name == "style") read_raw(name);
  }

  void read_raw(std::string_view name) {
    const std::string_view known = name == "script" ? output::page_script() : output::page_style();
    must(rest_.starts_with(known), "scripts and styles are ours");
    if (name == "script") must(++scripts == 1, "there is one script");
    rest_.remove_prefix(std::min(rest_.find("</"), rest_.size()));
  }

  void read_attribute() {
    const std::string_view name = take_name();
    if (name.empty()) return;
    must(is_among(kAttributes, name) || name.starts_with("data-"), "the attribute is one of ours");
    must(take("=\""), "an attribute has a quoted value");
    const std::size_t end = rest_.find('"');
    must(end != std::string_view::npos, "a value is closed");
    const std::string_view value = rest_.substr(0, end);
    must(value.find('<') == std::string_view::npos, "no tag stands in a value");
    read_text(value);
    check_value(name, value);
    rest_.remove_prefix(end + 1);
  }

  void check_value(std::string_view name, std::string_view value) {
    if (name == "id") must(ids_.insert(std::string(value)).second, "no id stands twice");
    if (name == "href" && value.starts_with('#')) asked_for_.insert(std::string(value.substr(1)));
    if (name == "href")
      must(value.starts_with('#') || output::is_safe_url(value), "links are safe");
    if (name == "aria-labelledby") {
      for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        asked_for_.insert(std::string(value.substr(at, end - at)));
        at = end + 1;
      }
    }
    if (is_among(kCoordinates, name))
      must(value.find_first_not_of("0123456789.-, ") == std::string_view::npos,
           "figures are figures");
  }

  std::string_view all_;
  std::string_view rest_;
  std::vector<std::string_view> elements_;
  std::vector<std::string> open_;
  std::set<std::string> ids_;
  std::set<std::string> asked_for_;
};

}  // namespace

std::size_t require_page(std::string_view page) {
  require_harmless(page);
  std::vector<std::string_view> elements(kPage.begin(), kPage.end());
  elements.insert(elements.end(), kPicture.begin(), kPicture.end());
  MarkupReader reader(page, std::move(elements));
  reader.read();
  require(reader.scripts == 1, "a page has its one script");
  return reader.headings;
}

void require_svg(std::string_view picture) {
  require_harmless(picture);
  MarkupReader(picture, {kPicture.begin(), kPicture.end()}).read();
}

void require_junit(std::string_view file) {
  require_harmless(file);
  MarkupReader(file, {kJunit.begin(), kJunit.end()}).read();
}

}  // namespace hwbplan::fuzzing
