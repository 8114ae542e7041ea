// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "core/revision/figure_differences.h"
#include "core/revision/ground_comparison.h"
#include "core/revision/plan_differences.h"
#include "ui/canvas/render/comparison_scene.h"
#include "ui/workspace/latest_job.h"

namespace zw {

class Workspace;

/// A state of the open plan that can be compared with another.
struct PlanState {
  enum class Kind { Now, Version, Step };
  Kind kind = Kind::Now;
  Uuid version{};        ///< of a version
  std::size_t step = 0;  ///< of a step of the history
  friend bool operator==(const PlanState&, const PlanState&) = default;
};

/// What was found between two states, as an immutable snapshot.
struct ComparisonView {
  std::vector<PlanDifference> differences;
  GroundComparison ground;
  std::vector<FigureDifference> figures;
  bool figuresKnown = false;  ///< false while the region's index is being built
  std::shared_ptr<const SceneComparison> scene;
};

/// Two states of the open plan that are compared, beside the user interface; shown on the map as long as that
/// is wanted. What is compared with now follows each edit. A state keeps what it was when it was chosen, even
/// where the history goes another way.
class Comparing final : public QObject {
  Q_OBJECT
 public:
  explicit Comparing(Workspace& workspace, QObject* parent = nullptr);
  ~Comparing() override;

  void compare(const PlanState& before, const PlanState& after);
  void stop();
  [[nodiscard]] bool isOn() const { return on_; }
  [[nodiscard]] const PlanState& before() const { return before_.state; }
  [[nodiscard]] const PlanState& after() const { return after_.state; }
  /// What a state is called: "now", "“Before the talks”", "step 12".
  [[nodiscard]] QString nameOf(const PlanState& state) const;

  void setOnMap(bool onMap);
  [[nodiscard]] bool isOnMap() const { return onMap_; }
  /// Null while it is not reckoned yet.
  [[nodiscard]] const ComparisonView* view() const { return view_.get(); }

 signals:
  void changed();

 private:
  struct Side {
    PlanState state;
    QString name;
    std::shared_ptr<const Plan> plan;
  };
  [[nodiscard]] Side sideOf(const PlanState& state);
  void onPlanChanged();
  void reckon();
  void showOnMap();

  Workspace& workspace_;
  bool on_ = false;
  bool onMap_ = true;
  Side before_;
  Side after_;
  std::size_t asked_ = 0;
  std::shared_ptr<const ComparisonView> view_;
  LatestJob job_;  // last: ends before the rest falls
};

}  // namespace zw
