// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_environment.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <random>
#include <string_view>

namespace zw {
namespace {

std::time_t moment() {
  if (const char* set = std::getenv("SOURCE_DATE_EPOCH")) {
    long long seconds = 0;
    const std::string_view text(set);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error == std::errc() && end == text.data() + text.size()) return static_cast<std::time_t>(seconds);
  }
  return std::time(nullptr);
}

}  // namespace

std::string SystemClock::now() const {
  const std::time_t at = moment();
  std::tm parts{};
  gmtime_r(&at, &parts);
  char text[sizeof "2026-11-22T21:51:00Z" + 16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Uuid RandomIds::next() {
  std::random_device entropy;
  Uuid id;
  for (std::size_t i = 0; i < id.bytes.size(); i += sizeof(std::uint32_t)) {
    const std::uint32_t word = entropy();
    std::memcpy(id.bytes.data() + i, &word, sizeof word);
  }
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x40);  // version 4
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);  // RFC 4122 variant
  return id;
}

}  // namespace zw
