// See officers_markdown.hpp. The only includer of cmark-gfm, without its extensions: what they add
// is either dangerous in a stranger's hands or has no place in a paper's description.
#include "output/officers_markdown.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <cmark-gfm.h>
#include <fmt/format.h>

namespace hwbplan::output {

namespace {

// Deeper lists than this no page has room for; what lies in them is shown on the last level.
constexpr int kDeepestList = 4;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Node = std::unique_ptr<cmark_node, FreeNode>;

std::string literal_of(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string() : std::string(text);
}

std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// Collects the running text below a block. Walks with cmark's own iterator, because emphasis may be
// nested deeper than a stack is.
std::vector<OfficersPhrase> phrases_below(cmark_node* block) {
  std::vector<OfficersPhrase> phrases;
  int strong = 0;
  int emphasised = 0;
  std::vector<std::string> links;
  const auto add = [&](std::string text, bool code) {
    if (text.empty()) return;
    OfficersPhrase phrase{std::move(text), strong > 0, emphasised > 0, code, {}};
    if (!links.empty()) phrase.url = links.back();
    phrases.push_back(std::move(phrase));
  };
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(block),
                                                                cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(node);
    const int step = event == CMARK_EVENT_ENTER ? 1 : -1;
    if (type == CMARK_NODE_STRONG) strong += step;
    if (type == CMARK_NODE_EMPH) emphasised += step;
    if (type == CMARK_NODE_LINK) {
      if (step < 0) {
        links.pop_back();
      } else {
        const char* url = cmark_node_get_url(node);
        links.emplace_back(url != nullptr && is_safe_url(url) ? url : "");
      }
    }
    if (step < 0) continue;
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) add(" ", false);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE) add(literal_of(node), false);
    if (type == CMARK_NODE_CODE) add(literal_of(node), true);
  }
  return phrases;
}

void read_blocks(cmark_node* parent, int depth, std::vector<OfficersBlock>& blocks);

void read_list(cmark_node* node, int depth, std::vector<OfficersBlock>& blocks) {
  OfficersBlock list;
  const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  list.kind = numbered ? OfficersBlockKind::numbered_list : OfficersBlockKind::bullet_list;
  if (numbered) list.first = cmark_node_get_list_start(node);
  for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
       item = cmark_node_next(item)) {
    list.items.emplace_back();
    read_blocks(item, depth + 1, list.items.back());
    // An item without text would be read as something else by the next reader.
    if (list.items.back().empty()) list.items.pop_back();
  }
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

void add_paragraph(std::vector<OfficersPhrase> phrases, std::vector<OfficersBlock>& blocks) {
  const auto is_blank = [](const OfficersPhrase& one) {
    return one.text.find_first_not_of(' ') == std::string::npos;
  };
  if (std::all_of(phrases.begin(), phrases.end(), is_blank)) return;
  OfficersBlock block;
  block.phrases = std::move(phrases);
  blocks.push_back(std::move(block));
}

void read_blocks(cmark_node* parent, int depth, std::vector<OfficersBlock>& blocks) {
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
       node = cmark_node_next(node)) {
    const cmark_node_type type = cmark_node_get_type(node);
    const bool holds_blocks = type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE;
    if (holds_blocks && depth >= kDeepestList) {
      add_paragraph(phrases_below(node), blocks);
    } else if (type == CMARK_NODE_LIST) {
      read_list(node, depth, blocks);
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
      read_blocks(node, depth + 1, blocks);
    } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
      add_paragraph({{in_one_line(literal_of(node)), false, false, false, {}}}, blocks);
    } else if (type == CMARK_NODE_HEADING) {
      // The paper has headings of its own, and a second set would break its outline.
      std::vector<OfficersPhrase> phrases = phrases_below(node);
      for (OfficersPhrase& one : phrases) one.strong = true;
      add_paragraph(std::move(phrases), blocks);
    } else {
      add_paragraph(phrases_below(node), blocks);
    }
  }
}

std::vector<OfficersBlock> as_plain(std::string_view text) {
  std::vector<OfficersBlock> blocks;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    add_paragraph({{in_one_line(std::string(text.substr(0, end))), false, false, false, {}}},
                  blocks);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return blocks;
}

}  // namespace

std::vector<OfficersBlock> read_officers_markdown(std::string_view text) {
  if (text.size() > kLongestOfficersMarkdown) return as_plain(text);
  const Node root(cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8));
  std::vector<OfficersBlock> blocks;
  if (root != nullptr) read_blocks(root.get(), 0, blocks);
  return blocks;
}

bool is_safe_url(std::string_view url) {
  constexpr std::array<std::string_view, 3> kSafe = {"https://", "http://", "mailto:"};
  const std::string start = utf8::fold_case_ascii(url.substr(0, 8));
  return std::any_of(kSafe.begin(), kSafe.end(),
                     [&](std::string_view safe) { return start.starts_with(safe); });
}

std::string encoded_url(std::string_view url) {
  constexpr std::string_view kKept = "-._~:/?#[]@!$&*+,;=%";
  std::string encoded;
  for (const char c : url) {
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (alphanumeric || kKept.find(c) != std::string_view::npos) {
      encoded.push_back(c);
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace hwbplan::output
