// References to what is not there.
#include "hwbplan/model/lead.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/ids.hpp"
#include "rules/suggest_id.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// So many ids may be listed where none is near.
constexpr std::size_t kMostListed = 6;

template <class Name>
std::string kinds_of(const Field& field, const Name& name) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    if (field.refers_to.has(kind)) names.push_back(name(kind));
  }
  return listed(names, "or");
}

// "metric", "partner or group".
std::string one_of(const Field& field) {
  return kinds_of(field, [](RecordKind kind) { return std::string(name_of(kind)); });
}

std::string_view article(std::string_view word) {
  return std::string_view("aeio").find(word.front()) == std::string_view::npos ? "a" : "an";
}

std::string all_quoted(const std::vector<std::string_view>& ids, std::string_view joint) {
  std::vector<std::string> texts;
  for (const std::string_view id : ids) texts.push_back(quoted(id));
  return listed(texts, joint);
}

std::string subject(const UnresolvedReference& one) {
  if (one.owner != nullptr) {
    // Drivers and populations stand inside the strategy, and are what the sentence is about.
    if (one.owner->kind == RecordKind::strategy && one.path.starts_with("drivers."))
      return "this driver";
    if (one.owner->kind == RecordKind::strategy && one.path.starts_with("populations."))
      return "this population";
    return fmt::format("this {}", name_of(one.owner->kind));
  }
  // A default at the top of a file: only actions have a lead.
  return one.path == "plan" ? "every action and metric in this file" : "every action in this file";
}

std::string message(const UnresolvedReference& one, const Record* other) {
  const std::string id = quoted(one.reference->id);
  const std::string wanted = one_of(*one.field);
  if (other != nullptr) {
    const std::string_view kind = name_of(other->kind);
    return fmt::format("{} is {} {}, and here {} {} must stand", id, article(kind), kind,
                       article(wanted), wanted);
  }
  return fmt::format("{} {} {}, but no {} has that id", subject(one), one.relation, id, wanted);
}

// What may be written, where no id is near.
std::string way_out(const Field& field, const std::vector<std::string_view>& permitted) {
  const std::string section =
      kinds_of(field, [](RecordKind kind) { return fmt::format("{}:", section_of(kind)); });
  if (permitted.empty())
    return fmt::format("no {} is there yet: add it under {}", one_of(field), section);
  if (permitted.size() > kMostListed) {
    return fmt::format("write the id of one that is there, such as {}, or add it under {}",
                       quoted(permitted.front()), section);
  }
  return fmt::format("write {}, or add it under {}", all_quoted(permitted, "or"), section);
}

// The one partner that the words of a role can be meant of: the owner of the action's plan, or the
// only partner that there is.
std::string partner_of(const UnresolvedReference& one, const Plan& plan) {
  if (one.owner != nullptr && one.owner->kind == RecordKind::action) {
    const Record* own = static_cast<const Action*>(one.owner)->plan.target;
    const Record* owner =
        own == nullptr ? nullptr : static_cast<const PartnerPlan*>(own)->owner.target;
    if (owner != nullptr) return std::string(owner->id.text);
  }
  const auto partners = plan.all<Partner>();
  return partners.size() == 1 ? std::string(partners.front()->id.text) : std::string("…");
}

// `lead: Head of housing`: a role where the organisation should stand. Empty where it is none.
std::string role_written_alone(const UnresolvedReference& one, const Plan& plan) {
  constexpr std::size_t kLongest = 60;
  const std::string_view text = one.reference->id;
  const bool is_lead = one.field == schema_for(static_cast<const Lead*>(nullptr)).find("partner");
  if (!is_lead || text.size() > kLongest || text.find(' ') == std::string_view::npos) return {};
  if (text.find_first_of(",:#[]{}\"'") != std::string_view::npos) return {};
  return fmt::format(
      "if it is a role, write {{partner: {}, role: {}}}; if an organisation, add it under "
      "partners:",
      partner_of(one, plan), text);
}

std::string hint(const UnresolvedReference& one, const Plan& plan,
                 const std::vector<std::string_view>& near,
                 const std::vector<std::string_view>& permitted) {
  const std::string deceptive = deceptive_character(one.reference->id);
  const std::string role = near.empty() ? role_written_alone(one, plan) : std::string();
  if (!role.empty() && deceptive.empty()) return role;
  std::string text = near.empty() ? way_out(*one.field, permitted)
                                  : fmt::format("did you mean {}?", all_quoted(near, "or"));
  if (!deceptive.empty()) text += fmt::format(" There is {} in it", deceptive);
  return text;
}

class References {
 public:
  References(const Workspace& workspace, Reporter& report)
      : plan_(workspace.plan), suggestions_(workspace.plan), report_(report) {}

  void add(const UnresolvedReference& one) {
    const Field& field = *one.field;
    const std::string_view id = one.reference->id;
    const Record* other = suggestions_.of_another_kind(id, field);
    const std::vector<std::string_view> near = suggestions_.near(id, field);
    Finding finding = begin(one, message(one, other));
    finding.field(one.path).value(id).hint(hint(one, plan_, near, suggestions_.permitted(field)));
    if (other != nullptr) {
      finding.related(other->place(), fmt::format("the {} stands here", name_of(other->kind)));
    }
    for (const std::string_view meant : near) {
      const Record* record = suggestions_.find(meant, field);
      if (record == nullptr) continue;
      finding.related(record->place(), fmt::format("{} stands here", quoted(meant)));
    }
    // An id that needs quotation marks is a fault itself, and not to be spread.
    if (near.size() == 1 && fault_of_id(near.front()).empty()) {
      finding.fix({fmt::format("write {}", near.front()),
                   {{one.reference->span, std::string(near.front())}}});
    }
  }

 private:
  Finding begin(const UnresolvedReference& one, std::string text) {
    const Span place = one.reference->span;
    return one.owner == nullptr ? report_.in_plan(place, std::move(text))
                                : report_.at(*one.owner, place, std::move(text));
  }

  const Plan& plan_;
  IdSuggestions suggestions_;
  Reporter& report_;
};

void check(const Workspace& workspace, Reporter& report) {
  // What is missing may stand in the file that could not be read, which is reported already.
  if (workspace.plan.has_unread_files()) return;
  References references(workspace, report);
  for (const UnresolvedReference& one : workspace.plan.unresolved()) references.add(one);
}

}  // namespace

extern const Rule unknown_reference = {
    .name = "unknown-reference",
    .group = "references",
    .severity = Severity::error,
    .summary = "an id that nothing in the plan has",
    .rationale =
        "One action plan from many partners holds together by its references: which metric shows "
        "that an action works, which priority it serves, who leads it. A reference that leads "
        "nowhere is a promise without an address. The action drops out of the priority's page, "
        "its measure shows no figures, and the partner never learns that it leads. Mostly it is a "
        "slip of the keyboard, or the record was renamed in one place and not in the other.",
    .bad = R"(metrics:
  - id: active-adults
    title: Adults who are physically active
actions:
  - id: exercise-referral
    title: Offer 400 places on exercise referral
    measures:
      - {metric: activ-adults, target: 1890}
)",
    .good = R"(metrics:
  - id: active-adults
    title: Adults who are physically active
actions:
  - id: exercise-referral
    title: Offer 400 places on exercise referral
    measures:
      - {metric: active-adults, target: 1890}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
