// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"

namespace zw::adapter {

/// A file beside its target that takes the target's place when it is done, and is removed otherwise. Its
/// ending is the target's, since some writers choose the format by it.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string target);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  [[nodiscard]] const std::string& name() const { return name_; }
  /// Error CannotWrite.
  [[nodiscard]] Result<void> moveIntoPlace() const;

 private:
  std::string target_;
  std::string name_;
};

}  // namespace zw::adapter
