// Reads the lexicon's files and writes them as tables of numbers in C++, which go into the program:
//
//   hwbplan_compile_lexicon OUT.cpp FILE.txt…
//
// It runs while the program is built. A fault in a file ends it, and the build, with its line.
#include "hwbplan/overlaps/lexicon.hpp"

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
        "\n}}  // namespace\n\nextern const LexiconTables built_in_lexicon = {{kWords, kStems, "
        "kStemOf, kNames, kConcepts, kNumbers, kShares, kByName, kPhrases, kTokens, kConjunctions, "
        "kParts, {}}};\n\n}}  // namespace hwbplan::overlaps\n",
        units);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kWidth = 100;
  std::string out_;
};

void write_words(const Vocabulary& vocabulary, TableWriter& writer) {
  std::string words;
  std::string stems;
  std::vector<std::string> stem_of;
  for (const auto& word : vocabulary.words()) words += std::string(word) + "\n";
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
    stems += fmt::format("{}\n", vocabulary.stem(i));
  }
  for (const auto number : vocabulary.numbers()) stem_of.push_back(TableWriter::number(number));
  writer.text("kWords", words);
  writer.text("kStems", stems);
  writer.list("std::uint16_t", "kStemOf", stem_of);
}

void write_concepts(const Lexicon& lexicon, std::span<const ConceptId> by_name,
                    TableWriter& writer) {
  std::string names;
  std::vector<std::string> rows;
  std::vector<std::string> numbers;
  std::vector<std::string> shares;
  const auto add = [&](const auto& list) {
    for (const auto number : list) numbers.push_back(TableWriter::number(number));
  };
  for (const auto& item : lexicon.concepts()) {
    names += fmt::format("{}\t{}\n", item.id, item.label);
    rows.push_back(fmt::format(
        "{{{},{},{},{},{},{},{}}}", static_cast<int>(item.kind), item.vague,
        TableWriter::number(item.parents.size()), TableWriter::number(item.implied.size()),
        TableWriter::number(item.named.size()), TableWriter::number(item.words.size()),
        TableWriter::number(item.expansion.size())));
    add(item.parents);
    add(item.implied);
    add(item.named);
    add(item.words);
    for (const auto& [id, share] : item.expansion) {
      numbers.push_back(TableWriter::number(id));
      shares.push_back(fmt::format("{:#}F", share));
    }
  }
  std::vector<std::string> order;
  for (const auto id : by_name) order.push_back(TableWriter::number(id));
  writer.text("kNames", names);
  writer.list("ConceptRow", "kConcepts", rows);
  writer.list("std::uint16_t", "kNumbers", numbers);
  writer.list("float", "kShares", shares);
  writer.list("std::uint16_t", "kByName", order);
}

void write_phrases(const Lexicon& lexicon, std::size_t words, TableWriter& writer) {
  std::vector<std::string> phrases;
  std::vector<std::string> tokens;
  std::vector<std::string> conjunctions;
  std::vector<std::string> parts;
  for (std::uint32_t word = 0; word < words; ++word) {
    for (const auto& phrase : lexicon.phrases_from(word)) {
      const auto second = phrase.second_word == kNoWord ? std::string("kNoWordInRow")
                                                        : TableWriter::number(phrase.second_word);
      phrases.push_back(fmt::format("{{{},{},{},{},{}}}", TableWriter::number(phrase.unit),
                                    phrase.tokens, TableWriter::number(phrase.first_word), second,
                                    phrase.exact));
      for (const auto& token : lexicon.tokens_of(phrase)) {
        tokens.push_back(TableWriter::number(std::size_t{2} * token.word + (token.small ? 1 : 0)));
      }
    }
  }
  for (std::uint32_t unit = 0; unit < lexicon.unit_count(); ++unit) {
    for (const auto& conjunction : lexicon.conjunctions_from(unit)) {
      conjunctions.push_back(fmt::format("{{{},{},{}}}", conjunction.concept_id, conjunction.parts,
                                         conjunction.of_concepts));
      for (const auto part : lexicon.parts_of(conjunction)) {
        parts.push_back(TableWriter::number(part));
      }
    }
  }
  writer.list("PhraseRow", "kPhrases", phrases);
  writer.list("std::uint16_t", "kTokens", tokens);
  writer.list("ConjunctionRow", "kConjunctions", conjunctions);
  writer.list("std::uint16_t", "kParts", parts);
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
  write_concepts(lexicon, lexicon.by_name(), writer);
  write_phrases(lexicon, vocabulary.size(), writer);
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
