// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_or_pack.h"
#include "app/cli/text_table.h"
#include "core/geometry/coordinate_text.h"
#include "core/search/place_search.h"
#include "core/search/region_names.h"
#include "ui/i18n/place_words.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;
using search::CoordinateHit;
using search::Match;
using search::NameIndex;

constexpr int kMostRows = 1000;

struct FindArguments : PlanArguments {
  std::string text;
  int limit = 10;
};

QString coordinate(double degrees) {
  return QString::number(degrees, 'f', 5);
}

QString contextOf(const CoordinateHit& hit) {
  if (!hit.inRegion) return QStringLiteral("outside the region");
  search::NamedPlace place;
  place.unit = hit.unit;
  place.district = hit.district;
  return placeContextText(place);
}

QString textOf(const search::Findings& found, const Region& region) {
  TextTable table({QStringLiteral("Name"), QStringLiteral("Kind"), QStringLiteral("In"),
                   QStringLiteral("Latitude"), QStringLiteral("Longitude"), QStringLiteral("Match")});
  table.alignRight(3);
  table.alignRight(4);
  for (const CoordinateHit& hit : found.coordinates)
    table.add({QString::fromStdString(coordinateText(hit.place, CoordinateFormat::Mgrs)),
               QStringLiteral("coordinates"), contextOf(hit), coordinate(hit.place.lat),
               coordinate(hit.place.lon),
               hit.swapped ? QStringLiteral("with the longitude first") : QStringLiteral("as written")});
  for (const Match& match : found.names) {
    const LonLat place = region.projection->inverse(match.place->point);
    table.add({placeNameText(*match.place), placeKindText(match.place->kind), placeContextText(*match.place),
               coordinate(place.lat), coordinate(place.lon), matchReasonText(match)});
  }
  return table.text();
}

ordered_json coordinatesJson(const std::vector<CoordinateHit>& hits) {
  auto out = ordered_json::array();
  for (const CoordinateHit& hit : hits)
    out.push_back({{"lon", hit.place.lon},
                   {"lat", hit.place.lat},
                   {"in_region", hit.inRegion},
                   {"longitude_first", hit.swapped},
                   {"unit", nameJson(hit.unit)},
                   {"district", nameJson(hit.district)},
                   {"dms", coordinateText(hit.place, CoordinateFormat::DegreesMinutesSeconds)},
                   {"utm", coordinateText(hit.place, CoordinateFormat::Utm)},
                   {"mgrs", coordinateText(hit.place, CoordinateFormat::Mgrs)}});
  return out;
}

ordered_json matchesJson(const std::vector<Match>& matches, const Region& region) {
  auto out = ordered_json::array();
  for (const Match& match : matches) {
    const LonLat place = region.projection->inverse(match.place->point);
    out.push_back(
        {{"name", nameJson(match.place->name)},
         {"kind", wordOf(match.place->kind)},
         {"unit", nameJson(match.place->unit)},
         {"district", nameJson(match.place->district)},
         {"lon", place.lon},
         {"lat", place.lat},
         {"match", wordOf(match.reason)},
         {"matched_name", match.matchedName},
         {"typing_errors", match.typingErrors},
         {"score", match.score},
         {"id", match.place->planned ? ordered_json(match.place->planned->text()) : ordered_json()}});
  }
  return out;
}

QString nothingFound(const FindArguments& arguments, CoordinateProblem problem) {
  const QString text = QString::fromStdString(arguments.text);
  switch (problem) {
    case CoordinateProblem::Ambiguous:
      return QStringLiteral("“%1” can be read as coordinates in more than one way; write 33.3N 35.2E, say.\n")
          .arg(text);
    case CoordinateProblem::OutOfRange:
      return QStringLiteral("“%1” looks like coordinates, but they are out of range.\n").arg(text);
    case CoordinateProblem::NotCoordinates:
      break;
  }
  return QStringLiteral("Nothing is called “%1” or nearly so, and it is no coordinate.\n").arg(text);
}

Result<ExitCode> runFind(const FindArguments& arguments, const Composition& parts) {
  const auto searched = openPlanOrPack(arguments, parts);
  if (!searched) return fail(searched.error());
  const Region& region = *searched->region;
  const NameIndex regionNames(search::namedPlaces(region));
  const NameIndex planNames(searched->plan ? search::namedPlaces(searched->plan->plan, region)
                                           : std::vector<search::NamedPlace>());
  const auto found = search::findPlaces(arguments.text, region, {&regionNames, &planNames},
                                        static_cast<std::size_t>(arguments.limit));
  const bool any = !found.coordinates.empty() || !found.names.empty();
  if (arguments.json) {
    auto out = jsonHead(*searched, parts);
    out["coordinates"] = coordinatesJson(found.coordinates);
    out["matches"] = matchesJson(found.names, region);
    printJson(out);
  } else {
    print(any ? textOf(found, region) : nothingFound(arguments, found.problem));
  }
  return any ? ExitCode::Done : ExitCode::No;
}

}  // namespace

void addFindCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("find",
                                     "Find a place by its name in any spelling or script, or by coordinates; "
                                     "exit code 1 when there is none");
  auto arguments = std::make_shared<FindArguments>();
  command->add_option("PLAN_OR_PACK", arguments->plan, "The plan file, or a region pack alone (.gpkg)")
      ->required();
  command
      ->add_option("TEXT", arguments->text,
                   "A name, or coordinates: degrees (latitude first), UTM or MGRS; after -- where it begins "
                   "with a minus")
      ->required();
  command->add_option("--limit", arguments->limit, "The most places that are listed")
      ->type_name("N")
      ->check(CLI::Range(1, kMostRows))
      ->capture_default_str();
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runFind(*arguments, parts); }; });
}

}  // namespace zw::cli
