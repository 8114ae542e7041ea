// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_output.h"

#include <unistd.h>

#include <cstdio>
#include <map>

#include "app/region_import_json.h"

namespace zw::cli {

ProgressOutput::ProgressOutput(Kind kind) : kind_(kind), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressOutput::~ProgressOutput() {
  if (kind_ == Kind::Person && terminal_ && percent_ >= 0) std::fputs("\r\033[K", stderr);
}

bool ProgressOutput::show(const std::string& step, double done) {
  const int percent = static_cast<int>(done * 100);
  if (percent != percent_ || step != step_) {
    percent_ = percent;
    step_ = step;
    if (kind_ == Kind::Json)
      writeLine(nlohmann::ordered_json({{"step", step}, {"done", done}})
                    .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    else if (terminal_)
      std::fprintf(stderr, "\r\033[K%3d %%  %s", percent, step.c_str());
  }
  return !lost_ && Interruption::signal() == 0;
}

void ProgressOutput::showError(const Error& error) {
  if (kind_ == Kind::Json)
    writeLine(nlohmann::ordered_json({{"error", toJson(error)}})
                  .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void ProgressOutput::writeLine(const std::string& json) {
  if (std::fprintf(stderr, "%s\n", json.c_str()) < 0 || std::fflush(stderr) != 0) lost_ = true;
}

void addProgress(CLI::App& command, ProgressOutput::Kind& kind) {
  static const std::map<std::string, ProgressOutput::Kind> kinds = {{"auto", ProgressOutput::Kind::Person},
                                                                    {"json", ProgressOutput::Kind::Json}};
  command
      .add_option("--progress", kind, "How progress is told on standard error: auto, or json for programs")
      ->transform(CLI::CheckedTransformer(kinds))
      ->type_name("KIND");
}

}  // namespace zw::cli
