// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/pack_builder.h"

#include <filesystem>
#include <map>

#include "gis/build/border.h"
#include "gis/build/crossings.h"
#include "gis/build/elevation_source.h"
#include "gis/build/network_report.h"
#include "gis/build/recipe.h"
#include "gis/build/river_sides.h"
#include "gis/build/road_network.h"
#include "gis/build/road_patches.h"
#include "gis/build/source_files.h"
#include "gis/file/atomic_file.h"
#include "gis/geopackage/sha256.h"
#include "gis/pack/pack_writer.h"

namespace zw::pack {
namespace {

class Builder {
 public:
  Builder(Recipe recipe, SourceFiles& files, const Progress& progress)
      : recipe_(std::move(recipe)), files_(files), progress_(progress) {}

  Result<PackContent> build(BuildReport& report) {
    if (auto done = prepare(); !done) return fail(done.error());
    if (auto done = load(report); !done) return fail(done.error());
    if (auto done = derive(report); !done) return fail(done.error());
    if (auto done = readElevation(); !done) return fail(done.error());
    PackContent content{
        recipe_.title,   recipe_.date, recipe_.territory,     projection_->crs(), recipe_.bounds,
        recipe_.sources, {},           std::move(elevation_), report.network};
    for (auto& [role, layer] : layers_)
      if (layer.schema->stored) content.layers.push_back(std::move(layer));
    for (const Layer& layer : content.layers)
      report.rows.emplace_back(layer.schema->role, layer.features.size());
    return content;
  }

 private:
  Result<void> prepare() {
    auto made = projectionOf(recipe_);
    if (!made) return fail(made.error());
    projection_ = std::move(*made);
    for (const LayerSchema& schema : layerSchemas()) layers_.emplace_back(schema.role, Layer{&schema, {}});
    return {};
  }

  Layer& layer(std::string_view role) {
    return std::find_if(layers_.begin(), layers_.end(),
                        [&](const auto& entry) { return entry.first == role; })
        ->second;
  }

  Result<void> load(BuildReport& report) {
    std::optional<NodingReport> noding;
    auto loaded = loadLayers(recipe_, files_, *projection_, report.layers, noding, progress_);
    if (!loaded) return fail(loaded.error());
    report.network = networkFacts(report.layers, noding);
    report.notes = unknownClassNotes(report.layers);
    patching_ = patchingRoutes(*loaded);
    for (LoadedLayer& part : *loaded) {
      auto& all = layer(part.recipe->role).features;
      std::move(part.layer.features.begin(), part.layer.features.end(), std::back_inserter(all));
    }
    return checkTerritory();
  }

  Result<void> checkTerritory() {
    const Layer& territory = layer("territory");
    for (const Feature& feature : territory.features)
      if (textOf(territory, feature, "code") == recipe_.territory) return {};
    return fail(Error{ErrorCode::EmptyLayer,
                      {},
                      "territory",
                      {},
                      "no feature inside the bounding box has the code '" + recipe_.territory + "'"});
  }

  Result<void> derive(BuildReport& report) {
    if (auto done = tell(progress_, "roads", 0.6); !done) return done;
    deriveNetwork(report.network);
    Layer& roads = layer("roads");
    if (auto done = tell(progress_, "border", 0.7); !done) return done;
    if (recipe_.border) {
      auto border = deriveBorder(*recipe_.border, files_, recipe_.bounds, *projection_);
      if (!border) return fail(border.error());
      layer("border") = std::move(*border);
    }
    if (auto done = tell(progress_, "river sides and crossings", 0.75); !done) return done;
    if (recipe_.riverSides) {
      layer("river_sides") = deriveRiverSides(plannedTerritory(), layer("river"), layer("border"),
                                              *recipe_.riverSides, *projection_);
      if (layer("river_sides").features.empty())
        report.notes.push_back(
            "river sides: the main stem does not cut the territory, or there is no border");
    }
    if (recipe_.crossings)
      layer("crossings") = deriveCrossings(roads, layer("river"), *recipe_.crossings, *projection_);
    return {};
  }

  void deriveNetwork(NetworkFacts& facts) {
    Layer& roads = layer("roads");
    if (!patching_.features.empty())
      note(patchGaps(roads, patching_, recipe_.roadStatus, {&layer("river"), &layer("rivers")},
                     recipe_.bounds, *projection_),
           facts);
    splitAtJunctions(roads);
    if (const Layer& routes = layer("road_status"); !routes.features.empty())
      note(carryOverStatus(roads, routes, recipe_.roadStatus, *projection_), facts);
  }

  MultiPolygon<LonLat> plannedTerritory() {
    MultiPolygon<LonLat> out;
    const Layer& territory = layer("territory");
    for (const Feature& feature : territory.features)
      if (textOf(territory, feature, "code") == recipe_.territory) {
        const auto& shape = std::get<MultiPolygon<LonLat>>(feature.shape);
        out.insert(out.end(), shape.begin(), shape.end());
      }
    return out;
  }

  Result<void> readElevation() {
    if (!recipe_.elevation) return {};
    if (auto done = tell(progress_, "elevation", 0.8); !done) return done;
    auto grid = raster::readElevationSource(files_.pathOf(recipe_.elevation->file), recipe_.bounds,
                                            recipe_.elevation->lowest);
    if (!grid) return fail(grid.error());
    elevation_ = std::move(*grid);
    elevation_.sourceId = recipe_.elevation->source;
    return {};
  }

  Recipe recipe_;
  SourceFiles& files_;
  const Progress& progress_;
  std::shared_ptr<const Projection> projection_;
  std::vector<std::pair<std::string_view, Layer>> layers_;  ///< one for each role, in the schema's order
  Layer patching_;                                          ///< routes that fill gaps of the roads
  ElevationGrid elevation_;
};

}  // namespace

Result<BuildReport> buildPack(const std::string& recipePath, const std::string& outPath,
                              const Progress& progress) {
  auto recipe = readRecipe(recipePath);
  if (!recipe) return fail(recipe.error());
  SourceFiles files(std::filesystem::path(recipePath).parent_path().string());
  auto report = buildPack(std::move(*recipe), files, outPath, progress);
  if (!report && report.error().file.empty()) report.error().file = recipePath;
  return report;
}

Result<BuildReport> buildPack(Recipe recipe, SourceFiles& files, const std::string& outPath,
                              const Progress& progress) {
  BuildReport report;
  auto content = Builder(std::move(recipe), files, progress).build(report);
  if (!content) return fail(std::move(content.error()));
  if (auto done = tell(progress, "write", 0.9); !done) return fail(done.error());
  AtomicFile file(outPath);
  if (auto done = writePack(*content, file.workPath()); !done) {
    Error error = done.error();
    error.file = outPath;
    return fail(std::move(error));
  }
  auto hash = sha256OfFile(file.workPath());
  if (!hash) return fail(hash.error());
  report.hash = *hash;
  if (auto done = file.commit(); !done) return fail(done.error());
  return report;
}

}  // namespace zw::pack
