// Linking: from the records of many files to one plan.
#include "hwbplan/workspace/plan.hpp"

#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/workspace/document.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string path_of(const FieldPath& path) {
  if (path.outer == nullptr) return std::string(path.field->name);
  return path_of(*path.outer).append(".").append(path.field->name);
}

// The outermost key that says something of its own says it best: it is the owner's.
std::string_view relation_of(const FieldPath& path) {
  const std::string_view outer =
      path.outer == nullptr ? std::string_view() : relation_of(*path.outer);
  return outer.empty() ? path.field->relation : outer;
}

}  // namespace

std::size_t IdHash::operator()(std::string_view id) const {
  return hash_ignoring_case(id);
}

bool IdEqual::operator()(std::string_view a, std::string_view b) const {
  // Nearly all are written alike, which is seen many bytes at a time.
  return a == b ||
         (a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                             [](char x, char y) { return lower(x) == lower(y); }));
}

namespace {

template <class Visit>
void each_list(PlanFile& file, Visit visit) {
  visit(file.themes);
  visit(file.priorities);
  visit(file.partners);
  visit(file.plans);
  visit(file.related_strategies);
  visit(file.actions);
  visit(file.metrics);
  visit(file.groups);
  visit(file.meetings);
  visit(file.annual_themes);
  visit(file.case_studies);
  visit(file.evidence);
  visit(file.overlap_decisions);
}

}  // namespace

// The first half: takes the records of all documents into the plan, one document after the other.
class PlanLinker {
 public:
  explicit PlanLinker(Plan& plan) : plan_(plan) {}

  // Makes room for the records of all documents at once: room made file by file would be made anew
  // for each, which is quadratic where every action has a file of its own.
  void make_room(std::span<Document> documents) {
    Counts counts{};
    for (Document& document : documents) {
      each_list(document.records, [&]<class T>(const List<T>& list) {
        counts[static_cast<std::size_t>(T::kKind)] += list.size();
      });
    }
    std::apply([&](auto&... all) { (make_room_in(all, counts), ...); }, plan_.records_);
  }

  void gather(Document& document) {
    PlanFile& file = document.records;
    if (file.strategy.given()) {
      Strategy& strategy = file.strategy.value;
      add(strategy);
      add_all(strategy.contributions);
      add_all(strategy.places);
      add_all(strategy.populations);
      add_all(strategy.drivers);
    }
    if (file.strategy.presence == Presence::unreadable) mark_damaged("strategy");
    each_list(file, [this](auto& list) { add_all(list); });
    for (const yaml::SalvagedId& id : document.salvaged) salvage(id);
    for (const std::string& section : document.damaged_sections) mark_damaged(section);
    plan_.has_unread_files_ = plan_.has_unread_files_ || document.unread;
  }

 private:
  using Counts = std::array<std::size_t, kRecordKinds>;

  template <class T>
  void make_room_in(std::vector<const T*>& all, const Counts& counts) {
    const auto kind = static_cast<std::size_t>(T::kKind);
    all.reserve(counts[kind]);
    plan_.ids_[kind].reserve(counts[kind]);
  }

  template <class T>
  void add_all(const List<T>& list) {
    if (list.partial || list.presence == Presence::unreadable) mark_damaged(T::kKind);
    for (const T& record : list) add(record);
  }

  template <class T>
  void add(const T& record) {
    std::get<std::vector<const T*>>(plan_.records_).push_back(&record);
    if (!record.id.given()) return;
    auto& ids = plan_.ids_[static_cast<std::size_t>(T::kKind)];
    const auto [at, is_new] = ids.try_emplace(record.id.text, &record);
    if (is_new) return;
    if (at->second == nullptr) {  // so far only salvaged from a broken record
      at->second = &record;
    } else {
      plan_.duplicates_.push_back({at->second, &record});
    }
  }

  // Whether records of a kind stand under a top-level key, which is empty where it is not known.
  // The strategy holds records of four more kinds.
  static bool stands_under(RecordKind kind, std::string_view section) {
    if (section.empty()) return true;
    const bool in_strategy = kind == RecordKind::contribution || kind == RecordKind::place ||
                             kind == RecordKind::population || kind == RecordKind::driver;
    return section == (in_strategy ? "strategy" : section_of(kind));
  }

  // An id without a record: known, but nothing to point to. The document owns the text.
  void salvage(const yaml::SalvagedId& id) {
    for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
      if (stands_under(static_cast<RecordKind>(kind), id.section))
        plan_.ids_[kind].try_emplace(id.id, nullptr);
    }
  }

  void mark_damaged(RecordKind kind) { plan_.damaged_[static_cast<std::size_t>(kind)] = true; }

  void mark_damaged(std::string_view section) {
    for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
      if (stands_under(static_cast<RecordKind>(kind), section)) {
        mark_damaged(static_cast<RecordKind>(kind));
      }
    }
  }

  Plan& plan_;
};

// The second half: sets the targets of one document's references, and changes nothing else, so that
// documents may go side by side.
class ReferenceResolver : private ReferenceVisitor {
 public:
  explicit ReferenceResolver(const Plan& plan) : plan_(plan) {}

  void resolve(Document& document) {
    PlanFile& file = document.records;
    owner_ = nullptr;
    resolve_default(file.plan, "plan");
    if (file.lead.given()) resolve_default(file.lead.value.partner, "lead.partner");
    if (file.strategy.given()) resolve_record(file.strategy.value);
    each_list(file, [this](auto& list) {
      for (auto& record : list) resolve_record(record);
    });
  }

  std::vector<UnresolvedReference> unresolved;  // in the order of the records

 private:
  template <class T>
  void resolve_record(T& record) {
    owner_ = &record;
    each_reference(&record, schema_of<T>(), nullptr, *this);
  }

  void resolve_default(Reference& reference, std::string_view path) {
    const Schema& schema = schema_of<PlanFile>();
    const bool is_plan = path == "plan";
    const Field& field = is_plan ? *schema.find("plan") : *schema_of<Lead>().find("partner");
    const FieldPath outer{schema.find("lead"), nullptr};
    visit(reference, is_plan ? FieldPath{&field, nullptr} : FieldPath{&field, &outer});
  }

  void visit(Reference& reference, const FieldPath& path) override {
    if (!reference.given()) return;
    const Field& field = *path.field;
    bool known = !field.word.empty() && IdEqual()(reference.id, field.word);
    if (known) reference.id = field.word;  // `All` is `all`, and read as such everywhere
    const Answer& answer = find(reference.id, field.refers_to);
    reference.target = answer.target;
    if (known || answer.is_known) return;
    // A default of the file stands in each of its records, but is reported once, where it stands.
    if (owner_ != nullptr && !owner_->span.contains(reference.span)) return;
    unresolved.push_back({owner_, &reference, &field, relation_of(path), path_of(path)});
  }

  // What an id means where records of some kinds are asked for.
  struct Answer {
    std::string_view id;
    KindSet kinds;
    bool is_known = false;
    const Record* target = nullptr;  // nothing for an id that is only salvaged
  };

  // The same few ids stand in a document again and again, and are looked up once. Where two share a
  // place, the later one has it.
  const Answer& find(std::string_view id, KindSet kinds) {
    Answer& answer = answers_[place_of(id)];
    if (answer.id == id && answer.kinds == kinds) return answer;
    answer = {id, kinds};
    for (std::size_t kind = 0; kind < kRecordKinds && answer.target == nullptr; ++kind) {
      if (!kinds.has(static_cast<RecordKind>(kind))) continue;
      const auto found = plan_.ids_[kind].find(id);
      if (found == plan_.ids_[kind].end()) continue;
      answer.is_known = true;
      answer.target = found->second;
    }
    return answer;
  }

  static std::size_t place_of(std::string_view id) {
    if (id.empty()) return 0;
    const auto at = [id](std::size_t i) { return std::size_t{static_cast<unsigned char>(id[i])}; };
    return (id.size() + at(0) * 3 + at(id.size() / 2) * 5 + at(id.size() - 1) * 7) % kAnswers;
  }

  static constexpr std::size_t kAnswers = 128;

  const Plan& plan_;
  const Record* owner_ = nullptr;
  std::array<Answer, kAnswers> answers_;
};

Plan Plan::link(std::span<Document> documents, unsigned jobs) {
  Plan plan;
  PlanLinker linker(plan);
  linker.make_room(documents);
  for (Document& document : documents) linker.gather(document);
  std::vector<std::vector<UnresolvedReference>> unresolved(documents.size());
  parallel_for(documents.size(), jobs, [&](std::size_t i) {
    ReferenceResolver resolver(plan);
    resolver.resolve(documents[i]);
    unresolved[i] = std::move(resolver.unresolved);
  });
  for (const auto& some : unresolved) {
    plan.unresolved_.insert(plan.unresolved_.end(), some.begin(), some.end());
  }
  return plan;
}

const Record* Plan::find(RecordKind kind, std::string_view id) const {
  const Ids& ids = ids_[static_cast<std::size_t>(kind)];
  const auto found = ids.find(id);
  return found == ids.end() ? nullptr : found->second;
}

Plan Plan::with_actions(const std::function<bool(const Action&)>& wanted) const {
  Plan plan = *this;
  std::erase_if(std::get<std::vector<const Action*>>(plan.records_),
                [&](const Action* one) { return !wanted(*one); });
  return plan;
}

std::vector<std::string_view> Plan::ids(RecordKind kind) const {
  std::vector<std::string_view> all;
  for (const auto& [id, record] : ids_[static_cast<std::size_t>(kind)]) all.push_back(id);
  std::sort(all.begin(), all.end());
  return all;
}

std::size_t Plan::count(RecordKind kind) const {
  std::size_t count = 0;
  std::apply(
      [&](const auto&... lists) {
        ((count += !lists.empty() && lists.front()->kind == kind ? lists.size() : 0), ...);
      },
      records_);
  return count;
}

}  // namespace hwbplan
