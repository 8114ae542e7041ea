// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/name_layer.h"

#include <QTimerEvent>
#include <algorithm>
#include <cmath>

#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/map_furniture.h"

namespace zw {

namespace {

constexpr double kRoomAround = 0.2;  // of the view's size, on each side
constexpr int kSettleMilliseconds = 90;

}  // namespace

NameLayer::NameLayer(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
}

NameLayer::~NameLayer() {
  pool_.waitForDone();
}

void NameLayer::setContent(std::shared_ptr<const MapScene> scene, std::shared_ptr<const MapTheme> theme,
                           double deviceScale) {
  const bool otherRegion = !scene_ || !scene || scene_->base != scene->base || theme_ != theme;
  scene_ = std::move(scene);
  theme_ = std::move(theme);
  deviceScale_ = deviceScale;
  stale_ = true;
  // While a corner is dragged scenes come with every move: the names can wait, the figures should not.
  delay_.start(otherRegion ? 0 : kSettleMilliseconds, this);
}

void NameLayer::request(const Viewport& viewport) {
  wanted_ = viewport;
  if (serves(viewport)) return;
  stale_ = true;
  if (!delay_.isActive()) delay_.start(0, this);
}

bool NameLayer::serves(const Viewport& viewport) const {
  return !stale_ && placedFor_.metresPerPixel == viewport.metresPerPixel &&
         placedFor_.visibleBox().contains(viewport.visibleBox());
}

void NameLayer::timerEvent(QTimerEvent* event) {
  if (event->timerId() != delay_.timerId()) return QObject::timerEvent(event);
  delay_.stop();
  start();
}

void NameLayer::start() {
  if (running_ || !stale_) return;
  if (!scene_ || !theme_ || wanted_.size.isEmpty()) {
    stale_ = false;
    return;
  }
  stale_ = false;
  running_ = true;
  Viewport viewport = wanted_;
  viewport.size *= 1 + 2 * kRoomAround;
  pool_.start([this, scene = scene_, theme = theme_, viewport, scale = deviceScale_] {
    Placed placed = place(*scene, *theme, viewport, scale);
    QMetaObject::invokeMethod(
        this,
        [this, placed = std::move(placed)]() mutable {
          running_ = false;
          placedFor_ = placed.viewport;
          names_ = std::move(placed.names);
          sourceLine_ = placed.sourceLine;
          if (stale_ && !delay_.isActive()) start();
          emit namesReady();
        },
        Qt::QueuedConnection);
  });
}

NameLayer::Placed NameLayer::place(const MapScene& scene, const MapTheme& theme, const Viewport& viewport,
                                   double deviceScale) {
  Placed placed{viewport, {}, {}};
  for (const PlacedLabel& label : placeLabels(scene, viewport, theme)) {
    const QRectF box = label.box.adjusted(-2, -2, 2, 2);
    QImage image((box.size() * deviceScale).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(deviceScale);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-box.topLeft());
    paintLabel(painter, label);
    painter.end();
    placed.names.push_back({label.anchor, box.topLeft(), image});
  }
  Viewport inView = viewport;
  inView.size /= 1 + 2 * kRoomAround;
  placed.sourceLine = zw::sourceLine(scene, inView);
  return placed;
}

void NameLayer::paint(QPainter& painter, const Viewport& viewport,
                      const std::vector<QRectF>& keepFree) const {
  const QRectF view(QPointF(0, 0), viewport.size);
  for (const Name& name : names_) {
    const ScreenPoint anchor = viewport.toScreen(name.anchor);
    // Whole device pixels: a name drawn between pixels is blurred.
    const QPointF corner(std::round((anchor.x + name.corner.x()) * deviceScale_) / deviceScale_,
                         std::round((anchor.y + name.corner.y()) * deviceScale_) / deviceScale_);
    const QRectF box(corner, QSizeF(name.image.size()) / deviceScale_);
    const auto isIn = [&box](const QRectF& other) { return other.intersects(box); };
    if (isIn(view) && std::none_of(keepFree.begin(), keepFree.end(), isIn))
      painter.drawImage(corner, name.image);
  }
}

}  // namespace zw
