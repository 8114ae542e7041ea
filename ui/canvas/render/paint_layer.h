// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <optional>

#include "ui/canvas/render/layer_settings.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// What is painted on it becomes see-through as a whole when the sheet is laid down: where its parts cover
/// each other none shines through the next. Devices that are not of pixels give each part the opacity by
/// itself.
class LayerSheet {
 public:
  /// Covers [0, size] of the painter's coordinates.
  LayerSheet(QPainter& painter, QSizeF size, double opacity);
  ~LayerSheet();
  LayerSheet(const LayerSheet&) = delete;
  LayerSheet& operator=(const LayerSheet&) = delete;

  [[nodiscard]] QPainter& painter() { return own_ ? *own_ : below_; }

 private:
  QPainter& below_;
  double opacity_;
  double before_ = 1;  ///< the painter's own opacity
  QRect part_;         ///< of the device
  QImage image_;
  std::optional<QPainter> own_;
};

/// Calls paint(painter) if the layer is shown at the view's scale, on a sheet of the layer's opacity.
template <class Paint>
void paintLayer(QPainter& painter, const LayerLook& look, const Viewport& viewport, const Paint& paint) {
  if (!look.shown || look.opacity <= 0 || !look.scales.holds(viewport.metresPerPixel)) return;
  if (look.opacity >= 1) return paint(painter);
  LayerSheet sheet(painter, viewport.size, look.opacity);
  paint(sheet.painter());
}

}  // namespace zw
