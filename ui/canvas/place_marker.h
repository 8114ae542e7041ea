// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>

#include "ui/canvas/render/viewport.h"

namespace zw {

/// A place that was sought, or where something is wrong, marked until one goes on.
struct PlaceMarker {
  ProjectedPoint place;
  QString name;
  bool isFault = false;
};

/// A pin whose tip is on the place, and the name beside its head; a red ring and a cross where something is
/// wrong; readable on light and dark maps.
void paintMarker(QPainter& painter, const PlaceMarker& marker, const Viewport& viewport);

}  // namespace zw
