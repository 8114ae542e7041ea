// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/place_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace zw {
namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("places", text);
}

}  // namespace

QString placeKindText(search::PlaceKind kind) {
  static constexpr const char* kTexts[search::kPlaceKinds] = {
      QT_TRANSLATE_NOOP("places", "zone"),      QT_TRANSLATE_NOOP("places", "base"),
      QT_TRANSLATE_NOOP("places", "post"),      QT_TRANSLATE_NOOP("places", "checkpoint"),
      QT_TRANSLATE_NOOP("places", "note"),      QT_TRANSLATE_NOOP("places", "bookmark"),
      QT_TRANSLATE_NOOP("places", "city"),      QT_TRANSLATE_NOOP("places", "town"),
      QT_TRANSLATE_NOOP("places", "village"),   QT_TRANSLATE_NOOP("places", "district"),
      QT_TRANSLATE_NOOP("places", "area unit"), QT_TRANSLATE_NOOP("places", "suburb"),
      QT_TRANSLATE_NOOP("places", "hamlet"),    QT_TRANSLATE_NOOP("places", "locality"),
      QT_TRANSLATE_NOOP("places", "river"),     QT_TRANSLATE_NOOP("places", "peak"),
      QT_TRANSLATE_NOOP("places", "crossing"),  QT_TRANSLATE_NOOP("places", "buffer zone"),
      QT_TRANSLATE_NOOP("places", "road"),
  };
  return translated(kTexts[static_cast<std::size_t>(kind)]);
}

QString matchReasonText(const search::Match& match) {
  using search::MatchReason;
  switch (match.reason) {
    case MatchReason::SameName:
      return translated(QT_TRANSLATE_NOOP("places", "the name"));
    case MatchReason::Word:
      return translated(QT_TRANSLATE_NOOP("places", "a word of the name"));
    case MatchReason::OtherSpelling:
      return translated(QT_TRANSLATE_NOOP("places", "another spelling of “%1”"))
          .arg(QString::fromStdString(match.matchedName));
    case MatchReason::Beginning:
      return translated(QT_TRANSLATE_NOOP("places", "begins so"));
    case MatchReason::TypingError:
      return (match.typingErrors == 1 ? translated(QT_TRANSLATE_NOOP("places", "a typing error in “%1”"))
                                      : translated(QT_TRANSLATE_NOOP("places", "typing errors in “%1”")))
          .arg(QString::fromStdString(match.matchedName));
    case MatchReason::SimilarSound:
      return translated(QT_TRANSLATE_NOOP("places", "sounds like “%1”"))
          .arg(QString::fromStdString(match.matchedName));
  }
  return {};
}

QString placeNameText(const search::NamedPlace& place) {
  const QString en = QString::fromStdString(place.name.en);
  const QString ar = QString::fromStdString(place.name.ar);
  return en.isEmpty() || ar.isEmpty() ? en + ar : en + QStringLiteral(" · ") + ar;
}

QString placeContextText(const search::NamedPlace& place) {
  QStringList parts;
  for (const Name* name : {&place.unit, &place.district})
    if (!name->any().empty() && !parts.contains(QString::fromStdString(name->any())))
      parts << QString::fromStdString(name->any());
  return parts.join(QStringLiteral(", "));
}

}  // namespace zw
