// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <compare>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// A tile's place: the scale and the cell in a grid of squares of kTilePixels device pixels whose corner is
/// the projected CRS's origin; rows count southwards.
struct TileKey {
  static constexpr int kTilePixels = 256;
  double metresPerDevicePixel = 0;
  std::int64_t column = 0;
  std::int64_t row = 0;
  friend auto operator<=>(const TileKey&, const TileKey&) = default;

  [[nodiscard]] Box<ProjectedPoint> box() const;
};

/// Tiles of the region's part of the map: kept, least recently used ones dropped beyond a number of bytes,
/// and rendered on demand by a thread pool from immutable snapshots. Used from the UI thread only.
class TileStore : public QObject {
  Q_OBJECT
 public:
  explicit TileStore(std::size_t maxBytes, QObject* parent = nullptr);
  ~TileStore() override;

  /// What tiles show from now on; all tiles are dropped and running jobs' results are ignored, but only when
  /// it makes a difference to the region's part.
  void setContent(const std::shared_ptr<const MapScene>& scene, std::shared_ptr<const MapTheme> theme,
                  double deviceScale);

  /// The tile if it is there; marks it as used.
  [[nodiscard]] const QImage* find(const TileKey& key);
  /// Renders these, first ones first; what was asked before and is not among them is cancelled unless it
  /// runs.
  void request(const std::vector<TileKey>& wanted);
  /// All tiles at hand that show a part of `box` at another scale, coarse ones first.
  [[nodiscard]] std::vector<std::pair<TileKey, const QImage*>> substitutes(const Box<ProjectedPoint>& box,
                                                                           double metresPerDevicePixel) const;
  [[nodiscard]] bool isIdle() const { return running_.empty() && waiting_.empty(); }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  /// How many tiles were rendered since the start: a drag must not change it.
  [[nodiscard]] std::uint64_t renderedCount() const { return rendered_; }

 signals:
  void tileReady();

 private:
  struct Entry {
    QImage image;
    std::list<TileKey>::iterator use;
  };
  void startNext();
  void finish(std::uint64_t generation, const TileKey& key, const QImage& image);
  void evict();

  QThreadPool pool_;
  std::size_t maxBytes_;
  std::size_t wantedBytes_ = 0;
  std::size_t bytes_ = 0;
  std::uint64_t rendered_ = 0;
  std::uint64_t generation_ = 0;
  std::shared_ptr<const MapScene> scene_;
  std::shared_ptr<const MapTheme> theme_;
  double deviceScale_ = 1;
  std::map<TileKey, Entry> tiles_;
  std::list<TileKey> uses_;  ///< most recent first
  std::vector<TileKey> waiting_;
  std::set<TileKey> running_;
  std::shared_ptr<std::atomic<bool>> cancelled_;
};

}  // namespace zw
