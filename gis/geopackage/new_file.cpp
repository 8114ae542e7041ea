// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "gis/geopackage/container.h"

namespace zw::gpkg {
namespace {

/// Whether the file cannot grow. SQLite loses the system's reason on its way up, so the question is put
/// again, to a file that is thrown away.
bool isOutOfSpace(const std::string& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file < 0) return false;
  const std::vector<char> much(1 << 20, 'x');
  ssize_t written = 0;
  for (std::size_t done = 0; done < much.size() && written >= 0; done += static_cast<std::size_t>(written))
    written = ::write(file, much.data() + done, much.size() - done);
  const int problem = errno;
  ::close(file);
  return written < 0 && (problem == ENOSPC || problem == EDQUOT || problem == EFBIG);
}

}  // namespace

Result<void> writeNewFile(const std::string& path,
                          const std::function<Result<void>(SQLite::Database&)>& fill) {
  try {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto done = guarded(database, path, [&]() -> Result<void> {
      database.exec("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
      createContainer(database);
      // Not SQLite::Transaction: rolling back a file that is thrown away would hide why writing it failed.
      database.exec("BEGIN");
      if (auto filled = fill(database); !filled) return filled;
      database.exec("COMMIT");
      return {};
    });
    if (done) return *done;
    Error error = done.error();
    if (error.code == ErrorCode::CannotWrite && isOutOfSpace(path)) error.code = ErrorCode::DiskFull;
    return fail(std::move(error));
  } catch (const SQLite::Exception& exception) {
    return fail(errorOf(exception, nullptr, path));
  }
}

}  // namespace zw::gpkg
