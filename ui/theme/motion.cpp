// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/motion.h"

#include <QSettings>
#include <QStandardPaths>

namespace zw {

bool systemWantsMotion(const QString& folder) {
  const QString base =
      folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) : folder;
  const QSettings kde(base + QStringLiteral("/kdeglobals"), QSettings::IniFormat);
  if (kde.value(QStringLiteral("KDE/AnimationDurationFactor"), 1.0).toDouble() <= 0) return false;
  for (const char* version : {"gtk-3.0", "gtk-4.0"}) {
    const QSettings gtk(base + QLatin1Char('/') + QLatin1String(version) + QStringLiteral("/settings.ini"),
                        QSettings::IniFormat);
    const QString animated = gtk.value(QStringLiteral("Settings/gtk-enable-animations")).toString().toLower();
    if (animated == QLatin1String("0") || animated == QLatin1String("false")) return false;
  }
  return true;
}

}  // namespace zw
