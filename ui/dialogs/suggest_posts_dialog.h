// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <atomic>
#include <memory>

#include "core/coverage/region_index.h"
#include "core/model/plan.h"
#include "core/observe/post_suggestion.h"
#include "ui/workspace/latest_job.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace zw {

/// Looks for places from which a zone is seen best, beside the user interface, and tells how much better any
/// other choice could be. What it proposes is for a person to judge: nothing is placed before they say so.
class SuggestPostsDialog final : public QDialog {
  Q_OBJECT
 public:
  SuggestPostsDialog(std::shared_ptr<const RegionIndex> index, const Plan& plan, const Zone& zone,
                     QWidget* parent = nullptr);
  ~SuggestPostsDialog() override;

  /// The proposal without the posts that stand already.
  [[nodiscard]] const std::vector<observe::PostCandidate>& proposed() const { return proposed_; }

 private:
  struct Wish;
  struct Answer;
  void start();
  void show(const Answer& answer);

  std::shared_ptr<const RegionIndex> index_;
  Plan plan_;
  Uuid zone_;
  QRadioButton *byCount_, *byShare_;
  QSpinBox *count_, *share_;
  QDoubleSpinBox* spacing_;
  QCheckBox* nearRoad_;
  QDoubleSpinBox* roadMetres_;
  QCheckBox *mast_, *keep_, *night_;
  QLabel* result_;
  QProgressBar* progress_;
  QPushButton *look_, *stop_, *place_;
  std::vector<observe::PostCandidate> proposed_;
  std::size_t asked_ = 0;
  std::shared_ptr<std::atomic<bool>> given_up_;
  LatestJob job_;  // last: ends before the rest falls
};

}  // namespace zw
