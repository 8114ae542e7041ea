// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointF>

#include "ui/canvas/grid_layer.h"
#include "ui/canvas/kinetic_pan.h"
#include "ui/canvas/locator.h"
#include "ui/canvas/map_view.h"
#include "ui/canvas/name_layer.h"
#include "ui/canvas/plan_layer.h"
#include "ui/canvas/tile_store.h"
#include "ui/canvas/touch_input.h"

namespace zw {

/// What map_view.cpp (painting) and map_view_input.cpp share.
struct MapView::State {
  static constexpr std::size_t kTileBytes = 16u << 20;

  TileStore tiles{kTileBytes};
  NameLayer names;
  PlanLayer fields{PlanPart::Fields};
  PlanLayer plan{PlanPart::Rest};
  GridLayer grid;
  Locator* locator = nullptr;  ///< a child of the view
  std::shared_ptr<const MapScene> scene = std::make_shared<MapScene>();
  std::shared_ptr<const MapTheme> theme = std::make_shared<MapTheme>();
  MapTool* tool = nullptr;
  std::optional<PlaceMarker> marker;

  Viewport target;  ///< where the view is going
  Viewport shown;   ///< where it is
  Viewport start;   ///< where the zoom under way began
  QBasicTimer frames;
  QElapsedTimer sinceStart;

  Qt::MouseButton dragging = Qt::NoButton;  ///< the button that pans
  QPointF last;
  bool spaceHeld = false;

  bool inMotion = true;  ///< zooming and letting go are animated
  KineticPan flick;
  QBasicTimer flickFrames;
  QElapsedTimer clock;
  TouchInput touch;
  bool painted = false;

  [[nodiscard]] bool zooming() const { return frames.isActive(); }
  [[nodiscard]] bool flying() const { return flickFrames.isActive(); }
};

}  // namespace zw
