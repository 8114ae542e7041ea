// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/import_words.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"

namespace zw {
namespace {

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

QString tr(const char* text) {
  return QCoreApplication::translate("import", text);
}

/// %1: the count; %2: metres.
const char* wording(Flaw flaw) {
  switch (flaw) {
    case Flaw::HeightsDropped:
      return QT_TRANSLATE_NOOP("import", "heights were left out");
    case Flaw::CurvesStraightened:
      return QT_TRANSLATE_NOOP("import", "arcs became chords");
    case Flaw::OthersDropped:
      return QT_TRANSLATE_NOOP("import", "points or open lines beside it were left out (%1)");
    case Flaw::LineClosed:
      return QT_TRANSLATE_NOOP("import", "a line whose ends are %2 m apart was closed and taken as boundary");
    case Flaw::RingClosed:
      return QT_TRANSLATE_NOOP("import", "a boundary that was open by %2 m was closed");
    case Flaw::Winding:
      return QT_TRANSLATE_NOOP("import",
                               "boundaries run the other way round than usual (%1), which alters nothing");
    case Flaw::RepeatedCorners:
      return QT_TRANSLATE_NOOP("import", "repeated corners were dropped (%1)");
    case Flaw::Spikes:
      return QT_TRANSLATE_NOOP("import", "spikes were cut off (%1 corners)");
    case Flaw::RingDropped:
      return QT_TRANSLATE_NOOP("import", "boundaries that enclose nothing were dropped (%1)");
    case Flaw::RingsSwapped:
      return QT_TRANSLATE_NOOP("import", "a boundary inside its own hole changed places with it (%1)");
    case Flaw::CrossesItself:
      return QT_TRANSLATE_NOOP("import",
                               "a boundary that crosses or touches itself was split into parts: %1");
    case Flaw::HoleOutside:
      return QT_TRANSLATE_NOOP("import", "holes outside the boundary were dropped (%1)");
    case Flaw::HoleCrosses:
      return QT_TRANSLATE_NOOP("import", "holes across the boundary were cut out of it (%1)");
    case Flaw::HolesOverlap:
      return QT_TRANSLATE_NOOP("import", "holes in or across other holes became one with them (%1)");
    case Flaw::PartsOverlap:
      return QT_TRANSLATE_NOOP("import", "parts that overlap or touch became one (%1 fewer)");
    case Flaw::BoundariesTouch:
      return QT_TRANSLATE_NOOP("import", "boundaries that touch along a line were mended; parts: %1");
    case Flaw::SmallParts:
      return QT_TRANSLATE_NOOP("import", "parts of less than a square metre were dropped (%1)");
  }
  return "";
}

QString areaText(double squareMetres) {
  if (squareMetres < 10'000) return tr("%1 m²").arg(numberText(squareMetres, 0));
  return tr("%1 km²").arg(numberText(squareMetres / 1e6, 4));
}

}  // namespace

QString findingText(const ShapeFinding& finding) {
  QString text = tr(wording(finding.flaw));
  if (text.contains(QLatin1String("%1")))
    text.replace(QLatin1String("%1"), numberText(static_cast<double>(finding.count), 0));
  if (text.contains(QLatin1String("%2")))
    text.replace(QLatin1String("%2"), numberText(finding.metres, finding.metres < 10 ? 2 : 0));
  if (finding.place)
    text =
        tr("%1, at %2, %3").arg(text).arg(finding.place->lat, 0, 'f', 5).arg(finding.place->lon, 0, 'f', 5);
  return text;
}

QString reasonText(const Error& error) {
  const QString whole = describe(error);
  const auto end = whole.indexOf(QLatin1String(". "));
  return end < 0 ? whole : whole.left(end + 1);
}

QStringList candidateTexts(const ZoneCandidate& candidate) {
  QStringList texts;
  for (const ShapeFinding& finding : candidate.findings) texts << findingText(finding);
  if (candidate.leftOut) {
    texts << tr("left out: %1").arg(reasonText(*candidate.leftOut));
  } else if (std::abs(candidate.areaAfter - candidate.areaBefore) >
             std::max(1.0, 1e-9 * candidate.areaAfter)) {
    texts << tr("its area was %1 by the file and is %2 now")
                 .arg(areaText(std::max(0.0, candidate.areaBefore)), areaText(candidate.areaAfter));
  }
  return texts;
}

NewZone importedZone(const ZoneCandidate& candidate, const ImportOrigin& origin, const Uuid& id,
                     const Uuid& scenario) {
  NewZone zone{id, scenario, candidate.name, candidate.shape};
  QString source = tr("%1, layer %2, feature %3, read on %4")
                       .arg(str(origin.file), str(origin.layer))
                       .arg(candidate.feature)
                       .arg(str(origin.day));
  std::string lines;
  for (const auto& [field, value] : candidate.attributes) {
    if (field == "proposed_by")
      zone.proposedBy = value;
    else if (field == "notes")
      zone.notes = value;
    else if (field == "status" && value == "reported")
      zone.status = ZoneStatus::Reported;
    else if (field == "source")
      source = str(value) + QStringLiteral("; ") + source;
    else
      lines += (lines.empty() ? "" : "\n") + field + ": " + value;
  }
  zone.source = source.toStdString();
  if (!lines.empty()) zone.notes += (zone.notes.empty() ? "" : "\n") + lines;
  return zone;
}

}  // namespace zw
