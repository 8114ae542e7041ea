// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_path.h"

#include <algorithm>
#include <filesystem>

#include "gis/plan/plan_file.h"

namespace zw::cli {

Result<std::string> outputExtension(const std::string& path, const std::vector<std::string>& allowed) {
  std::string extension = std::filesystem::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  if (std::find(allowed.begin(), allowed.end(), extension) != allowed.end()) return extension;
  std::string names;
  for (const std::string& name : allowed) names += (names.empty() ? "" : ", ") + name;
  return fail({ErrorCode::Usage, path, {}, {}, "the output's name must end in one of: " + names});
}

Result<void> refuseInputs(const std::string& output, const std::vector<std::string>& inputs) {
  std::error_code ignored;
  for (const std::string& input : inputs)
    if (std::filesystem::equivalent(output, input, ignored))
      return fail({ErrorCode::FileExists, output, {}, {}, "it is one of the inputs"});
  if (isPlanFile(output)) return fail({ErrorCode::FileExists, output, {}, {}, "it is a plan"});
  return {};
}

}  // namespace zw::cli
