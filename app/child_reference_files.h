// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/ports/reference_file.h"

namespace zw {

/// Reference layers read by `zw`, a process of its own for each that is open: reading needs libraries that
/// the desktop does without, and a bad file cannot take the window along.
class ChildReferenceFiles final : public ReferenceFiles {
 public:
  /// `program`: the path of zw.
  explicit ChildReferenceFiles(QString program) : program_(std::move(program)) {}

  [[nodiscard]] Result<ReferenceFileSummary> inspect(const std::string& file) const override;
  [[nodiscard]] Result<std::unique_ptr<ReferenceContent>> open(
      const ReferenceRequest& request) const override;
  [[nodiscard]] Result<std::pair<std::string, std::int64_t>> fingerprint(
      const std::string& file) const override;

 private:
  QString program_;
};

}  // namespace zw
