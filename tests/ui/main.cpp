// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "ui/theme/app_theme.h"

/// Tests of the user interface run without a display, and in a home of their own so that nobody's settings
/// or documents are touched.
int main(int argc, char** argv) {
  const QTemporaryDir home;
  qputenv("HOME", home.path().toLocal8Bit());
  for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"})
    qunsetenv(variable);
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  ::testing::InitGoogleTest(&argc, argv);
  const QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("Zonewright"));
  QCoreApplication::setApplicationName(QStringLiteral("tests"));
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
  zw::prepareTheme();
  return RUN_ALL_TESTS();
}
