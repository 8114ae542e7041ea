// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks.h"

#include <QStringList>
#include <algorithm>

#include "core/geometry/overlap.h"
#include "core/geometry/shape_check.h"
#include "core/model/factor_ranges.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"

namespace zw {
namespace {

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

Check result(const char* what, const QStringList& faults) {
  constexpr qsizetype kShown = 5;
  QString detail = faults.mid(0, kShown).join(QStringLiteral("; "));
  if (faults.size() > kShown) detail += QStringLiteral("; and %1 more").arg(faults.size() - kShown);
  return {QString::fromUtf8(what), faults.isEmpty(), detail};
}

Check checkZoneShapes(const Plan& plan, const Region& region) {
  QStringList faults;
  for (const auto& [id, zone] : plan.zones) {
    if (const auto checked = checkShape(zone.shape); !checked)
      faults << QStringLiteral("zone '%1': %2").arg(str(zone.name), describe(checked.error()));
    else if (!region.bounds.intersects(boundsOf(zone.shape)))
      faults << QStringLiteral("zone '%1' lies outside the region").arg(str(zone.name));
  }
  return result("zones are valid shapes within the region", faults);
}

Check checkPosts(const Plan& plan, const Region& region) {
  QStringList faults;
  for (const auto& [id, post] : plan.posts)
    if (!region.bounds.contains(post.point))
      faults << QStringLiteral("post '%1' of zone '%2' lies outside the region")
                    .arg(str(post.name), str(plan.zones.at(post.zone).name));
  return result("posts stand within the region", faults);
}

Check checkNotes(const Plan& plan, const Region& region) {
  QStringList faults;
  for (const Note* note : plan.notesInOrder())
    if (!region.bounds.contains(note->point))
      faults << QStringLiteral("note '%1' lies outside the region").arg(str(titleOf(*note)));
  return result("notes stand within the region", faults);
}

Check checkOverlaps(const Plan& plan) {
  QStringList faults;
  for (const Scenario* scenario : plan.scenariosInOrder()) {
    const auto zones = plan.zonesOf(scenario->id);
    for (std::size_t i = 0; i < zones.size(); ++i)
      for (std::size_t j = i + 1; j < zones.size(); ++j)
        if (const SquareMetres common = overlapArea(zones[i]->shape, zones[j]->shape);
            common > kOverlapTolerance)
          faults << QStringLiteral("'%1' and '%2' share %3 km²")
                        .arg(str(zones[i]->name), str(zones[j]->name), numberText(common.value() / 1e6, 4));
  }
  return result("zones of a scenario do not overlap", faults);
}

Check checkFactors(const Plan& plan) {
  QStringList faults;
  for (const auto& [id, factor] : plan.factors)
    if (const Estimate band{factor.low, factor.value, factor.high}; const auto fault = factorFault(id, band))
      faults << describe(errorOf(*fault, band));
  return result("planning factors make sense and lie between their low and high values", faults);
}

}  // namespace

bool allPassed(const std::vector<Check>& checks) {
  return std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.passed; });
}

std::vector<Check> checkPlan(const Plan& plan, const Region& region) {
  QStringList packFaults;
  if (plan.info.packHash != region.hash)
    packFaults << QStringLiteral("the plan records %1, the pack is %2")
                      .arg(str(plan.info.packHash), str(region.hash));
  return {result("the region pack is the one the plan was made on", packFaults),
          checkZoneShapes(plan, region),
          checkPosts(plan, region),
          checkNotes(plan, region),
          checkOverlaps(plan),
          checkFactors(plan)};
}

}  // namespace zw
