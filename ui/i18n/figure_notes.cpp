// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "core/capacity/capacity_factors.h"
#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("figures", text);
}

bool contains(const std::string& id, const char* part) {
  return id.find(part) != std::string::npos;
}

bool bufferIsIllustrative(const Region& region) {
  return std::any_of(region.bufferZones.begin(), region.bufferZones.end(), [&](const BufferZone& buffer) {
    const Source* source = region.source(buffer.source);
    return source && source->status == SourceStatus::Illustrative;
  });
}

bool borderIsDisputed(const Region& region) {
  return std::any_of(region.border.begin(), region.border.end(),
                     [](const BorderLine& line) { return line.disputed; });
}

bool factorsAreAssumed(const Plan& plan) {
  return std::any_of(plan.factors.begin(), plan.factors.end(), [](const auto& factor) {
    return factor.second.confidence == Confidence::Assumed && capacity::factorKey(factor.first);
  });
}

bool poolIsIllustrative(const Plan& plan) {
  return std::any_of(plan.pool.begin(), plan.pool.end(),
                     [](const auto& unit) { return unit.second.illustrative; });
}

}  // namespace

QString figureNote(const Metric& metric, const Region& region) {
  QStringList notes;
  const bool residual = contains(metric.id, "residual.");
  if ((residual || contains(metric.id, "buffer")) && bufferIsIllustrative(region))
    notes << tr(QT_TRANSLATE_NOOP("figures", "illustrative buffer zone geometry"));
  if (contains(metric.id, "residents") || contains(metric.id, "displaced"))
    notes << tr(QT_TRANSLATE_NOOP("figures", "population figures: estimates"));
  if (contains(metric.id, "observed_"))
    notes << tr(QT_TRANSLATE_NOOP("figures", "assumed ranges and heights; the ground alone hides"));
  if (contains(metric.id, "patrol_share"))
    notes << tr(QT_TRANSLATE_NOOP("figures", "assumed speeds and time"));
  if ((contains(metric.id, "border_frontage") || contains(metric.id, "observed_border") ||
       contains(metric.id, "border_length") || contains(metric.id, "depth_")) &&
      borderIsDisputed(region))
    notes << tr(QT_TRANSLATE_NOOP("figures", "a stretch of the border is disputed"));
  for (const char* id : {"best_", "lift_", "demand_"})
    if (contains(metric.id, "supply.") && contains(metric.id, id)) {
      notes << tr(QT_TRANSLATE_NOOP("figures", "assumed speeds and supply factors"));
      break;
    }
  if ((contains(metric.id, "supply.") && !contains(metric.id, "demand_")) ||
      contains(metric.id, "patrol_share"))
    notes << tr(QT_TRANSLATE_NOOP("figures", "road statuses are as old as their sources"));
  return notes.join(QStringLiteral("; "));
}

QString figureNote(const Metric& metric, const Region& region, const Plan& plan) {
  QStringList notes;
  if (const QString note = figureNote(metric, region); !note.isEmpty()) notes << note;
  if (contains(metric.id, "capacity.")) {
    if (factorsAreAssumed(plan)) notes << tr(QT_TRANSLATE_NOOP("figures", "assumed planning factors"));
    for (const char* id : {"pool_share", "feasible", "shortfall"})
      if (contains(metric.id, id) && poolIsIllustrative(plan)) {
        notes << tr(QT_TRANSLATE_NOOP("figures", "illustrative units"));
        break;
      }
  }
  return notes.join(QStringLiteral("; "));
}

}  // namespace zw
