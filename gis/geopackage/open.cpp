// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>

#include "gis/geopackage/container.h"

namespace zw::gpkg {
namespace {

std::string systemReason(int number) {
  return std::generic_category().message(number);
}

Error problem(ErrorCode code, const std::string& path, std::string detail) {
  return {code, path, {}, {}, std::move(detail)};
}

std::uint32_t bigEndian32(const unsigned char* bytes) {
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

/// A file that is left half-way through a transaction has its own length only after it was rolled back.
bool hasJournal(const std::string& path) {
  struct stat status {};
  return ::stat((path + "-journal").c_str(), &status) == 0 && status.st_size > 0;
}

/// Looks at the file's first page before SQLite does, because SQLite says only "not a database".
/// The offsets are those of the SQLite file format, section 1.3.
std::optional<Error> inspect(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const int reason = errno;
    if (reason == ENOENT || reason == ENOTDIR) return problem(ErrorCode::FileMissing, path, "");
    return problem(ErrorCode::FileUnreadable, path, systemReason(reason));
  }
  std::array<unsigned char, 100> header{};
  struct stat status {};
  const bool known = ::fstat(file, &status) == 0;
  const bool regular = known && S_ISREG(status.st_mode);
  const ssize_t got = regular ? ::read(file, header.data(), header.size()) : 0;
  const int reason = errno;
  ::close(file);
  if (known && S_ISDIR(status.st_mode)) return problem(ErrorCode::FileUnreadable, path, systemReason(EISDIR));
  if (!known || got < 0) return problem(ErrorCode::FileUnreadable, path, systemReason(reason));
  if (!regular) return problem(ErrorCode::NotGeoPackage, path, "it is not a regular file");
  if (got == 0) return problem(ErrorCode::NotGeoPackage, path, "the file is empty");

  constexpr char kMagic[] = "SQLite format 3";
  if (std::memcmp(header.data(), kMagic,
                  std::min<std::size_t>(sizeof kMagic, static_cast<std::size_t>(got))) != 0)
    return problem(ErrorCode::NotGeoPackage, path, "it is another kind of file");
  if (got < static_cast<ssize_t>(header.size()))
    return problem(ErrorCode::NotGeoPackage, path, "the file is cut short");
  std::uint64_t pageSize = static_cast<std::uint64_t>(header[16]) << 8 | header[17];
  if (pageSize == 1) pageSize = 65536;
  const bool countIsValid = bigEndian32(&header[24]) == bigEndian32(&header[92]);
  const std::uint64_t wanted = pageSize * bigEndian32(&header[28]);
  const auto found = static_cast<std::uint64_t>(status.st_size);
  if (countIsValid && found < wanted && !hasJournal(path))
    return problem(ErrorCode::NotGeoPackage, path,
                   "the file is cut short: " + std::to_string(found) + " of " + std::to_string(wanted) +
                       " bytes are there");
  return std::nullopt;
}

std::string immutableUri(const std::string& path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || std::strchr("/-_.~", c)) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[byte >> 4];
      uri += kHex[byte & 15];
    }
  }
  return uri + "?immutable=1";
}

bool hasGeoPackageMark(SQLite::Database& db) {
  const auto mark = static_cast<std::uint32_t>(db.execAndGet("PRAGMA application_id").getInt());
  return mark == 0x47504B47 || mark == 0x47503130 || mark == 0x47503131;  // "GPKG", "GP10", "GP11"
}

std::optional<Error> checkContent(SQLite::Database& db, const std::string& path) {
  if (!hasGeoPackageMark(db))
    return problem(ErrorCode::NotGeoPackage, path, "it is an SQLite file without the mark of a GeoPackage");
  for (const char* table : {"gpkg_spatial_ref_sys", "gpkg_contents"})
    if (!db.tableExists(table))
      return problem(ErrorCode::NotGeoPackage, path, std::string("it has no table ") + table);
  return std::nullopt;
}

bool isOutOfSpace(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

ErrorCode codeOf(int extended, int systemError) {
  switch (extended) {
    case SQLITE_READONLY_DBMOVED:
    case SQLITE_READONLY_DIRECTORY:
      return ErrorCode::CannotWrite;
    case SQLITE_READONLY_ROLLBACK:  // left half-way by a killed program, and it cannot be put right here
      return ErrorCode::FileUnreadable;
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
      return ErrorCode::FileUnreadable;
    default:
      break;
  }
  switch (extended & 0xff) {
    case SQLITE_FULL:
      return ErrorCode::DiskFull;
    case SQLITE_IOERR:
      return isOutOfSpace(systemError) ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
    case SQLITE_READONLY:
      return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::Locked;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return isOutOfSpace(systemError) ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
    case SQLITE_NOTADB:
      return ErrorCode::NotGeoPackage;
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_ERROR:  // a table or column that the schema promises is not there
      return ErrorCode::Damaged;
    default:
      return ErrorCode::Internal;
  }
}

}  // namespace

Error errorOf(const SQLite::Exception& exception, SQLite::Database* db, const std::string& path) {
  const int lastError = errno;  // SQLite keeps the reason to itself where a copy (sqlite3_backup) fails
  int systemError = db ? sqlite3_system_errno(db->getHandle()) : 0;
  if (systemError == 0 && isOutOfSpace(lastError)) systemError = lastError;
  const bool hasExtended = exception.getExtendedErrorCode() > 0;
  const int extended = hasExtended ? exception.getExtendedErrorCode() : exception.getErrorCode();
  const ErrorCode code = codeOf(extended, systemError);
  std::string detail;
  if (extended == SQLITE_READONLY_ROLLBACK)
    detail = "an interrupted change must be rolled back first, and the file cannot be written to";
  else if (code == ErrorCode::CannotWrite && systemError != 0)
    detail = systemReason(systemError);
  else if (code != ErrorCode::Locked && code != ErrorCode::DiskFull && code != ErrorCode::ReadOnly)
    detail = exception.what();
  return problem(code, path, std::move(detail));
}

Result<SQLite::Database> open(const std::string& path, Access access, int busyTimeoutMs) {
  if (auto found = inspect(path)) return fail(std::move(*found));
  const int flags = access == Access::ReadWrite ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
  try {
    SQLite::Database db =
        access == Access::Immutable
            ? SQLite::Database(immutableUri(path), flags | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
                               busyTimeoutMs)
            : SQLite::Database(path, flags, busyTimeoutMs);
    auto checked = guarded(db, path, [&] { return checkContent(db, path); });
    if (!checked) {
      // At the door a page that makes no sense means that this is not the file it should be.
      if (checked.error().code == ErrorCode::Damaged) checked.error().code = ErrorCode::NotGeoPackage;
      return fail(std::move(checked.error()));
    }
    if (*checked) return fail(std::move(**checked));
    return db;
  } catch (const SQLite::Exception& exception) {
    Error error = errorOf(exception, nullptr, path);
    if (error.code == ErrorCode::CannotWrite) error.code = ErrorCode::FileUnreadable;
    return fail(std::move(error));
  }
}

}  // namespace zw::gpkg
