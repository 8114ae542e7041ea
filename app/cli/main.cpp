// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <exception>

#include "app/cli/command_line.h"
#include "app/cli/exit_code.h"

int main(int argc, char** argv) {
  try {
    const zw::Composition parts = zw::compose();
    return zw::cli::runCommandLine(argc, argv, parts);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "zw: an error in Zonewright itself (%s). Please report it.\n", fault.what());
    return static_cast<int>(zw::cli::ExitCode::OurFault);
  }
}
