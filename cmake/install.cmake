# What "cmake --install" lays down: the program with its manual pages and completions, the library, its headers, and
# what find_package(waqai) needs.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/waqai)
install(TARGETS waqai_cli RUNTIME)
install(TARGETS waqai EXPORT waqai-targets ARCHIVE)
install(DIRECTORY include/waqai TYPE INCLUDE)
install(EXPORT waqai-targets NAMESPACE waqai:: DESTINATION ${package_dir})

configure_package_config_file(cmake/waqai-config.cmake.in ${PROJECT_BINARY_DIR}/waqai-config.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/waqai-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/waqai-config.cmake ${PROJECT_BINARY_DIR}/waqai-config-version.cmake
  DESTINATION ${package_dir})

# The program writes its manual and completions itself.
set(manual_dir ${PROJECT_BINARY_DIR}/manual)
add_custom_command(OUTPUT ${manual_dir}/waqai.1
  COMMAND ${CMAKE_COMMAND} -DWAQAI=$<TARGET_FILE:waqai_cli> -DFOLDER=${manual_dir}
          -P ${PROJECT_SOURCE_DIR}/cmake/manual.cmake
  DEPENDS waqai_cli ${PROJECT_SOURCE_DIR}/cmake/manual.cmake
  COMMENT "Writing manual pages and completions")
add_custom_target(manual ALL DEPENDS ${manual_dir}/waqai.1)
install(DIRECTORY ${manual_dir}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(FILES ${manual_dir}/waqai.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME waqai)
install(FILES ${manual_dir}/waqai.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _waqai)
install(FILES ${manual_dir}/waqai.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
