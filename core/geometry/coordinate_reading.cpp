// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_reading.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zw {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// What people and programs write, and what it is read as; longest first where one begins with another.
constexpr std::array<Replacement, 72> kPlain{{
    {"٠", "0"},     {"١", "1"},     {"٢", "2"},      {"٣", "3"},      {"٤", "4"},      {"٥", "5"},
    {"٦", "6"},     {"٧", "7"},     {"٨", "8"},      {"٩", "9"},      {"۰", "0"},      {"۱", "1"},
    {"۲", "2"},     {"۳", "3"},     {"۴", "4"},      {"۵", "5"},      {"۶", "6"},      {"۷", "7"},
    {"۸", "8"},     {"۹", "9"},     {"٫", "."},      {"،", ","},      {"؛", ";"},      {"−", "-"},
    {"–", "-"},     {"°", "D"},     {"º", "D"},      {"˚", "D"},      {"′′", "\""},    {"''", "\""},
    {"″", "\""},    {"”", "\""},    {"“", "\""},     {"ʺ", "\""},     {"״", "\""},     {"′", "'"},
    {"’", "'"},     {"‘", "'"},     {"ʹ", "'"},      {"´", "'"},      {"׳", "'"},      {"\t", " "},
    {"\n", " "},    {"\r", " "},    {"\u00A0", " "}, {"\u2009", " "}, {"\u202F", " "}, {"\u200E", ""},
    {"\u200F", ""}, {"\u061C", ""}, {"\u2066", ""},  {"\u2067", ""},  {"\u2068", ""},  {"\u2069", ""},
    {"\u202A", ""}, {"\u202B", ""}, {"\u202C", ""},  {"\uFEFF", ""},  {"شمالاً", "N"},  {"شمالا", "N"},
    {"شمال", "N"},  {"جنوباً", "S"}, {"جنوبا", "S"},  {"جنوب", "S"},   {"شرقاً", "E"},   {"شرقا", "E"},
    {"شرق", "E"},   {"غرباً", "W"},  {"غربا", "W"},   {"غرب", "W"},    {"(", " "},      {")", " "},
}};

/// Words in capitals that stand for a letter; LAT and LON become Y and X.
constexpr std::array<Replacement, 11> kWords{{{"NORTH", "N"},
                                              {"SOUTH", "S"},
                                              {"EAST", "E"},
                                              {"WEST", "W"},
                                              {"LATITUDE", "Y"},
                                              {"LONGITUDE", "X"},
                                              {"LAT", "Y"},
                                              {"LONG", "X"},
                                              {"LNG", "X"},
                                              {"LON", "X"},
                                              {"DEG", "D"}}};

template <std::size_t N>
const Replacement* replacementAt(const std::array<Replacement, N>& table, std::string_view rest) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [rest](const Replacement& r) { return rest.starts_with(r.first); });
  return found == table.end() ? nullptr : &*found;
}

template <std::size_t N>
std::string replaced(const std::array<Replacement, N>& table, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (const Replacement* replacement = replacementAt(table, std::string_view(text).substr(i))) {
      out += replacement->second;
      i += replacement->first.size();
    } else {
      out += text[i++];
    }
  }
  return out;
}

}  // namespace

std::string plainCoordinateText(const std::string& text) {
  std::string plain = replaced(kPlain, text);
  for (char& c : plain)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  plain = replaced(kWords, plain);
  const std::size_t first = plain.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return plain.substr(first, plain.find_last_not_of(' ') - first + 1);
}

bool saysNoOrder(const std::string& text) {
  return plainCoordinateText(text).find_first_of("NSEWXY") == std::string::npos;
}

CoordinateResult<LonLat> readCoordinate(const std::string& text) {
  constexpr std::size_t longest = 200;
  if (text.size() > longest) return tl::unexpected(CoordinateProblem::NotCoordinates);
  const std::string plain = plainCoordinateText(text);
  for (const auto read : {readMgrs, readUtm})
    if (auto place = read(plain); place || place.error() != CoordinateProblem::NotCoordinates) return place;
  return readAngles(plain);
}

}  // namespace zw
