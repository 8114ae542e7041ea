// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "core/model/uuid.h"

namespace zw {

/// A remark that stands at a place of the map.
struct Note {
  Uuid id;
  std::string text;    ///< of one line or several; the first is its title on the map
  std::string author;  ///< may be empty
  std::string source;  ///< may be empty
  std::string date;    ///< ISO 8601; empty: not stated
  LonLat point;
  friend bool operator==(const Note&, const Note&) = default;
};

/// The first line of its text, without the blanks around it.
[[nodiscard]] std::string titleOf(const Note& note);

/// Error BadValue, the feature being the note's title: nothing but blanks in its first line, a date that is
/// none. Its place is not looked at.
[[nodiscard]] Result<void> checkNote(const Note& note);

}  // namespace zw
