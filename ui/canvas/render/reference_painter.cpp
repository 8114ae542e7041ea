// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/reference_painter.h"

#include <QImage>
#include <algorithm>
#include <cmath>

#include "ui/canvas/render/paint_layer.h"
#include "ui/canvas/render/region_picture.h"
#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/shape_painter.h"

namespace zw {
namespace {

constexpr float kFillOpacity = 0.18F;
constexpr double kLineWidth = 1.6;
constexpr double kPointSize = 6;
constexpr double kMostPixels = 4000;  // of an image on paper, each way

void paintImage(QPainter& painter, ReferenceContent& content, const Viewport& viewport, double deviceScale) {
  const double detail =
      std::min({deviceScale, kMostPixels / viewport.size.width(), kMostPixels / viewport.size.height()});
  const QSize pixels(std::max(1, static_cast<int>(std::lround(viewport.size.width() * detail))),
                     std::max(1, static_cast<int>(std::lround(viewport.size.height() * detail))));
  const auto image = content.image(viewport.visibleBox(), pixels.width(), pixels.height());
  if (!image) return;
  const QImage picture(image->rgba.data(), image->width, image->height, image->width * 4,
                       QImage::Format_RGBA8888);
  painter.drawImage(QRectF(QPointF(0, 0), viewport.size), picture);
}

void paintFeatures(QPainter& painter, const SceneReference& layer, ScreenGeometry screen, double detail) {
  const ReferencePicture& picture = *layer.features;
  if (!picture.areas.empty()) {
    QColor fill = layer.colour;
    fill.setAlphaF(kFillOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    fillShapes(painter, screen, picture.areas, detail);
  }
  const QPen pen(layer.colour, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (!picture.areas.empty()) strokeShapes(painter, screen, picture.areas, detail, pen, true);
  if (!picture.lines.empty()) strokeShapes(painter, screen, picture.lines, detail, pen, false);
  painter.setPen(QPen(Qt::white, 1));
  painter.setBrush(layer.colour);
  const QRectF box = screen.box();
  for (const PackedPoint& p : picture.points)
    if (const QPointF place(p.x, p.y); box.contains(place))
      painter.drawEllipse(screen.toScreen(place), kPointSize / 2, kPointSize / 2);
}

PackedPoint packed(ProjectedPoint p, ProjectedPoint origin) {
  return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}

std::vector<PackedPoint> packed(const std::vector<ProjectedPoint>& points, ProjectedPoint origin) {
  std::vector<PackedPoint> out;
  out.reserve(points.size());
  for (const ProjectedPoint& p : points) out.push_back(packed(p, origin));
  return out;
}

}  // namespace

std::shared_ptr<const ReferencePicture> makeReferencePicture(const ReferenceShapes& shapes,
                                                             ProjectedPoint origin) {
  auto picture = std::make_shared<ReferencePicture>();
  picture->points = packed(shapes.points, origin);
  std::vector<std::vector<PackedPoint>> lines;
  for (const auto& line : shapes.lines)
    if (line.size() > 1) lines.push_back(packed(line, origin));
  if (!lines.empty()) picture->lines = LevelledShapes::ofLines(std::move(lines));
  std::vector<std::vector<std::vector<PackedPoint>>> areas;
  for (const auto& area : shapes.areas) {
    std::vector<std::vector<PackedPoint>> rings;
    for (const auto& ring : area)
      if (ring.size() > 2) rings.push_back(packed(ring, origin));
    if (!rings.empty()) areas.push_back(std::move(rings));
  }
  if (!areas.empty()) picture->areas = LevelledShapes::ofAreas(std::move(areas));
  return picture;
}

LayerLook lookOf(const ReferenceLayer& layer) {
  LayerLook look;
  look.opacity = layer.opacity;
  if (layer.minScale) look.scales.from = *layer.minScale;
  if (layer.maxScale) look.scales.to = *layer.maxScale;
  return look;
}

SceneReference sceneReference(const ReferenceLayer& layer, std::shared_ptr<const ReferencePicture> features,
                              std::shared_ptr<ReferenceContent> content) {
  const bool isImage = layer.kind == ReferenceKind::Raster;
  return {layer.id,
          QString::fromStdString(layer.name),
          QColor(QString::fromStdString(layer.colour)),
          isImage,
          lookOf(layer),
          std::move(features),
          isImage ? std::move(content) : nullptr};
}

void paintReference(QPainter& painter, const MapScene& scene, const Uuid& reference, const Viewport& viewport,
                    double deviceScale) {
  const auto layer = std::find_if(scene.references.begin(), scene.references.end(),
                                  [&](const SceneReference& one) { return one.id == reference; });
  if (layer == scene.references.end() || !scene.base || !scene.layers.showsReference(reference)) return;
  paintLayer(painter, layer->look, viewport, [&](QPainter& on) {
    if (layer->image) paintImage(on, *layer->image, viewport, deviceScale);
    if (layer->features)
      paintFeatures(on, *layer, ScreenGeometry(viewport, scene.base->origin),
                    viewport.metresPerPixel / deviceScale);
  });
}

}  // namespace zw
