// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/difference_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/model/road_words.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/road_words.h"

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

struct Words {
  const char* key;
  const char* text;
};

constexpr Words kMembers[] = {
    {"name", QT_TRANSLATE_NOOP("differences", "name")},
    {"title", QT_TRANSLATE_NOOP("differences", "title")},
    {"notes", QT_TRANSLATE_NOOP("differences", "notes")},
    {"pack", QT_TRANSLATE_NOOP("differences", "region pack")},
    {"active_scenario", QT_TRANSLATE_NOOP("differences", "active scenario")},
    {"active_network_state", QT_TRANSLATE_NOOP("differences", "active network state")},
    {"scenario", QT_TRANSLATE_NOOP("differences", "scenario")},
    {"status", QT_TRANSLATE_NOOP("differences", "status")},
    {"proposed_by", QT_TRANSLATE_NOOP("differences", "proposed by")},
    {"source", QT_TRANSLATE_NOOP("differences", "source")},
    {"colour", QT_TRANSLATE_NOOP("differences", "colour")},
    {"held_from", QT_TRANSLATE_NOOP("differences", "held from")},
    {"patrolled", QT_TRANSLATE_NOOP("differences", "patrolled")},
    {"reaction_force", QT_TRANSLATE_NOOP("differences", "soldiers of the reaction force")},
    {"order", QT_TRANSLATE_NOOP("differences", "place in the order")},
    {"shape", QT_TRANSLATE_NOOP("differences", "line")},
    {"zone", QT_TRANSLATE_NOOP("differences", "zone")},
    {"kind", QT_TRANSLATE_NOOP("differences", "kind")},
    {"on_mast", QT_TRANSLATE_NOOP("differences", "on a mast")},
    {"on_duty", QT_TRANSLATE_NOOP("differences", "soldiers on duty")},
    {"hours_per_day", QT_TRANSLATE_NOOP("differences", "hours a day")},
    {"illustrative", QT_TRANSLATE_NOOP("differences", "illustrative")},
    {"strength", QT_TRANSLATE_NOOP("differences", "strength")},
    {"readiness", QT_TRANSLATE_NOOP("differences", "readiness")},
    {"vetted_from", QT_TRANSLATE_NOOP("differences", "vetted from")},
    {"trained_from", QT_TRANSLATE_NOOP("differences", "trained from")},
    {"vehicles", QT_TRANSLATE_NOOP("differences", "vehicles")},
    {"home_base", QT_TRANSLATE_NOOP("differences", "home base")},
    {"deployment_days", QT_TRANSLATE_NOOP("differences", "days of deployment")},
    {"dwell_ratio", QT_TRANSLATE_NOOP("differences", "dwell ratio")},
    {"value", QT_TRANSLATE_NOOP("differences", "value")},
    {"low", QT_TRANSLATE_NOOP("differences", "low value")},
    {"high", QT_TRANSLATE_NOOP("differences", "high value")},
    {"unit", QT_TRANSLATE_NOOP("differences", "unit")},
    {"confidence", QT_TRANSLATE_NOOP("differences", "confidence")},
    {"as_of", QT_TRANSLATE_NOOP("differences", "as of")},
    {"reliability", QT_TRANSLATE_NOOP("differences", "reliability")},
    {"passability", QT_TRANSLATE_NOOP("differences", "passability")},
    {"code", QT_TRANSLATE_NOOP("differences", "number")},
    {"class", QT_TRANSLATE_NOOP("differences", "class")},
    {"structure", QT_TRANSLATE_NOOP("differences", "structure")},
    {"text", QT_TRANSLATE_NOOP("differences", "text")},
    {"author", QT_TRANSLATE_NOOP("differences", "author")},
    {"date", QT_TRANSLATE_NOOP("differences", "date")},
    {"width", QT_TRANSLATE_NOOP("differences", "metres across the view")},
    {"file", QT_TRANSLATE_NOOP("differences", "file")},
    {"content", QT_TRANSLATE_NOOP("differences", "what is in the file")},
    {"layer", QT_TRANSLATE_NOOP("differences", "layer of the file")},
    {"crs", QT_TRANSLATE_NOOP("differences", "coordinate system")},
    {"opacity", QT_TRANSLATE_NOOP("differences", "opacity")},
    {"min_scale", QT_TRANSLATE_NOOP("differences", "shown from the scale 1 to")},
    {"max_scale", QT_TRANSLATE_NOOP("differences", "shown to the scale 1 to")},
    {"filter", QT_TRANSLATE_NOOP("differences", "filter")},
    // words of lists, as files write them
    {"candidate", QT_TRANSLATE_NOOP("differences", "candidate")},
    {"reported", QT_TRANSLATE_NOOP("differences", "reported")},
    {"observation", QT_TRANSLATE_NOOP("differences", "observation post")},
    {"checkpoint", QT_TRANSLATE_NOOP("differences", "checkpoint")},
    {"confirmed", QT_TRANSLATE_NOOP("differences", "confirmed")},
    {"assumed", QT_TRANSLATE_NOOP("differences", "assumed")},
    {"open", QT_TRANSLATE_NOOP("differences", "open")},
    {"restricted", QT_TRANSLATE_NOOP("differences", "restricted")},
    {"closed", QT_TRANSLATE_NOOP("differences", "closed")},
    {"vector", QT_TRANSLATE_NOOP("differences", "vector")},
    {"raster", QT_TRANSLATE_NOOP("differences", "raster")},
};

QString wordsOf(const std::string& key) {
  const auto found = std::find_if(std::begin(kMembers), std::end(kMembers),
                                  [&](const Words& words) { return key == words.key; });
  return found == std::end(kMembers) ? text(key) : tr(found->text);
}

bool isWordOfList(const std::string& member) {
  return member == "status" || member == "kind" || member == "reliability" || member == "passability";
}

/// "Zone “North”", with whose it is where that tells it apart.
QString thingText(const PlanDifference& difference) {
  const QString name = text(difference.name), of = text(difference.of);
  switch (difference.subject) {
    case Subject::Plan:
      return tr(QT_TRANSLATE_NOOP("differences", "Plan"));
    case Subject::Scenario:
      return tr(QT_TRANSLATE_NOOP("differences", "Scenario “%1”")).arg(name);
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

QString valueText(const MemberValue& value, const std::string& member) {
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag ? tr(QT_TRANSLATE_NOOP("differences", "yes")) : tr(QT_TRANSLATE_NOOP("differences", "no"));
  if (const auto* number = std::get_if<double>(&value)) return QLocale().toString(*number, 'g', 6);
  if (const auto* words = std::get_if<std::string>(&value)) {
    if (words->empty()) return tr(QT_TRANSLATE_NOOP("differences", "none"));
    return isWordOfList(member) ? wordsOf(*words) : text(*words);
  }
  return tr(QT_TRANSLATE_NOOP("differences", "not stated"));
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
        .arg(thing, valueText(difference.before, {}));
  const QString before = valueText(difference.before, difference.member),
                after = valueText(difference.after, difference.member);
  if (difference.member == "shape" || difference.member == "pack" || difference.member == "content" ||
      before.size() > kLongText || after.size() > kLongText)
    return tr(QT_TRANSLATE_NOOP("differences", "%1: %2 changed")).arg(thing, wordsOf(difference.member));
  return QStringLiteral("%1, %2: %3 → %4").arg(thing, wordsOf(difference.member), before, after);
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
