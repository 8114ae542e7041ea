// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace zw {

class MainWindow;

/// Whether nothing that the window shows is still under way.
[[nodiscard]] bool isAtRest(MainWindow& window);

/// Calls `then` once, when the map has been painted in its final form and the figures are there.
void whenAtRest(MainWindow& window, std::function<void()> then);

/// Waits for that, writes the window as a picture and tells `done` whether it worked.
void takeScreenshot(MainWindow& window, const QString& path, std::function<void(bool written)> done);

}  // namespace zw
