// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace zw {

class MainWindow;

/// Waits until the map is painted in its final form and the figures are there, writes the window as a picture
/// and tells `done` whether that worked.
void takeScreenshot(MainWindow& window, const QString& path, std::function<void(bool written)> done);

/// Whether nothing that the window shows is still under way.
[[nodiscard]] bool isAtRest(MainWindow& window);

}  // namespace zw
