// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreen_application.h"

#include <QHashSeed>

namespace zw::cli {
namespace {

/// Before the application object is made.
int& prepared(int& argc) {
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QHashSeed::setDeterministicGlobalSeed();
  return argc;
}

}  // namespace

OffscreenApplication::OffscreenApplication() : application_(prepared(argc_), argv_) {}

}  // namespace zw::cli
