// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/bookmark_commands.h"

#include "core/change/command_parts.h"

namespace zw {
namespace {

/// `bookmark` with its name trimmed, where the plan can take it.
Result<Bookmark> usable(const Plan& plan, Bookmark bookmark) {
  bookmark.name = trimmed(bookmark.name);
  if (bookmark.name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Bookmark* other = plan.bookmarkNamed(bookmark.name); other && other->id != bookmark.id)
    return nameTaken(bookmark.name);
  if (auto view = checkBookmark(bookmark); !view) return fail(std::move(view.error()));
  if (auto place = checkPlace(bookmark.centre, bookmark.name); !place) return fail(std::move(place.error()));
  return bookmark;
}

template <class Alter>
Result<Command> altered(const Plan& plan, const char* kind, const Uuid& id, const Alter& alter) {
  const auto before = find(plan.bookmarks, id);
  if (!before) return fail(before.error());
  Bookmark after = **before;
  alter(after);
  auto checked = usable(plan, std::move(after));
  if (!checked) return fail(std::move(checked.error()));
  return commandOf<Bookmark>(kind, (*before)->name, **before, std::move(*checked));
}

}  // namespace

Result<Command> addBookmark(const Plan& plan, Bookmark given) {
  if (given.id.isNil() || plan.bookmarks.contains(given.id))
    return fail(ErrorCode::Internal, "the bookmark's id is not new");
  auto bookmark = usable(plan, std::move(given));
  if (!bookmark) return fail(std::move(bookmark.error()));
  const std::string name = bookmark->name;
  return commandOf<Bookmark>("bookmark.add", name, std::nullopt, std::move(*bookmark));
}

Result<Command> renameBookmark(const Plan& plan, const Uuid& id, const std::string& name) {
  return altered(plan, "bookmark.rename", id, [&](Bookmark& bookmark) { bookmark.name = name; });
}

Result<Command> updateBookmark(const Plan& plan, const Uuid& id, const LonLat& centre, double width) {
  return altered(plan, "bookmark.update", id, [&](Bookmark& bookmark) {
    bookmark.centre = centre;
    bookmark.width = width;
  });
}

Result<Command> removeBookmark(const Plan& plan, const Uuid& id) {
  const auto bookmark = find(plan.bookmarks, id);
  if (!bookmark) return fail(bookmark.error());
  return commandOf<Bookmark>("bookmark.remove", (*bookmark)->name, **bookmark, std::nullopt);
}

}  // namespace zw
