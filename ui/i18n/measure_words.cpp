// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/measure_words.h"

#include <QCoreApplication>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("measure", text);
}

}  // namespace

QString lengthText(double metres) {
  return metres < 1000 ? QStringLiteral("%1 m").arg(numberText(metres, metres < 100 ? 1 : 0))
                       : QStringLiteral("%1 km").arg(numberText(metres / 1000, metres < 100000 ? 2 : 1));
}

QString bearingText(double degrees) {
  // A bearing that would be rounded to 360 is north.
  const double rounded = degrees >= 359.95 ? 0 : degrees;
  return QStringLiteral("%1°").arg(rounded, 5, 'f', 1, QLatin1Char('0'));
}

QStringList measureLines(const LineMeasure& measure) {
  QStringList lines{tr("Length: %1 (geodesic, WGS 84)").arg(lengthText(measure.length))};
  if (measure.legs.size() > 1) lines << tr("Straight: %1").arg(lengthText(measure.straight));
  if (measure.straight > 0)
    lines << tr("Bearing: %1, back %2 (true north)")
                 .arg(bearingText(measure.bearing), bearingText(measure.bearingBack));
  if (measure.legs.size() > 1)
    lines << tr("Encloses, closed: %1")
                 .arg(figureText({"coverage.area", measure.enclosed, Unit::SquareMetre, {}}));
  return lines;
}

QStringList profileLines(const ElevationProfile& profile) {
  if (!profile.lowest) return {tr("Heights: unknown, no height is known along it")};
  QStringList lines{
      tr("Ground: %1 to %2 m above sea level")
          .arg(numberText(*profile.lowest, 0), numberText(*profile.highest, 0)),
      tr("Climb %1 m, descent %2 m").arg(numberText(profile.climb, 0), numberText(profile.descent, 0))};
  if (profile.unknown > 0) lines << tr("No height is known along %1").arg(lengthText(profile.unknown));
  return lines;
}

}  // namespace zw
