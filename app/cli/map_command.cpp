// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/map_references.h"
#include "app/cli/number_option.h"
#include "app/cli/offscreen_application.h"
#include "app/cli/output_path.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/resource_paths.h"
#include "core/coverage/scenario_figures.h"
#include "ui/briefing/map_file.h"
#include "ui/briefing/plan_scene.h"

namespace zw::cli {
namespace {

constexpr double kMargin = 24;  // pixels about what the map must show
constexpr int kLeastSide = 64, kGreatestSide = 20000;

struct MapArguments : PlanArguments {
  std::string output;
  std::string centre;
  std::optional<double> width;
  std::vector<std::string> zones;
  bool wholeRegion = false;
  std::string size = "1600x1000";
  double pixelRatio = 1;
  std::string theme = "light";
  std::string grid = "none";
  std::vector<std::string> layers, hidden;
  ReferenceChoice references;
};

/// What is reckoned for the selected zone, or asked of a window, is in no map of a file.
bool isInFiles(MapLayer layer) {
  switch (layer) {
    case MapLayer::Fields:
    case MapLayer::Isochrones:
    case MapLayer::Comparison:
    case MapLayer::NetworkState:
    case MapLayer::PatrolledRoads:
    case MapLayer::Routes:
    case MapLayer::AccessLinks:
    case MapLayer::ChokePoints:
    case MapLayer::RankedRoads:
    case MapLayer::EntryPoints:
    case MapLayer::CutOff:
    case MapLayer::Grid:
    case MapLayer::Notes:
      return false;
    default:
      return true;
  }
}

Result<MapLayer> layerNamed(const std::string& name) {
  if (const auto layer = layerFromKey(QString::fromStdString(name)); layer && isInFiles(*layer))
    return *layer;
  std::string known;
  for (const MapLayer layer : allMapLayers())
    if (isInFiles(layer)) known += (known.empty() ? "" : ", ") + layerKey(layer).toStdString();
  return fail(ErrorCode::Usage, "there is no layer '" + name + "'; there are " + known);
}

/// "1600x1000".
std::optional<QSizeF> sizeFrom(const std::string& text) {
  int sides[2] = {0, 0};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (int i = 0; i < 2; ++i) {
    const auto read = std::from_chars(at, end, sides[i]);
    if (read.ec != std::errc() || sides[i] < kLeastSide || sides[i] > kGreatestSide) return std::nullopt;
    at = read.ptr;
    if (i == 0 && (at == end || *at++ != 'x')) return std::nullopt;
  }
  return at == end ? std::optional(QSizeF(sides[0], sides[1])) : std::nullopt;
}

Result<LayerSettings> layersOf(const MapArguments& arguments) {
  LayerSettings layers = arguments.layers.empty() ? LayerSettings() : LayerSettings::none();
  for (const MapLayer layer : allMapLayers())
    if (!isInFiles(layer)) layers.set(layer, false);
  for (const auto& [names, shown] : {std::pair(&arguments.layers, true), std::pair(&arguments.hidden, false)})
    for (const std::string& name : *names) {
      const auto layer = layerNamed(name);
      if (!layer) return fail(layer.error());
      layers.set(*layer, shown);
    }
  if (arguments.grid != "none") layers.set(MapLayer::Grid, true);
  return layers;
}

/// Where the map lies: about the centre, about the zones that are named, or about the whole.
Result<Viewport> viewportOf(const MapArguments& arguments, const Plan& plan, const Scenario& scenario,
                            const MapScene& scene, QSizeF size) {
  const Region& region = *scene.base->region;
  if (!arguments.centre.empty()) {
    const auto centre = placeIn(arguments.centre, "--centre");
    if (!centre) return fail(centre.error());
    if (!region.bounds.contains(*centre))
      return fail({ErrorCode::OutsideRegion, arguments.plan, {}, arguments.centre, {}});
    return Viewport{region.projection->forward(*centre), *arguments.width / size.width(), size};
  }
  if (arguments.wholeRegion) return Viewport::fitted(scene.base->bounds, size, kMargin);
  if (arguments.zones.empty()) return Viewport::fitted(briefing::planFocus(scene), size, kMargin);
  const auto zones = zonesNamed(plan, scenario, arguments.zones, arguments.plan);
  if (!zones) return fail(zones.error());
  Box<ProjectedPoint> box;
  for (const SceneZone& zone : scene.zones)
    if (std::find(zones->begin(), zones->end(), zone.id) != zones->end()) box.add(boundsOf(zone.shape));
  return Viewport::fitted(box, size, kMargin);
}

Result<ExitCode> runMap(const MapArguments& arguments, const Composition& parts) {
  if (const auto kind = outputExtension(arguments.output, {".png", ".pdf", ".svg"}); !kind)
    return fail(kind.error());
  const auto size = sizeFrom(arguments.size);
  if (!size)
    return fail(ErrorCode::Usage, "--size '" + arguments.size +
                                      "' is not a width and height such as 1600x1000, each from 64 to 20000");
  const auto layers = layersOf(arguments);
  if (!layers) return fail(layers.error());
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto& region = document->pack.region;
  if (auto free = refuseInputs(arguments.output, {arguments.plan, region->file}); !free)
    return fail(std::move(free.error()));
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  auto theme = loadThemeFile(QString::fromStdString(shareFolder() + "/styles/" + arguments.theme + ".json"));
  if (!theme) return fail(std::move(theme.error()));

  const Uuid& id = (*scenario)->id;
  MapScene scene = briefing::planScene(plan, id, makeRegionPicture(region));
  scene.posts = briefing::planPosts(plan, id, *region->projection);
  scene.layers = *layers;
  scene.grid = arguments.grid == "mgrs" ? GridKind::Mgrs : GridKind::LonLat;
  if (scene.layers.shows(MapLayer::Residual))
    scene.residual = residualShape(*buildRegionIndex(region), zoneShapes(plan, id));
  ReferenceChoice references = arguments.references;
  references.none = references.none || (references.names.empty() && !arguments.layers.empty());
  if (auto added = addReferences(references, plan, arguments.plan, scene); !added)
    return fail(std::move(added.error()));
  const auto viewport = viewportOf(arguments, plan, **scenario, scene, *size);
  if (!viewport) return fail(viewport.error());

  const OffscreenApplication application;
  const MapSheet sheet{std::move(scene), std::move(*theme), *viewport, arguments.pixelRatio,
                       parts.clock->now()};
  if (auto written = writeMap(sheet, arguments.output); !written) return fail(written.error());
  return ExitCode::Done;
}

void addPlaceOptions(CLI::App& command, MapArguments& arguments) {
  auto* centre = command.add_option("--centre", arguments.centre, "The map's middle")->type_name(kPlaceType);
  auto* width =
      command
          .add_option("--width", arguments.width, "How much the map shows from its left to its right edge, m")
          ->type_name("METRES")
          ->check(numberWithin(100, 5e6))
          ->needs(centre);
  centre->needs(width);
  auto* zones =
      command.add_option("--zone", arguments.zones, "Show this zone whole; may be given more than once")
          ->type_name("NAME")
          ->excludes(centre);
  command.add_flag("--region", arguments.wholeRegion, "Show the whole region")
      ->excludes(centre)
      ->excludes(zones);
}

}  // namespace

void addMapCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand(
      "map",
      "Paint the map of a scenario (PNG, PDF, SVG): its zones and the buffer zone, unless a place is given");
  auto arguments = std::make_shared<MapArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("-o,--output", arguments->output, "The .png, .pdf or .svg to write")
      ->required()
      ->type_name("FILE");
  addPlaceOptions(*command, *arguments);
  command->add_option("--size", arguments->size, "In pixels of 1/96 inch")
      ->type_name("WxH")
      ->capture_default_str();
  command
      ->add_option("--pixel-ratio", arguments->pixelRatio,
                   "Pixels of a PNG for each of these: 2 or 3 for fine screens and print")
      ->type_name("N")
      ->check(numberWithin(0.5, 8))
      ->capture_default_str();
  command->add_option("--theme", arguments->theme, "Its look")
      ->check(CLI::IsMember({"light", "dark", "print"}))
      ->capture_default_str();
  command->add_option("--grid", arguments->grid, "Coordinate grid")
      ->check(CLI::IsMember({"none", "lonlat", "mgrs"}))
      ->capture_default_str();
  command->add_option("--layers", arguments->layers, "Show these layers only, by name")
      ->type_name("NAME,NAME")
      ->delimiter(',');
  command->add_option("--hide", arguments->hidden, "Do not show these layers")
      ->type_name("NAME,NAME")
      ->delimiter(',');
  addReferenceChoice(*command, arguments->references);
  addScenario(*command, *arguments);
  addPackChoice(*command, *arguments);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runMap(*arguments, parts); }; });
}

}  // namespace zw::cli
