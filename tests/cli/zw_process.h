// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace zw::test {

struct Outcome {
  int exitCode = -1;  ///< 128 and the signal where one ended it
  int signal = 0;     ///< that ended it
  std::string out;
  std::string err;
};

/// Runs the real `zw` with these arguments and waits for it.
[[nodiscard]] Outcome runZw(const std::vector<std::string>& arguments);

/// The same; the test fails where zw does.
Outcome mustDo(const std::vector<std::string>& arguments);

/// The same, but sends it a signal once `when` is true of a line of its standard error.
[[nodiscard]] Outcome interruptZw(const std::vector<std::string>& arguments, int signal,
                                  const std::function<bool(const std::string& line)>& when);

/// A folder of its own for a test, removed afterwards.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + '/' + name; }
  /// Writes a file and gives its path.
  [[nodiscard]] std::string file(const std::string& name, const std::string& content) const;

 private:
  std::string folder_;
};

[[nodiscard]] std::string readBytes(const std::string& path);
/// A copy of the sample plan, which is made once for the whole run.
[[nodiscard]] std::string samplePlanIn(const ScratchFolder& folder, const std::string& name = "plan.gpkg");
/// Of the plan's active scenario, as `zw zone list` lists them.
[[nodiscard]] std::vector<std::string> zoneNames(const std::string& plan);
/// Ground in the hills north of the Litani that no zone of the sample covers, WKT.
inline constexpr const char* kSquare =
    "POLYGON((35.40 33.45, 35.42 33.45, 35.42 33.47, 35.40 33.47, 35.40 33.45))";
/// The region pack that the build made.
[[nodiscard]] std::string bundledPack();

}  // namespace zw::test
