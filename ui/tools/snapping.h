// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/geometry/segment_grid.h"
#include "ui/canvas/map_tool.h"
#include "ui/canvas/render/map_scene.h"

namespace zw {

/// What a place in hand is drawn onto, and how near it must come.
struct SnapSettings {
  bool on = true;
  bool corners = true;
  bool edges = true;
  bool crossings = true;  ///< where two lines cross
  double pixels = 10;
  /// Of these layers, where the map shows them. Roads and units are so dense that they get in the way.
  std::set<MapLayer> layers = {MapLayer::Zones, MapLayer::BufferZone, MapLayer::Border, MapLayer::Coast,
                               MapLayer::Rivers};
  friend bool operator==(const SnapSettings&, const SnapSettings&) = default;
};
/// Those that it can be chosen of.
[[nodiscard]] const std::vector<MapLayer>& snapLayers();

/// Draws places in hand onto corners, crossings and edges of lines that the map shows, in this order, each
/// the nearest within reach; and shows on the map what it drew onto. Alt held at the mouse: nothing is drawn
/// onto.
class Snapping {
 public:
  enum class Kind { Corner, Crossing, Edge };
  struct Cue {
    ProjectedPoint place;
    Kind kind = Kind::Corner;
    MapLayer layer = MapLayer::Zones;
    int zone = -1;  ///< its place in MapScene::zones
    friend bool operator==(const Cue&, const Cue&) = default;
  };

  [[nodiscard]] const SnapSettings& settings() const { return settings_; }
  void setSettings(const SnapSettings& settings);

  /// The event's place, drawn onto what is near; the boundaries of zones in hand are left out.
  [[nodiscard]] ProjectedPoint snapped(const std::shared_ptr<const MapScene>& scene,
                                       const MapMouseEvent& event, double metresPerPixel,
                                       const std::set<Uuid>& inHand = {});
  void forget() { cue_.reset(); }
  [[nodiscard]] const std::optional<Cue>& cue() const { return cue_; }
  void paint(QPainter& painter, const Viewport& viewport) const;
  /// What paint() paints on; empty where there is no cue.
  [[nodiscard]] Box<ProjectedPoint> painted(double metresPerPixel) const;

 private:
  struct Owner {
    MapLayer layer;
    int zone;
  };
  void look(const std::shared_ptr<const MapScene>& scene, ProjectedPoint place, double reach);
  [[nodiscard]] std::optional<Cue> find(ProjectedPoint place, double reach,
                                        const std::set<Uuid>& inHand) const;

  SnapSettings settings_;
  std::shared_ptr<const MapScene> scene_;
  Box<ProjectedPoint> window_;
  SegmentGrid lines_{500};
  std::vector<Owner> owners_;  ///< of each line in it
  std::optional<Cue> cue_;
};

}  // namespace zw
