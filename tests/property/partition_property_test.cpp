// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits of a scenario's zones leave no broken, overlapping or gapped zone, and undone they leave what
// was there at first. ZW_RANDOM_EDITS says how many; the issue's own figure is 100,000.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/change/shared_boundary.h"
#include "tests/support/partition_check.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::idOf;
using Shape = MultiPolygon<LonLat>;

constexpr double kMetre = 1 / 111'195.0;  // degrees of latitude
const ZoneRules kRules{{35, 33, 35.2, 33.2}};

class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  Result<Command> next(const Plan& plan) {
    ZoneRules rules = kRules;
    rules.onOverlap = static_cast<OnOverlap>(below(3));
    const auto zones = plan.zonesOf(idOf(1));
    if (zones.size() < 6 || (zones.size() < 24 && below(4) == 0)) return create(plan, rules);
    const Zone& zone = *zones[below(zones.size())];
    switch (below(8)) {
      case 0:
        return deleteZone(plan, zone.id);
      case 1:
      case 2:
        return reshapeZone(plan, zone.id, withOneCornerMoved(zone.shape), rules);
      case 3:
        return reshapeZone(plan, zone.id, withOneCornerLess(zone.shape), rules);
      case 4:
        return reshapeZone(plan, zone.id, blob(), rules);
      default:
        return moveShared(plan, zone, rules);
    }
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  double share() { return static_cast<double>(random_()) / 4294967296.0; }
  /// Mostly far, at times within the tolerance, at times by rounding only.
  double step() {
    const double size[] = {800, 60, 2, 0.6, 1e-4, 1e-7};
    return size[below(6)] * kMetre * (2 * share() - 1);
  }

  Shape blob() {
    const LonLat middle{35.02 + 0.1 * share(), 33.02 + 0.1 * share()};
    const auto corners = 3 + below(12);
    Ring<LonLat> ring;
    for (std::size_t i = 0; i < corners; ++i) {
      const double angle = 2 * M_PI * static_cast<double>(i) / static_cast<double>(corners);
      const double radius = (0.3 + 0.7 * share()) * 0.02;
      ring.push_back({middle.lon + radius * std::cos(angle), middle.lat + radius * std::sin(angle)});
    }
    return {{std::move(ring), {}}};
  }

  Result<Command> create(const Plan& plan, const ZoneRules& rules) {
    const unsigned number = ++made_;
    return createZone(plan, {idOf(1000 + number), idOf(1), "Zone " + std::to_string(number), blob()}, rules);
  }

  LonLat& anyCorner(Shape& shape) {
    auto& outer = shape[below(shape.size())].outer;
    return outer[below(outer.size())];
  }

  Shape withOneCornerMoved(Shape shape) {
    LonLat& corner = anyCorner(shape);
    corner = {corner.lon + step(), corner.lat + step()};
    return shape;
  }
  Shape withOneCornerLess(Shape shape) {
    auto& outer = shape[below(shape.size())].outer;
    outer.erase(outer.begin() + static_cast<std::ptrdiff_t>(below(outer.size())));
    return shape;
  }

  /// A corner of all the zones that have it.
  Result<Command> moveShared(const Plan& plan, const Zone& zone, const ZoneRules& rules) {
    Shape shape = zone.shape;
    const LonLat from = anyCorner(shape), to{from.lon + step(), from.lat + step()};
    return reshapeZones(plan, withCornerMoved(plan, zone.id, from, to), rules);
  }

  std::mt19937 random_;
  unsigned made_ = 0;
};

TEST(Partition, RandomEditsLeaveNoOverlapAndNoGap) {
  const char* wanted = std::getenv("ZW_RANDOM_EDITS");
  const int edits = wanted ? std::atoi(wanted) : 2000;
  RandomEdits random(20'261'126);
  Plan plan = test::emptyPlan();
  const Plan first = plan;
  std::vector<Change> done;
  std::map<ErrorCode, int> refused;
  for (int i = 0; i < edits; ++i) {
    const auto command = random.next(plan);
    if (!command) {
      ++refused[command.error().code];
      continue;
    }
    apply(command->change, plan);
    const std::string fault = test::partitionFault(plan, idOf(1));
    ASSERT_EQ(fault, "") << "after edit " << i << ", " << command->kind << " of " << command->subject;
    done.push_back(command->change);
  }
  std::printf("%zu edits made; refused:", done.size());
  for (const auto& [code, count] : refused) std::printf(" %d x code %d", count, static_cast<int>(code));
  std::printf("\n");
  EXPECT_GT(done.size(), static_cast<std::size_t>(edits) / 2) << "too few edits were possible to show much";
  for (auto change = done.rbegin(); change != done.rend(); ++change) apply(reverted(*change), plan);
  EXPECT_EQ(plan, first);
}

}  // namespace
}  // namespace zw
