// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QStringList>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("figures", text);
}

QString squareKilometres(double area) {
  return numberText(area / 1e6, 2) + QStringLiteral(" km²");
}

QString notCounted(const Unknown& unknown) {
  QStringList parts;
  const QString area = squareKilometres(unknown.uncountedArea);
  if (unknown.count == 1)
    parts << tr(QT_TRANSLATE_NOOP("figures", "1 unit has no count (%1)")).arg(area);
  else if (unknown.count > 1)
    parts << tr(QT_TRANSLATE_NOOP("figures", "%1 units have no count (%2)")).arg(unknown.count).arg(area);
  if (unknown.unclaimedArea > 0)
    parts << tr(QT_TRANSLATE_NOOP("figures", "%1 of land belong to no unit"))
                 .arg(squareKilometres(unknown.unclaimedArea));
  parts << tr(QT_TRANSLATE_NOOP("figures", "the rest has %1")).arg(numberText(unknown.countedPeople, 0));
  return parts.join(QStringLiteral("; "));
}

QString sentence(const Unknown& unknown) {
  switch (unknown.reason) {
    case UnknownReason::NoRiverMainStem:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no river main stem"));
    case UnknownReason::NoBufferZone:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no buffer zone"));
    case UnknownReason::NoBorderLine:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no border line"));
    case UnknownReason::NoSettlements:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no settlements"));
    case UnknownReason::NoRoads:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no roads"));
    case UnknownReason::NoElevation:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no elevation"));
    case UnknownReason::NoUnits:
      return tr(QT_TRANSLATE_NOOP("figures", "the region has no units that count people"));
    case UnknownReason::NoHeightInside:
      return tr(QT_TRANSLATE_NOOP("figures", "no elevation cell with a height lies in the zone"));
    case UnknownReason::CrossesItself:
      return tr(QT_TRANSLATE_NOOP("figures", "the boundary crosses or touches itself"));
    case UnknownReason::InParts:
      return tr(QT_TRANSLATE_NOOP("figures", "in %1 parts")).arg(unknown.count);
    case UnknownReason::EmptyShape:
      return tr(QT_TRANSLATE_NOOP("figures", "the shape is empty"));
    case UnknownReason::NoResidual:
      return tr(QT_TRANSLATE_NOOP("figures", "no residual"));
    case UnknownReason::NoResidualAtBorder:
      return tr(QT_TRANSLATE_NOOP("figures", "no residual along the border"));
    case UnknownReason::NoBases:
      return tr(QT_TRANSLATE_NOOP("figures", "the plan has no base"));
    case UnknownReason::Unreachable:
      return tr(QT_TRANSLATE_NOOP("figures", "unreachable: no open road leads there from a base"));
    case UnknownReason::HoldsSupply:
      return tr(QT_TRANSLATE_NOOP("figures", "supply starts inside the zone"));
    case UnknownReason::NoGroundHeight:
      return unknown.count > 1
                 ? tr(QT_TRANSLATE_NOOP("figures", "no ground height is known where %1 posts stand"))
                       .arg(unknown.count)
                 : tr(QT_TRANSLATE_NOOP("figures", "no ground height is known where a post stands"));
    case UnknownReason::NoRoadsInside:
      return tr(QT_TRANSLATE_NOOP("figures", "no road lies in the zone"));
    case UnknownReason::NoFrontage:
      return tr(QT_TRANSLATE_NOOP("figures", "the zone does not front on the border"));
    case UnknownReason::NoPosts:
      if (unknown.count == 1) return tr(QT_TRANSLATE_NOOP("figures", "1 zone has no posts planned"));
      if (unknown.count > 1)
        return tr(QT_TRANSLATE_NOOP("figures", "%1 zones have no posts planned")).arg(unknown.count);
      return tr(QT_TRANSLATE_NOOP("figures", "no posts are planned"));
    case UnknownReason::NoPool:
      return tr(QT_TRANSLATE_NOOP("figures", "the plan has no units to deploy"));
    case UnknownReason::NoUnitReady:
      return tr(QT_TRANSLATE_NOOP("figures", "no unit is vetted and trained by then"));
    case UnknownReason::NotWithinHorizon:
      return tr(QT_TRANSLATE_NOOP("figures", "not within the time looked at"));
    case UnknownReason::PeopleNotCounted:
      return notCounted(unknown);
  }
  return {};
}

}  // namespace

QString unknownReason(const Metric& metric) {
  const Unknown* unknown = std::get_if<Unknown>(&metric.value);
  return unknown ? sentence(*unknown) : QString();
}

QString figureWithReason(const Metric& metric) {
  const QString reason = unknownReason(metric);
  return reason.isEmpty() ? figureText(metric) : QStringLiteral("%1 (%2)").arg(figureText(metric), reason);
}

}  // namespace zw
