// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdio>
#include <exception>

#include "app/cli/command_line.h"
#include "app/cli/exit_code.h"

int main(int argc, char** argv) {
  // A file-size limit is to come back as a failed write, which is cleaned up after, not as a sudden end.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const zw::Composition parts = zw::compose();
    return zw::cli::runCommandLine(argc, argv, parts);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "zw: an error in Zonewright itself (%s). Please report it.\n", fault.what());
    return static_cast<int>(zw::cli::ExitCode::OurFault);
  }
}
