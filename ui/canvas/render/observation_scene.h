// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <array>
#include <cstdint>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/model/uuid.h"

namespace zw {

/// A post as it is painted.
struct ScenePost {
  Uuid id;
  QString name;
  ProjectedPoint point;
  bool isCheckpoint = false;
  bool selected = false;
};

/// What posts see of the ground, cell by cell of the elevation grid, as an immutable snapshot.
struct SceneFields {
  enum Cell : std::uint8_t { Nothing, SeenByOne, SeenByTwo, DeadGround, Unknown };
  /// A rectangle of cells, small enough that its corners alone tell where all of them lie.
  struct Block {
    QImage cells;                           ///< Format_Indexed8, a pixel for each cell, its value a Cell
    std::array<ProjectedPoint, 4> corners;  ///< north-west, north-east, south-east, south-west
  };
  std::vector<Block> blocks;
  bool byNight = false;
};
[[nodiscard]] Box<ProjectedPoint> boundsOf(const SceneFields& fields);

}  // namespace zw
