// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zw {

/// RFC 4122 identifier. Made only through ports/IdSource, so that tests hand in their own.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const Uuid&, const Uuid&) = default;

  [[nodiscard]] bool isNil() const { return *this == Uuid{}; }
  /// Lower-case canonical text, 36 characters.
  [[nodiscard]] std::string text() const;
  /// Nothing when the text is not a canonical UUID.
  [[nodiscard]] static std::optional<Uuid> fromText(std::string_view text);
};

}  // namespace zw
