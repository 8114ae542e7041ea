// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <set>

#include "core/geometry/shapes.h"
#include "core/model/uuid.h"

namespace zw {

struct MapMouseEvent;
class Snapping;
class Workspace;

/// What a tool may ask of the window it works in.
struct ToolHost {
  Workspace& workspace;
  Snapping& snapping;
  std::function<double()> metresPerPixel;  ///< of the map as it is shown now
  std::function<void()> repaint;           ///< the overlay or the hint has changed
  /// The overlay has changed in this part of the map only.
  std::function<void(const Box<ProjectedPoint>&)> repaintPart;
  std::function<void(const QString& text)> tell;  ///< a remark that needs no answer

  /// The event's place, drawn onto what is near; the boundaries of zones in hand are left out.
  [[nodiscard]] ProjectedPoint snapped(const MapMouseEvent& event, const std::set<Uuid>& inHand = {}) const;
  /// The same for a tool that has nothing else to paint: has the map painted where the cue was and is.
  ProjectedPoint followSnapped(const MapMouseEvent& event) const;
  /// Takes the cue away.
  void forgetSnapped() const;
};

}  // namespace zw
