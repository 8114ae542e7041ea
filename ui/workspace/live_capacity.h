// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "core/capacity/scenario_capacity.h"
#include "core/error.h"
#include "ui/workspace/latest_job.h"

namespace zw {

/// What it takes to hold the active scenario's zones with the plan's pool, or why that cannot be reckoned.
struct CapacityView {
  std::optional<capacity::ScenarioCapacity> capacity;
  std::optional<Error> error;
};

/// Capacity reckoned beside the user interface, from a snapshot of the plan. A newer one replaces one that
/// still waits.
class LiveCapacity final : public QObject {
  Q_OBJECT
 public:
  explicit LiveCapacity(QObject* parent = nullptr);
  ~LiveCapacity() override;

  void reckon(std::shared_ptr<const Region> region, const Plan& plan, Date today);
  void forget();
  [[nodiscard]] bool isBusy() const { return busy_; }

 signals:
  void reckoned(const std::shared_ptr<const zw::CapacityView>& view);

 private:
  std::size_t number_ = 0;
  bool busy_ = false;
  LatestJob job_;
};

}  // namespace zw
