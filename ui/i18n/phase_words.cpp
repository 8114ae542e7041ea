// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/phase_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("phases", text);
}

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

QStringList lossParts(const network::FailureLoss& loss) {
  QStringList parts;
  if (loss.cutOffPeople > 0)
    parts << tr(QT_TRANSLATE_NOOP("phases", "%1 people cut off")).arg(numberText(loss.cutOffPeople, 0));
  else if (loss.cutOffSettlements > 0)
    parts << (loss.cutOffSettlements == 1
                  ? tr(QT_TRANSLATE_NOOP("phases", "1 settlement cut off"))
                  : tr(QT_TRANSLATE_NOOP("phases", "%1 settlements cut off")).arg(loss.cutOffSettlements));
  if (loss.cutOffZones > 0)
    parts << (loss.cutOffZones == 1
                  ? tr(QT_TRANSLATE_NOOP("phases", "1 zone cut off"))
                  : tr(QT_TRANSLATE_NOOP("phases", "%1 zones cut off")).arg(loss.cutOffZones));
  const auto hours = [](double seconds) { return numberText(seconds / 3600, seconds < 36'000 ? 1 : 0); };
  if (loss.addedPersonSeconds > 0)
    parts << tr(QT_TRANSLATE_NOOP("phases", "+%1 person-hours")).arg(hours(loss.addedPersonSeconds));
  if (loss.cutOffSoldiers > 0)
    parts << tr(QT_TRANSLATE_NOOP("phases", "%1 soldiers cut off")).arg(numberText(loss.cutOffSoldiers, 0));
  if (loss.addedSoldierSeconds > 0)
    parts << tr(QT_TRANSLATE_NOOP("phases", "+%1 soldier-hours")).arg(hours(loss.addedSoldierSeconds));
  return parts;
}

}  // namespace

QString lossText(const network::FailureLoss& loss) {
  return lossParts(loss).join(QStringLiteral(", "));
}

QString chiefLossText(const network::FailureLoss& loss) {
  return lossParts(loss).value(0);
}

QString standingText(const roadmap::Standing& standing) {
  using Kind = roadmap::Standing::Kind;
  switch (standing.kind) {
    case Kind::Ranked:
      return QStringLiteral("%1: %2").arg(standing.rank).arg(chiefLossText(standing.loss));
    case Kind::CostsNothing:
      return tr(QT_TRANSLATE_NOOP("phases", "costs nothing"));
    case Kind::Closed:
      return tr(QT_TRANSLATE_NOOP("phases", "closed"));
    case Kind::Absent:
      return tr(QT_TRANSLATE_NOOP("phases", "not there"));
    case Kind::NoZoneHeld:
      break;
  }
  return tr(QT_TRANSLATE_NOOP("phases", "no zone held"));
}

QString roadsOfPhaseText(const Plan& plan, const Phase& phase) {
  const auto state = plan.networkStates.find(phase.networkState);
  return state == plan.networkStates.end() ? tr(QT_TRANSLATE_NOOP("phases", "as in the region pack"))
                                           : text(state->second.name);
}

QString dateConflictText(const Plan& plan, const roadmap::DateConflict& conflict) {
  const Phase& phase = plan.phases.at(conflict.phase);
  if (conflict.zone.isNil()) {
    const Phase& earlier = plan.phases.at(conflict.earlier);
    return tr(QT_TRANSLATE_NOOP("phases",
                                "Phase “%1” begins on %2, before phase “%3” on %4, which comes first."))
        .arg(text(phase.name), text(phase.from), text(earlier.name), text(earlier.from));
  }
  const Zone& zone = plan.zones.at(conflict.zone);
  const QString sentence =
      zone.heldFrom < phase.from
          ? tr(QT_TRANSLATE_NOOP("phases",
                                 "Zone “%1” is to be held from %2, before phase “%3” begins on %4."))
          : tr(QT_TRANSLATE_NOOP(
                "phases",
                "Zone “%1” is to be held from %2, after phase “%3”, in which it is held, begins on "
                "%4."));
  return sentence.arg(text(zone.name), text(zone.heldFrom), text(phase.name), text(phase.from));
}

}  // namespace zw
