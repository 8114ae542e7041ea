// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/layer_compiler.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "gis/build/elevation_source.h"
#include "gis/build/layer_file.h"
#include "gis/build/network_report.h"
#include "gis/build/recipe.h"
#include "gis/build/road_network.h"
#include "gis/build/source_files.h"
#include "gis/file/atomic_file.h"

namespace zw::pack {
namespace {

struct Output {
  Layer layer;
  int decimals = -1;
};

/// Outputs in the order in which the recipe first names them. Error BadValue: layers of different roles in
/// one output.
Result<std::vector<std::pair<std::string, Output>>> gather(std::vector<LoadedLayer>& loaded) {
  std::vector<std::pair<std::string, Output>> outputs;
  for (LoadedLayer& part : loaded) {
    if (part.recipe->output.empty()) continue;
    auto found = std::find_if(outputs.begin(), outputs.end(),
                              [&](const auto& output) { return output.first == part.recipe->output; });
    if (found == outputs.end()) {
      outputs.emplace_back(part.recipe->output, Output{{part.layer.schema, {}}, part.recipe->decimals});
      found = outputs.end() - 1;
    } else if (found->second.layer.schema != part.layer.schema) {
      return fail(ErrorCode::BadValue, part.recipe->path + ".output: '" + part.recipe->output +
                                           "' is taken by a layer of another role");
    }
    std::move(part.layer.features.begin(), part.layer.features.end(),
              std::back_inserter(found->second.layer.features));
  }
  return outputs;
}

/// The routes that tell passability; they are used here and never written.
Layer routesOf(std::vector<LoadedLayer>& loaded) {
  Layer routes{layerSchema("road_status"), {}};
  for (LoadedLayer& part : loaded)
    if (part.recipe->role == "road_status")
      std::move(part.layer.features.begin(), part.layer.features.end(), std::back_inserter(routes.features));
  return routes;
}

Result<void> compileElevation(const Recipe& recipe, const std::filesystem::path& sources,
                              const std::filesystem::path& out, CompileReport& report) {
  if (!recipe.elevation) return {};
  if (recipe.elevation->output.empty()) return fail(ErrorCode::MissingKey, "elevation.output");
  const auto grid = raster::readElevationSource((sources / recipe.elevation->file).string(), recipe.bounds,
                                                recipe.elevation->lowest);
  if (!grid) return fail(grid.error());
  const std::string path = (out / recipe.elevation->output).string();
  AtomicFile file(path);
  auto done = raster::writeGeoTiff(*grid, file.workPath());
  if (done) done = file.commit();
  if (!done) return done;
  report.files.push_back({recipe.elevation->output, grid->heights.size(), std::filesystem::file_size(path)});
  return {};
}

Result<void> compile(const Recipe& recipe, const std::string& sources, const std::filesystem::path& out,
                     const Progress& progress, CompileReport& report) {
  const auto projection = projectionOf(recipe);
  if (!projection) return fail(projection.error());
  for (const LayerRecipe& layer : recipe.layers)
    if (layer.patch)
      return fail(ErrorCode::BadValue,
                  layer.path +
                      ".patch: gaps are filled when a pack is built, so that a route's own geometry "
                      "stays out of compiled layers");
  SourceFiles files(sources);
  std::optional<NodingReport> noding;
  auto loaded = loadLayers(recipe, files, **projection, report.layers, noding, progress);
  if (!loaded) return fail(loaded.error());
  report.network = networkFacts(report.layers, noding);
  const Layer routes = routesOf(*loaded);
  auto outputs = gather(*loaded);
  if (!outputs) return fail(outputs.error());
  double share = 0.6;
  for (auto& [name, output] : *outputs) {
    if (auto done = tell(progress, name, share); !done) return done;
    share += 0.3 / static_cast<double>(outputs->size());
    if (output.layer.schema->role == "roads" && !routes.features.empty()) {
      std::vector<std::size_t> lineOf;
      splitAtJunctions(output.layer, lineOf);
      note(carryOverStatus(output.layer, routes, recipe.roadStatus, **projection), report.network);
      joinAgain(output.layer, lineOf);
    }
    const std::string path = (out / name).string();
    if (auto done = writeLayerFile(output.layer, path, output.decimals); !done) return done;
    report.files.push_back({name, output.layer.features.size(), std::filesystem::file_size(path)});
  }
  return compileElevation(recipe, sources, out, report);
}

}  // namespace

Result<CompileReport> compileLayers(const std::string& recipePath, const std::string& sourceFolder,
                                    const std::string& outFolder, const Progress& progress) {
  const auto recipe = readRecipe(recipePath);
  if (!recipe) return fail(recipe.error());
  CompileReport report;
  if (auto done = compile(*recipe, sourceFolder, outFolder, progress, report); !done) {
    Error error = done.error();
    if (error.file.empty()) error.file = recipePath;
    return fail(std::move(error));
  }
  return report;
}

}  // namespace zw::pack
