# waqai_embed_page(TARGET FOLDER SCRIPTS...): joins FOLDER/report.html, report.css and the scripts into one page and
# builds it into TARGET, from waqai_report_page to waqai_report_page_end.
#
# The page's Content-Security-Policy allows its own script alone, by hash.

# The base64 of a SHA-256 given in hexadecimal digits.
function(waqai_base64 hex result)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(REGEX MATCHALL "..." groups "${hex}00")  # 12 bits each, two digits of base64
  set(text "")
  foreach(group IN LISTS groups)
    math(EXPR high "0x${group} / 64")
    math(EXPR low "0x${group} % 64")
    foreach(digit IN ITEMS ${high} ${low})
      string(SUBSTRING "${alphabet}" ${digit} 1 letter)
      string(APPEND text "${letter}")
    endforeach()
  endforeach()
  string(SUBSTRING "${text}" 0 43 text)
  set(${result} "${text}=" PARENT_SCOPE)
endfunction()

function(waqai_embed_page target folder)
  set(script "")
  foreach(file IN LISTS ARGN)
    file(READ ${folder}/${file} part)
    string(APPEND script "${part}")
  endforeach()
  file(READ ${folder}/report.html page)
  file(READ ${folder}/report.css style)
  string(SHA256 hash "${script}")
  waqai_base64(${hash} hash)
  string(REPLACE "{{style}}" "${style}" page "${page}")
  string(REPLACE "{{hash}}" "${hash}" page "${page}")
  string(REPLACE "{{script}}" "${script}" page "${page}")
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/report_page.html CONTENT "${page}" @ONLY)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/report_page.S @ONLY CONTENT
"    .section .rodata
    .global waqai_report_page
    .global waqai_report_page_end
waqai_report_page:
    .incbin \"${PROJECT_BINARY_DIR}/report_page.html\"
waqai_report_page_end:
    .byte 0
    .section .note.GNU-stack,\"\",%progbits
")
  list(TRANSFORM ARGN PREPEND ${folder}/)
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${ARGN} ${folder}/report.html ${folder}/report.css)
  set_source_files_properties(${PROJECT_BINARY_DIR}/report_page.S TARGET_DIRECTORY ${target}
    PROPERTIES OBJECT_DEPENDS ${PROJECT_BINARY_DIR}/report_page.html)
  target_sources(${target} PRIVATE ${PROJECT_BINARY_DIR}/report_page.S)
endfunction()
