// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/layer_settings.h"

#include <algorithm>

#include "ui/canvas/render/viewport.h"

namespace zw {
namespace {

constexpr const char* kRoadClasses[] = {"motorway", "trunk",   "primary", "secondary", "tertiary",
                                        "minor",    "service", "track",   "path"};
constexpr const char* kLandCovers[] = {"residential", "industrial", "wood", "farmland",
                                       "grass",       "water",      "other"};
constexpr const char* kPassabilities[] = {"open", "restricted", "closed"};
constexpr const char* kRanks[] = {"city", "town", "village"};
constexpr const char* kStatuses[] = {"candidate", "reported"};
constexpr const char* kPostKinds[] = {"observation", "checkpoint"};

}  // namespace

bool ScaleRange::holds(double metresPerPixel) const {
  // A scale that was typed is met though it is kept as metres per pixel.
  constexpr double kRounding = 1e-9;
  const double denominator = metresPerPixel / Viewport::metresPerPixelAt(1);
  return denominator >= from * (1 - kRounding) && denominator <= to * (1 + kRounding);
}

std::span<const char* const> layerCategories(MapLayer layer) {
  switch (layer) {
    case MapLayer::Roads:
      return kRoadClasses;
    case MapLayer::LandCover:
      return kLandCovers;
    case MapLayer::Crossings:
      return kPassabilities;
    case MapLayer::Settlements:
      return kRanks;
    case MapLayer::Zones:
      return kStatuses;
    case MapLayer::Posts:
      return kPostKinds;
    default:
      return {};
  }
}

LayerSettings::LayerSettings() : stack_(defaultStack()) {
  for (const MapLayer layer :
       {MapLayer::Isochrones, MapLayer::EntryPoints, MapLayer::PatrolledRoads, MapLayer::Grid})
    set(layer, false);
}

LayerSettings LayerSettings::none() {
  LayerSettings settings;
  for (LayerLook& look : settings.looks_) look.shown = false;
  return settings;
}

void LayerSettings::setCategory(MapLayer layer, std::size_t category, bool shown) {
  const std::uint32_t bit = 1U << category;
  look(layer).hidden = shown ? look(layer).hidden & ~bit : look(layer).hidden | bit;
}

void LayerSettings::setReferenceShown(const Uuid& reference, bool shown) {
  if (shown)
    hiddenReferences_.erase(reference);
  else
    hiddenReferences_.insert(reference);
}

const std::vector<StackedLayer>& LayerSettings::defaultStack() {
  static const std::vector<StackedLayer> stack{
      MapLayer::Hillshade,  MapLayer::LandCover,   MapLayer::Contours,  MapLayer::Territory,
      MapLayer::BufferZone, MapLayer::Units,       MapLayer::Districts, MapLayer::Coast,
      MapLayer::Rivers,     MapLayer::Roads,       MapLayer::Border,    MapLayer::Crossings,
      MapLayer::Places,     MapLayer::Settlements, MapLayer::Peaks};
  return stack;
}

bool isStacked(MapLayer layer) {
  const auto& stack = LayerSettings::defaultStack();
  return std::find(stack.begin(), stack.end(), StackedLayer(layer)) != stack.end();
}

void LayerSettings::setStack(const std::vector<StackedLayer>& stack) {
  stack_.clear();
  const auto holds = [this](const StackedLayer& layer) {
    return std::find(stack_.begin(), stack_.end(), layer) != stack_.end();
  };
  for (const StackedLayer& layer : stack)
    if (!holds(layer)) stack_.push_back(layer);
  const auto& usual = defaultStack();
  for (auto layer = usual.begin(); layer != usual.end(); ++layer) {
    if (holds(*layer)) continue;
    const auto below =
        layer == usual.begin() ? stack_.end() : std::find(stack_.begin(), stack_.end(), *std::prev(layer));
    stack_.insert(below == stack_.end() ? stack_.begin() : std::next(below), *layer);
  }
}

void LayerSettings::addReference(const Uuid& reference, bool isImage) {
  if (std::find(stack_.begin(), stack_.end(), StackedLayer(reference)) != stack_.end()) return;
  const StackedLayer below = isImage ? MapLayer::LandCover : MapLayer::Roads;
  auto place = std::find(stack_.begin(), stack_.end(), below);
  if (place != stack_.end()) ++place;
  // Above those of its kind that are there already.
  while (place != stack_.end() && std::holds_alternative<Uuid>(*place)) ++place;
  stack_.insert(place, reference);
}

}  // namespace zw
