// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/layer_set.h"

#include <map>

#include "gis/build/simplify.h"
#include "gis/build/source_files.h"
#include "gis/projection/proj_projection.h"

namespace zw::pack {

Result<std::shared_ptr<const Projection>> projectionOf(const Recipe& recipe) {
  const Box<LonLat>& b = recipe.bounds;
  const LonLat centre{(b.minX + b.maxX) / 2, (b.minY + b.maxY) / 2};
  auto made = makeProjection(recipe.crs.empty() ? utmCrsOf(centre) : recipe.crs);
  if (!made) return fail(Error{ErrorCode::BadValue, {}, {}, {}, "crs: " + made.error().detail});
  return made;
}

namespace {

/// Which layers are simplified together. Those of different roles are named by `together`; lines of one role
/// meet each other whichever file they come from.
std::map<std::string, std::vector<std::size_t>> groupsOf(const std::vector<LoadedLayer>& layers) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const LayerRecipe& recipe = *layers[i].recipe;
    std::string key = "layer " + std::to_string(i);
    if (!recipe.together.empty())
      key = "together " + recipe.together;
    else if (layers[i].layer.schema->geometry == GeometryKind::Line)
      key = "role " + recipe.role;
    groups[key].push_back(i);
  }
  return groups;
}

Result<void> simplifyGroup(std::vector<LoadedLayer>& layers, const std::vector<std::size_t>& members,
                           const Projection& projection, std::vector<LayerReport>& reports) {
  const LayerRecipe& first = *layers[members.front()].recipe;
  std::vector<Layer*> together;
  for (const std::size_t i : members) {
    if (layers[i].recipe->tolerance != first.tolerance)
      return fail(ErrorCode::BadValue, layers[i].recipe->path + ".tolerance_m: must be that of " +
                                           first.path + ", with which it shares edges");
    together.push_back(&layers[i].layer);
  }
  if (first.tolerance <= 0) return {};
  const bool isNetwork = together.front()->schema->geometry == GeometryKind::Line;
  simplify(together, isNetwork ? Sharing::Network : Sharing::Coverage, first.tolerance, projection);
  for (const std::size_t i : members) reports[i].repaired += repairPolygons(layers[i].layer);
  return {};
}

NodingReport nodeRoadsOf(std::vector<LoadedLayer>& layers, const Recipe& recipe,
                         const Projection& projection) {
  std::vector<Layer*> roads;
  std::vector<const Layer*> rivers;
  for (LoadedLayer& loaded : layers) {
    if (loaded.recipe->role == "roads") roads.push_back(&loaded.layer);
    if (loaded.recipe->role == "river" || loaded.recipe->role == "rivers") rivers.push_back(&loaded.layer);
  }
  return nodeRoads(roads, rivers, *recipe.network, recipe.bounds, projection);
}

}  // namespace

Layer patchingRoutes(const std::vector<LoadedLayer>& layers) {
  Layer routes{layerSchema("road_status"), {}};
  for (const LoadedLayer& loaded : layers)
    if (loaded.recipe->patch)
      routes.features.insert(routes.features.end(), loaded.layer.features.begin(),
                             loaded.layer.features.end());
  return routes;
}

Result<std::vector<LoadedLayer>> loadLayers(const Recipe& recipe, SourceFiles& files,
                                            const Projection& projection, std::vector<LayerReport>& reports,
                                            std::optional<NodingReport>& noding, const Progress& progress) {
  const auto extracts = files.readExtracts(recipe, progress);
  if (!extracts) return fail(extracts.error());
  std::vector<LoadedLayer> layers;
  const double start = *extracts ? 0.4 : 0;
  const double share = (0.6 - start) / static_cast<double>(recipe.layers.size());
  for (const LayerRecipe& entry : recipe.layers) {
    const double done = start + share * static_cast<double>(layers.size());
    const auto watch = [&] { return tell(progress, entry.role, done); };
    if (auto going = watch(); !going) return fail(going.error());
    auto loaded = loadLayer(entry, files, recipe.bounds, watch, reports.emplace_back());
    if (!loaded) return fail(loaded.error());
    layers.push_back({&entry, std::move(*loaded)});
  }
  if (recipe.network) {
    if (auto going = tell(progress, "network", 0.6); !going) return fail(going.error());
    noding = nodeRoadsOf(layers, recipe, projection);
  }
  for (const auto& [key, members] : groupsOf(layers)) {
    if (auto going = tell(progress, "simplify", 0.6); !going) return fail(going.error());
    if (auto done = simplifyGroup(layers, members, projection, reports); !done) return fail(done.error());
  }
  for (LoadedLayer& layer : layers)
    if (layer.recipe->dissolve) dissolve(layer.layer);
  return layers;
}

}  // namespace zw::pack
