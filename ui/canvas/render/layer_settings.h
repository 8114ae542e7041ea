// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <variant>
#include <vector>

#include "core/model/uuid.h"
#include "ui/canvas/render/layer_id.h"

namespace zw {

/// The scales at which something is shown, as denominators: from 1 : `from` to 1 : `to`, both included.
struct ScaleRange {
  double from = 0;
  double to = std::numeric_limits<double>::infinity();
  [[nodiscard]] bool holds(double metresPerPixel) const;
  [[nodiscard]] bool isLimited() const { return *this != ScaleRange(); }
  friend bool operator==(const ScaleRange&, const ScaleRange&) = default;
};

/// How a layer is shown.
struct LayerLook {
  bool shown = true;
  double opacity = 1;  ///< 0 to 1, of the layer as a whole
  ScaleRange scales;
  std::uint32_t hidden = 0;  ///< a bit for each of layerCategories() that is left out
  friend bool operator==(const LayerLook&, const LayerLook&) = default;
};

/// What a layer's features are told apart by, as keys ("track"); empty for most layers.
[[nodiscard]] std::span<const char* const> layerCategories(MapLayer layer);

/// Categories of MapLayer::Zones and MapLayer::Posts.
inline constexpr std::size_t kCandidateZones = 0;
inline constexpr std::size_t kReportedZones = 1;
inline constexpr std::size_t kObservationPosts = 0;
inline constexpr std::size_t kCheckpoints = 1;

/// A layer of the map below the plan's own: one of the region's, or a reference layer of the plan.
using StackedLayer = std::variant<MapLayer, Uuid>;

/// How all layers are shown, and in which order those below the plan's own lie on each other.
class LayerSettings {
 public:
  /// Every layer is shown but those that only some questions want.
  LayerSettings();
  [[nodiscard]] static LayerSettings none();

  [[nodiscard]] const LayerLook& look(MapLayer layer) const {
    return looks_[static_cast<std::size_t>(layer)];
  }
  [[nodiscard]] LayerLook& look(MapLayer layer) { return looks_[static_cast<std::size_t>(layer)]; }
  /// Whether it is switched on, at whatever scale.
  [[nodiscard]] bool shows(MapLayer layer) const { return look(layer).shown; }
  /// Whether it is switched on and the scale is one of its own.
  [[nodiscard]] bool shows(MapLayer layer, double metresPerPixel) const {
    return look(layer).shown && look(layer).opacity > 0 && look(layer).scales.holds(metresPerPixel);
  }
  void set(MapLayer layer, bool shown) { look(layer).shown = shown; }

  /// `category` counts layerCategories().
  [[nodiscard]] bool showsCategory(MapLayer layer, std::size_t category) const {
    return (look(layer).hidden >> category & 1U) == 0;
  }
  void setCategory(MapLayer layer, std::size_t category, bool shown);

  /// Bottom first. Holds every layer of defaultStack() once.
  [[nodiscard]] const std::vector<StackedLayer>& stack() const { return stack_; }
  /// What is missing is put where it stands by default; what is twice in it counts once.
  void setStack(const std::vector<StackedLayer>& stack);
  /// Puts a reference layer in that is not in the stack: an image below what is drawn on the ground, lines
  /// and areas above the roads.
  void addReference(const Uuid& reference, bool isImage);
  [[nodiscard]] static const std::vector<StackedLayer>& defaultStack();

  [[nodiscard]] bool showsReference(const Uuid& reference) const {
    return !hiddenReferences_.contains(reference);
  }
  [[nodiscard]] const std::set<Uuid>& hiddenReferences() const { return hiddenReferences_; }
  void setReferenceShown(const Uuid& reference, bool shown);

  friend bool operator==(const LayerSettings&, const LayerSettings&) = default;

 private:
  std::array<LayerLook, kMapLayerCount> looks_;
  std::vector<StackedLayer> stack_;
  std::set<Uuid> hiddenReferences_;
};

/// Whether a layer is painted below the plan's own, so that it has a place in the stack.
[[nodiscard]] bool isStacked(MapLayer layer);

}  // namespace zw
