# What "cmake --install" lays down: the program, the library, its headers, and what find_package(waqai) needs.
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
