// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/map_block.h"

#include <QCoreApplication>
#include <cmath>

#include "core/geometry/geodesic.h"
#include "ui/briefing/plan_scene.h"
#include "ui/canvas/render/legend.h"
#include "ui/canvas/render/map_furniture.h"
#include "ui/canvas/render/map_renderer.h"
#include "ui/i18n/figures.h"

namespace zw::briefing {
namespace {

/// Styles are made for screens, 96 pixels to the inch; paper is read closer and printed finer.
constexpr double kDotsPerPixel = 9;
constexpr double kPixelsPerInch = kDotsPerInch / kDotsPerPixel;

constexpr double kLegendWidth = 43;
constexpr double kLegendGap = 3;
constexpr double kMapWidth = kContentWidth - kLegendWidth - kLegendGap;
constexpr double kLegendRow = 3.9;
constexpr double kFurnitureHeight = 15;

QFont creditsFont() {
  return font(5);
}

QString tr(const char* text) {
  return QCoreApplication::translate("briefing", text);
}

double pixels(double millimetres) {
  return dots(millimetres) / kDotsPerPixel;
}

MapScene makeScene(const BriefingInput& input) {
  MapScene scene =
      planScene(input.plan, input.scenario, input.picture ? input.picture : makeRegionPicture(input.region));
  scene.residual = input.residual;
  return scene;
}

/// Metres on the ground for each metre of the projected CRS at the map's centre.
double groundScale(const Projection& projection, const Viewport& viewport) {
  const ProjectedPoint centre = viewport.centre;
  constexpr double kStep = 1000;
  return geodesicDistance(projection.inverse({centre.x - kStep, centre.y}),
                          projection.inverse({centre.x + kStep, centre.y}))
             .value() /
         (2 * kStep);
}

/// Painting in logical pixels with the origin at (x, y) mm, until destroyed.
class PixelFrame {
 public:
  PixelFrame(QPainter& painter, double x, double y) : painter_(painter) {
    painter_.save();
    painter_.translate(dots(x), dots(y));
    painter_.scale(kDotsPerPixel, kDotsPerPixel);
  }
  PixelFrame(const PixelFrame&) = delete;
  PixelFrame& operator=(const PixelFrame&) = delete;
  ~PixelFrame() { painter_.restore(); }

 private:
  QPainter& painter_;
};

}  // namespace

MapBlock::MapBlock(const BriefingInput& input, MapTheme theme)
    : region_(*input.region), scene_(makeScene(input)), theme_(std::move(theme)), focus_(planFocus(scene_)) {}

Viewport MapBlock::viewport(double height) const {
  return Viewport::fitted(focus_, QSizeF(pixels(kMapWidth), pixels(height)), pixels(4));
}

double MapBlock::creditsHeight(QPainter& painter) const {
  return textHeight(painter, kContentWidth, creditsFont(), credits(viewport(100))) + 1.5;
}

QString MapBlock::credits(const Viewport& shown) const {
  return tr(QT_TRANSLATE_NOOP("briefing", "Sources: %1")).arg(sourceLine(scene_, shown));
}

double MapBlock::paint(QPainter& painter, double y, double height) const {
  const Viewport shown = viewport(height);
  {
    const PixelFrame frame(painter, kMargin, y);
    PaintOptions options;
    options.deviceScale = kDotsPerPixel;
    paintMap(painter, scene_, shown, theme_, options);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colours::kInk, dots(0.25)));
  painter.drawRect(area(kMargin, y, kMapWidth, height));
  paintLegend(painter, y, height - kFurnitureHeight, shown);
  paintFurniture(painter, y + height - kFurnitureHeight, shown);
  const double used = paintText(painter, kMargin, y + height + 0.8, kContentWidth, creditsFont(),
                                colours::kMuted, credits(shown));
  return height + 1.5 + used;
}

void MapBlock::paintLegend(QPainter& painter, double y, double height, const Viewport& shown) const {
  const double x = kMargin + kMapWidth + kLegendGap;
  paintText(painter, x, y - 0.6, kLegendWidth, font(7.5, Weight::Bold), colours::kAccent,
            tr(QT_TRANSLATE_NOOP("briefing", "Legend")));
  const auto entries = legendFor(scene_, shown, theme_);
  const double top = y + 4.6;
  // Many zones: the rows move together rather than run into the scale bar.
  const double row =
      std::min(kLegendRow, (height - 4.6) / static_cast<double>(std::max<std::size_t>(1, entries.size())));
  constexpr double kSymbolWidth = 7;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const double at = top + static_cast<double>(i) * row;
    {
      const PixelFrame frame(painter, x, at + row * 0.14);
      paintSymbol(painter, QRectF(0, 0, pixels(kSymbolWidth), pixels(row * 0.72)), entries[i]);
    }
    const QFont rowFont = font(std::min(6.2, row * 1.75));
    painter.setPen(colours::kInk);
    paintFitted(painter, area(x + kSymbolWidth + 1.5, at, kLegendWidth - kSymbolWidth - 1.5, row), rowFont,
                entries[i].text, Qt::AlignLeft);
  }
}

void MapBlock::paintFurniture(QPainter& painter, double y, const Viewport& shown) const {
  const double x = kMargin + kMapWidth + kLegendGap;
  const double ground = groundScale(*region_.projection, shown);
  {
    const PixelFrame frame(painter, x, y);
    paintNorthArrow(painter, QPointF(pixels(kLegendWidth - 6), pixels(8.5)), pixels(11), scene_, shown,
                    theme_);
    paintScaleBar(painter, QPointF(0, pixels(6.5)), scaleBarFor(shown, pixels(28), ground), theme_);
  }
  paintText(painter, x, y + 9, kLegendWidth - 12, font(5.6), colours::kMuted,
            tr(QT_TRANSLATE_NOOP("briefing", "About 1 : %1\n%2"))
                .arg(numberText(std::round(shown.scaleDenominator(kPixelsPerInch) * ground / 1000) * 1000, 0),
                     QString::fromStdString(region_.projection->name())));
}

}  // namespace zw::briefing
