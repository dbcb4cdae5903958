# waqai_embed_resources(TARGET): builds every file of data/ into TARGET, to be found by resource.hpp.
#
# The assembler's .incbin takes the bytes as they are, so a change of data costs no compilation.

function(waqai_embed_resources target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/data
    ${PROJECT_SOURCE_DIR}/data/*.tsv ${PROJECT_SOURCE_DIR}/data/*.rules)
  list(SORT files)
  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(entries "")
  set(paths "")
  set(index 0)
  foreach(file IN LISTS files)
    set(symbol waqai_resource_${index})
    string(APPEND assembly
      "    .global ${symbol}\n    .global ${symbol}_end\n"
      "${symbol}:\n    .incbin \"${PROJECT_SOURCE_DIR}/data/${file}\"\n${symbol}_end:\n    .byte 0\n")
    string(APPEND declarations "extern const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND entries "    entry(\"${file}\", ${symbol}, ${symbol}_end),\n")
    list(APPEND paths ${PROJECT_SOURCE_DIR}/data/${file})
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
  set(WAQAI_RESOURCE_DECLARATIONS "${declarations}")
  set(WAQAI_RESOURCE_ENTRIES "${entries}")
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/resources.S CONTENT "${assembly}" @ONLY)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/resources.cpp.in ${PROJECT_BINARY_DIR}/resources.cpp @ONLY)
  set_source_files_properties(${PROJECT_BINARY_DIR}/resources.S TARGET_DIRECTORY ${target}
    PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE ${PROJECT_BINARY_DIR}/resources.S ${PROJECT_BINARY_DIR}/resources.cpp)
endfunction()
