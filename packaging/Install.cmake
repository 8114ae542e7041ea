# SPDX-FileCopyrightText: 2026 The Zonewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
install(TARGETS zw zonewright)
install(DIRECTORY ${ZW_SHARE_DIR}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/zonewright)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/zw.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
