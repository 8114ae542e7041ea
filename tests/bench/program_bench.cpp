// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs as the operating system accounts for them, medians of five after one warm-up: of zw wall and
// processor time and peak memory; of the desktop the time from its start until the window is first painted
// and until all is shown, with the memory resident then. The baseline is starting zw for nothing (zw
// --version).
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
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

/// A figure of /proc/PID/status in MB, such as "VmRSS:".
double statusOf(pid_t process, const std::string& key) {
  std::ifstream file("/proc/" + std::to_string(process) + "/status");
  std::string word;
  double kilobytes = 0;
  while (file >> word)
    if (word == key && file >> kilobytes) return kilobytes / 1024;
  return 0;
}

/// What was measured when the desktop told of an event.
struct Moment {
  double wall = 0;       // s since the program was started
  double resident = 0;   // MB
  double anonymous = 0;  // MB of it that are no file's pages
};

/// Starts the desktop with a home of its own, so that it opens a fresh sample, and takes note of each line it
/// prints.
std::vector<Moment> startDesktop(const std::string& home) {
  int lines[2];
  if (pipe(lines) != 0) std::exit(1);
  std::filesystem::remove_all(home);
  std::filesystem::create_directories(home);
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    dup2(lines[1], STDOUT_FILENO);
    dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
    for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
      setenv(variable, home.c_str(), 1);
    execl(ZW_DESKTOP, ZW_DESKTOP, "--timing", nullptr);
    _exit(127);
  }
  close(lines[1]);
  std::vector<Moment> moments;
  for (char c = 0; read(lines[0], &c, 1) == 1;) {
    if (c != '\n') continue;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    moments.push_back({wall.count(), statusOf(child, "VmRSS:"), statusOf(child, "RssAnon:")});
  }
  close(lines[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0 || moments.size() != 2) {
    std::fprintf(stderr, "zonewright --timing did not succeed\n");
    std::exit(1);
  }
  return moments;
}

Moment medianOf(const std::vector<std::vector<Moment>>& runs, std::size_t moment) {
  std::vector<double> wall, resident, anonymous;
  for (const auto& run : runs) {
    wall.push_back(run[moment].wall);
    resident.push_back(run[moment].resident);
    anonymous.push_back(run[moment].anonymous);
  }
  return {median(wall), median(resident), median(anonymous)};
}

void benchDesktop(const std::string& home, const Run& baseline) {
  startDesktop(home);
  std::vector<std::vector<Moment>> runs;
  for (int i = 0; i < 5; ++i) runs.push_back(startDesktop(home));
  const char* const what[] = {"zonewright, first paint", "zonewright, all shown"};
  const char* const wanted[] = {"0.35 s, 120 MB", "-"};
  for (std::size_t i = 0; i < 2; ++i) {
    const Moment m = medianOf(runs, i);
    std::printf("%-34s %6.2f s wall  %6.0f MB resident, %4.0f MB anonymous  %5.1f x baseline  wanted: %s\n",
                what[i], m.wall, m.resident, m.anonymous, m.wall / baseline.wall, wanted[i]);
  }
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
  benchDesktop(folder + "/home", nothing);
  std::filesystem::remove_all(folder);
  return 0;
}
