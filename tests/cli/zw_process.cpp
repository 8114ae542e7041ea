// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/zw_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace zw::test {
namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "zw-test-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("no scratch folder");
  folder_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::permissions(folder_, fs::perms::owner_all, ignored);
  fs::remove_all(folder_, ignored);
}

std::string ScratchFolder::file(const std::string& name, const std::string& content) const {
  std::ofstream(path(name), std::ios::binary) << content;
  return path(name);
}

std::string readBytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

namespace {

/// Starts `zw` with its standard output in a file; `err` is where its standard error goes.
pid_t start(const std::vector<std::string>& arguments, const std::string& out,
            const std::function<void(posix_spawn_file_actions_t&)>& err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
  err(actions);
  std::vector<char*> argv{const_cast<char*>(ZW_PROGRAM)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  const int failed = ::posix_spawn(&child, ZW_PROGRAM, &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed) throw std::runtime_error("zw cannot be started");
  return child;
}

Outcome outcomeOf(pid_t child, const std::string& out) {
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status)) return {WEXITSTATUS(status), 0, readBytes(out), {}};
  return {128 + WTERMSIG(status), WTERMSIG(status), readBytes(out), {}};
}

}  // namespace

Outcome runZw(const std::vector<std::string>& arguments) {
  const ScratchFolder folder;
  const std::string out = folder.path("out"), err = folder.path("err");
  const pid_t child = start(arguments, out, [&](posix_spawn_file_actions_t& actions) {
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT, 0600);
  });
  Outcome outcome = outcomeOf(child, out);
  outcome.err = readBytes(err);
  return outcome;
}

Outcome mustDo(const std::vector<std::string>& arguments) {
  Outcome outcome = runZw(arguments);
  EXPECT_EQ(outcome.exitCode, 0) << testing::PrintToString(arguments) << outcome.err;
  return outcome;
}

std::vector<std::string> zoneNames(const std::string& plan) {
  std::vector<std::string> names;
  const auto listed = nlohmann::json::parse(mustDo({"zone", "list", plan, "--json"}).out);
  for (const auto& zone : listed.at("zones")) names.push_back(zone.at("name"));
  return names;
}

Outcome interruptZw(const std::vector<std::string>& arguments, int signal,
                    const std::function<bool(const std::string& line)>& when) {
  const ScratchFolder folder;
  const std::string out = folder.path("out");
  int pipe[2];
  if (::pipe(pipe) != 0) throw std::runtime_error("no pipe");
  const pid_t child = start(arguments, out, [&](posix_spawn_file_actions_t& actions) {
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDERR_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
  });
  ::close(pipe[1]);
  std::string line, all;
  bool sent = false;
  for (char c = 0; ::read(pipe[0], &c, 1) == 1;) {
    all += c;
    line += c;
    if (c != '\n') continue;
    if (!sent && when(line)) {
      ::kill(child, signal);
      sent = true;
    }
    line.clear();
  }
  ::close(pipe[0]);
  Outcome outcome = outcomeOf(child, out);
  outcome.err = all;
  return outcome;
}

std::string samplePlanIn(const ScratchFolder& folder, const std::string& name) {
  static const ScratchFolder shared;
  static const std::string sample = [] {
    const Outcome made = runZw({"plan", "sample", "-o", shared.path("sample.gpkg")});
    if (made.exitCode != 0) throw std::runtime_error("no sample plan: " + made.err);
    return shared.path("sample.gpkg");
  }();
  fs::copy_file(sample, folder.path(name));
  return folder.path(name);
}

std::string bundledPack() {
  return std::string(ZW_BUILD_DIR) + "/share/zonewright/region/south-lebanon.gpkg";
}

}  // namespace zw::test
