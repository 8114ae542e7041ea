// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/cli/interruption.h"
#include "core/error.h"

namespace zw::cli {

/// How far a long command is, on standard error: for a person one line that is written over again, nothing
/// where nobody watches; for a program (`--progress json`) a JSON object a line.
class ProgressOutput {
 public:
  enum class Kind { Person, Json };
  explicit ProgressOutput(Kind kind);
  ~ProgressOutput();
  ProgressOutput(const ProgressOutput&) = delete;
  ProgressOutput& operator=(const ProgressOutput&) = delete;

  /// False when the command is to be given up: a signal came, or the program that reads went away.
  [[nodiscard]] bool show(const std::string& step, double done);
  /// Tells a program what went wrong; a person is told where all commands end.
  void showError(const Error& error);

 private:
  void writeLine(const std::string& json);

  Kind kind_;
  bool terminal_;
  bool lost_ = false;
  int percent_ = -1;
  std::string step_;
};

/// Carries out what takes long (a function of a progress function that gives a Result), so that it can be
/// given up by a signal.
template <class Work>
auto watched(ProgressOutput::Kind kind, const Work& work) {
  const Interruption interruption;
  ProgressOutput output(kind);
  auto result = work([&](const std::string& step, double done) { return output.show(step, done); });
  if (!result) output.showError(result.error());
  return result;
}

/// --progress.
void addProgress(CLI::App& command, ProgressOutput::Kind& kind);

}  // namespace zw::cli
