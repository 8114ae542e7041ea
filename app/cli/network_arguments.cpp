// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/network_arguments.h"

#include <charconv>

#include "app/cli/place_option.h"

namespace zw::cli {
namespace {

using namespace network;

/// Roads that an id names: of a crossing ("X12"), or a road by its number. Error NotFound.
Result<std::vector<EdgeIndex>> roadsNamed(const std::string& id, const RoadNetwork& network) {
  for (const Crossing& crossing : network.crossings())
    if (crossing.id == id) return crossing.roads;
  const Region& region = network.region();
  std::size_t row = 0;
  const auto read = std::from_chars(id.data(), id.data() + id.size(), row);
  if (read.ec == std::errc() && read.ptr == id.data() + id.size() && row >= 1 && row <= region.roads.size())
    return std::vector<EdgeIndex>{static_cast<EdgeIndex>(row - 1)};
  return fail({ErrorCode::NotFound, region.file, {}, "road or crossing '" + id + "'", {}});
}

}  // namespace

void addNetworkArguments(CLI::App& command, NetworkArguments& arguments) {
  command
      .add_option("--from", arguments.from,
                  "A base of the plan, or a place: LON,LAT, or in quotes as people write it")
      ->type_name("BASE")
      ->required();
  command
      .add_option("--close", arguments.closed,
                  "Reckon as if this road or crossing were closed (may be repeated)")
      ->type_name("ID")
      ->allow_extra_args(false);
  addState(command, arguments);
}

Result<ProjectedPoint> startOf(const NetworkArguments& arguments, const Plan& plan, const Region& region) {
  for (const auto& [id, base] : plan.bases)
    if (base.name == arguments.from) return region.projection->forward(base.point);
  if (const auto place = placeIn(arguments.from, "--from")) {
    if (!region.bounds.contains(*place))
      return fail({ErrorCode::OutsideRegion, arguments.plan, {}, arguments.from, {}});
    return region.projection->forward(*place);
  }
  return fail({ErrorCode::NotFound, arguments.plan, {}, "base '" + arguments.from + "'", {}});
}

Result<RoadNetwork> networkOf(const NetworkArguments& arguments, const Uuid& state, const Plan& plan,
                              const std::shared_ptr<const Region>& region) {
  if (region->roads.empty())
    return fail({ErrorCode::EmptyLayer, region->file, "roads", {}, "routes need roads"});
  RoadNetwork network(region, travelFactors(plan), networkChanges(plan, state, *region));
  for (const std::string& id : arguments.closed) {
    const auto roads = roadsNamed(id, network);
    if (!roads) return fail(roads.error());
    for (const EdgeIndex e : *roads) network.setPassability(e, Passability::Closed);
  }
  return network;
}

}  // namespace zw::cli
