// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/capacity_ledger.h"

#include <algorithm>
#include <functional>

#include "core/units/propagate.h"

namespace zw::capacity {
namespace {

FactorValues valuesOf(const std::vector<double>& values) {
  FactorValues out{};
  std::copy(values.begin(), values.end(), out.begin());
  return out;
}

/// Some figure of zones together, with the band of the factors that it rests on.
class Banded {
 public:
  Banded(std::vector<ZoneStaffing> zones, const CapacityFactors& factors)
      : zones_(std::move(zones)), factors_(factors) {}

  [[nodiscard]] Staffing at(const FactorValues& values) const {
    Staffing sum;
    for (const ZoneStaffing& zone : zones_) sum += zone.at(values);
    return sum;
  }
  [[nodiscard]] Estimate of(const std::function<double(const Staffing&, const FactorValues&)>& figure) const {
    const auto& bands = factors_.bands();
    return propagate({bands.begin(), bands.end()}, [&](const std::vector<double>& moved) {
      const FactorValues values = valuesOf(moved);
      return figure(at(values), values);
    });
  }
  [[nodiscard]] std::vector<FactorUse> uses(const std::vector<FactorKey>& keys) const {
    std::vector<FactorUse> uses;
    for (const FactorKey key : keys) uses.push_back({key, factors_[key]});
    return uses;
  }
  [[nodiscard]] std::vector<FactorKey> keys() const {
    std::vector<FactorKey> all;
    for (const ZoneStaffing& zone : zones_)
      for (const FactorKey key : zone.factors())
        if (std::find(all.begin(), all.end(), key) == all.end()) all.push_back(key);
    return all;
  }
  [[nodiscard]] const std::vector<ZoneStaffing>& zones() const { return zones_; }

 private:
  std::vector<ZoneStaffing> zones_;
  const CapacityFactors& factors_;
};

/// Keys of what is kept by the hour.
std::vector<FactorKey> placeKeys(const Banded& banded) {
  const auto bearsOnPlaces = [](FactorKey key) {
    switch (key) {
      case FactorKey::ProductiveHours:
      case FactorKey::HoursPerDay:
      case FactorKey::DaysPerWeek:
      case FactorKey::ReactionForce:
      case FactorKey::CommandShare:
      case FactorKey::ReserveShare:
        return false;
      default:
        return true;
    }
  };
  std::vector<FactorKey> keys = banded.keys();
  keys.erase(std::remove_if(keys.begin(), keys.end(), [&](FactorKey key) { return !bearsOnPlaces(key); }),
             keys.end());
  return keys;
}

CapacityTotals totalsOf(const Banded& banded, const std::optional<Unknown>& unknown) {
  const auto value = [&](const auto& figure) -> MetricValue {
    if (unknown) return *unknown;
    return banded.of(figure);
  };
  const auto keysAnd = [&](FactorKey key) {
    std::vector<FactorKey> keys = banded.keys();
    keys.push_back(key);
    return banded.uses(keys);
  };
  const auto read = [](const FactorValues& values, FactorKey key) {
    return values[static_cast<std::size_t>(key)];
  };
  return {
      {value([](const Staffing& s, const FactorValues&) { return s.totalPlaces(); }), Unit::Count,
       banded.uses(placeKeys(banded))},
      {value([](const Staffing& s, const FactorValues&) { return s.totalSoldiers(); }), Unit::People,
       banded.uses(banded.keys())},
      {value([&](const Staffing& s, const FactorValues& f) {
         return s.totalSoldiers() / read(f, FactorKey::SoldiersPerVehicle);
       }),
       Unit::Count, keysAnd(FactorKey::SoldiersPerVehicle)},
      {value([&](const Staffing& s, const FactorValues& f) {
         return s.totalSoldiers() * read(f, FactorKey::DailyDemand) / 1000;
       }),
       Unit::Tonne, keysAnd(FactorKey::DailyDemand)},
      {value([&](const Staffing& s, const FactorValues& f) {
         return s.totalSoldiers() * (1 + read(f, FactorKey::DwellRatio));
       }),
       Unit::People, keysAnd(FactorKey::DwellRatio)},
  };
}

LedgerLine lineOf(StaffingStep step, const ZonePosts& posts, const Banded& banded,
                  const std::optional<Unknown>& unknown) {
  LedgerLine line;
  line.step = step;
  line.factors = banded.uses(banded.zones().front().factorsOf(step));
  const auto soldiers = [step](const Staffing& s, const FactorValues&) { return s.soldiersOf(step); };
  const auto places = [step](const Staffing& s, const FactorValues&) { return s.placesOf(step); };
  line.soldiers = banded.of(soldiers);
  // The soldiers of whom a share more is needed are those of the steps before.
  const auto likelyOf = [&](std::initializer_list<StaffingStep> steps) {
    double sum = 0;
    for (const StaffingStep s : steps)
      sum += banded.of([s](const Staffing& all, const FactorValues&) { return all.soldiersOf(s); }).likely;
    return sum;
  };
  switch (step) {
    case StaffingStep::ObservationPosts:
      line.count = static_cast<double>(posts.observationPosts.size());
      line.places = banded.of(places);
      break;
    case StaffingStep::Checkpoints:
      line.count = static_cast<double>(posts.checkpoints.size());
      line.places = banded.of(places);
      break;
    case StaffingStep::Patrols:
      line.countUnit = Unit::Metre;
      if (const PatrolRoute* route = std::get_if<PatrolRoute>(&posts.patrol)) {
        line.count = route->length.value();
        line.places = banded.of(places);
        if (route->climb) line.climb = route->climb->value();
        line.climbLeftOut = !route->climb;
      } else if (unknown) {
        line.soldiers = *unknown;
      }
      break;
    case StaffingStep::ReactionForce:
      line.count = 1;
      break;
    case StaffingStep::CommandLogistics:
    case StaffingStep::Reserve:
      line.countUnit = Unit::People;
      if (unknown)
        line.soldiers = *unknown;
      else if (step == StaffingStep::Reserve)
        line.count = likelyOf({StaffingStep::ReactionForce, StaffingStep::CommandLogistics});
      else
        line.count = likelyOf({StaffingStep::ObservationPosts, StaffingStep::Checkpoints,
                               StaffingStep::Patrols, StaffingStep::ReactionForce});
      break;
  }
  return line;
}

bool hasStep(const ZonePosts& posts, StaffingStep step) {
  switch (step) {
    case StaffingStep::ObservationPosts:
      return !posts.observationPosts.empty();
    case StaffingStep::Checkpoints:
      return !posts.checkpoints.empty();
    case StaffingStep::Patrols:
      return !std::holds_alternative<std::monostate>(posts.patrol);
    default:
      return true;
  }
}

}  // namespace

std::optional<Unknown> whyUnknown(std::span<const ZonePosts> zones) {
  const auto unplanned =
      std::count_if(zones.begin(), zones.end(), [](const ZonePosts& zone) { return !zone.planned(); });
  if (unplanned > 0 || zones.empty())
    return Unknown{UnknownReason::NoPosts, zones.size() > 1 ? static_cast<int>(unplanned) : 0};
  for (const ZonePosts& zone : zones)
    if (const Unknown* unknown = std::get_if<Unknown>(&zone.patrol)) return *unknown;
  return std::nullopt;
}

Result<CapacityLedger> capacityLedger(const ZonePosts& posts, const CapacityFactors& factors) {
  if (auto checked = checkPosts(posts); !checked) return fail(checked.error());
  const std::optional<Unknown> unknown = whyUnknown({&posts, 1});
  const Banded banded({ZoneStaffing(posts)}, factors);
  CapacityLedger ledger;
  if (posts.planned())
    for (const StaffingStep step : kSteps)
      if (hasStep(posts, step)) ledger.lines.push_back(lineOf(step, posts, banded, unknown));
  ledger.totals = totalsOf(banded, unknown);
  return ledger;
}

Result<CapacityTotals> capacityTotals(std::span<const ZonePosts> zones, const CapacityFactors& factors) {
  std::vector<ZoneStaffing> staffings;
  for (const ZonePosts& posts : zones) {
    if (auto checked = checkPosts(posts); !checked) return fail(checked.error());
    staffings.emplace_back(posts);
  }
  return totalsOf(Banded(std::move(staffings), factors), whyUnknown(zones));
}

}  // namespace zw::capacity
