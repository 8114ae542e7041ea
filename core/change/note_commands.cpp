// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/note_commands.h"

#include "core/change/command_parts.h"

namespace zw {
namespace {

/// `note` without the blanks around its texts, where the plan can take it.
Result<Note> usable(Note note, const Box<LonLat>& regionBounds) {
  for (std::string* text : {&note.text, &note.author, &note.source, &note.date}) *text = trimmed(*text);
  if (auto texts = checkNote(note); !texts) return fail(std::move(texts.error()));
  const std::string title = titleOf(note);
  if (auto place = checkPlace(note.point, title, regionBounds); !place) return fail(std::move(place.error()));
  return note;
}

Result<Command> altered(const char* kind, const Note& before, Note after, const Box<LonLat>& regionBounds) {
  auto checked = usable(std::move(after), regionBounds);
  if (!checked) return fail(std::move(checked.error()));
  return commandOf<Note>(kind, titleOf(before), before, std::move(*checked));
}

}  // namespace

Result<Command> addNote(const Plan& plan, Note given, const Box<LonLat>& regionBounds) {
  if (given.id.isNil() || plan.notes.contains(given.id))
    return fail(ErrorCode::Internal, "the note's id is not new");
  auto note = usable(std::move(given), regionBounds);
  if (!note) return fail(std::move(note.error()));
  const std::string title = titleOf(*note);
  return commandOf<Note>("note.add", title, std::nullopt, std::move(*note));
}

Result<Command> moveNote(const Plan& plan, const Uuid& id, const LonLat& point,
                         const Box<LonLat>& regionBounds) {
  const auto before = find(plan.notes, id);
  if (!before) return fail(before.error());
  Note after = **before;
  after.point = point;
  return altered("note.move", **before, std::move(after), regionBounds);
}

Result<Command> describeNote(const Plan& plan, Note note, const Box<LonLat>& regionBounds) {
  const auto before = find(plan.notes, note.id);
  if (!before) return fail(before.error());
  return altered("note.describe", **before, std::move(note), regionBounds);
}

Result<Command> removeNote(const Plan& plan, const Uuid& id) {
  const auto note = find(plan.notes, id);
  if (!note) return fail(note.error());
  return commandOf<Note>("note.remove", titleOf(**note), **note, std::nullopt);
}

}  // namespace zw
