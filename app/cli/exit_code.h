// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace zw::cli {

/// What the process tells its caller; the contract of the command line.
enum class ExitCode : int {
  Done = 0,
  No = 1,        ///< the answer is no: a check fails
  Usage = 2,     ///< wrong usage
  BadInput = 3,  ///< an input cannot be read or is invalid, or an output cannot be written
  OurFault = 4
};

[[nodiscard]] constexpr ExitCode exitCodeOf(ErrorCode code) {
  return code == ErrorCode::Usage      ? ExitCode::Usage
         : code == ErrorCode::Internal ? ExitCode::OurFault
                                       : ExitCode::BadInput;
}

}  // namespace zw::cli
