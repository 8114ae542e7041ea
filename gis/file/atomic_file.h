// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"

namespace zw {

/// A file that appears under its name only once it is complete: it is written under another name in the same
/// folder and renamed at the end. What stood at the name before stays until then, and stays if anything
/// fails.
class AtomicFile {
 public:
  explicit AtomicFile(std::string path);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  /// Removes the unfinished file unless commit() succeeded.
  ~AtomicFile();

  /// Where to write; has the same extension. Nothing stands there.
  [[nodiscard]] const std::string& workPath() const { return workPath_; }
  /// Brings the bytes to the disk and the file to its name. Errors: CannotWrite, DiskFull.
  [[nodiscard]] Result<void> commit();

 private:
  std::string path_;
  std::string workPath_;
  bool committed_ = false;
};

/// Writes `bytes` as the whole content of the file at `path`. Errors: CannotWrite, DiskFull.
[[nodiscard]] Result<void> writeFileAtomically(const std::string& path, const std::string& bytes);

}  // namespace zw
