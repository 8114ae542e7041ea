// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/ports/zone_file.h"

namespace zw {

/// Reads zones in another process, the `zw` beside the program: what reads foreign files is loaded only
/// there, and whatever a broken file does to it, the window stays.
class ChildZoneReader final : public ZoneFileReader {
 public:
  explicit ChildZoneReader(QString program) : program_(std::move(program)) {}

  [[nodiscard]] Result<ZoneFileSummary> inspect(const std::string& file,
                                                const ImportProgress& progress) const override;
  [[nodiscard]] Result<ZoneFileReading> read(const ZoneFileRequest& request,
                                             const ImportProgress& progress) const override;

 private:
  QString program_;
};

}  // namespace zw
