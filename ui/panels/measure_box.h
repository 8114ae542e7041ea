// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>

#include "core/coverage/elevation_profile.h"

class QLabel;

namespace zw {

/// The ground's heights along a line, as a curve with its scales; gaps where no height is known. Emits the
/// distance under the pointer.
class ProfileView final : public QWidget {
  Q_OBJECT
 public:
  explicit ProfileView(QWidget* parent = nullptr);
  void setProfile(ElevationProfile profile);
  [[nodiscard]] const ElevationProfile& profile() const { return profile_; }
  [[nodiscard]] QSize sizeHint() const override { return {330, 120}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ElevationProfile profile_;
};

/// What is measured, over the map's lower left: in words, and the profile of the ground.
class MeasureBox final : public QFrame {
  Q_OBJECT
 public:
  explicit MeasureBox(QWidget* map);

  /// Of a line on that grid; an empty line: nothing is shown.
  void show(const Line<LonLat>& line, const ElevationGrid& grid);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();

  QLabel* words_;
  ProfileView* view_;
};

}  // namespace zw
