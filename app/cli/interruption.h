// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace zw::cli {

/// While it lives, Ctrl+C (SIGINT), SIGTERM and SIGHUP do not end the program but are remembered, so that
/// what is under way can be given up in good order. A second one of the same kind ends it at once.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// The signal that came, or 0.
  [[nodiscard]] static int signal();
};

/// Ends the program as the signal that came would have, so that a shell sees why; does nothing when none
/// came.
void endAsInterrupted();

}  // namespace zw::cli
