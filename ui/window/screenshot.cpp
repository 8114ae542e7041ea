// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screenshot.h"

#include <QPixmap>
#include <QTimer>

#include "ui/main_window.h"

namespace zw {
namespace {

constexpr int kPollMilliseconds = 50;
/// The legend follows the map after a pause: it must have been drawn too.
constexpr int kCalmPolls = 6;

}  // namespace

bool isAtRest(MainWindow& window) {
  const Workspace& workspace = window.workspace();
  return workspace.hasPlan() && workspace.index() && !workspace.planFigures().empty() &&
         (!workspace.selection() || !workspace.zoneFigures().empty()) && !workspace.supply().isBusy() &&
         !workspace.liveObservation().isBusy() && !workspace.liveCapacity().isBusy() &&
         window.mapView().isSettled();
}

void whenAtRest(MainWindow& window, std::function<void()> then) {
  auto* poll = new QTimer(&window);
  QObject::connect(poll, &QTimer::timeout, &window,
                   [&window, then = std::move(then), poll, calm = 0]() mutable {
                     calm = isAtRest(window) ? calm + 1 : 0;
                     if (calm < kCalmPolls) return;
                     poll->stop();
                     poll->deleteLater();
                     then();
                   });
  poll->start(kPollMilliseconds);
}

void takeScreenshot(MainWindow& window, const QString& path, std::function<void(bool)> done) {
  whenAtRest(window, [&window, path, done = std::move(done)] { done(window.grab().save(path, "PNG")); });
}

}  // namespace zw
