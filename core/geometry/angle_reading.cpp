// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

constexpr auto kNotCoordinates = CoordinateProblem::NotCoordinates;
constexpr auto kAmbiguous = CoordinateProblem::Ambiguous;
constexpr auto kOutOfRange = CoordinateProblem::OutOfRange;

/// A piece of the text: a number with its sign and mark, a letter (N S E W, Y and X for labels), or what
/// parts the two angles (",").
struct Item {
  char letter = 0;     ///< 0 for a number
  std::string digits;  ///< "20.365"
  char sign = 0;       ///< + or -, where written
  char mark = 0;       ///< D, ' or "
  bool tight = false;  ///< a letter without a blank between digits
  [[nodiscard]] bool isNumber() const { return letter == 0; }
  [[nodiscard]] bool isParting() const { return letter == ','; }
  [[nodiscard]] bool isAxis() const { return !isNumber() && !isParting(); }
};
using Items = std::vector<Item>;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isOneOf(char c, std::string_view all) {
  return c != 0 && all.find(c) != std::string_view::npos;
}

/// One way to take commas: those between digits as decimal marks, or all of them as what parts the angles.
class Reader {
 public:
  Reader(const std::string& text, bool decimalCommas) : text_(text), decimalCommas_(decimalCommas) {}

  /// Nothing where a character has no place here.
  std::optional<Items> items() {
    while (i_ < text_.size())
      if (!takeNext()) return std::nullopt;
    return std::move(items_);
  }

 private:
  [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  [[nodiscard]] bool isDecimalMark(std::size_t i) const {
    const bool comma = at(i) == ',' && decimalCommas_ && i > 0 && isDigit(at(i - 1));
    return (at(i) == '.' || comma) && isDigit(at(i + 1));
  }

  bool takeNext() {
    const char c = at(i_);
    if (c == ' ') return ++i_, true;
    if (isDigit(c) || (isOneOf(c, "+-") && isDigit(at(i_ + 1)))) return takeNumber();
    if (isOneOf(c, "D'\"")) return takeMark(c);
    if (c == ':') return takeColon();
    if (isOneOf(c, ",;/")) return takeParting(c);
    if (!isOneOf(c, "NSEWXY") || isOneOf(at(i_ + 1), "NSEWXY")) return false;
    const bool tight = i_ > 0 && isDigit(at(i_ - 1)) && isDigit(at(i_ + 1));
    items_.push_back({c, {}, 0, 0, tight});
    ++i_;
    // "Y: 33.3", "LAT = 33.3"
    while (isOneOf(c, "XY") && i_ < text_.size() && isOneOf(at(i_), " :=.")) ++i_;
    return true;
  }

  bool takeNumber() {
    Item item;
    if (i_ == 0 || at(i_ - 1) != ':') colons_ = 0;
    if (!isDigit(at(i_))) item.sign = at(i_++);
    bool marked = false;
    while (isDigit(at(i_)) || (!marked && isDecimalMark(i_))) {
      marked = marked || !isDigit(at(i_));
      item.digits += isDigit(at(i_)) ? at(i_) : '.';
      ++i_;
    }
    if (at(i_) == '.' && !isDigit(at(i_ + 1)) && !marked) ++i_;  // "33."
    // A second decimal mark makes no number.
    if (at(i_) == '.' || (marked && isDecimalMark(i_))) return false;
    items_.push_back(std::move(item));
    return true;
  }

  bool takeMark(char mark) {
    if (items_.empty() || !items_.back().isNumber() || items_.back().mark != 0) return false;
    items_.back().mark = mark;
    ++i_;
    return true;
  }

  /// Degrees before the first colon, minutes before the second.
  bool takeColon() {
    if (items_.empty() || !items_.back().isNumber() || !isDigit(at(i_ + 1))) return false;
    constexpr std::string_view marks = "D'";
    return colons_ < marks.size() && takeMark(marks[colons_++]);
  }

  bool takeParting(char c) {
    ++i_;
    if (c == '/' && text_.find_first_not_of(' ', i_) == std::string::npos) return true;  // as ISO 6709 ends
    items_.push_back({',', {}, 0, 0, false});
    return true;
  }

  const std::string& text_;
  bool decimalCommas_;
  std::size_t i_ = 0;
  std::size_t colons_ = 0;  ///< since the number that they began with
  Items items_;
};

struct Angle {
  double degrees = 0;
  char axis = 0;  ///< Y, X, or 0 where nothing says so
};

double valueOf(const std::string& digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "332022" of a latitude, "0351508" of a longitude: degrees, minutes and seconds without anything between.
Items apart(const Item& number, bool latitude) {
  const std::size_t whole = number.digits.find('.');
  const std::size_t length = whole == std::string::npos ? number.digits.size() : whole;
  const std::size_t degrees = latitude ? 2 : 3;
  if (length != degrees + 2 && length != degrees + 4) return {number};
  Items out;
  for (std::size_t at = 0, size = degrees; at < length; at += size, size = 2) {
    const bool last = at + size >= length;
    out.push_back({0, number.digits.substr(at, last ? std::string::npos : size), 0, 0, false});
  }
  return out;
}

/// Degrees, minutes and seconds in this order, none twice; only the last may have decimals.
CoordinateResult<double> sexagesimal(const Items& numbers) {
  constexpr std::string_view marks = "D'\"";
  constexpr double parts[] = {1, 60, 3600};
  double sum = 0;
  std::size_t next = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Item& number = numbers[i];
    const std::size_t unit = number.mark == 0 ? next : marks.find(number.mark);
    if (unit < next || unit > 2 || (i == 0 && unit != 0)) return tl::unexpected(kNotCoordinates);
    if (i + 1 < numbers.size() && number.digits.find('.') != std::string::npos)
      return tl::unexpected(kNotCoordinates);
    if (i > 0 && number.sign != 0) return tl::unexpected(kNotCoordinates);
    const double value = valueOf(number.digits);
    if (unit > 0 && value >= 60) return tl::unexpected(kOutOfRange);
    sum += value / parts[unit];
    next = unit + 1;
  }
  return sum;
}

CoordinateResult<Angle> angleOf(Items part) {
  char hemisphere = 0, label = 0;
  const auto take = [&](const Item& item) {
    char& which = isOneOf(item.letter, "XY") ? label : hemisphere;
    return std::exchange(which, item.letter) == 0;
  };
  bool once = true;
  while (!part.empty() && part.front().isAxis()) {
    once = take(part.front()) && once;
    part.erase(part.begin());
  }
  while (!part.empty() && part.back().isAxis()) {
    once = take(part.back()) && once;
    part.pop_back();
  }
  if (part.empty() || part.size() > 3 ||
      !std::all_of(part.begin(), part.end(), [](const Item& i) { return i.isNumber(); }))
    return tl::unexpected(kNotCoordinates);
  if (!once || (hemisphere != 0 && part.front().sign != 0)) return tl::unexpected(kAmbiguous);
  const char axis = hemisphere == 0 ? label : isOneOf(hemisphere, "NS") ? 'Y' : 'X';
  if (label != 0 && axis != label) return tl::unexpected(kAmbiguous);
  const bool negative = part.front().sign == '-' || isOneOf(hemisphere, "SW");
  if (part.size() == 1 && part.front().mark == 0 && hemisphere != 0) part = apart(part.front(), axis == 'Y');
  const auto degrees = sexagesimal(part);
  if (!degrees) return tl::unexpected(degrees.error());
  return Angle{negative ? -*degrees : *degrees, axis};
}

/// Where the second angle begins, and past what parts them; nothing where that cannot be told.
struct Parting {
  std::size_t end = 0;
  std::size_t next = 0;
};

std::size_t countOf(const Items& items, auto&& which) {
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), which));
}
std::size_t secondOf(const Items& items, auto&& which) {
  const auto first = std::find_if(items.begin(), items.end(), which);
  return static_cast<std::size_t>(std::find_if(first + 1, items.end(), which) - items.begin());
}

std::optional<Parting> partingOf(const Items& items) {
  const auto isParting = [](const Item& item) { return item.isParting(); };
  const auto isAxis = [](const Item& item) { return item.isAxis(); };
  const auto isDegrees = [](const Item& item) { return item.mark == 'D'; };
  const auto isSigned = [](const Item& item) { return item.sign != 0; };
  const auto isLabel = [](const Item& item) { return isOneOf(item.letter, "XY"); };
  const std::size_t partings = countOf(items, isParting);
  if (partings > 1) return std::nullopt;
  if (partings == 1) {
    const auto at =
        static_cast<std::size_t>(std::find_if(items.begin(), items.end(), isParting) - items.begin());
    return Parting{at, at + 1};
  }
  const auto split = [](std::size_t at) { return Parting{at, at}; };
  if (countOf(items, isLabel) == 2 && isLabel(items.front())) return split(secondOf(items, isLabel));
  if (countOf(items, isAxis) == 2) {
    if (items.front().isAxis() == items.back().isAxis()) return std::nullopt;
    return split(
        items.front().isAxis()
            ? secondOf(items, isAxis)
            : static_cast<std::size_t>(std::find_if(items.begin(), items.end(), isAxis) - items.begin()) + 1);
  }
  if (countOf(items, isDegrees) == 2) return split(secondOf(items, isDegrees));
  if (countOf(items, isSigned) == 2) return split(secondOf(items, isSigned));
  if (countOf(items, isAxis) == 0 && items.size() % 2 == 0 && items.size() <= 6)
    return split(items.size() / 2);
  // One letter: it ends the first angle or begins the second, or begins the first or ends the second.
  if (countOf(items, isAxis) == 1 && items.size() == 3 &&
      !std::find_if(items.begin(), items.end(), isAxis)->tight)
    return items.front().isAxis() ? split(2) : items.back().isAxis() ? split(1) : std::optional<Parting>();
  return std::nullopt;
}

CoordinateResult<LonLat> placeOf(const Items& items) {
  const auto parting = partingOf(items);
  if (!parting) return tl::unexpected(kNotCoordinates);
  const auto bare = [&](std::size_t from, std::size_t to) {
    return std::count_if(items.begin() + static_cast<std::ptrdiff_t>(from),
                         items.begin() + static_cast<std::ptrdiff_t>(to),
                         [](const Item& item) { return item.isNumber() && item.mark == 0; });
  };
  const bool told = std::any_of(items.begin(), items.end(),
                                [](const Item& item) { return item.mark != 0 || item.isAxis(); });
  if (!told && bare(0, parting->end) != bare(parting->next, items.size()))
    return tl::unexpected(kNotCoordinates);  // "33, 20 35": degrees in one, degrees and minutes in the other
  const auto first = angleOf({items.begin(), items.begin() + static_cast<std::ptrdiff_t>(parting->end)});
  const auto second = angleOf({items.begin() + static_cast<std::ptrdiff_t>(parting->next), items.end()});
  if (!first) return tl::unexpected(first.error());
  if (!second) return tl::unexpected(second.error());
  if (first->axis != 0 && first->axis == second->axis) return tl::unexpected(kAmbiguous);
  const bool longitudeFirst = first->axis == 'X' || second->axis == 'Y';
  const LonLat place =
      longitudeFirst ? LonLat{first->degrees, second->degrees} : LonLat{second->degrees, first->degrees};
  if (std::abs(place.lat) > 90 || std::abs(place.lon) > 180) return tl::unexpected(kOutOfRange);
  return place;
}

}  // namespace

CoordinateResult<LonLat> readAngles(const std::string& plain) {
  CoordinateResult<LonLat> best = tl::unexpected(kNotCoordinates);
  const bool points = plain.find('.') != std::string::npos;
  for (const bool decimalCommas : {false, true}) {
    if (decimalCommas && points) continue;  // one text has one decimal mark
    const auto items = Reader(plain, decimalCommas).items();
    if (!items || items->empty()) continue;
    const auto place = placeOf(*items);
    if (best && place && !(*best == *place)) return tl::unexpected(kAmbiguous);
    if (place || (!best && best.error() == kNotCoordinates)) best = place;
  }
  return best;
}

}  // namespace zw
