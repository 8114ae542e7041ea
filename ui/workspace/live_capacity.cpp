// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/live_capacity.h"

namespace zw {

LiveCapacity::LiveCapacity(QObject* parent) : QObject(parent) {}

LiveCapacity::~LiveCapacity() = default;

void LiveCapacity::reckon(std::shared_ptr<const Region> region, const Plan& plan, Date today) {
  if (!region) return;
  busy_ = true;
  job_.submit([this, number = ++number_, region = std::move(region), plan, today] {
    auto view = std::make_shared<CapacityView>();
    // From where each zone would be relieved first.
    std::vector<network::BaseDistances> distances;
    if (!plan.pool.empty() && !region->roads.empty()) {
      const auto supply = network::supplyNetwork(region, plan, plan.info.activeNetworkState);
      for (const Zone* zone : plan.zonesOf(plan.info.activeScenario))
        distances.push_back(network::distancesFromBases(*supply, zone->shape));
    }
    capacity::ScenarioCapacityOptions options;
    options.today = today;
    auto found = capacity::scenarioCapacity(*region, plan, plan.info.activeScenario, distances, options);
    if (found)
      view->capacity = std::move(*found);
    else
      view->error = std::move(found.error());
    QMetaObject::invokeMethod(
        this,
        [this, number, view] {
          if (number != number_) return;
          busy_ = false;
          emit reckoned(view);
        },
        Qt::QueuedConnection);
  });
}

void LiveCapacity::forget() {
  ++number_;
  busy_ = false;
  job_.drop();
}

}  // namespace zw
