// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_or_pack.h"
#include "app/reference_paths.h"
#include "app/reference_wire.h"
#include "core/geometry/coordinate_text.h"
#include "core/identify/place_contents.h"
#include "core/ports/reference_request.h"
#include "gis/reference/gdal_reference_files.h"
#include "ui/i18n/messages.h"
#include "ui/i18n/thing_words.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct IdentifyArguments : PlanArguments {
  std::string at;
  double within = 50;  ///< m
  int limit = 5;
  std::vector<std::string> layers;  ///< names; empty: all
};

/// What a reference layer has at the place, or why that cannot be told.
struct LayerAnswer {
  std::string name;
  Result<std::vector<ReferenceHit>> hits;
};

Result<PlaceQuestion> questionFrom(const IdentifyArguments& arguments, const PlanOrPack& opened) {
  const auto place = placeIn(arguments.at, "--at");
  if (!place) return fail(place.error());
  PlaceQuestion question;
  question.place = opened.region->projection->forward(*place);
  question.metres = arguments.within;
  question.mostOfKind = static_cast<std::size_t>(arguments.limit);
  if (!opened.plan) return question;
  const auto scenario = chosenScenario(opened.plan->plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto state = chosenState(opened.plan->plan, *opened.region, arguments);
  if (!state) return fail(state.error());
  question.scenario = (*scenario)->id;
  question.state = *state;
  return question;
}

Result<std::vector<LayerAnswer>> askLayers(const IdentifyArguments& arguments, const PlanOrPack& opened,
                                           const PlaceQuestion& question) {
  std::vector<LayerAnswer> answers;
  if (!opened.plan) return answers;
  const Plan& plan = opened.plan->plan;
  std::vector<const ReferenceLayer*> layers = plan.referenceLayersInOrder();
  if (!arguments.layers.empty()) layers.clear();
  for (const std::string& name : arguments.layers) {
    const ReferenceLayer* layer = plan.referenceLayerNamed(name);
    if (!layer) return fail({ErrorCode::NotFound, arguments.plan, {}, "reference layer '" + name + "'", {}});
    layers.push_back(layer);
  }
  for (const ReferenceLayer* layer : layers) {
    auto hits = reference::GdalReferenceFiles()
                    .open(requestFor(*layer, pathOf(arguments.plan, *layer), *opened.region))
                    .and_then([&](const std::unique_ptr<ReferenceContent>& content) {
                      return content->at(question.place, question.metres);
                    });
    answers.push_back({layer->name, std::move(hits)});
  }
  return answers;
}

ordered_json sourcesJson(const std::vector<std::string>& ids, const Region& region) {
  auto out = ordered_json::array();
  for (const std::string& id : ids) {
    const Source* source = region.source(id);
    out.push_back(source ? sourceJson(*source) : ordered_json{{"id", id}});
  }
  return out;
}

ordered_json thingsJson(const PlaceContents& contents, const Region& region) {
  auto out = ordered_json::array();
  for (const Thing& thing : contents.things) {
    ordered_json attributes = ordered_json::object();
    for (const Attribute& attribute : thing.attributes)
      attributes[attribute.key] = memberJson(attribute.value);
    out.push_back({{"kind", wordOf(thing.kind)},
                   {"name", nameJson(thing.name)},
                   {"id", thing.id.empty() ? ordered_json() : ordered_json(thing.id)},
                   {"distance_m", thing.metres},
                   {"attributes", std::move(attributes)},
                   {"sources", sourcesJson(thing.sources, region)}});
  }
  return out;
}

ordered_json toJson(const PlaceContents& contents, const Region& region) {
  ordered_json more = ordered_json::object();
  for (const auto& [kind, count] : contents.more) more[std::string(wordOf(kind))] = count;
  return {{"place",
           {{"lon", contents.place.lon},
            {"lat", contents.place.lat},
            {"in_region", contents.inRegion},
            {"dms", coordinateText(contents.place, CoordinateFormat::DegreesMinutesSeconds)},
            {"utm", coordinateText(contents.place, CoordinateFormat::Utm)},
            {"mgrs", coordinateText(contents.place, CoordinateFormat::Mgrs)}}},
          {"height_m", contents.height ? ordered_json(*contents.height) : ordered_json()},
          {"height_sources", contents.heightSource.empty() ? ordered_json::array()
                                                           : sourcesJson({contents.heightSource}, region)},
          {"things", thingsJson(contents, region)},
          {"more", std::move(more)}};
}

ordered_json toJson(const std::vector<LayerAnswer>& answers) {
  auto out = ordered_json::array();
  for (const auto& [name, hits] : answers)
    out.push_back({{"layer", name},
                   {"hits", hits ? toJson(*hits) : ordered_json()},
                   {"why", hits ? std::string() : describe(hits.error()).toStdString()}});
  return out;
}

Result<ExitCode> runIdentify(const IdentifyArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOrPack(arguments, parts);
  if (!opened) return fail(opened.error());
  const auto question = questionFrom(arguments, *opened);
  if (!question) return fail(question.error());
  const auto layers = askLayers(arguments, *opened, *question);
  if (!layers) return fail(layers.error());
  const Region& region = *opened->region;
  const PlaceContents contents =
      placeContents(region, opened->plan ? &opened->plan->plan : nullptr, *question);
  if (arguments.json) {
    auto out = jsonHead(*opened, parts);
    out.update(toJson(contents, region));
    out["layers"] = toJson(*layers);
    printJson(out);
    return ExitCode::Done;
  }
  QString text = contentsText(contents, region);
  for (const auto& [name, hits] : *layers) {
    const QString layer = QString::fromStdString(name);
    text += hits ? hitsText(layer, *hits)
                 : QStringLiteral("\n%1 cannot be asked: %2\n").arg(layer, describe(hits.error()));
  }
  print(text);
  return ExitCode::Done;
}

}  // namespace

void addIdentifyCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand(
      "identify",
      "What lies at a place, with all that is known of it: of the region, the plan and its "
      "reference layers");
  auto arguments = std::make_shared<IdentifyArguments>();
  command->add_option("PLAN_OR_PACK", arguments->plan, "The plan file, or a region pack alone (.gpkg)")
      ->required();
  command->add_option("--at", arguments->at, kPlaceHelp)->required()->type_name(kPlaceType);
  command->add_option("--within", arguments->within, "How far off points and lines may be, m (default 50)")
      ->check(CLI::PositiveNumber)
      ->type_name("METRES");
  command->add_option("--limit", arguments->limit, "Things of a kind that are told, the nearest (default 5)")
      ->check(CLI::Range(1, 1000))
      ->type_name("N");
  command->add_option("--layer", arguments->layers, "Only this reference layer (repeat for each)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runIdentify(*arguments, parts); };
  });
}

}  // namespace zw::cli
