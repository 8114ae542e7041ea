// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace zw {
namespace {

tl::unexpected<Error> failure(const std::string& path, int number) {
  const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
  return fail({full ? ErrorCode::DiskFull : ErrorCode::CannotWrite,
               path,
               {},
               {},
               std::system_category().message(number)});
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool sync(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return file.number() >= 0 && ::fsync(file.number()) == 0;
}

}  // namespace

AtomicFile::AtomicFile(std::string path) : path_(std::move(path)) {
  const std::filesystem::path target(path_);
  workPath_ = (target.parent_path() / ("." + target.stem().string() + ".unfinished-" +
                                       std::to_string(::getpid()) + target.extension().string()))
                  .string();
  std::error_code ignored;
  std::filesystem::remove(workPath_, ignored);
}

AtomicFile::~AtomicFile() {
  if (committed_) return;
  std::error_code ignored;
  for (const char* suffix : {"", "-journal", "-wal", "-shm"})
    std::filesystem::remove(workPath_ + suffix, ignored);
}

Result<void> AtomicFile::commit() {
  if (!sync(workPath_)) return failure(path_, errno);
  if (std::rename(workPath_.c_str(), path_.c_str()) != 0) return failure(path_, errno);
  committed_ = true;
  const std::string folder = std::filesystem::path(path_).parent_path().string();
  // The name itself lives in the folder; a file system that cannot sync a folder keeps the file all the same.
  sync(folder.empty() ? "." : folder);
  return {};
}

Result<void> writeFileAtomically(const std::string& path, const std::string& bytes) {
  AtomicFile file(path);
  {
    const Descriptor out(::open(file.workPath().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (out.number() < 0) return failure(path, errno);
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t written = ::write(out.number(), bytes.data() + done, bytes.size() - done);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return failure(path, errno);
      done += static_cast<std::size_t>(written);
    }
  }
  return file.commit();
}

}  // namespace zw
