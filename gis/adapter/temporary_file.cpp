// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/adapter/temporary_file.h"

#include <unistd.h>

#include <filesystem>

namespace zw::adapter {
namespace {

std::string besideIt(const std::string& target) {
  const std::filesystem::path path(target);
  const std::string name =
      "." + path.stem().string() + ".part-" + std::to_string(::getpid()) + path.extension().string();
  return (path.parent_path() / name).string();
}

}  // namespace

TemporaryFile::TemporaryFile(std::string target) : target_(std::move(target)), name_(besideIt(target_)) {
  std::error_code ignored;
  std::filesystem::remove(name_, ignored);
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(name_, ignored);
}

Result<void> TemporaryFile::moveIntoPlace() const {
  std::error_code problem;
  std::filesystem::rename(name_, target_, problem);
  if (problem) return fail(Error{ErrorCode::CannotWrite, target_, {}, {}, problem.message()});
  return {};
}

}  // namespace zw::adapter
