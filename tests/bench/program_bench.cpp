// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs of zw as the operating system accounts for them: wall and processor time and peak memory,
// medians of five after one warm-up. The baseline is starting the program for nothing (zw --version).
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

struct Run {
  double wall = 0;    // s
  double cpu = 0;     // s
  double memory = 0;  // MB
};

double seconds(const timeval& t) {
  return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
}

Run runOnce(const std::vector<std::string>& arguments) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
    std::vector<char*> raw{const_cast<char*>(ZW_PROGRAM)};
    for (const std::string& a : arguments) raw.push_back(const_cast<char*>(a.c_str()));
    raw.push_back(nullptr);
    execv(ZW_PROGRAM, raw.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "zw %s did not succeed\n", arguments.front().c_str());
    std::exit(1);
  }
  return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

Run medians(const std::vector<std::string>& arguments) {
  runOnce(arguments);
  std::vector<double> wall, cpu, memory;
  for (int i = 0; i < 5; ++i) {
    const Run run = runOnce(arguments);
    wall.push_back(run.wall);
    cpu.push_back(run.cpu);
    memory.push_back(run.memory);
  }
  return {median(wall), median(cpu), median(memory)};
}

void print(const char* what, const Run& run, const Run& baseline, const char* wanted) {
  std::printf("%-34s %6.2f s wall  %6.2f s cpu  %6.0f MB  %5.1f x baseline  wanted: %s\n", what, run.wall,
              run.cpu, run.memory, run.wall / baseline.wall, wanted);
}

}  // namespace

int main() {
  const std::string folder =
      std::filesystem::temp_directory_path() / ("zw_bench_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const std::string plan = folder + "/plan.gpkg";
  const Run nothing = medians({"--version"});
  runOnce({"plan", "sample", "-o", plan});
  print("zw --version (baseline)", nothing, nothing, "-");
  print("zw metrics, sample", medians({"metrics", plan, "--json"}), nothing, "0.5 s, 150 MB");
  print("zw pack build, bundled region",
        medians({"pack", "build", ZW_SOURCE_DIR "/resources/region/south-lebanon.recipe.json", "-o",
                 folder + "/pack.gpkg"}),
        nothing, "30 s");
  print("zw brief, sample", medians({"brief", plan, "-o", folder + "/briefing.pdf"}), nothing, "-");
  std::filesystem::remove_all(folder);
  return 0;
}
