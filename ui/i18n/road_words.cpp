// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/road_words.h"

#include <QCoreApplication>

namespace zw {
namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("roads", text);
}

}  // namespace

QString roadClassText(RoadClass roadClass) {
  static constexpr const char* kTexts[] = {
      QT_TRANSLATE_NOOP("roads", "motorway"),      QT_TRANSLATE_NOOP("roads", "trunk road"),
      QT_TRANSLATE_NOOP("roads", "primary road"),  QT_TRANSLATE_NOOP("roads", "secondary road"),
      QT_TRANSLATE_NOOP("roads", "tertiary road"), QT_TRANSLATE_NOOP("roads", "local road"),
      QT_TRANSLATE_NOOP("roads", "service road"),  QT_TRANSLATE_NOOP("roads", "track"),
      QT_TRANSLATE_NOOP("roads", "path"),
  };
  return translated(kTexts[static_cast<std::size_t>(roadClass)]);
}

QString passabilityText(Passability passability) {
  static constexpr const char* kTexts[] = {
      QT_TRANSLATE_NOOP("roads", "not stated"),
      QT_TRANSLATE_NOOP("roads", "open"),
      QT_TRANSLATE_NOOP("roads", "restricted"),
      QT_TRANSLATE_NOOP("roads", "closed"),
  };
  return translated(kTexts[static_cast<std::size_t>(passability)]);
}

QString reliabilityText(Reliability reliability) {
  static constexpr const char* kTexts[] = {
      QT_TRANSLATE_NOOP("roads", "confirmed"),
      QT_TRANSLATE_NOOP("roads", "reported, not confirmed"),
      QT_TRANSLATE_NOOP("roads", "assumed"),
  };
  return translated(kTexts[static_cast<std::size_t>(reliability)]);
}

}  // namespace zw
