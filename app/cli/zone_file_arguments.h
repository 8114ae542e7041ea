// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <QString>
#include <string>

#include "app/cli/progress_output.h"
#include "core/ports/zone_file.h"

namespace zw::cli {

/// What of a foreign file is wanted, as the options say.
struct ZoneFileArguments {
  ZoneFileRequest request;
  std::string nameField;
  bool nameFieldGiven = false;
  ProgressOutput::Kind progress = ProgressOutput::Kind::Person;

  /// The request with the field that --name-field names, if any.
  [[nodiscard]] ZoneFileRequest wanted() const;
};

/// FILE, --layer, --where, --name-field, --geometry-column, --crs, --progress.
void addZoneFile(CLI::App& command, ZoneFileArguments& arguments);

/// The layers of a file for people.
[[nodiscard]] QString summaryText(const ZoneFileSummary& summary);

}  // namespace zw::cli
