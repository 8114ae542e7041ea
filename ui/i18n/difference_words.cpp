// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/difference_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/i18n/figures.h"
#include "ui/i18n/member_words.h"

namespace zw {
namespace {

constexpr int kLongText = 40;            // characters; longer ones are not shown side by side
constexpr double kLeastInHectares = 50;  // m²: less is 0.00 ha
constexpr double kLeastInKm2 = 5000;     // m²: less is 0.00 km²

QString tr(const char* text) {
  return QCoreApplication::translate("differences", text);
}

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

/// "Zone “North”", with whose it is where that tells it apart.
QString thingText(const PlanDifference& difference) {
  const QString name = text(difference.name), of = text(difference.of);
  switch (difference.subject) {
    case Subject::Plan:
      return tr(QT_TRANSLATE_NOOP("differences", "Plan"));
    case Subject::Scenario:
      return tr(QT_TRANSLATE_NOOP("differences", "Scenario “%1”")).arg(name);
    case Subject::Phase:
      return tr(QT_TRANSLATE_NOOP("differences", "Phase “%1” of “%2”")).arg(name, of);
    case Subject::Zone:
      return tr(QT_TRANSLATE_NOOP("differences", "Zone “%1”")).arg(name);
    case Subject::Post:
      return tr(QT_TRANSLATE_NOOP("differences", "Post “%1” of “%2”")).arg(name, of);
    case Subject::Base:
      return tr(QT_TRANSLATE_NOOP("differences", "Base “%1”")).arg(name);
    case Subject::Unit:
      return tr(QT_TRANSLATE_NOOP("differences", "Unit “%1”")).arg(name);
    case Subject::Factor:
      return tr(QT_TRANSLATE_NOOP("differences", "Factor “%1”")).arg(name);
    case Subject::NetworkState:
      return tr(QT_TRANSLATE_NOOP("differences", "Network state “%1”")).arg(name);
    case Subject::RoadStatus:
      return tr(QT_TRANSLATE_NOOP("differences", "Status of “%1” in “%2”")).arg(name, of);
    case Subject::AddedRoad:
      return tr(QT_TRANSLATE_NOOP("differences", "Added road “%1” in “%2”")).arg(name, of);
    case Subject::Note:
      return tr(QT_TRANSLATE_NOOP("differences", "Note “%1”")).arg(name);
    case Subject::Bookmark:
      return tr(QT_TRANSLATE_NOOP("differences", "Bookmark “%1”")).arg(name);
    case Subject::ReferenceLayer:
      return tr(QT_TRANSLATE_NOOP("differences", "Reference layer “%1”")).arg(name);
    case Subject::ExcludedArea:
      return tr(QT_TRANSLATE_NOOP("differences", "Excluded area “%1” in “%2”")).arg(name, of);
  }
  return name;
}

QString gainText(double gained, double lost) {
  QStringList parts;
  if (gained >= kLeastInHectares || lost < kLeastInHectares)
    parts << tr(QT_TRANSLATE_NOOP("differences", "%1 gained")).arg(areaText(SquareMetres(gained)));
  if (lost >= kLeastInHectares)
    parts << tr(QT_TRANSLATE_NOOP("differences", "%1 lost")).arg(areaText(SquareMetres(lost)));
  return parts.join(QStringLiteral(", "));
}

QString addedText(const PlanDifference& difference, const QString& thing) {
  const bool added = difference.alteration == Alteration::Added;
  QString sentence = added ? tr(QT_TRANSLATE_NOOP("differences", "%1 was added"))
                           : tr(QT_TRANSLATE_NOOP("differences", "%1 was removed"));
  sentence = sentence.arg(thing);
  const double area = added ? difference.gained : difference.lost;
  if (area > 0) sentence += QStringLiteral(": ") + areaText(SquareMetres(area));
  return sentence;
}

}  // namespace

QString areaText(SquareMetres area) {
  return figureText({"", area.value(), Unit::SquareMetre, {}});
}

QString differenceText(const PlanDifference& difference) {
  const QString thing = thingText(difference);
  if (difference.alteration != Alteration::Altered) return addedText(difference, thing);
  if (difference.member == "shape" && difference.subject != Subject::AddedRoad)
    return tr(QT_TRANSLATE_NOOP("differences", "%1 was reshaped: %2"))
        .arg(thing, gainText(difference.gained, difference.lost));
  if (difference.member == "place")
    return tr(QT_TRANSLATE_NOOP("differences", "%1 was moved by %2 m"))
        .arg(thing, numberText(difference.distance, 0));
  if (difference.member == "name")
    return tr(QT_TRANSLATE_NOOP("differences", "%1 was called “%2”"))
        .arg(thing, memberValueText(difference.before, {}));
  const QString before = memberValueText(difference.before, difference.member),
                after = memberValueText(difference.after, difference.member);
  if (difference.member == "shape" || difference.member == "pack" || difference.member == "content" ||
      before.size() > kLongText || after.size() > kLongText)
    return tr(QT_TRANSLATE_NOOP("differences", "%1: %2 changed")).arg(thing, memberText(difference.member));
  return QStringLiteral("%1, %2: %3 → %4").arg(thing, memberText(difference.member), before, after);
}

QString figureDifferenceText(const FigureDifference& difference) {
  const QString before = figureText(difference.before), after = figureText(difference.after);
  if (before == after) return {};
  return QStringLiteral("%1: %2 → %3").arg(figureTitle(difference.after), before, after);
}

QString groundText(const ZoneGround& ground) {
  const auto km2 = [](SquareMetres area) {
    const double value = area.value() / 1e6;
    return numberText(value, value < 10 ? 2 : 1);
  };
  QStringList parts;
  if (ground.gained.value() >= kLeastInKm2) parts << QStringLiteral("+") + km2(ground.gained);
  if (ground.lost.value() >= kLeastInKm2) parts << QStringLiteral("−") + km2(ground.lost);
  if (parts.isEmpty()) return {};
  return parts.join(u' ') + QStringLiteral(" km²");
}

}  // namespace zw
