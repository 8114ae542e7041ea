// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

namespace zw {

MainWindow::MainWindow() = default;

}  // namespace zw
