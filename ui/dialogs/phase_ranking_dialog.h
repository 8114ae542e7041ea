// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <atomic>
#include <memory>

#include "core/roadmap/phase_ranking.h"
#include "ui/workspace/latest_job.h"

class QLabel;
class QTableWidget;

namespace zw {

/// Which roads and crossings matter most in each phase of a scenario's roadmap, side by side. It
/// reckons beside the user interface, on the plan as it was when the dialog was opened.
class PhaseRankingDialog final : public QDialog {
  Q_OBJECT
 public:
  PhaseRankingDialog(std::shared_ptr<const Region> region, const Plan& plan, const Uuid& scenario,
                     QWidget* parent = nullptr);
  ~PhaseRankingDialog() override;

 signals:
  void placeChosen(zw::ProjectedPoint place);

 private:
  void fill(const roadmap::RoadmapRanking& ranking);

  std::shared_ptr<const Plan> plan_;
  QTableWidget* table_;
  QLabel* note_;
  std::shared_ptr<std::atomic<bool>> isGivenUp_ = std::make_shared<std::atomic<bool>>(false);
  LatestJob job_;  // last: ends before the rest falls
};

}  // namespace zw
