// The only file that includes CLI11, because that costs seconds of compiling. Flags come from the
// table of commands; CLI11 splits the words, and every fault it finds is said in our words.
#include "cli/parse.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <memory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

std::string option_names(const Flag& flag) {
  return flag.letter == 0 ? fmt::format("--{}", flag.name)
                          : fmt::format("-{},--{}", flag.letter, flag.name);
}

void add_flag(CLI::App& app, const Flag& flag, Values& values) {
  const std::string key(flag.name);
  if (flag.value.empty()) {
    app.add_flag_function(option_names(flag),
                          [&values, key](std::int64_t) { values[key] = {"yes"}; });
    return;
  }
  CLI::Option* option = app.add_option_function<std::vector<std::string>>(
      option_names(flag), [&values, key](const std::vector<std::string>& given) {
        values[key].insert(values[key].end(), given.begin(), given.end());
      });
  // Of several words any number is let through: the command says itself what they would be.
  option->expected(flag.takes > 1 ? 0 : 1, flag.takes)->take_all()->allow_extra_args(false);
  if (flag.is_list) option->delimiter(',');
}

// Those that could be meant: CLI11 takes its time for each flag that it is told of.
void add_flags(CLI::App& app, std::span<const Flag> flags, std::span<const std::string> words,
               Values& values) {
  for (const Flag& flag : flags) {
    const auto names_it = [&](const std::string& word) {
      return word.find(flag.name) != std::string::npos;
    };
    if (flag.letter != 0 || std::any_of(words.begin(), words.end(), names_it))
      add_flag(app, flag, values);
  }
}

std::vector<std::string> permitted_flags(const Command* command) {
  std::vector<std::string> names;
  const auto add = [&](std::span<const Flag> flags) {
    for (const Flag& flag : flags) names.push_back(fmt::format("--{}", flag.name));
  };
  if (command != nullptr) add(command->flags);
  add(global_flags());
  return names;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& names) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto near = closest(word.substr(0, word.find('=')), views);
  return near.empty() ? std::string() : fmt::format("did you mean {}?", near.front());
}

// What people call a command who have not met it under its name.
std::string in_other_words(std::string_view name) {
  struct Other {
    std::string_view word;
    std::string_view command;
  };
  constexpr Other kOthers[] = {{"fix", "check --fix"},
                               {"validate", "check"},
                               {"lint", "check"},
                               {"test", "check"},
                               {"paper", "report"},
                               {"papers", "report"},
                               {"decide", "overlaps decide"},
                               {"create", "init"},
                               {"start", "init"},
                               {"duplicates", "overlaps"},
                               {"why", "explain"},
                               {"rules", "explain"},
                               {"rule", "explain"}};
  for (const Other& other : kOthers) {
    if (utf8::equal_ignoring_case(name, other.word))
      return fmt::format("did you mean `hwbplan {}`?", other.command);
  }
  return {};
}

// Where the first word stands that is no flag and no value of a global one; the number of words
// where there is none.
std::size_t command_word(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!word.starts_with('-') || word == "-") return i;
    const auto takes_value = [&](const Flag& flag) {
      return !flag.value.empty() && (word == fmt::format("--{}", flag.name) ||
                                     (flag.letter != 0 && word == fmt::format("-{}", flag.letter)));
    };
    if (std::any_of(global_flags().begin(), global_flags().end(), takes_value)) ++i;
  }
  return words.size();
}

// The name of the command that was called, and the words without the second one of a name that has
// two: CLI11 knows commands of one word.
std::string take_command_name(std::vector<std::string>& words) {
  const std::size_t first = command_word(words);
  if (first == words.size()) return {};
  if (first + 1 == words.size()) return words[first];
  std::string both = words[first] + ' ' + words[first + 1];
  if (find_command(both) == nullptr) return words[first];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(first + 1));
  return both;
}

void check_choices(const Command* command, Parsed& parsed) {
  const auto check = [&](std::span<const Flag> flags) {
    for (const Flag& flag : flags) {
      if (flag.choices.empty()) continue;
      for (const std::string& value : parsed.arguments.list(flag.name)) {
        if (std::find(flag.choices.begin(), flag.choices.end(), value) != flag.choices.end())
          continue;
        parsed.error = fmt::format("--{} can't be \"{}\"", flag.name, value);
        parsed.hint = fmt::format("it is one of {}", fmt::join(flag.choices, ", "));
      }
    }
  };
  if (command != nullptr) check(command->flags);
  check(global_flags());
}

// `fault` begins with the names of a flag that stands without its value.
void say_what_is_missing(std::string_view fault, Parsed& parsed) {
  parsed.error = fault;
  const std::string_view given = fault.substr(0, fault.find(':'));
  const auto look = [&](std::span<const Flag> flags) {
    for (const Flag& flag : flags) {
      if (given != fmt::format("--{}", flag.name) && given != option_names(flag)) continue;
      parsed.error = fmt::format("--{} needs a value behind it", flag.name);
      parsed.hint = fmt::format("--{} {}", flag.name, flag.value);
    }
  };
  if (parsed.command != nullptr) look(parsed.command->flags);
  look(global_flags());
}

// Says so where there are more words that are no flags than the command takes.
void check_count(const Command& command, Parsed& parsed) {
  const std::vector<std::string>& given = parsed.arguments.positionals;
  const auto is_list = [](const Positional& one) { return one.is_list; };
  const auto& taken = command.positionals;
  if (taken.empty() || std::any_of(taken.begin(), taken.end(), is_list)) return;
  if (given.size() <= command.positionals.size()) return;
  parsed.error = fmt::format("\"{}\" is one word too many", given[command.positionals.size()]);
  // Of one name all words are known to belong together; of two it is anybody's guess.
  parsed.hint = command.positionals.size() == 1
                    ? fmt::format("a name with spaces stands in quotation marks: \"{}\"",
                                  fmt::join(given, " "))
                    : "a text of several words stands in quotation marks";
}

}  // namespace

Parsed parse(std::span<const std::string> given) {
  Parsed parsed;
  std::vector<std::string> words(given.begin(), given.end());
  const std::string name = take_command_name(words);
  parsed.command = find_command(name);
  if (!name.empty() && parsed.command == nullptr) {
    std::vector<std::string> names;
    for (const Command* command : all_commands()) names.emplace_back(command->name);
    parsed.error = fmt::format("there is no command \"{}\"", name);
    parsed.hint = suggestion(name, names);
    if (parsed.hint.empty()) parsed.hint = in_other_words(name);
    if (parsed.hint.empty()) parsed.hint = "`hwbplan --help` lists them";
    return parsed;
  }

  CLI::App app;
  app.set_help_flag();
  add_flags(app, global_flags(), words, parsed.arguments.values);
  if (parsed.command != nullptr) {
    const Command& command = *parsed.command;
    CLI::App* sub = app.add_subcommand(name.substr(0, name.find(' ')));
    sub->set_help_flag();
    sub->fallthrough();
    add_flags(*sub, command.flags, words, parsed.arguments.values);
    if (!command.positionals.empty()) {
      // Any number of words is taken here, so that too many are said in our words.
      CLI::Option* rest = sub->add_option("positionals", parsed.arguments.positionals);
      rest->expected(0, CLI::detail::expected_max_vector_size);
    }
  }
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::ExtrasError&) {
    for (const std::string& word : app.remaining(true)) {
      parsed.error = word.starts_with('-') ? fmt::format("there is no flag {}", word)
                                           : fmt::format("\"{}\" is one word too many", word);
      parsed.hint = suggestion(word, permitted_flags(parsed.command));
      break;
    }
  } catch (const CLI::ArgumentMismatch& error) {
    say_what_is_missing(error.what(), parsed);
  } catch (const CLI::ParseError& error) {
    parsed.error = error.what();
  }
  if (parsed.error.empty() && parsed.command != nullptr) check_count(*parsed.command, parsed);
  if (parsed.error.empty()) check_choices(parsed.command, parsed);
  return parsed;
}

}  // namespace hwbplan::cli
