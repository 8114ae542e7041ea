# SPDX-FileCopyrightText: 2026 The Zonewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS zw zonewright)
install(DIRECTORY ${ZW_SHARE_DIR}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/zonewright)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/zw.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
if(TARGET zonewright)
  install(FILES ${CMAKE_SOURCE_DIR}/packaging/zonewright.desktop
          DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/zonewright.svg
          DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
