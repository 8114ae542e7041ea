// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/map_view.h"

#include <QPaintEvent>
#include <QTimerEvent>
#include <algorithm>
#include <cmath>

#include "ui/canvas/map_view_state.h"
#include "ui/canvas/render/map_furniture.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {

namespace {

constexpr double kClosest = 0.1;  // metres per pixel
constexpr double kFarthest = 2000;
constexpr double kZoomMilliseconds = 140;
constexpr int kFrameMilliseconds = 12;
constexpr double kFitMargin = 24;
constexpr double kSubstituteRange = 6;
constexpr double kOverlayReach = 12;  // pixels; of handles and strokes

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent), state_(std::make_unique<State>()) {
  setObjectName(QStringLiteral("mapView"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(200, 150);
  setAttribute(Qt::WA_AcceptTouchEvents);
  state_->target.size = state_->shown.size = size();
  state_->clock.start();
  state_->locator = new Locator(this);
  connect(state_->locator, &Locator::placeChosen, this, [this](ProjectedPoint place) {
    Viewport there = state_->target;
    there.centre = place;
    setViewport(there);
  });
  connect(this, &MapView::viewportChanged, state_->locator, &Locator::setView);
  connect(&state_->tiles, &TileStore::tileReady, this, [this] {
    update();
    if (isSettled()) emit settled();
  });
  connect(&state_->names, &NameLayer::namesReady, this, [this] {
    update();
    if (isSettled()) emit settled();
  });
}

MapView::~MapView() = default;

void MapView::setTheme(const MapTheme& theme) {
  state_->theme = std::make_shared<const MapTheme>(theme);
  setScene(state_->scene);
}

const MapTheme& MapView::theme() const {
  return *state_->theme;
}

void MapView::setScene(std::shared_ptr<const MapScene> scene) {
  state_->scene = scene ? std::move(scene) : std::make_shared<const MapScene>();
  state_->tiles.setContent(state_->scene, state_->theme, devicePixelRatioF());
  state_->names.setContent(state_->scene, state_->theme, devicePixelRatioF());
  state_->locator->setContent(*state_->scene, state_->theme);
  update();
}

const std::shared_ptr<const MapScene>& MapView::scene() const {
  return state_->scene;
}

const Viewport& MapView::viewport() const {
  return state_->target;
}

void MapView::setViewport(const Viewport& viewport) {
  stopMoving();
  state_->target = viewport;
  state_->target.metresPerPixel = std::clamp(viewport.metresPerPixel, kClosest, kFarthest);
  state_->target.size = size();
  state_->shown = state_->target;
  update();
  emit viewportChanged(state_->target);
}

void MapView::zoomTo(const Box<ProjectedPoint>& box) {
  if (!box.empty()) setViewport(Viewport::fitted(box, size(), kFitMargin));
}

void MapView::updatePart(const Box<ProjectedPoint>& part) {
  const ScreenPoint first = state_->shown.toScreen({part.minX, part.maxY});
  const ScreenPoint last = state_->shown.toScreen({part.maxX, part.minY});
  const QRectF place(QPointF(first.x, first.y), QPointF(last.x, last.y));
  update((place.adjusted(-kOverlayReach, -kOverlayReach, kOverlayReach, kOverlayReach) & QRectF(rect()))
             .toAlignedRect());
}

void MapView::setTool(MapTool* tool) {
  if (state_->tool == tool) return;
  if (state_->tool) state_->tool->deactivate();
  state_->tool = tool;
  if (tool) tool->activate();
  setCursor(tool ? tool->cursor() : QCursor(Qt::OpenHandCursor));
  update();
}

void MapView::setMarker(std::optional<PlaceMarker> marker) {
  state_->marker = std::move(marker);
  update();
}

const std::optional<PlaceMarker>& MapView::marker() const {
  return state_->marker;
}

MapTool* MapView::tool() const {
  return state_->tool;
}

std::uint64_t MapView::renderedTiles() const {
  return state_->tiles.renderedCount();
}

bool MapView::isSettled() const {
  return !state_->zooming() && !state_->flying() && state_->tiles.isIdle() && state_->names.isIdle() &&
         state_->locator->isReady();
}

void MapView::zoomSmoothly(const Viewport& target) {
  state_->flickFrames.stop();
  // At the limit of zooming the view stays where it is, rather than sliding sideways.
  const Viewport limited = isWithinLimits(target) ? target : state_->target;
  if (!state_->inMotion) return setViewport(limited);
  state_->start = state_->shown;
  state_->target = limited;
  state_->sinceStart.start();
  state_->frames.start(kFrameMilliseconds, Qt::PreciseTimer, this);
  update();
  emit viewportChanged(state_->target);
}

bool MapView::isWithinLimits(const Viewport& viewport) const {
  return viewport.metresPerPixel >= kClosest && viewport.metresPerPixel <= kFarthest;
}

void MapView::setMotion(bool on) {
  state_->inMotion = on;
  if (!on && state_->flying()) stopMoving();
}

void MapView::setLocatorWanted(bool on) {
  state_->locator->setWanted(on);
}

void MapView::stopMoving() {
  state_->frames.stop();
  state_->flickFrames.stop();
  state_->flick.stop();
  state_->shown = state_->target;
}

void MapView::flyOn() {
  const QPointF by = state_->flick.step(state_->clock.elapsed());
  if (!state_->flick.isMoving()) state_->flickFrames.stop();
  panBy(by.x(), by.y());
}

void MapView::panBy(double dx, double dy) {
  state_->target = state_->target.pannedBy(dx, dy);
  state_->start = state_->start.pannedBy(dx, dy);
  state_->shown = state_->zooming() ? state_->shown.pannedBy(dx, dy) : state_->target;
  update();
  emit viewportChanged(state_->target);
}

void MapView::timerEvent(QTimerEvent* event) {
  if (event->timerId() == state_->flickFrames.timerId()) return flyOn();
  if (event->timerId() != state_->frames.timerId()) return QWidget::timerEvent(event);
  const double t = static_cast<double>(state_->sinceStart.elapsed()) / kZoomMilliseconds;
  if (t >= 1) {
    state_->frames.stop();
    state_->shown = state_->target;
  } else {
    const double eased = 1 - (1 - t) * (1 - t);
    const Viewport& a = state_->start;
    const Viewport& b = state_->target;
    Viewport& v = state_->shown;
    v.metresPerPixel = a.metresPerPixel * std::pow(b.metresPerPixel / a.metresPerPixel, eased);
    // Linear in the scale: so the place that both ends share on the screen stays still in between.
    const double along = a.metresPerPixel == b.metresPerPixel
                             ? eased
                             : (v.metresPerPixel - a.metresPerPixel) / (b.metresPerPixel - a.metresPerPixel);
    v.centre = {a.centre.x + (b.centre.x - a.centre.x) * along,
                a.centre.y + (b.centre.y - a.centre.y) * along};
  }
  update();
}

void MapView::paintTiles(QPainter& painter) {
  const Viewport& view = state_->shown;
  const double device = devicePixelRatioF();
  const double metres = view.metresPerPixel / device;
  const auto side = static_cast<double>(TileKey::kTilePixels);
  const Box<ProjectedPoint> box = view.visibleBox();
  // One rounding for the whole view: the tiles then meet exactly.
  const double left = std::round(box.minX / metres);
  const double top = std::round(-box.maxY / metres);
  const auto cells = [&](const Viewport& v, double scale, int ring) {
    const Box<ProjectedPoint> b = v.visibleBox();
    std::vector<TileKey> keys;
    const auto cell = [&](double at) { return static_cast<std::int64_t>(std::floor(at / scale / side)); };
    for (std::int64_t row = cell(-b.maxY) - ring; row <= cell(-b.minY) + ring; ++row)
      for (std::int64_t column = cell(b.minX) - ring; column <= cell(b.maxX) + ring; ++column)
        keys.push_back({scale, column, row});
    return keys;
  };

  std::vector<std::pair<TileKey, const QImage*>> exact;
  bool complete = true;
  for (const TileKey& key : cells(view, metres, 0)) {
    const QImage* tile = state_->tiles.find(key);
    complete = complete && tile;
    if (tile) exact.emplace_back(key, tile);
  }
  if (!complete) {
    painter.fillRect(rect(), state_->theme->paper);
    for (const auto& [key, image] : state_->tiles.substitutes(box, metres)) {
      if (std::abs(std::log(key.metresPerDevicePixel / metres)) > std::log(kSubstituteRange)) continue;
      const Box<ProjectedPoint> b = key.box();
      const QPointF from(std::floor((b.minX - box.minX) / metres) / device,
                         std::floor((box.maxY - b.maxY) / metres) / device);
      const QPointF to(std::ceil((b.maxX - box.minX) / metres) / device,
                       std::ceil((box.maxY - b.minY) / metres) / device);
      painter.drawImage(QRectF(from, to), *image);
    }
  }
  for (const auto& [key, image] : exact) {
    const QPointF at((static_cast<double>(key.column) * side - left) / device,
                     (static_cast<double>(key.row) * side - top) / device);
    painter.drawImage(QRectF(at, QSizeF(side, side) / device), *image);
  }

  const Viewport& goal = state_->target;
  std::vector<TileKey> wanted = cells(goal, goal.metresPerPixel / device, 0);
  const double middleColumn = goal.centre.x / (goal.metresPerPixel / device) / side;
  const double middleRow = -goal.centre.y / (goal.metresPerPixel / device) / side;
  std::sort(wanted.begin(), wanted.end(), [&](const TileKey& a, const TileKey& b) {
    const auto off = [&](const TileKey& k) {
      return std::hypot(static_cast<double>(k.column) + 0.5 - middleColumn,
                        static_cast<double>(k.row) + 0.5 - middleRow);
    };
    return off(a) < off(b);
  });
  // A ring of tiles beyond the view, so that a pan finds them ready.
  for (const TileKey& key : cells(goal, goal.metresPerPixel / device, 1))
    if (std::find(wanted.begin(), wanted.end(), key) == wanted.end()) wanted.push_back(key);
  state_->tiles.request(wanted);
}

void MapView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setClipRect(event->rect());
  paintTiles(painter);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  state_->grid.follow(*state_->scene, state_->target);
  state_->grid.paintLines(painter, state_->shown, *state_->theme);
  state_->fields.paint(painter, state_->scene, state_->theme, state_->shown, devicePixelRatioF());
  state_->plan.paint(painter, state_->scene, state_->theme, state_->shown, devicePixelRatioF());
  state_->names.request(state_->target);
  const MapFurniture furniture(state_->shown, state_->names.sourceLine());
  std::vector<QRectF> keepFree = furniture.boxes();
  if (state_->locator->isVisible()) keepFree.emplace_back(state_->locator->geometry());
  state_->names.paint(painter, state_->shown, keepFree);
  if (state_->tool) {
    painter.save();
    state_->tool->paintOverlay(painter, state_->shown);
    painter.restore();
  }
  if (state_->marker) paintMarker(painter, *state_->marker, state_->shown);
  state_->grid.paintNames(painter, state_->shown, *state_->theme);
  if (state_->scene->base) furniture.paint(painter, *state_->scene, *state_->theme);
  if (!state_->painted) {
    state_->painted = true;
    QMetaObject::invokeMethod(this, &MapView::firstPaint, Qt::QueuedConnection);
  }
}

void MapView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  state_->target.size = state_->shown.size = state_->start.size = size();
  emit viewportChanged(state_->target);
}

}  // namespace zw
