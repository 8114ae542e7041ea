# SPDX-FileCopyrightText: 2026 The Zonewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
# How a module is made. Its folder is visible to others as "folder/…" only through the target that owns it:
# each include root holds one link to one folder, so an include the architecture forbids does not compile.

add_library(zw_options INTERFACE)
target_compile_options(zw_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                       -Wnon-virtual-dtor -Woverloaded-virtual)
if(ZW_SANITIZE)
  target_compile_options(zw_options INTERFACE -fsanitize=${ZW_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(zw_options INTERFACE -fsanitize=${ZW_SANITIZE})
endif()

# zw_include_root(<folder>): makes ${CMAKE_BINARY_DIR}/include/<folder>/<folder> point at the source folder.
function(zw_include_root folder)
  set(root ${CMAKE_BINARY_DIR}/include/${folder})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${folder} ${root}/${folder} SYMBOLIC)
endfunction()

# zw_precompile(<target> <header> …): the target's files read the standard headers that most of them include, and these, from
# a precompiled one. Each file still includes what it needs: it must compile with CMAKE_DISABLE_PRECOMPILE_HEADERS.
function(zw_precompile target)
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <cmath> <functional> <limits> <map> <memory> <optional>
    <set> <span> <string> <tuple> <utility> <variant> <vector> ${ARGN})
endfunction()

# zw_module(<target> <folder> SOURCES … PUBLIC … PRIVATE …): one static library owning one top-level folder.
function(zw_module target folder)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  zw_include_root(${folder})
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC ${CMAKE_BINARY_DIR}/include/${folder})
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} zw_options)
endfunction()
