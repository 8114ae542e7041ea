// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "core/model/plan.h"
#include "core/network/scenario_supply.h"
#include "ui/workspace/latest_job.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace zw {

/// The supply figures of the active scenario in two network states side by side, and whom each cuts off. It
/// reckons beside the user interface, on the plan as it was when the dialog was opened.
class CompareStatesDialog final : public QDialog {
  Q_OBJECT
 public:
  CompareStatesDialog(std::shared_ptr<const Region> region, const Plan& plan, QWidget* parent = nullptr);

 private:
  using Found = std::vector<network::StateSupply>;
  void reckon();
  void take(const Found& found);
  void fill();

  std::shared_ptr<const Region> region_;
  std::shared_ptr<const Plan> plan_;
  QComboBox* first_;
  QComboBox* second_;
  QCheckBox* onlyDifferent_;
  QTableWidget* table_;
  QLabel* note_;
  Found found_;
  std::size_t asked_ = 0;
  LatestJob job_;  // last: ends before the rest falls
};

}  // namespace zw
