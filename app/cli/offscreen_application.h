// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>

namespace zw::cli {

/// Qt for a command that paints: fonts need its application object, but never a display. Quiet, since what
/// goes wrong comes back as an error, and with the same bytes each time.
class OffscreenApplication {
 public:
  OffscreenApplication();

 private:
  int argc_ = 1;
  char name_[3] = "zw";
  char* argv_[2] = {name_, nullptr};
  QGuiApplication application_;
};

}  // namespace zw::cli
