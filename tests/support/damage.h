// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <random>
#include <string>

namespace zw::test {

/// What befalls a file on its way: the same for the same number and content.
class Damage {
 public:
  explicit Damage(unsigned number) : random_(number) {}

  /// Bytes that became others.
  std::string flipped(std::string bytes) {
    for (std::size_t left = oneOf<std::size_t>({1, 5, 40}); left > 0; --left)
      bytes[below(bytes.size())] = static_cast<char>(below(256));
    return bytes;
  }
  std::string cutShort(const std::string& bytes) { return bytes.substr(0, 1 + below(bytes.size() - 1)); }
  /// A piece that is there again elsewhere.
  std::string repeated(const std::string& bytes) {
    const std::string piece = bytes.substr(below(bytes.size()), oneOf<std::size_t>({7, 64, 900}));
    return std::string(bytes).insert(below(bytes.size()), piece);
  }
  /// Numbers of a text that became huge, tiny or none.
  std::string misnumbered(std::string text) {
    static constexpr std::array<const char*, 8> kOthers = {
        "1e308", "-1e308", "NaN", "Infinity", "1e18", "99999999999999999999999", "1e-320", ""};
    for (int i = 0; i < 3; ++i) {
      const auto begin = text.find_first_of("0123456789", below(text.size()));
      if (begin == std::string::npos) continue;
      const auto end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
      text.replace(begin, end - begin, kOthers[below(kOthers.size())]);
    }
    return text;
  }
  /// The same of eight bytes each.
  std::string misnumberedBytes(std::string bytes) {
    using Limits = std::numeric_limits<double>;
    for (int i = 0; i < 3; ++i) {
      const double number = oneOf<double>({Limits::quiet_NaN(), Limits::infinity(), 1e308, -1e300, 1e18});
      std::memcpy(bytes.data() + below(bytes.size() - sizeof number), &number, sizeof number);
    }
    return bytes;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % std::max<std::size_t>(1, limit); }
  template <class T>
  T oneOf(std::initializer_list<T> choices) {
    return choices.begin()[below(choices.size())];
  }

  std::mt19937 random_;
};

}  // namespace zw::test
