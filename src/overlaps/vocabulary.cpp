// Numbering of stems. libstemmer's tables are read-only and a stemmer is not to be shared between
// threads, so a vocabulary is filled by one thread and read by all.
#include "hwbplan/overlaps/vocabulary.hpp"

#include "overlaps/frozen_words.hpp"
#include "overlaps/word_list.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include <libstemmer.h>

namespace hwbplan::overlaps {

namespace {

// Words that the stemmer would make one with a word of quite another meaning in plans ("aged 40 to
// 74" is not about ageing, an office is no officer, a car park is no park, and "quite" does not
// quit), with their own stem.
struct KeptWord {
  std::string_view word;
  std::string_view stem;
};
constexpr KeptWord kKeptWords[] = {
    {"abuser", "abuser"},
    {"abusers", "abuser"},
    {"activities", "activity"},
    {"activity", "activity"},
    {"adaptation", "adaptation"},
    {"adaptations", "adaptation"},
    {"ageing", "ageing"},
    {"ageism", "ageing"},
    {"appointment", "appointment"},
    {"appointments", "appointment"},
    {"attendance", "attendance"},
    {"attendances", "attendance"},
    {"belongings", "belongings"},
    {"books", "books"},
    {"budgeting", "budgeting"},
    {"buildings", "buildings"},
    {"business", "business"},
    {"businesses", "business"},
    {"communication", "communication"},
    {"communications", "communications"},
    {"constructive", "constructive"},
    {"constructively", "constructive"},
    {"consultant", "consultant"},
    {"consultants", "consultant"},
    {"continuity", "continuity"},
    {"conveyance", "conveyance"},
    {"conveyances", "conveyance"},
    {"crossing", "crossing"},
    {"crossings", "crossing"},
    {"developer", "developer"},
    {"developers", "developer"},
    {"digital", "digital"},
    {"dispersal", "dispersal"},
    {"diverse", "diverse"},
    {"diversity", "diverse"},
    {"emergence", "emerge"},
    {"emerging", "emerge"},
    {"employer", "employer"},
    {"employers", "employer"},
    {"engineer", "engineer"},
    {"engineering", "engineer"},
    {"engineers", "engineer"},
    {"exclusive", "exclusive"},
    {"exclusively", "exclusive"},
    {"exhausted", "exhaustion"},
    {"exhaustion", "exhaustion"},
    {"exhaustive", "exhaustive"},
    {"expectant", "expectant"},
    {"expecting", "expectant"},
    {"extraction", "extraction"},
    {"extractions", "extraction"},
    {"extreme", "extreme"},
    {"extremely", "extreme"},
    {"fairly", "fairly"},
    {"fairness", "fairness"},
    {"feelings", "feelings"},
    {"fillings", "fillings"},
    {"findings", "findings"},
    {"firmly", "firmly"},
    {"fitness", "fitness"},
    {"fitted", "fitted"},
    {"fitting", "fitted"},
    {"fittings", "fitted"},
    {"fruitful", "fruitful"},
    {"glasses", "glasses"},
    {"hearing", "hearing"},
    {"hospitality", "hospitality"},
    {"housing", "housing"},
    {"important", "important"},
    {"injecting", "injecting"},
    {"injectors", "injecting"},
    {"integral", "integral"},
    {"integrity", "integrity"},
    {"interpretation", "interpretation"},
    {"interpretations", "interpretation"},
    {"labourer", "labourer"},
    {"labourers", "labourer"},
    {"letting", "letting"},
    {"lettings", "letting"},
    {"lonely", "lonely"},
    {"marketing", "marketing"},
    {"measurement", "measurement"},
    {"measurements", "measurement"},
    {"medical", "medical"},
    {"medication", "medication"},
    {"medications", "medication"},
    {"memorial", "memorial"},
    {"minorities", "minority"},
    {"minority", "minority"},
    {"moves", "moves"},
    {"naturally", "naturally"},
    {"neighbouring", "neighbouring"},
    {"office", "office"},
    {"offices", "office"},
    {"overwhelmingly", "overwhelmingly"},
    {"parenting", "parenting"},
    {"parked", "parking"},
    {"parking", "parking"},
    {"pension", "pension"},
    {"pensioner", "pensioner"},
    {"pensioners", "pensioner"},
    {"pensions", "pension"},
    {"planner", "planner"},
    {"planners", "planner"},
    {"planning", "planning"},
    {"prematurity", "prematurity"},
    {"primaries", "primaries"},
    {"promotional", "promotional"},
    {"publications", "publication"},
    {"publicise", "publicity"},
    {"publicity", "publicity"},
    {"quite", "quite"},
    {"reference", "reference"},
    {"referenced", "reference"},
    {"references", "reference"},
    {"registered", "registered"},
    {"relationship", "relationship"},
    {"relationships", "relationship"},
    {"relative", "relative"},
    {"relatives", "relative"},
    {"restoration", "restore"},
    {"restore", "restore"},
    {"restored", "restore"},
    {"restores", "restore"},
    {"restoring", "restore"},
    {"retail", "retail"},
    {"seated", "seated"},
    {"secondaries", "secondaries"},
    {"sheltered", "sheltered"},
    {"spiking", "spiking"},
    {"stalled", "stalled"},
    {"stretching", "stretching"},
    {"supervision", "supervision"},
    {"sustainability", "sustainability"},
    {"terminal", "terminal"},
    {"terminally", "terminal"},
    {"traveller", "traveller"},
    {"travellers", "traveller"},
    {"tripping", "tripping"},
    {"uniformed", "uniformed"},
    {"universal", "universal"},
    {"universities", "university"},
    {"university", "university"},
};

static_assert(std::is_sorted(std::begin(kKeptWords), std::end(kKeptWords),
                             [](const KeptWord& a, const KeptWord& b) { return a.word < b.word; }));

std::string_view kept_stem(std::string_view word) {
  const auto* found =
      std::lower_bound(std::begin(kKeptWords), std::end(kKeptWords), word,
                       [](const KeptWord& kept, std::string_view w) { return kept.word < w; });
  return found != std::end(kKeptWords) && found->word == word ? found->stem : std::string_view();
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void Vocabulary::StemmerDeleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Vocabulary::Vocabulary()
    : stemmer_(sb_stemmer_new("english", "UTF_8")),
      frozen_(std::make_unique<FrozenVocabulary>()),
      words_(std::make_unique<WordList>()),
      stems_(std::make_unique<WordList>()) {
  assert(stemmer_ != nullptr);
}

Vocabulary::~Vocabulary() = default;

void Vocabulary::enter(const FrozenVocabulary& known) {
  assert(numbers_.empty());
  *frozen_ = known;
}

std::optional<std::uint32_t> Vocabulary::frozen_number_of(std::string_view word) const {
  const auto place = frozen_->words.find(word.substr(0, kLongestWord));
  if (!place) return std::nullopt;
  return frozen_->stem_of[*place];
}

std::uint32_t Vocabulary::frozen_size() const {
  return static_cast<std::uint32_t>(frozen_->stems.size());
}

std::string_view Vocabulary::stem(std::uint32_t number) const {
  const auto frozen = frozen_size();
  return number < frozen ? frozen_->stems[number] : stems_->words()[number - frozen];
}

std::string_view Vocabulary::sample(std::uint32_t number) const {
  const auto frozen = frozen_size();
  return number < frozen ? frozen_->words[frozen_->sample_of[number]] : samples_[number - frozen];
}

std::vector<std::string_view> Vocabulary::words() const {
  std::vector<std::string_view> all;
  all.reserve(frozen_->words.size() + words_->words().size());
  for (std::size_t i = 0; i < frozen_->words.size(); ++i) all.push_back(frozen_->words[i]);
  all.insert(all.end(), words_->words().begin(), words_->words().end());
  return all;
}

std::optional<std::uint32_t> Vocabulary::known_number_of(std::string_view word) const {
  if (const auto frozen = frozen_number_of(word)) return frozen;
  const auto place = words_->find(word);
  if (!place) return std::nullopt;
  return numbers_[*place];
}

std::uint32_t Vocabulary::number_of(std::string_view word) {
  if (const auto frozen = frozen_number_of(word)) return *frozen;
  return number_at(words_->number_of(word), word);
}

std::vector<std::uint32_t> Vocabulary::numbers_of(const WordList& list) {
  // A nation's plans have more words than the processor keeps near.
  constexpr std::size_t kSlotAhead = 16;
  constexpr std::size_t kWordAhead = 8;
  const auto hashes = list.hashes();
  std::vector<std::uint32_t> numbers;
  numbers.reserve(hashes.size());
  std::size_t i = 0;
  for (const std::string_view word : list.words()) {
    if (i + kSlotAhead < hashes.size()) words_->fetch_slot(hashes[i + kSlotAhead]);
    if (i + kWordAhead < hashes.size()) words_->fetch_word(hashes[i + kWordAhead]);
    numbers.push_back(number_at(words_->number_of(word, hashes[i]), word));
    ++i;
  }
  return numbers;
}

// `place`: of the word in words_. The stem of a word that has come just now is looked for.
std::uint32_t Vocabulary::number_at(std::uint32_t place, std::string_view word) {
  if (place < numbers_.size()) return numbers_[place];
  word = word.substr(0, kLongestWord);
  std::string_view stem = word;
  // Figures and codes ("16s", "a1c") are no English words, and what begins with # is the id of a
  // record: a stemmer would only mangle them.
  if (const auto kept = kept_stem(word); !kept.empty()) {
    stem = kept;
  } else if (stemmer_ != nullptr && !has_digit(word) && !word.starts_with('#')) {
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
    if (const auto* out = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()))) {
      stem = {reinterpret_cast<const char*>(out),
              static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
    }
  }
  numbers_.push_back(number_of_stem(stem, place));
  return numbers_.back();
}

// `place`: of the word that has it.
std::uint32_t Vocabulary::number_of_stem(std::string_view stem, std::uint32_t place) {
  if (const auto frozen = frozen_->stems.find(stem)) return *frozen;
  const auto number = stems_->number_of(stem);
  if (number == samples_.size()) samples_.push_back(words_->words()[place]);
  return frozen_size() + number;
}

}  // namespace hwbplan::overlaps
