// Reads the lexicon's files and writes them as tables in C++, which go into the program:
//
//   hwbplan_compile_lexicon OUT.cpp FILE.txt…
//
// It runs while the program is built. A fault in a file ends it, and the build, with its line.
#include "hwbplan/overlaps/lexicon.hpp"

#include "overlaps/frozen_words.hpp"
#include "overlaps/lexicon_source.hpp"

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::overlaps {
namespace {

std::string base_name(const std::string& path) {
  return path.substr(path.find_last_of("/\\") + 1);
}

std::vector<LexiconFile> read_files(const std::vector<std::string>& paths) {
  std::vector<LexiconFile> files;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in) throw std::runtime_error("can't read " + path);
    files.push_back({base_name(path), std::move(text)});
  }
  return files;
}

class TableWriter {
 public:
  TableWriter() {
    out_ =
        "// Written by tools/compile_lexicon.cpp from the files in data/lexicon. Do not edit.\n"
        "#include \"overlaps/lexicon_tables.hpp\"\n\nnamespace hwbplan::overlaps {\n\n"
        "namespace {\n\n";
  }

  // A number as the tables hold it.
  static std::string number(std::size_t value) {
    if (value >= std::numeric_limits<std::uint16_t>::max()) {
      throw std::runtime_error("the lexicon has grown out of its tables, which hold 65,535 things");
    }
    return fmt::format("{}", value);
  }

  void text(std::string_view name, const std::string& value) {
    out_ += fmt::format("constexpr std::string_view {} = R\"lexicon({})lexicon\";\n", name, value);
  }

  void list(std::string_view type, std::string_view name, const std::vector<std::string>& items) {
    out_ += fmt::format("constexpr {} {}[] = {{", type, name);
    std::size_t column = kWidth;
    for (const auto& item : items) {
      if (column + item.size() > kWidth) {
        out_ += '\n';
        column = 0;
      }
      out_ += item + ",";
      column += item.size() + 1;
    }
    out_ += "};\n";
  }

  std::string take(std::size_t units) {
    out_ += fmt::format(
        "\n}}  // namespace\n\nextern const LexiconTables built_in_lexicon = {{{{{{kWords, "
        "kWordsStarts, kWordsSlots}}, {{kStems, kStemsStarts, kStemsSlots}}, kStemOf, kSampleOf}}, "
        "kNames, kConcepts, kIds, kConceptWords, kExpansions, kByName, kPhrases, kTokens, "
        "kWordStarts, kConjunctions, kParts, kPartStarts, {}}};\n\n"
        "}}  // namespace hwbplan::overlaps\n",
        units);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kWidth = 100;
  std::string out_;
};

template <typename List>
std::vector<std::string> numbers(const List& list) {
  std::vector<std::string> out;
  for (const auto number : list) out.push_back(TableWriter::number(number));
  return out;
}

void write_frozen(const std::string& name, std::span<const std::string_view> words,
                  TableWriter& writer) {
  std::string text;
  std::vector<std::size_t> starts = {0};
  for (const auto& word : words) {
    text += word;
    starts.push_back(text.size());
  }
  std::vector<std::string> offsets;
  for (const auto start : starts) offsets.push_back(fmt::format("{}", start));
  std::vector<std::string> slots;
  for (const auto& slot : FrozenWords::slots_for(words)) {
    slots.push_back(fmt::format("{{{},{}}}", slot.number, slot.tag));
  }
  writer.text(name, text);
  writer.list("std::uint32_t", name + "Starts", offsets);
  writer.list("FrozenWords::Slot", name + "Slots", slots);
}

void write_words(const Vocabulary& vocabulary, TableWriter& writer) {
  const auto words = vocabulary.words();
  std::vector<std::string_view> stems;
  std::vector<std::size_t> stem_of;
  std::vector<std::size_t> sample_of;
  for (std::size_t i = 0; i < words.size(); ++i) {
    stem_of.push_back(vocabulary.known_number_of(words[i]).value());
    // A stem is numbered when its first word comes.
    if (stem_of.back() == sample_of.size()) sample_of.push_back(i);
  }
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) stems.push_back(vocabulary.stem(i));
  write_frozen("kWords", words, writer);
  write_frozen("kStems", stems, writer);
  writer.list("std::uint16_t", "kStemOf", numbers(stem_of));
  writer.list("std::uint16_t", "kSampleOf", numbers(sample_of));
}

void write_concepts(const Lexicon& lexicon, TableWriter& writer) {
  std::string names;
  std::vector<std::string> rows;
  std::vector<std::string> ids;
  std::vector<std::string> words;
  std::vector<std::string> expansions;
  const auto add = [](const auto& list, std::vector<std::string>& to) {
    for (auto& number : numbers(list)) to.push_back(std::move(number));
  };
  for (const auto& item : lexicon.concepts()) {
    names += fmt::format("{}\t{}\n", item.id, item.label);
    rows.push_back(fmt::format(
        "{{{},{},{},{},{},{},{}}}", static_cast<int>(item.kind), item.vague,
        TableWriter::number(item.parents.size()), TableWriter::number(item.implied.size()),
        TableWriter::number(item.named.size()), TableWriter::number(item.words.size()),
        TableWriter::number(item.expansion.size())));
    add(item.parents, ids);
    add(item.implied, ids);
    add(item.named, ids);
    add(item.words, words);
    for (const auto& [id, share] : item.expansion) {
      expansions.push_back(fmt::format("{{{},{:#}F}}", TableWriter::number(id), share));
    }
  }
  writer.text("kNames", names);
  writer.list("ConceptRow", "kConcepts", rows);
  writer.list("ConceptId", "kIds", ids);
  writer.list("std::uint32_t", "kConceptWords", words);
  writer.list("std::pair<ConceptId, float>", "kExpansions", expansions);
  writer.list("ConceptId", "kByName", numbers(lexicon.by_name()));
}

void write_phrases(const Lexicon& lexicon, std::size_t words, TableWriter& writer) {
  std::vector<std::string> phrases;
  std::vector<std::string> tokens;
  std::vector<std::string> starts;
  for (std::uint32_t word = 0; word < words; ++word) {
    starts.push_back(fmt::format("{}", phrases.size()));
    for (const auto& phrase : lexicon.phrases_from(word)) {
      phrases.push_back(fmt::format("{{{},{},{},{}U,{},{}}}", TableWriter::number(phrase.unit),
                                    tokens.size(), phrase.first_word, phrase.second_word,
                                    phrase.tokens, phrase.exact));
      for (const auto& token : lexicon.tokens_of(phrase)) {
        tokens.push_back(fmt::format("{{{},{}}}", token.word, token.small));
      }
    }
  }
  starts.push_back(fmt::format("{}", phrases.size()));
  writer.list("Phrase", "kPhrases", phrases);
  writer.list("Token", "kTokens", tokens);
  writer.list("std::uint32_t", "kWordStarts", starts);
}

void write_conjunctions(const Lexicon& lexicon, TableWriter& writer) {
  std::vector<std::string> conjunctions;
  std::vector<std::string> parts;
  std::vector<std::string> starts;
  for (std::uint32_t unit = 0; unit < lexicon.unit_count(); ++unit) {
    starts.push_back(fmt::format("{}", conjunctions.size()));
    for (const auto& conjunction : lexicon.conjunctions_from(unit)) {
      conjunctions.push_back(fmt::format("{{{},{},{},{},{}}}", parts.size(),
                                         conjunction.second_unit, conjunction.parts,
                                         conjunction.concept_id, conjunction.of_concepts));
      for (const auto part : lexicon.parts_of(conjunction)) {
        parts.push_back(TableWriter::number(part));
      }
    }
  }
  starts.push_back(fmt::format("{}", conjunctions.size()));
  writer.list("Conjunction", "kConjunctions", conjunctions);
  writer.list("std::uint32_t", "kParts", parts);
  writer.list("std::uint32_t", "kPartStarts", starts);
}

int compile(const std::string& out, const std::vector<std::string>& paths) {
  Vocabulary vocabulary;
  const auto files = read_files(paths);
  const auto draft = read_lexicon(files, vocabulary);
  for (const auto& fault : draft.faults) {
    std::cerr << fmt::format("data/lexicon/{}:{}: {}\n", fault.file, fault.line, fault.message);
  }
  if (!draft.faults.empty()) return 1;
  const Lexicon lexicon(draft);
  TableWriter writer;
  write_words(vocabulary, writer);
  write_concepts(lexicon, writer);
  write_phrases(lexicon, vocabulary.size(), writer);
  write_conjunctions(lexicon, writer);
  std::ofstream file(out, std::ios::binary);
  file << writer.take(lexicon.unit_count());
  file.close();
  if (!file) throw std::runtime_error("can't write " + out);
  return 0;
}

}  // namespace
}  // namespace hwbplan::overlaps

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "usage: hwbplan_compile_lexicon OUT.cpp FILE.txt...\n";
    return 2;
  }
  try {
    return hwbplan::overlaps::compile(arguments.front(), {arguments.begin() + 1, arguments.end()});
  } catch (const std::exception& error) {
    std::cerr << "hwbplan_compile_lexicon: " << error.what() << '\n';
    return 1;
  }
}
