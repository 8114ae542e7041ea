// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/coverage/elevation_profile.h"
#include "core/geometry/line_measure.h"
#include "core/geometry/shape_check.h"
#include "gis/import/zone_import.h"
#include "ui/i18n/measure_words.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct MeasureArguments : PlanArguments {
  std::vector<std::string> places;
  std::string line;
  bool profile = false;
};

Result<Line<LonLat>> lineOf(const MeasureArguments& arguments) {
  if (!arguments.line.empty()) return exchange::lineFromWkt(arguments.line);
  Line<LonLat> line;
  for (const std::string& text : arguments.places) {
    const auto place = placeIn(text, "--at");
    if (!place) return fail(place.error());
    line.push_back(*place);
  }
  if (auto checked = checkLine(line); !checked) return fail(std::move(checked.error()));
  return line;
}

ordered_json measureJson(const LineMeasure& measure) {
  ordered_json legs = ordered_json::array();
  for (const LineMeasure::Leg& leg : measure.legs)
    legs.push_back({{"length_m", leg.metres}, {"bearing_deg", leg.bearing}});
  return {{"length_m", measure.length},
          {"straight_m", measure.straight},
          {"bearing_deg", measure.bearing},
          {"bearing_back_deg", measure.bearingBack},
          {"enclosed_m2", measure.legs.size() > 1 ? ordered_json(measure.enclosed) : ordered_json()},
          {"method", "geodesic"},
          {"legs", std::move(legs)}};
}

ordered_json profileJson(const ElevationProfile& profile, const std::string& source) {
  const auto orNull = [](const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json();
  };
  ordered_json samples = ordered_json::array();
  for (const auto& sample : profile.samples) samples.push_back({sample.along, orNull(sample.height)});
  return {{"lowest_m", orNull(profile.lowest)},
          {"highest_m", orNull(profile.highest)},
          {"climb_m", profile.lowest ? ordered_json(profile.climb) : ordered_json()},
          {"descent_m", profile.lowest ? ordered_json(profile.descent) : ordered_json()},
          {"unknown_m", profile.unknown},
          {"source", source},
          {"samples", std::move(samples)}};
}

QString legsText(const Line<LonLat>& line, const LineMeasure& measure) {
  TextTable table({QStringLiteral("From"), QStringLiteral("Length"), QStringLiteral("Bearing")});
  for (const int column : {1, 2}) table.alignRight(column);
  for (std::size_t i = 0; i < measure.legs.size(); ++i)
    table.add({QStringLiteral("%1,%2").arg(line[i].lon, 0, 'f', 5).arg(line[i].lat, 0, 'f', 5),
               lengthText(measure.legs[i].metres), bearingText(measure.legs[i].bearing)});
  return table.text();
}

Result<ExitCode> runMeasure(const MeasureArguments& arguments, const Composition& parts) {
  const auto line = lineOf(arguments);
  if (!line) return fail(line.error());
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Region& region = *document->pack.region;
  const LineMeasure measure = measureLine(*line);
  const ElevationProfile profile = elevationProfile(region.elevation, *line, profileStep(region.elevation));
  if (arguments.profile && region.elevation.empty())
    return fail({ErrorCode::EmptyLayer, region.file, "elevation", {}, "a profile needs elevation"});
  if (arguments.json) {
    auto out = jsonHead(region.hash, document->plan.plan, *parts.plans);
    out["measure"] = measureJson(measure);
    if (arguments.profile) out["profile"] = profileJson(profile, region.elevation.sourceId);
    printJson(out);
    return ExitCode::Done;
  }
  QString text;
  if (measure.legs.size() > 1) text += legsText(*line, measure) + u'\n';
  for (const QString& each : measureLines(measure)) text += each + u'\n';
  if (arguments.profile)
    for (const QString& each : profileLines(profile)) text += each + u'\n';
  print(text);
  return ExitCode::Done;
}

}  // namespace

void addMeasureCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand(
      "measure", "Distance, bearing and enclosed area along places, on the ellipsoid; heights along them");
  auto arguments = std::make_shared<MeasureArguments>();
  addPlanFile(*command, *arguments);
  auto* at = command->add_option("--at", arguments->places, "A place (repeat for each)")
                 ->type_name(kPlaceType)
                 ->allow_extra_args(false);
  auto* line =
      command->add_option("--line", arguments->line, "LINESTRING of longitudes and latitudes instead")
          ->type_name("WKT")
          ->excludes(at);
  command->add_flag("--profile", arguments->profile, "The ground's heights along it too");
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments, at, line] {
    if (at->count() + line->count() == 0) throw CLI::RequiredError("--at or --line");
    chosen = [&parts, arguments] { return runMeasure(*arguments, parts); };
  });
}

}  // namespace zw::cli
