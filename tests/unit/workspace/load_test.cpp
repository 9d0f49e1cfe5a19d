// Which files of a plan directory are read, and what becomes of those that can't be.
#include "unit/workspace/loading.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

TEST_CASE("every YAML file is read, wherever it lies, in the order of names") {
  const Workspace workspace = load({{"b.yaml", "themes: []\n"},
                                    {"a/z.yml", "themes: []\n"},
                                    {"a/b/c/d.yaml", "themes: []\n"},
                                    {"notes.md", "# no"},
                                    {"plan.yaml.bak", ""},
                                    {"c.json", "{}"}});
  CHECK(names_of_files(workspace) == "a/b/c/d.yaml a/z.yml b.yaml");
  CHECK(workspace.sources[0].name == "hwbplan.yaml");
  CHECK(workspace.root == "/plan");
}

TEST_CASE("what is too much for a whole directory does not depend on the threads") {
  // 15 MiB of one comment each, so that 68 of 75 fit into 1 GiB, and what is small still does.
  class LargeFiles : public MemoryFiles {
   public:
    tl::expected<std::string, Fault> read(const std::string& path, std::size_t) const override {
      if (path.ends_with("hwbplan.yaml")) return std::string("hwbplan: 1\n");
      if (path.ends_with("z.yaml")) return std::string("themes: []\n");
      return "%PDF-" + std::string(std::size_t{15} << 20, 'x');
    }
  };
  LargeFiles disk;
  disk.files["/plan/hwbplan.yaml"];
  for (int i = 10; i < 85; ++i) disk.files["/plan/" + std::to_string(i) + ".yaml"];
  disk.files["/plan/z.yaml"];
  for (const unsigned jobs : {1U, 4U}) {
    const Workspace workspace = load(disk, jobs);
    REQUIRE(workspace.findings.size() == 75);
    for (std::size_t i = 0; i < 75; ++i) {
      CHECK(workspace.findings[i].rule == (i < 68 ? "unreadable-file" : "too-large"));
    }
    CHECK_FALSE(workspace.documents.back().unread);
  }
}

TEST_CASE("file names are shown as seen from where the user stands") {
  LoadOptions options = options_of_tests();
  options.shown_from = "/plan/a";
  Timings timings;
  const auto loaded =
      load_workspace(plan_directory({{"a/x.yaml", "themes: []\n"}, {"b.yaml", "themes: []\n"}}),
                     "/plan", options, timings);
  REQUIRE(loaded);
  CHECK(loaded->sources[0].name == "../hwbplan.yaml");
  CHECK(names_of_files(*loaded) == "x.yaml ../b.yaml");
}

TEST_CASE("hidden files and folders are left out") {
  CHECK(names_of_files(load({{".git/x.yaml", "themes: []\n"},
                             {".github/workflows/ci.yml", "themes: []\n"},
                             {".pre-commit-config.yaml", "themes: []\n"},
                             {"a.yaml", "themes: []\n"}})) == "a.yaml");
}

TEST_CASE("a plan directory inside is left to itself") {
  const Workspace workspace = load({{"a.yaml", "themes: []\n"},
                                    {"other/hwbplan.yaml", "hwbplan: 1\n"},
                                    {"other/b.yaml", "themes: 1\n"},
                                    {"other/deeper/c.yaml", "themes: []\n"},
                                    {"d/e.yaml", "themes: []\n"}});
  CHECK(names_of_files(workspace) == "a.yaml d/e.yaml");
  CHECK(workspace.findings.empty());
}

TEST_CASE("exclude leaves out files and folders") {
  const std::map<std::string, std::string> files = {{"a.yaml", "themes: []\n"},
                                                    {"drafts/b.yaml", "themes: []\n"},
                                                    {"x/drafts/c.yaml", "themes: []\n"},
                                                    {"x/d.yaml", "themes: []\n"}};
  const auto read_with = [&](const std::string& exclude) {
    auto with_settings = files;
    with_settings["hwbplan.yaml"] = "hwbplan: 1\nexclude: " + exclude + "\n";
    return names_of_files(load(with_settings));
  };
  CHECK(read_with("[\"drafts/**\"]") == "a.yaml x/d.yaml x/drafts/c.yaml");
  CHECK(read_with("[drafts]") == "a.yaml x/d.yaml x/drafts/c.yaml");
  CHECK(read_with("[\"**/drafts/**\"]") == "a.yaml x/d.yaml");
  CHECK(read_with("[\"*.yaml\"]") == "drafts/b.yaml x/d.yaml x/drafts/c.yaml");
  CHECK(read_with("[\"x/?.yaml\", a.yaml]") == "drafts/b.yaml x/drafts/c.yaml");
  CHECK(read_with("\"**\"") == "");
}

TEST_CASE("include leaves out all else, and exclude counts before it") {
  CHECK(names_of_files(load({{"hwbplan.yaml",
                              "hwbplan: 1\ninclude: [\"plans/**\"]\nexclude: "
                              "[\"plans/old/**\"]\n"},
                             {"a.yaml", "themes: []\n"},
                             {"plans/b.yaml", "themes: []\n"},
                             {"plans/old/c.yaml", "themes: []\n"}})) == "plans/b.yaml");
}

TEST_CASE("settings from elsewhere take the place of the root's own, and are no plan") {
  MemoryFiles disk = plan_directory(
      {{"a.yaml", "themes: []\n"}, {"other-settings.yaml", "hwbplan: 1\ntitle: B\n"}});
  LoadOptions options = options_of_tests();
  options.config = "/plan/other-settings.yaml";
  Timings timings;
  const auto loaded = load_workspace(disk, "/plan", options, timings);
  REQUIRE(loaded);
  CHECK(loaded->settings.title.text == "B");
  CHECK(loaded->sources[0].name == "other-settings.yaml");
  CHECK(names_of_files(*loaded) == "a.yaml");
  CHECK(loaded->findings.empty());
}

TEST_CASE("without settings nothing is loaded") {
  MemoryFiles disk;
  disk.files["/plan/a.yaml"] = "";
  Timings timings;
  const auto loaded = load_workspace(disk, "/plan", options_of_tests(), timings);
  REQUIRE(!loaded);
  CHECK(loaded.error().message.find("/plan/hwbplan.yaml") != std::string::npos);
}

TEST_CASE("what is wrong with the settings is found") {
  const Workspace workspace =
      load({{"hwbplan.yaml", "hwbplan: 1\ntitel: A\nrules: {overdue: loud}\n"}});
  CHECK(rules_of(workspace.findings) == "unknown-key wrong-type");
  CHECK(workspace.findings[0].span.file == 0);
}

TEST_CASE("settings that could not be read whole miss nothing") {
  const Workspace workspace = load({{"hwbplan.yaml", "hwbplan: \"1\ntitle: A\n"}});
  CHECK(rules_of(workspace.findings) == "yaml-syntax");
}

TEST_CASE("a file that can't be opened is reported, and its ids are nobody's guess") {
  MemoryFiles disk =
      plan_directory({{"a.yaml", "themes: [{id: t, title: T}]\n"}, {"b.yaml", "themes: []\n"}});
  disk.locked.insert("/plan/b.yaml");
  const Workspace workspace = load(disk);
  REQUIRE(workspace.findings.size() == 1);
  CHECK(workspace.findings[0].rule == "unreadable-file");
  CHECK(workspace.findings[0].span == Span{2, 0, 0});
  CHECK(workspace.plan.has_unread_files());
  CHECK(workspace.plan.count(RecordKind::theme) == 1);
  CHECK(!load({{"a.yaml", "themes: []\n"}}).plan.has_unread_files());
}

TEST_CASE("a file beyond the limit is not read, and the others are") {
  std::string large = "# ";
  large.append((std::size_t{16} << 20) + 1, 'x');
  const Workspace workspace =
      load({{"a.yaml", large}, {"b.yaml", "themes: [{id: t, title: T}]\n"}});
  REQUIRE(workspace.findings.size() == 1);
  CHECK(workspace.findings[0].rule == "too-large");
  CHECK(workspace.findings[0].message == "this file is larger than 16 MiB, the most that is read");
  CHECK(workspace.plan.has_unread_files());
  CHECK(workspace.plan.count(RecordKind::theme) == 1);
}

TEST_CASE("folders that lie too deep are not read, and said to be not") {
  std::string path;
  for (int depth = 0; depth < 64; ++depth) path += "d/";
  CHECK(names_of_files(load({{path + "a.yaml", "themes: []\n"}})) == path + "a.yaml");
  const Workspace workspace =
      load({{path + "d/a.yaml", "themes: []\n"}, {path + "d/d/b.yaml", "themes: []\n"}});
  CHECK(names_of_files(workspace) == "");
  REQUIRE(workspace.findings.size() == 1);
  CHECK(workspace.findings[0].rule == "too-large");
  // What they hold may be what others refer to.
  CHECK(workspace.plan.has_unread_files());
}

TEST_CASE("encodings are known, so that a fix can write them back") {
  const Workspace workspace = load({{"a.yaml", "\xEF\xBB\xBFthemes: [{id: a, title: A}]\n"},
                                    {"b.yaml", "themes: [{id: b, title: \x93Quoted\x94}]\n"}});
  CHECK(workspace.sources[1].encoding == Encoding::utf8_with_mark);
  CHECK(workspace.sources[2].encoding == Encoding::windows_1252);
  CHECK(rules_of(workspace.findings) == "bad-encoding curly-quotes");
  CHECK(workspace.plan.all<Theme>()[1]->title.text == "“Quoted”");
}

TEST_CASE("the number of jobs changes nothing") {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    files["f" + n + ".yaml"] = "actions:\n  - {id: a" + n + ", title: A, colour: red}\n  - {id: a" +
                               std::to_string(i / 2) + ", title: B, priorities: [p" + n + "]}\n";
  }
  const Workspace one = load(files, 1);
  const Workspace many = load(files, 8);
  CHECK(names_of_files(one) == names_of_files(many));
  REQUIRE(one.findings.size() == many.findings.size());
  for (std::size_t i = 0; i < one.findings.size(); ++i) {
    CHECK(one.findings[i].span == many.findings[i].span);
    CHECK(one.findings[i].message == many.findings[i].message);
  }
  REQUIRE(one.plan.unresolved().size() == 40);
  REQUIRE(many.plan.unresolved().size() == 40);
  REQUIRE(one.plan.duplicates().size() == many.plan.duplicates().size());
  for (std::size_t i = 0; i < one.plan.duplicates().size(); ++i) {
    CHECK(one.plan.duplicates()[i].again->span == many.plan.duplicates()[i].again->span);
  }
  CHECK(one.plan.ids(RecordKind::action) == many.plan.ids(RecordKind::action));
}

TEST_CASE("a workspace may be moved, and everything still points into it") {
  Workspace first = load({{"a.yaml",
                           "themes: [{id: t, title: \"T\\u00e9\"}]\npriorities: [{id: p, "
                           "title: P, themes: [t]}]\n"}});
  const Workspace second = std::move(first);
  const Priority* priority = second.plan.all<Priority>()[0];
  CHECK(priority->themes[0].target == second.plan.find(RecordKind::theme, "T"));
  CHECK(second.plan.all<Theme>()[0]->title.text == "Té");
  CHECK(second.sources.text(priority->themes[0].span) == "t");
}

TEST_CASE("endings in capitals are read, and what Notepad made of a plan file is reported") {
  const Workspace workspace = load({{"A.YAML", "themes: []\n"},
                                    {"b.Yml", "themes: []\n"},
                                    {"partners/police.yaml.txt", "actions: []\n"},
                                    {"notes.txt", "# no"}});
  CHECK(names_of_files(workspace) == "A.YAML b.Yml");
  REQUIRE(rules_of(workspace.findings) == "unread-file");
  CHECK(workspace.findings[0].message ==
        "partners/police.yaml.txt is not read, because its name ends in .txt");
  CHECK(workspace.findings[0].hint == "rename it to partners/police.yaml");
  CHECK(load({{"hwbplan.yaml", "hwbplan: 1\nexclude: [partners]\n"},
              {"partners/police.yaml.txt", ""}})
            .findings.empty());
}

TEST_CASE("a file that holds nothing is said to") {
  for (const char* text : {"", "\n\n", "# later\n", "---\n# later\n"}) {
    CAPTURE(text);
    CHECK(rules_of(load({{"a.yaml", text}}).findings) == "empty-file");
  }
  CHECK(load({{"a.yaml", "themes: []\n"}}).findings.empty());
}

TEST_CASE("a document of another program is named once, whatever it is called") {
  const std::string zip = std::string("PK\x03\x04\x14\0", 6);
  for (const auto& [bytes, what] : std::map<std::string, std::string>{
           {zip + "word/document.xml", "a Word document"},
           {zip + "xl/workbook.xml", "an Excel workbook"},
           {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a PDF document"},
           {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", "an old Word or Excel document"}}) {
    const Workspace workspace = load({{"a.yaml", bytes}});
    REQUIRE(rules_of(workspace.findings) == "unreadable-file");
    CHECK(workspace.findings[0].message ==
          "this is " + what + ", not a plan file, whatever its name says");
    CHECK(workspace.plan.has_unread_files());
  }
}
