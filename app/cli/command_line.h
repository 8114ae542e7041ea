// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"

namespace zw::cli {

/// Parses the arguments, runs the command they name and gives the process's exit code.
[[nodiscard]] int runCommandLine(int argc, const char* const* argv, const Composition& parts);

}  // namespace zw::cli
