// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_import.h"

#include <map>
#include <set>

#include "core/change/command_parts.h"
#include "core/change/crowd.h"
#include "core/change/palette.h"
#include "core/change/zone_shapes.h"
#include "core/geometry/interruptible.h"
#include "core/partition/ground.h"

namespace zw {
namespace {

/// Names of a scenario, each once.
class Names {
 public:
  void add(const std::string& name) { taken_.insert(name); }

  /// The name, or with the first number that makes it new.
  std::string unique(const std::string& wanted) {
    std::string name = wanted;
    for (int& number = last_[wanted]; !taken_.insert(name).second;) {
      number = std::max(number, 1) + 1;
      name = wanted + " " + std::to_string(number);
    }
    return name;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> last_;
};

class Addition {
 public:
  Addition(const Plan& plan, const Uuid& scenario, const ZoneRules& rules)
      : plan_(plan), rules_(rules), colours_(plan, scenario) {
    const auto zones = plan.zonesOf(scenario);
    for (const Zone* zone : zones) {
      names_.add(zone->name);
      crowd_.add({zone->id, zone->name, zone->shape});
    }
    order_ = nextOrder(zones);
  }

  /// Error: why it cannot be fitted.
  Result<void> take(const NewZone& given, bool& renamed) {
    if (!given.colour.empty() && !isColour(given.colour)) return fail(ErrorCode::BadValue, given.colour);
    const std::string wanted = trimmed(given.name);
    if (wanted.empty()) return fail(ErrorCode::NameEmpty);
    auto fitted = fit({given.id, wanted, given.shape});
    if (!fitted) return fail(std::move(fitted.error()));
    Zone zone;
    zone.id = given.id;
    zone.scenario = given.scenario;
    zone.name = names_.unique(wanted);
    zone.notes = given.notes;
    zone.proposedBy = given.proposedBy;
    zone.source = given.source;
    zone.status = given.status;
    zone.style.colour = given.colour.empty() ? colours_.next() : given.colour;
    zone.order = order_++;
    renamed = zone.name != wanted;
    ZoneShape& shape = fitted->edited.front();
    shape.name = zone.name;
    crowd_.add(std::move(shape));
    for (const ZoneShape& neighbour : fitted->neighbours) {
      crowd_.reshape(neighbour);
      if (!isNew(neighbour.id)) altered_.insert(neighbour.id);
    }
    made_.emplace(zone.id, made_.size());
    zones_.push_back(std::move(zone));
    return {};
  }

  [[nodiscard]] Change change() {
    Change change;
    for (Zone& zone : zones_) {
      zone.shape = crowd_.at(zone.id).shape;
      change.edits.push_back(Edit<Zone>{std::nullopt, std::move(zone)});
    }
    std::vector<ZoneShape> altered;
    for (const Uuid& id : altered_) altered.push_back(crowd_.at(id));
    addReshaping(plan_, altered, change);
    return change;
  }

 private:
  [[nodiscard]] bool isNew(const Uuid& id) const { return made_.contains(id); }

  Result<SettledShapes> fit(ZoneShape zone) {
    dropRepeatedCorners(zone.shape);
    if (auto checked = checkZoneShape(zone.shape, rules_); !checked) return fail(std::move(checked.error()));
    // Among the new ones the earlier comes first, even where neighbours are to be cut.
    if (rules_.onOverlap == OnOverlap::CutNeighbours)
      for (const ZoneShape* other : crowd_.meeting(boundsOf(zone.shape))) {
        if (!isNew(other->id) || !shareGround(zone.shape, other->shape)) continue;
        zone.shape = without(zone.shape, other->shape);
        if (zone.shape.empty()) return fail(Error{ErrorCode::NothingLeft, {}, {}, zone.name, {}});
      }
    const auto others = crowd_.about(boundsOf(zone.shape));
    return settle({std::move(zone)}, others, rules_.onOverlap);
  }

  const Plan& plan_;
  const ZoneRules& rules_;
  Crowd crowd_;
  Names names_;
  ZoneColours colours_;
  int order_ = 0;
  std::vector<Zone> zones_;
  std::map<Uuid, std::size_t> made_;
  std::set<Uuid> altered_;
};

Result<void> checkGiven(const Plan& plan, const std::vector<NewZone>& zones) {
  std::set<Uuid> ids;
  for (const NewZone& zone : zones) {
    if (zone.scenario != zones.front().scenario)
      return fail(ErrorCode::Internal, "the zones are of two scenarios");
    if (zone.id.isNil() || plan.zones.contains(zone.id) || !ids.insert(zone.id).second)
      return fail(ErrorCode::Internal, "a zone's id is not new");
  }
  if (const auto scenario = find(plan.scenarios, zones.front().scenario); !scenario)
    return fail(scenario.error());
  return {};
}

}  // namespace

Result<ZoneAddition> addZones(const Plan& plan, const std::vector<NewZone>& zones, const std::string& subject,
                              const ZoneRules& rules, const AdditionProgress& progress) {
  ZoneAddition addition{{"zones.import", subject, {}, {}}, {}, {}};
  if (zones.empty()) return addition;
  if (auto checked = checkGiven(plan, zones); !checked) return fail(std::move(checked.error()));
  Addition work(plan, zones.front().scenario, rules);
  std::size_t i = 0;
  const Interruptible watch([&](double share) {
    return !progress || progress((static_cast<double>(i) + share) / static_cast<double>(zones.size()));
  });
  for (; i < zones.size(); ++i) {
    reached(0);
    bool renamed = false;
    auto taken = work.take(zones[i], renamed);
    if (watch.givenUp()) return fail(ErrorCode::Cancelled);
    if (!taken)
      addition.refused.push_back({i, std::move(taken.error())});
    else if (renamed)
      addition.renamed.push_back(i);
  }
  addition.command.change = work.change();
  return addition;
}

}  // namespace zw
