// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/sha256.h"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

namespace zw {
namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

std::string text(const Digest& digest) {
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return std::string("sha256:") + hex.data();
}

tl::unexpected<Error> failedToRead(const std::string& path) {
  const int reason = errno;
  return fail(Error{reason == ENOENT ? ErrorCode::FileMissing : ErrorCode::FileUnreadable,
                    path,
                    {},
                    {},
                    reason == ENOENT ? "" : std::generic_category().message(reason)});
}

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string sha256(std::string_view bytes) {
  Digest digest;
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return text(digest);
}

Result<std::string> sha256OfFile(const std::string& path) {
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
  if (!file) return failedToRead(path);
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<unsigned char> buffer(1 << 20);
  while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), file.get()))
    crypto_hash_sha256_update(&state, buffer.data(), n);
  if (std::ferror(file.get())) return failedToRead(path);
  Digest digest;
  crypto_hash_sha256_final(&state, digest.data());
  return text(digest);
}

}  // namespace zw
