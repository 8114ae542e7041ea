// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/road_words.h"

#include <array>

namespace zw {
namespace {

template <class Enum>
struct Words;
template <>
struct Words<RoadClass> {
  static constexpr std::array<std::string_view, 9> kAll = {
      "motorway", "trunk", "primary", "secondary", "tertiary", "minor", "service", "track", "path"};
};
template <>
struct Words<RoadStructure> {
  static constexpr std::array<std::string_view, 4> kAll = {"none", "bridge", "tunnel", "ford"};
};
template <>
struct Words<Passability> {
  static constexpr std::array<std::string_view, 4> kAll = {"unknown", "open", "restricted", "closed"};
};
template <>
struct Words<Surface> {
  static constexpr std::array<std::string_view, 3> kAll = {"unknown", "paved", "unpaved"};
};
template <>
struct Words<Reliability> {
  static constexpr std::array<std::string_view, 3> kAll = {"confirmed", "reported", "assumed"};
};
template <>
struct Words<RoadStatus::Target> {
  static constexpr std::array<std::string_view, 2> kAll = {"road", "crossing"};
};

template <class Enum>
std::string_view word(Enum value) {
  return Words<Enum>::kAll[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view wordOf(RoadClass value) {
  return word(value);
}
std::string_view wordOf(RoadStructure value) {
  return word(value);
}
std::string_view wordOf(Passability value) {
  return word(value);
}
std::string_view wordOf(Surface value) {
  return word(value);
}
std::string_view wordOf(Reliability value) {
  return word(value);
}
std::string_view wordOf(RoadStatus::Target value) {
  return word(value);
}

template <class Enum>
std::optional<Enum> fromWord(std::string_view text) {
  const auto& all = Words<Enum>::kAll;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}
template std::optional<RoadClass> fromWord(std::string_view);
template std::optional<RoadStructure> fromWord(std::string_view);
template std::optional<Passability> fromWord(std::string_view);
template std::optional<Surface> fromWord(std::string_view);
template std::optional<Reliability> fromWord(std::string_view);
template std::optional<RoadStatus::Target> fromWord(std::string_view);

}  // namespace zw
