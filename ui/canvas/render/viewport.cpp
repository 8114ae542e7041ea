// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/viewport.h"

#include <algorithm>

namespace zw {

namespace {
constexpr double kMetresPerInch = 0.0254;
constexpr double kScaleOfAPoint = 10;
}  // namespace

ScreenPoint Viewport::toScreen(ProjectedPoint p) const {
  return {(p.x - centre.x) / metresPerPixel + size.width() / 2,
          (centre.y - p.y) / metresPerPixel + size.height() / 2};
}

ProjectedPoint Viewport::toMap(ScreenPoint p) const {
  return {centre.x + (p.x - size.width() / 2) * metresPerPixel,
          centre.y - (p.y - size.height() / 2) * metresPerPixel};
}

Box<ProjectedPoint> Viewport::visibleBox() const {
  const double halfWidth = size.width() / 2 * metresPerPixel;
  const double halfHeight = size.height() / 2 * metresPerPixel;
  return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
}

Viewport Viewport::zoomedAt(ScreenPoint fixed, double factor) const {
  const ProjectedPoint place = toMap(fixed);
  Viewport zoomed = *this;
  zoomed.metresPerPixel = metresPerPixel / factor;
  zoomed.centre = {place.x - (fixed.x - size.width() / 2) * zoomed.metresPerPixel,
                   place.y + (fixed.y - size.height() / 2) * zoomed.metresPerPixel};
  return zoomed;
}

Viewport Viewport::pannedBy(double dx, double dy) const {
  Viewport panned = *this;
  panned.centre.x -= dx * metresPerPixel;
  panned.centre.y += dy * metresPerPixel;
  return panned;
}

Viewport Viewport::fitted(const Box<ProjectedPoint>& box, QSizeF size, double margin) {
  Viewport viewport{{0, 0}, kScaleOfAPoint, size};
  if (box.empty()) return viewport;
  viewport.centre = {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  const double width = std::max(1.0, size.width() - 2 * margin);
  const double height = std::max(1.0, size.height() - 2 * margin);
  const double scale = std::max(box.width() / width, box.height() / height);
  if (scale > 0) viewport.metresPerPixel = scale;
  return viewport;
}

double Viewport::scaleDenominator(double dotsPerInch) const {
  return metresPerPixel * dotsPerInch / kMetresPerInch;
}

double Viewport::metresPerPixelAt(double denominator, double dotsPerInch) {
  return denominator * kMetresPerInch / dotsPerInch;
}

}  // namespace zw
