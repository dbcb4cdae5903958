# cmake -DWAQAI=program -DFOLDER=folder -P manual.cmake: the program's manual pages and completions as files.
file(MAKE_DIRECTORY ${FOLDER})

# write(FILE ARGUMENTS...): what the program prints.
function(write file)
  execute_process(COMMAND ${WAQAI} ${ARGN} OUTPUT_FILE ${FOLDER}/${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(shell IN ITEMS bash zsh fish)
  write(waqai.${shell} completion ${shell})
endforeach()
execute_process(COMMAND ${WAQAI} help --man OUTPUT_VARIABLE overview COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "waqai\\\\-[a-z]+" pages "${overview}")
foreach(page IN LISTS pages)
  string(REPLACE "waqai\\-" "" command "${page}")
  write(waqai-${command}.1 help --man ${command})
endforeach()
write(waqai.1 help --man)
