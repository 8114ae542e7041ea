// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/geometry/coordinate_reading.h"

namespace zw {
namespace {

using GeographicLib::MGRS;
using GeographicLib::UTMUPS;

constexpr auto kNotCoordinates = CoordinateProblem::NotCoordinates;
constexpr auto kAmbiguous = CoordinateProblem::Ambiguous;
constexpr auto kOutOfRange = CoordinateProblem::OutOfRange;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
/// Grids leave out I and O, which look like digits.
bool isGridLetter(char c) {
  return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O';
}

/// Digits and letters in runs of one kind: "36S YB 0959" is 36, S, YB, 0959. Empty for other characters than
/// these, those in `dropped`, and blanks.
std::vector<std::string> runsOf(const std::string& plain, std::string_view withDigits,
                                std::string_view dropped) {
  std::vector<std::string> runs;
  bool open = false;
  for (const char c : plain) {
    const bool digit = isDigit(c) || withDigits.find(c) != std::string_view::npos;
    if (c == ' ' || dropped.find(c) != std::string_view::npos) {
      open = false;
    } else if (!digit && !(c >= 'A' && c <= 'Z')) {
      return {};
    } else if (open && isDigit(runs.back().front()) == digit) {
      runs.back() += c;
    } else {
      runs.emplace_back(1, c);
      open = true;
    }
  }
  return runs;
}

CoordinateResult<LonLat> fromGrid(int zone, bool north, double x, double y) {
  try {
    LonLat place;
    UTMUPS::Reverse(zone, north, x, y, place.lat, place.lon);
    if (std::isfinite(place.lat) && std::isfinite(place.lon)) return place;
  } catch (const GeographicLib::GeographicErr&) {
    // off the zone
  }
  return tl::unexpected(kOutOfRange);
}

/// What stands before the digits of a reference: "36SYB", or "ZAB" near the poles. How many of the runs that
/// is.
std::size_t squareRuns(const std::vector<std::string>& runs, std::string& square) {
  std::size_t i = 0;
  if (!runs.empty() && isDigit(runs[0].front())) square = runs[i++];
  while (i < runs.size() && !isDigit(runs[i].front())) square += runs[i++];
  return i;
}

bool isSquare(const std::string& square) {
  const std::size_t digits =
      static_cast<std::size_t>(std::find_if_not(square.begin(), square.end(), isDigit) - square.begin());
  return digits <= 2 && square.size() == digits + 3 &&
         std::all_of(square.begin() + static_cast<std::ptrdiff_t>(digits), square.end(), isGridLetter);
}

/// One band of 8° from C at 80° S; X reaches 84° N.
bool isInBand(double latitude, char letter) {
  constexpr std::string_view bands = "CDEFGHJKLMNPQRSTUVWX";
  const std::size_t band = bands.find(letter);
  if (band == std::string_view::npos) return false;
  constexpr double slack = 1e-4;  // a grid place is a whole metre
  const double south = -80 + 8 * static_cast<double>(band);
  const double north = letter == 'X' ? 84 : south + 8;
  return latitude >= south - slack && latitude <= north + slack;
}

CoordinateResult<LonLat> inZone(int zone, char letter, double easting, double northing) {
  if (zone < 1 || zone > 60) return tl::unexpected(kOutOfRange);
  if (letter == 'N') return fromGrid(zone, true, easting, northing);
  if (letter == 'S') {
    const auto inBand = fromGrid(zone, true, easting, northing);
    return inBand && isInBand(inBand->lat, 'S') ? inBand : fromGrid(zone, false, easting, northing);
  }
  if (!isGridLetter(letter) || letter < 'C' || letter > 'X') return tl::unexpected(kNotCoordinates);
  auto place = fromGrid(zone, letter > 'N', easting, northing);
  if (place && !isInBand(place->lat, letter)) return tl::unexpected(kOutOfRange);
  return place;
}

struct Axis {
  double metres = 0;
  char letter = 0;  ///< E, N or 0
};

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "709594 m E" and "E 709594" alike; the letters stand all before or all after their numbers.
std::optional<std::vector<Axis>> axesOf(const std::vector<std::string>& runs) {
  std::vector<Axis> axes;
  char before = 0;
  for (const std::string& run : runs) {
    if (isDigit(run.front())) {
      const auto metres = number(run);
      if (!metres) return std::nullopt;
      axes.push_back({*metres, std::exchange(before, '\0')});
      continue;
    }
    const std::string letter = run.size() == 2 && run.front() == 'M' ? run.substr(1) : run;
    if (letter == "M" && !axes.empty()) continue;
    if (letter != "E" && letter != "N") return std::nullopt;
    if (!axes.empty() && axes.back().letter == 0 && (axes.size() == 1 || axes.front().letter != 0))
      axes.back().letter = letter.front();
    else if (before == 0)
      before = letter.front();
    else
      return std::nullopt;
  }
  if (axes.size() != 2 || before != 0) return std::nullopt;
  return axes;
}

/// Words that people write before a grid place.
std::string withoutGridWords(std::string text) {
  for (const std::string_view word : {"UTM", "UPS", "ZONE"})
    if (const std::size_t at = text.find(word); at != std::string::npos)
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), word.size(), ' ');
  return text;
}

struct Grid {
  int zone = 0;  ///< 0: polar stereographic, which has a letter alone
  char letter = 0;
};

/// The zone with its letter, which stands first or last; taken out of the runs.
std::optional<Grid> takeGrid(std::vector<std::string>& runs) {
  if (runs.size() < 4) return std::nullopt;
  const auto take = [&](std::size_t at, std::size_t length) {
    const Grid grid{length == 1 ? 0 : std::stoi(runs[at]), runs[at + length - 1].front()};
    const auto from = runs.begin() + static_cast<std::ptrdiff_t>(at);
    runs.erase(from, from + static_cast<std::ptrdiff_t>(length));
    return grid;
  };
  if (runs[0] == "N" || runs[0] == "S") return take(0, 1);
  for (const std::size_t at : {std::size_t{0}, runs.size() - 2}) {
    const std::string& zone = runs[at];
    const std::string& letter = runs[at + 1];
    if (zone.size() <= 2 && std::all_of(zone.begin(), zone.end(), isDigit) && letter.size() == 1 &&
        isGridLetter(letter.front()))
      return take(at, 2);
  }
  return std::nullopt;
}

}  // namespace

CoordinateResult<LonLat> readMgrs(const std::string& plain) {
  const std::vector<std::string> runs = runsOf(plain, {}, {});
  std::string square;
  const std::size_t used = squareRuns(runs, square);
  if (!isSquare(square) || used == runs.size() || runs.size() > used + 2)
    return tl::unexpected(kNotCoordinates);
  std::string digits;
  for (std::size_t i = used; i < runs.size(); ++i) {
    if (!isDigit(runs[i].front())) return tl::unexpected(kNotCoordinates);
    digits += runs[i];
  }
  if (runs.size() == used + 2 && runs[used].size() != runs[used + 1].size())
    return tl::unexpected(kAmbiguous);
  if (digits.size() % 2 != 0) return tl::unexpected(kAmbiguous);
  if (digits.size() > 10) return tl::unexpected(kNotCoordinates);
  try {
    int zone = 0, precision = 0;
    bool north = false;
    double x = 0, y = 0;
    MGRS::Reverse(square + digits, zone, north, x, y, precision, true);
    return fromGrid(zone, north, x, y);
  } catch (const GeographicLib::GeographicErr&) {
    return tl::unexpected(kOutOfRange);
  }
}

CoordinateResult<LonLat> readUtm(const std::string& plain) {
  std::vector<std::string> runs = runsOf(withoutGridWords(plain), ".", ",;");
  const auto grid = takeGrid(runs);
  if (!grid) return tl::unexpected(kNotCoordinates);
  const auto axes = axesOf(runs);
  // Degrees of two or three digits are angles ("33N 20 15 …"): no grid place is so near the corner of its
  // zone.
  constexpr double leastEasting = 1000;
  if (!axes || std::max(axes->front().metres, axes->back().metres) < leastEasting)
    return tl::unexpected(kNotCoordinates);
  const Axis& first = axes->front();
  const Axis& second = axes->back();
  const bool polar = grid->zone == 0;
  if (first.letter != 0 && first.letter == second.letter) return tl::unexpected(kAmbiguous);
  if (polar && (first.letter == 0 || second.letter == 0)) return tl::unexpected(kNotCoordinates);
  const bool northingFirst = first.letter == 'N' || second.letter == 'E';
  const double easting = northingFirst ? second.metres : first.metres;
  const double northing = northingFirst ? first.metres : second.metres;
  return polar ? fromGrid(0, grid->letter == 'N', easting, northing)
               : inZone(grid->zone, grid->letter, easting, northing);
}

}  // namespace zw
