// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include "core/change/change.h"
#include "core/error.h"

/// What tests of commands ask of a command.
namespace zw::test {

/// The plan after a command that must succeed.
inline Plan with(Plan plan, const Result<Command>& command) {
  EXPECT_TRUE(command) << command.error().detail;
  if (command) apply(command->change, plan);
  return plan;
}

/// Why a command was refused; Internal where it was not.
inline ErrorCode codeOf(const Result<Command>& command) {
  return command ? ErrorCode::Internal : command.error().code;
}

}  // namespace zw::test
