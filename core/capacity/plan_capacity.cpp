// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/plan_capacity.h"

#include <algorithm>
#include <cmath>

#include "core/capacity/pool.h"
#include "core/units/propagate.h"

namespace zw::capacity {
namespace {

/// Sums of whole numbers of soldiers may miss one by a rounding error.
constexpr double kRounding = 1e-9;
constexpr double kMostSoldiers = 1e9;

const Unknown* unknownIn(const LedgerTotal& total) {
  return std::get_if<Unknown>(&total.value);
}

Metric known(const char* id, MetricValue value, Unit unit, const char* method) {
  return {id, std::move(value), unit, method};
}

/// Soldiers of the zone as a share of what the pool keeps deployed for good. The dwell ratio bears on the
/// pool, all other factors on the soldiers.
Estimate poolShare(const ZonePosts& posts, const SustainedForce& pool, const CapacityFactors& factors) {
  const ZoneStaffing staffing(posts);
  const auto& bands = factors.bands();
  return propagate({bands.begin(), bands.end()}, [&](const std::vector<double>& moved) {
    FactorValues values{};
    std::copy(moved.begin(), moved.end(), values.begin());
    const double dwell = values[static_cast<std::size_t>(FactorKey::DwellRatio)];
    return staffing.at(values).totalSoldiers() / pool.at(dwell);
  });
}

/// Reckons the members of PlanCapacity one after the other.
class Reckoning {
 public:
  explicit Reckoning(const CapacityRequest& request) : request_(request) {
    for (const HeldZone& zone : request.zones) posts_.push_back(zone.posts);
  }

  Result<PlanCapacity> reckon() {
    return listZones().and_then([this] { return draw(); }).and_then([this] { return rotate(); }).map([this] {
      listFigures();
      return std::move(out_);
    });
  }

 private:
  Result<void> listZones() {
    for (const HeldZone& zone : request_.zones) {
      auto ledger = capacityLedger(zone.posts, request_.factors);
      if (!ledger) return fail(ledger.error());
      auto tornado = capacityTornado({&zone.posts, 1}, request_.factors, TornadoFigure::Soldiers);
      out_.zones.push_back({zone.id, std::move(*ledger), {}, std::move(*tornado), {}});
    }
    out_.totals = *capacityTotals(posts_, request_.factors);
    out_.soldiers = *capacityTornado(posts_, request_.factors, TornadoFigure::Soldiers);
    out_.pool = *capacityTornado(posts_, request_.factors, TornadoFigure::PoolSize);
    return {};
  }

  Result<void> draw() {
    std::vector<SimulatedZone> zones;
    Date last = request_.start;
    for (const HeldZone& zone : request_.zones) {
      zones.push_back({zone.posts, poolOn(zone.from)});
      last = std::max(last, zone.from);
    }
    auto drawn = simulateCapacity(zones, poolOn(last), request_.factors, request_.draws);
    if (!drawn) return fail(drawn.error());
    for (std::size_t z = 0; z < zones.size(); ++z) out_.zones[z].drawn = std::move(drawn->zones[z]);
    out_.together = std::move(drawn->together);
    return {};
  }

  Result<void> rotate() {
    std::vector<ZoneNeed> needs;
    for (std::size_t z = 0; z < out_.zones.size(); ++z) {
      const auto* soldiers = std::get_if<Estimate>(&out_.zones[z].ledger.totals.soldiers.value);
      if (!soldiers) continue;
      if (!(soldiers->likely <= kMostSoldiers))
        return fail({ErrorCode::BadValue,
                     {},
                     {},
                     request_.zones[z].id.text(),
                     "it would take more than a thousand million soldiers; check its posts and the factors"});
      needs.push_back({static_cast<int>(std::ceil(soldiers->likely - kRounding)), request_.zones[z].from});
      out_.rotated.push_back(z);
    }
    auto distances = distancesOfRotated();
    if (!distances) return fail(distances.error());
    auto rotation = planRotation({request_.pool, needs, request_.start, request_.end,
                                  request_.factors[FactorKey::DwellRatio].likely, std::move(*distances)});
    if (!rotation) return fail(rotation.error());
    out_.rotation = std::move(*rotation);
    return {};
  }

  [[nodiscard]] Result<DistanceMatrix> distancesOfRotated() const {
    DistanceMatrix out;
    for (const auto& row : request_.distances) {
      if (row.size() != request_.zones.size())
        return fail({ErrorCode::BadValue, {}, {}, "distances", "must be one for each unit and zone"});
      out.emplace_back();
      for (const std::size_t z : out_.rotated) out.back().push_back(row[z]);
    }
    return out;
  }

  /// Nothing without a pool: then nobody has said who could be deployed.
  [[nodiscard]] std::optional<SustainedForce> poolOn(Date day) const {
    if (request_.pool.empty()) return std::nullopt;
    return sustainedForce(request_.pool, std::max(day, request_.start));
  }

  void listFigures() {
    for (std::size_t z = 0; z < out_.zones.size(); ++z) {
      ZoneCapacity& zone = out_.zones[z];
      const CapacityTotals& totals = zone.ledger.totals;
      zone.figures = {
          known("capacity.places", totals.places.value, totals.places.unit, "staffing-chain"),
          known("capacity.soldiers", totals.soldiers.value, totals.soldiers.unit, "staffing-chain"),
          known("capacity.vehicles", totals.vehicles.value, totals.vehicles.unit, "staffing-chain"),
          known("capacity.pool_share", shareOf(z), Unit::Share, "pool-share"),
          known("capacity.feasible_from", feasibleDay(z), Unit::Date, "pool-rotation"),
          known("capacity.p_feasible", ofPool(z, [&] { return MetricValue(*zone.drawn.sufficient); }),
                Unit::Share, "capacity-draws"),
      };
    }
    double shortfall = 0;
    for (const MonthShortfall& month : out_.rotation.months) shortfall = std::max(shortfall, month.total);
    MetricValue wanting = shortfall;
    if (const Unknown* unknown = unknownIn(out_.totals.soldiers))
      wanting = *unknown;
    else if (request_.pool.empty())
      wanting = Unknown{UnknownReason::NoPool};
    out_.figures = {
        known("capacity.soldiers", out_.totals.soldiers.value, Unit::People, "staffing-chain"),
        known("capacity.shortfall", std::move(wanting), Unit::People, "pool-rotation"),
    };
  }

  /// A figure of a zone that rests on its soldiers and on a pool.
  template <class Figure>
  [[nodiscard]] MetricValue ofPool(std::size_t z, const Figure& figure) const {
    if (const Unknown* unknown = unknownIn(out_.zones[z].ledger.totals.soldiers)) return *unknown;
    if (request_.pool.empty()) return Unknown{UnknownReason::NoPool};
    return figure();
  }

  [[nodiscard]] MetricValue shareOf(std::size_t z) const {
    return ofPool(z, [&]() -> MetricValue {
      const SustainedForce pool = *poolOn(request_.zones[z].from);
      if (!(pool.at(0) > 0)) return Unknown{UnknownReason::NoUnitReady};
      return poolShare(posts_[z], pool, request_.factors);
    });
  }

  [[nodiscard]] MetricValue feasibleDay(std::size_t z) const {
    return ofPool(z, [&]() -> MetricValue {
      const auto place = std::find(out_.rotated.begin(), out_.rotated.end(), z) - out_.rotated.begin();
      const auto& day = out_.rotation.feasibleFrom[static_cast<std::size_t>(place)];
      if (!day) return Unknown{UnknownReason::NotWithinHorizon};
      return day->text();
    });
  }

  const CapacityRequest& request_;
  std::vector<ZonePosts> posts_;
  PlanCapacity out_;
};

}  // namespace

Result<PlanCapacity> planCapacity(const CapacityRequest& request) {
  return Reckoning(request).reckon();
}

}  // namespace zw::capacity
