// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw {

/// The ground of two states of the plan as it is painted instead of the zones, as an immutable snapshot.
struct SceneComparison {
  struct Label {
    QStringList lines;  ///< the zone's name; what it gained and lost
    MultiPolygon<ProjectedPoint> shape;
  };
  QString before;  ///< what the states are called
  QString after;
  MultiPolygon<ProjectedPoint> onlyBefore;
  MultiPolygon<ProjectedPoint> onlyAfter;
  MultiPolygon<ProjectedPoint> both;
  MultiPolygon<ProjectedPoint> passed;  ///< from one zone to another
  std::vector<Label> labels;
};
[[nodiscard]] Box<ProjectedPoint> boundsOf(const SceneComparison& comparison);

}  // namespace zw
