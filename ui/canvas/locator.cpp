// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/locator.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/map_renderer.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {

namespace {

constexpr double kLongSide = 170;
constexpr double kLeastSide = 80;
constexpr double kEdge = 12;           // pixels from the map's left edge
constexpr double kAboveScaleBar = 44;  // from its lower edge
constexpr double kMargin = 5;
constexpr double kLeastFrame = 6;
constexpr double kMost = 0.5;  // of the region: what is left is soon found
constexpr QSize kLeastMap(420, 360);

LayerSettings only(std::initializer_list<MapLayer> layers) {
  LayerSettings visibility = LayerSettings::none();
  for (const MapLayer layer : layers) visibility.set(layer, true);
  return visibility;
}

/// Coast, border, river and territories with their names: nothing that is too small to read.
QImage overview(const std::shared_ptr<const RegionPicture>& base, const MapTheme& theme,
                const Viewport& whole, double deviceScale) {
  QImage image((whole.size * deviceScale).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(deviceScale);
  QPainter painter(&image);
  MapScene scene;
  scene.base = base;
  scene.layers = only({MapLayer::Hillshade, MapLayer::Coast, MapLayer::Border, MapLayer::Territory});
  paintMap(painter, scene, whole, theme,
           {.base = true, .plan = false, .names = false, .deviceScale = deviceScale});
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const LineStyle& river = theme.line(LineKey::MainRiver);
  painter.setPen(QPen(river.colour, 1.2));
  for (const River& r : base->region->rivers) {
    if (!r.mainStem) continue;
    QPolygonF line;
    for (const ProjectedPoint& p : r.line) {
      const ScreenPoint s = whole.toScreen(p);
      line.append(QPointF(s.x, s.y));
    }
    painter.drawPolyline(line);
  }
  scene.layers = only({MapLayer::Territory, MapLayer::Labels});
  MapTheme small = theme;
  small.labels[static_cast<std::size_t>(LabelKey::Territory)].size = 9;
  small.labels[static_cast<std::size_t>(LabelKey::Territory)].spacing = 1;
  for (const PlacedLabel& label : placeLabels(scene, whole, small)) paintLabel(painter, label, whole);
  return image;
}

}  // namespace

Locator::Locator(QWidget* map) : QWidget(map) {
  setObjectName(QStringLiteral("locator"));
  setAccessibleName(tr("Locator: the whole region"));
  setToolTip(tr("The whole region; click or drag to go there"));
  setCursor(Qt::PointingHandCursor);
  pool_.setMaxThreadCount(1);
  hide();
}

Locator::~Locator() {
  pool_.waitForDone();
}

void Locator::setContent(const MapScene& scene, std::shared_ptr<const MapTheme> theme) {
  const bool same = base_ == scene.base && theme_ == theme && deviceScale_ == devicePixelRatioF();
  if (same) return;
  base_ = scene.base;
  theme_ = std::move(theme);
  deviceScale_ = devicePixelRatioF();
  image_ = {};
  if (base_ && !base_->bounds.empty()) {
    const double aspect = base_->bounds.width() / base_->bounds.height();
    const QSizeF size(std::max(kLeastSide, kLongSide * std::min(1.0, aspect)),
                      std::max(kLeastSide, kLongSide / std::max(1.0, aspect)));
    resize(size.toSize());
    whole_ = Viewport::fitted(base_->bounds, QSizeF(QWidget::size()), kMargin);
    startPicture();
  }
  setView(view_);
}

void Locator::startPicture() {
  pool_.start(
      [this, request = ++request_, base = base_, theme = theme_, whole = whole_, scale = deviceScale_] {
        QImage image = overview(base, *theme, whole, scale);
        QMetaObject::invokeMethod(
            this,
            [this, request, image = std::move(image)] {
              if (request != request_) return;
              image_ = image;
              update();
            },
            Qt::QueuedConnection);
      });
}

void Locator::setWanted(bool wanted) {
  isWanted_ = wanted;
  setView(view_);
}

void Locator::setView(const Viewport& view) {
  view_ = view;
  const QSize room = view.size.toSize();
  const bool useful = isWanted_ && base_ && !base_->bounds.empty() && (!showsMost() || isDragged_) &&
                      room.width() >= kLeastMap.width() && room.height() >= kLeastMap.height();
  if (useful)
    move(static_cast<int>(kEdge), static_cast<int>(room.height() - kAboveScaleBar - QWidget::height()));
  setVisible(useful);
  if (useful) update();
}

bool Locator::showsMost() const {
  const Box<ProjectedPoint>& all = base_->bounds;
  const Box<ProjectedPoint> box = view_.visibleBox();
  const double width = std::min(all.maxX, box.maxX) - std::max(all.minX, box.minX);
  const double height = std::min(all.maxY, box.maxY) - std::max(all.minY, box.minY);
  return width > 0 && height > 0 && width * height >= kMost * all.width() * all.height();
}

QRectF Locator::frame() const {
  const Box<ProjectedPoint> box = view_.visibleBox();
  const ScreenPoint first = whole_.toScreen({box.minX, box.maxY});
  const ScreenPoint last = whole_.toScreen({box.maxX, box.minY});
  QRectF frame(QPointF(first.x, first.y), QPointF(last.x, last.y));
  const double wider = std::max(0.0, kLeastFrame - frame.width()) / 2;
  const double higher = std::max(0.0, kLeastFrame - frame.height()) / 2;
  return frame.adjusted(-wider, -higher, wider, higher);
}

void Locator::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_->paper);
  if (!image_.isNull()) painter.drawImage(QPointF(0, 0), image_);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme_->inkHalo, 4));
  painter.drawRect(frame());
  painter.setPen(QPen(theme_->line(LineKey::StateClosed).colour, 1.6));
  painter.drawRect(frame());
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(theme_->ink);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Locator::choose(QPointF at) {
  const QPointF inside(std::clamp(at.x(), 0.0, whole_.size.width()),
                       std::clamp(at.y(), 0.0, whole_.size.height()));
  emit placeChosen(whole_.toMap({inside.x(), inside.y()}));
}

void Locator::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  isDragged_ = true;
  choose(event->position());
}

void Locator::mouseMoveEvent(QMouseEvent* event) {
  if (isDragged_) choose(event->position());
}

void Locator::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  isDragged_ = false;
  setView(view_);
}

void Locator::wheelEvent(QWheelEvent* event) {
  // The map below must not zoom at a place that cannot be seen.
  event->accept();
}

}  // namespace zw
