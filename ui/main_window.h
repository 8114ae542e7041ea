// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace zw {

class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow();
};

}  // namespace zw
