// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/note.h"

#include "core/units/date.h"

namespace zw {

std::string titleOf(const Note& note) {
  constexpr const char* kBlanks = " \t\r\v\f";
  const std::string line = note.text.substr(0, note.text.find('\n'));
  const auto first = line.find_first_not_of(kBlanks);
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

Result<void> checkNote(const Note& note) {
  const std::string title = titleOf(note);
  if (title.empty()) return fail({ErrorCode::BadValue, {}, {}, "note", "its first line is empty"});
  if (!note.date.empty() && !Date::fromText(note.date))
    return fail({ErrorCode::BadValue, {}, {}, title, "'" + note.date + "': a date looks like 2027-03-01"});
  return {};
}

}  // namespace zw
