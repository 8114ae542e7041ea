// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QWidget>
#include <functional>
#include <memory>

#include "tests/support/memory_plan_repository.h"
#include "ui/main_window.h"

namespace zw::testing {

/// The widget of that objectName in a dialog; the test fails where there is none.
template <class T>
[[nodiscard]] T* in(QWidget& dialog, const char* name) {
  T* found = dialog.findChild<T*>(QString::fromLatin1(name));
  EXPECT_TRUE(found) << name;
  return found;
}

/// The window on a synthetic region and a plan kept in memory, used as a person does: by mouse, keys and
/// dialogs, widgets found by their objectName.
class WindowTest : public ::testing::Test {
 protected:
  WindowTest();
  ~WindowTest() override;

  void SetUp() override;
  void TearDown() override;

  /// A window of 1366 × 768 on the plan at `path`, else as the program starts.
  void openWindow(const QString& path = {});
  void closeWindow();
  /// A plan of one scenario ("Alpha") with one square zone ("Square") of 4 km in the region's middle.
  [[nodiscard]] Plan squarePlan() const;
  /// Stores it and gives its path.
  QString storePlan(const QString& name, const Plan& plan);

  /// Waits, at most five seconds, until it holds.
  static bool waitFor(const std::function<bool()>& condition);
  /// Waits until the map is painted and the figures are reckoned.
  void settle();
  /// Handles the next dialog of that name when it comes; fails the test when it does not.
  void whenDialog(const QString& name, std::function<void(QWidget&)> handle);
  void acceptName(const QString& name);

  template <class T>
  [[nodiscard]] T* find(const char* name) const {
    T* found = window_->findChild<T*>(QString::fromLatin1(name));
    EXPECT_TRUE(found) << name;
    return found;
  }
  void trigger(const char* action);
  /// Of the figures panel, as text.
  [[nodiscard]] QString zoneFigure(const char* metric) const;
  [[nodiscard]] QString planFigure(const char* metric) const;
  [[nodiscard]] QString message() const;

  /// Where a place of the region's CRS is on the map widget.
  [[nodiscard]] QPoint onMap(ProjectedPoint place) const;
  void clickMap(ProjectedPoint place, Qt::KeyboardModifiers modifiers = {});
  void dragMap(ProjectedPoint from, ProjectedPoint to, bool release = true);
  void moveOnMap(ProjectedPoint to, Qt::MouseButtons held = Qt::NoButton);

  [[nodiscard]] const Zone* zoneNamed(const char* name) const;
  /// The middle of the region, and a place beside it.
  [[nodiscard]] ProjectedPoint middle(double east = 0, double north = 0) const;

  QTemporaryDir folder_;
  std::shared_ptr<const Region> region_;
  std::shared_ptr<MemoryPlanRepository> plans_;
  DesktopServices services_;
  std::unique_ptr<MainWindow> window_;
  int pendingDialogs_ = 0;
  QObject dialogs_;  ///< owns those that wait for dialogs: last, so that they end before the rest falls
};

}  // namespace zw::testing
