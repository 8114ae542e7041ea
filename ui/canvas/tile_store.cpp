// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tile_store.h"

#include <QPainter>
#include <QThread>
#include <algorithm>
#include <cmath>

#include "ui/canvas/render/map_renderer.h"
#include "ui/canvas/stand_back.h"

namespace zw {

namespace {

bool sameBase(const MapScene* a, const MapScene* b) {
  if (!a || !b) return a == b;
  if (a->base != b->base) return false;
  // The plan's own layers and names are not in tiles.
  return a->layers.stack() == b->layers.stack() &&
         a->layers.hiddenReferences() == b->layers.hiddenReferences() && a->references == b->references &&
         std::all_of(allMapLayers().begin(), allMapLayers().end(), [&](MapLayer layer) {
           return !isStacked(layer) || a->layers.look(layer) == b->layers.look(layer);
         });
}

constexpr std::size_t kTileBytes = std::size_t{TileKey::kTilePixels} * TileKey::kTilePixels * 4;

QImage renderTile(const TileKey& key, const MapScene& scene, const MapTheme& theme, double deviceScale) {
  QImage image(TileKey::kTilePixels, TileKey::kTilePixels, QImage::Format_RGB32);
  const Box<ProjectedPoint> box = key.box();
  const double pixels = TileKey::kTilePixels / deviceScale;
  const Viewport viewport{{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2},
                          key.metresPerDevicePixel * deviceScale,
                          QSizeF(pixels, pixels)};
  QPainter painter(&image);
  painter.scale(deviceScale, deviceScale);
  paintMap(painter, scene, viewport, theme,
           {.base = true,
            .fields = false,
            .plan = false,
            .names = false,
            .grid = false,
            .deviceScale = deviceScale});
  return image;
}

}  // namespace

Box<ProjectedPoint> TileKey::box() const {
  const double side = kTilePixels * metresPerDevicePixel;
  const double west = static_cast<double>(column) * side;
  const double north = -static_cast<double>(row) * side;
  return {west, north - side, west + side, north};
}

TileStore::TileStore(std::size_t maxBytes, QObject* parent)
    : QObject(parent), maxBytes_(maxBytes), cancelled_(std::make_shared<std::atomic<bool>>(false)) {
  pool_.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
}

TileStore::~TileStore() {
  cancelled_->store(true);
  pool_.waitForDone();
}

void TileStore::setContent(const std::shared_ptr<const MapScene>& scene,
                           std::shared_ptr<const MapTheme> theme, double deviceScale) {
  const bool same = sameBase(scene_.get(), scene.get()) && theme == theme_ && deviceScale == deviceScale_;
  if (same) return;
  scene_ = scene;
  theme_ = std::move(theme);
  deviceScale_ = deviceScale;
  ++generation_;
  cancelled_->store(true);
  cancelled_ = std::make_shared<std::atomic<bool>>(false);
  tiles_.clear();
  uses_.clear();
  waiting_.clear();
  running_.clear();
  bytes_ = 0;
}

const QImage* TileStore::find(const TileKey& key) {
  const auto found = tiles_.find(key);
  if (found == tiles_.end()) return nullptr;
  uses_.splice(uses_.begin(), uses_, found->second.use);
  return &found->second.image;
}

std::vector<std::pair<TileKey, const QImage*>> TileStore::substitutes(const Box<ProjectedPoint>& box,
                                                                      double metresPerDevicePixel) const {
  std::vector<std::pair<TileKey, const QImage*>> found;
  for (const auto& [key, entry] : tiles_)
    if (key.metresPerDevicePixel != metresPerDevicePixel && key.box().intersects(box))
      found.emplace_back(key, &entry.image);
  // The map is ordered by rising metres per pixel. Tiles of about the wanted scale go on top.
  const auto unlikeness = [&](const TileKey& key) {
    return std::abs(std::log(key.metresPerDevicePixel / metresPerDevicePixel));
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const auto& a, const auto& b) { return unlikeness(a.first) > unlikeness(b.first); });
  return found;
}

void TileStore::request(const std::vector<TileKey>& wanted) {
  // A view larger than the bound would else drop its own tiles over and over.
  wantedBytes_ = wanted.size() * kTileBytes;
  waiting_.clear();
  for (const TileKey& key : wanted)
    if (!tiles_.contains(key) && !running_.contains(key)) waiting_.push_back(key);
  std::reverse(waiting_.begin(), waiting_.end());
  startNext();
}

void TileStore::startNext() {
  if (!scene_ || !theme_) return;
  while (!waiting_.empty() && static_cast<int>(running_.size()) < pool_.maxThreadCount()) {
    const TileKey key = waiting_.back();
    waiting_.pop_back();
    running_.insert(key);
    pool_.start([this, key, generation = generation_, scene = scene_, theme = theme_, scale = deviceScale_,
                 cancelled = cancelled_] {
      if (cancelled->load()) return;
      standBack(StandBack::Pictures);
      QImage image = renderTile(key, *scene, *theme, scale);
      if (cancelled->load()) return;
      QMetaObject::invokeMethod(
          this, [this, generation, key, image = std::move(image)] { finish(generation, key, image); },
          Qt::QueuedConnection);
    });
  }
}

void TileStore::finish(std::uint64_t generation, const TileKey& key, const QImage& image) {
  if (generation != generation_) return;
  running_.erase(key);
  ++rendered_;
  uses_.push_front(key);
  bytes_ += static_cast<std::size_t>(image.sizeInBytes());
  tiles_[key] = {image, uses_.begin()};
  evict();
  startNext();
  emit tileReady();
}

void TileStore::evict() {
  while (bytes_ > std::max(maxBytes_, wantedBytes_ + wantedBytes_ / 4) && uses_.size() > 1) {
    const auto oldest = tiles_.find(uses_.back());
    bytes_ -= static_cast<std::size_t>(oldest->second.image.sizeInBytes());
    tiles_.erase(oldest);
    uses_.pop_back();
  }
}

}  // namespace zw
