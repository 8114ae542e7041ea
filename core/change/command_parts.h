// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/change/change.h"
#include "core/error.h"

/// What the commands' implementations share.
namespace zw {

/// A command that makes, alters or removes one thing; an edit that alters nothing is left out.
template <class T>
[[nodiscard]] Command commandOf(std::string kind, std::string subject, std::optional<T> before,
                                std::optional<T> after) {
  Command command{std::move(kind), std::move(subject), {}, {}};
  if (before != after) command.change.edits.push_back(Edit<T>{std::move(before), std::move(after)});
  return command;
}

[[nodiscard]] inline std::string trimmed(const std::string& text) {
  constexpr const char* kBlanks = " \t\r\n\v\f";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The thing with that id, or NotFound.
template <class T>
[[nodiscard]] Result<const T*> find(const std::map<Uuid, T>& things, const Uuid& id) {
  const auto found = things.find(id);
  if (found == things.end()) return fail(ErrorCode::NotFound, id.text());
  return &found->second;
}

[[nodiscard]] inline tl::unexpected<Error> nameTaken(const std::string& name) {
  return fail(Error{ErrorCode::NameTaken, {}, {}, name, {}});
}

/// Errors: NotFinite, OutOfRange; `name` is that of the thing there.
[[nodiscard]] inline Result<void> checkPlace(const LonLat& p, const std::string& name) {
  if (!std::isfinite(p.lon) || !std::isfinite(p.lat))
    return fail(Error{ErrorCode::NotFinite, {}, {}, name, {}});
  if (std::abs(p.lon) > 180 || std::abs(p.lat) > 90)
    return fail(Error{ErrorCode::OutOfRange, {}, {}, name, {}});
  return {};
}

/// The same, and OutsideRegion.
[[nodiscard]] inline Result<void> checkPlace(const LonLat& p, const std::string& name,
                                             const Box<LonLat>& regionBounds) {
  if (auto usable = checkPlace(p, name); !usable) return usable;
  if (!regionBounds.contains(p)) return fail(Error{ErrorCode::OutsideRegion, {}, {}, name, {}});
  return {};
}

/// One more than the greatest `order` among them.
template <class T>
[[nodiscard]] int nextOrder(const std::vector<const T*>& things) {
  return things.empty() ? 0 : things.back()->order + 1;
}

/// A command that puts `thing` at a place, counted from 0, among `things`, which are in order and hold it.
/// Error BadValue: there is no such place.
template <class T>
[[nodiscard]] Result<Command> reordered(std::string kind, const T& thing, std::vector<const T*> things,
                                        int place) {
  if (place < 0 || place >= static_cast<int>(things.size()))
    return fail({ErrorCode::BadValue, {}, {}, thing.name, "there is no such place in the order"});
  things.erase(std::find(things.begin(), things.end(), &thing));
  things.insert(things.begin() + place, &thing);
  Command command{std::move(kind), thing.name, {}, {}};
  int next = 0;
  for (const T* before : things) {
    T after = *before;
    after.order = next++;
    if (after != *before) command.change.edits.push_back(Edit<T>{*before, std::move(after)});
  }
  return command;
}

/// The edits that remove a zone with its posts.
inline void addRemoval(const Plan& plan, const Zone& zone, Change& change) {
  for (const Post* post : plan.postsOf(zone.id)) change.edits.push_back(Edit<Post>{*post, std::nullopt});
  change.edits.push_back(Edit<Zone>{zone, std::nullopt});
}

}  // namespace zw
