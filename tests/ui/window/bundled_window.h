// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QSettings>
#include <QSize>
#include <QTest>
#include <QTimer>
#include <cmath>
#include <functional>
#include <memory>
#include <set>

#include "app/desktop_services.h"
#include "app/resource_paths.h"
#include "ui/main_window.h"
#include "ui/panels/message_bar.h"
#include "ui/window/screenshot.h"

namespace zw {

/// The program as it is shipped, on the sample and the region that come with it: real pack, real plan file.
class BundledWindow : public ::testing::Test {
 protected:
  explicit BundledWindow(QSize size = {1366, 768}) : size_(size) {}

  void SetUp() override {
    ASSERT_TRUE(QFileInfo::exists(QString::fromStdString(bundledPackPath())))
        << "build the target region_pack first";
    QSettings().clear();
    window_ = std::make_unique<MainWindow>(makeDesktopServices());
    window_->resize(size_);
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    window_->openAtStart({});
    ASSERT_TRUE(atRest());
  }

  [[nodiscard]] Workspace& workspace() { return window_->workspace(); }
  bool atRest() {
    QTest::qWait(200);
    return QTest::qWaitFor([this] { return isAtRest(*window_); }, 60000);
  }
  void select(const std::string& name) {
    const Plan& plan = workspace().plan();
    const Zone* zone = plan.zoneNamed(plan.info.activeScenario, name);
    ASSERT_TRUE(zone) << name;
    workspace().select(zone->id);
    ASSERT_TRUE(atRest());
  }
  void trigger(const char* action) {
    auto* found = window_->findChild<QAction*>(QString::fromLatin1(action));
    ASSERT_TRUE(found) << action;
    ASSERT_TRUE(found->isEnabled()) << action;
    found->trigger();
  }
  void goTo(ProjectedPoint place, double metresPerPixel) {
    Viewport view = window_->mapView().viewport();
    view.centre = place;
    view.metresPerPixel = metresPerPixel;
    window_->mapView().setViewport(view);
  }
  [[nodiscard]] QPoint onMap(ProjectedPoint place) {
    const ScreenPoint at = window_->mapView().viewport().toScreen(place);
    return {static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y))};
  }
  void click(ProjectedPoint place, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseMove(&window_->mapView(), onMap(place));
    QTest::mouseClick(&window_->mapView(), Qt::LeftButton, modifiers, onMap(place));
    ASSERT_TRUE(atRest());
  }
  /// Fills in the next modal dialog, which must be of that name, and accepts it by the Return key.
  void acceptDialog(const char* name, const std::function<void(QWidget&)>& fill = {}) {
    QTimer::singleShot(0, qApp, [name, fill] {
      QWidget* dialog = nullptr;
      EXPECT_TRUE(QTest::qWaitFor([&] { return (dialog = QApplication::activeModalWidget()) != nullptr; }));
      ASSERT_TRUE(dialog);
      EXPECT_EQ(dialog->objectName(), QLatin1String(name));
      if (fill) fill(*dialog);
      QTest::keyClick(dialog, Qt::Key_Return);
    });
  }
  /// Triggers an action and answers the file dialog that it opens.
  void chooseFile(const char* action, const QString& path) {
    QTimer::singleShot(300, qApp, [path] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      ASSERT_TRUE(dialog);
      auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      ASSERT_TRUE(field);
      field->setText(path);
      QTest::keyClick(field, Qt::Key_Return);
    });
    trigger(action);
  }
  /// The same, until the window says that the file was written.
  void exportTo(const char* action, const QString& path) {
    chooseFile(action, path);
    const auto* bar = window_->findChild<MessageBar*>(QStringLiteral("messageBar"));
    EXPECT_TRUE(
        QTest::qWaitFor([bar, path] { return bar->text().contains(QFileInfo(path).fileName()); }, 60000))
        << bar->text().toStdString();
  }

  /// A picture of the window for the documents, as docs/images/NAME where ZW_README_SCREENSHOT is set, else
  /// in the build folder.
  void takePicture(const QString& name) {
    const QString folder = qEnvironmentVariableIsSet("ZW_README_SCREENSHOT")
                               ? QStringLiteral(ZW_SOURCE_DIR "/docs/images")
                               : QStringLiteral(ZW_BUILD_DIR "/pictures");
    ASSERT_TRUE(QDir().mkpath(folder));
    const QString path = folder + QLatin1Char('/') + name;
    bool taken = false, done = false;
    takeScreenshot(*window_, path, [&](bool ok) {
      taken = ok;
      done = true;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return done; }, 60000));
    EXPECT_TRUE(taken);
    const QImage picture(path);
    EXPECT_EQ(picture.size(), window_->size());
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 4)
      for (int x = 0; x < picture.width(); x += 4) colours.insert(picture.pixel(x, y));
    EXPECT_GT(colours.size(), 500U) << "a map with relief, roads and names has many colours";
  }

  std::unique_ptr<MainWindow> window_;

 private:
  QSize size_;
};

}  // namespace zw
