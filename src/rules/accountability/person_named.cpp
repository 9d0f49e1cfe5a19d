// The rule `person-named`: a person's name stands where the role of the person should. Only a title
// gives a name away for certain ("Dr Jane Smith"): "Head of Housing" is written in capitals too.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/word_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::array<WordsOfKind<bool>, 1> kTitleLists = {{{true, R"(
cllr councillor dame dr lady lord miss mr mrs ms mx prof professor rev revd reverend sir
)"}}};
constexpr WordTable<kTitleLists, 47> kTitles;

// With one of these in it, the text tells a role as well, or is one: "Cllr Lead Member". "Cllr
// Housing" is who has that portfolio.
constexpr auto kRoleWords = std::to_array<std::string_view>(
    {"adult",  "adults",         "adviser",    "advisor",     "assistant", "cabinet",
     "care",   "chair",          "champion",   "chief",       "children",  "clerk",
     "clinic", "clinical",       "consultant", "coordinator", "deputy",    "director",
     "doctor", "executive",      "gp",         "group",       "head",      "health",
     "holder", "lead",           "leader",     "manager",     "mayor",     "medical",
     "member", "nurse",          "officer",    "portfolio",   "practice",  "president",
     "public", "representative", "secretary",  "service",     "social",    "surgery",
     "team",   "trustee",        "vice",       "worker"});
// And with one of these it names an organisation or a service: "Dr Barnardo Homes".
constexpr auto kBodyWords = std::to_array<std::string_view>(
    {"academy",    "alliance",      "association", "board",          "centre",     "charity",
     "college",    "commissioning", "communities", "community",      "council",    "culture",
     "economy",    "education",     "environment", "finance",        "foundation", "fund",
     "homes",      "hospice",       "hospital",    "housing",        "institute",  "leisure",
     "licensing",  "lieutenant",    "memorial",    "neighbourhoods", "nursery",    "partnership",
     "planning",   "regeneration",  "resources",   "safety",         "school",     "scrutiny",
     "services",   "society",       "sports",      "support",        "transport",  "trust",
     "university", "ward",          "wellbeing"});
constexpr std::size_t kMostWordsOfAName = 4;  // with the title

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "Élodie", and what other alphabets write; a dash or a quotation mark is no letter.
bool starts_like_name(std::string_view word) {
  if (word.empty()) return false;
  if (word.front() >= 'A' && word.front() <= 'Z') return true;
  const utf8::Decoded first = utf8::decode(word, 0);
  const char32_t letter = first.code_point;
  const bool is_capital = letter >= U'À' && letter <= U'Þ' && letter != U'×';
  const bool is_further = (letter >= 0x100 && letter <= 0x58F) ||  // up to Armenian
                          (letter >= 0x1E00 && letter <= 0x1FFF);
  return first.valid && (is_capital || is_further);
}

// "Jane", "O'Brien", "Smith-Jones", "J.": nothing but letters and these marks behind a capital.
// What is somebody's ("Children's") is a name of nobody.
bool is_name(std::string_view word) {
  if (!starts_like_name(word) || word.ends_with("'s") || word.ends_with("’s")) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    const char small = utf8::lower_ascii(c);
    const bool is_foreign = static_cast<unsigned char>(c) >= 0x80;
    return (small >= 'a' && small <= 'z') || c == '\'' || c == '-' || c == '.' || is_foreign;
  });
}

constexpr std::string_view kBlanks = " \t\r\n";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    if (words.size() > kMostWordsOfAName) break;
    at = text.find_first_not_of(kBlanks, end);
  }
  return words;
}

// Without the stop of "Dr.".
std::string_view bare(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word;
}

// Nearly no role does, which is all that has to be found out about it.
bool starts_with_title(std::string_view role) {
  const std::size_t begin = std::min(role.find_first_not_of(kBlanks), role.size());
  const std::size_t end = std::min(role.find_first_of(kBlanks, begin), role.size());
  const std::string_view word = role.substr(begin, end - begin);
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z' &&
         kTitles.lists_ignoring_case(bare(word));
}

// Councillors are elected, and their names are public: as a lead member one may be named.
bool is_person(std::string_view role, bool may_be_councillor) {
  if (!starts_with_title(role)) return false;
  const std::vector<std::string_view> words = words_of(role);
  if (words.size() < 2 || words.size() > kMostWordsOfAName) return false;
  if (may_be_councillor && words.front().starts_with('C')) return false;
  return std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
    const std::string small = utf8::fold_case_ascii(bare(word));
    return is_name(word) && !is_one_of(kRoleWords, small) && !is_one_of(kBodyWords, small);
  });
}

void check_role(const Record& record, const Text& role, const char* field, Reporter& report,
                bool may_be_councillor) {
  if (!role.given() || !is_person(role.text, may_be_councillor)) return;
  report
      .at(record, role.span,
          fmt::format("{} is a person's name, and a role belongs here", quoted(role.text)))
      .field(fmt::format("{}.role", field))
      .value(role.text)
      .hint("write what the person does there, such as Head of community health");
}

void check_lead(const Record& record, const Maybe<Lead>& lead, const char* field, Reporter& report,
                bool may_be_councillor = false) {
  if (lead.given()) check_role(record, lead->role, field, report, may_be_councillor);
}

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  for (const Action* one : plan.all<Action>()) check_lead(*one, one->lead, "lead", report);
  for (const Metric* one : plan.all<Metric>()) check_lead(*one, one->owner, "owner", report);
  for (const Theme* one : plan.all<Theme>())
    check_lead(*one, one->sponsor, "sponsor", report, true);
  for (const Priority* one : plan.all<Priority>())
    check_lead(*one, one->lead_member, "lead_member", report, true);
  for (const Group* one : plan.all<Group>()) {
    for (const Lead& member : one->members) check_role(*one, member.role, "members", report, true);
  }
  for (const Meeting* one : plan.all<Meeting>()) {
    for (const AgendaItem& item : one->items)
      check_lead(*one, item.lead, "items.lead", report, true);
  }
}

}  // namespace

extern const Rule person_named = {
    .name = "person-named",
    .group = "accountability",
    .severity = Severity::warning,
    .summary = "a person's name where a role belongs",
    .rationale =
        "A plan outlives the people in it. Where somebody moves on, an action led by \"Dr Jane "
        "Smith\" is led by nobody, while the next head of service answers for what the head of "
        "service leads. Papers are published too, and a name in them is personal data.\n\n"
        "Name the organisation and the role. A councillor may be named as a sponsor, a lead "
        "member, a member of a group or the lead of an agenda item: who is elected is public.",
    .bad = R"(partners:
  - {id: council, title: Council}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: {partner: council, role: Dr Jane Smith}
)",
    .good = R"(partners:
  - {id: council, title: Council}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: {partner: council, role: Head of community health}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
