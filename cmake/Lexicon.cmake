# Puts the lexicon of the field (data/lexicon/*.txt, which officers can read and mend) into the binary as
# tables: tools/compile_lexicon.cpp reads the files with the sources that read texts, and writes the tables.
function(hwbplan_generate_lexicon target)
  file(GLOB lexicon_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/lexicon/*.txt)
  list(SORT lexicon_files)
  add_executable(hwbplan_compile_lexicon tools/compile_lexicon.cpp src/overlaps/frozen_words.cpp
                 src/overlaps/lexicon.cpp src/overlaps/lexicon_source.cpp src/overlaps/tokens.cpp
                 src/overlaps/vocabulary.cpp src/base/text_hash.cpp src/base/utf8.cpp)
  target_include_directories(hwbplan_compile_lexicon PRIVATE include src)
  target_link_libraries(hwbplan_compile_lexicon PRIVATE fmt::fmt hwbplan::utf8proc hwbplan::stemmer hwbplan::xxhash)
  hwbplan_warnings(hwbplan_compile_lexicon)
  set(tables ${PROJECT_BINARY_DIR}/generated/lexicon_tables.cpp)
  add_custom_command(OUTPUT ${tables}
                     COMMAND hwbplan_compile_lexicon ${tables} ${lexicon_files}
                     DEPENDS hwbplan_compile_lexicon ${lexicon_files}
                     COMMENT "Laying out the lexicon" VERBATIM)
  target_sources(${target} PRIVATE ${tables})
endfunction()
