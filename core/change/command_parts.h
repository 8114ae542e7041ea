// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
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

/// One more than the greatest `order` among them.
template <class T>
[[nodiscard]] int nextOrder(const std::vector<const T*>& things) {
  return things.empty() ? 0 : things.back()->order + 1;
}

}  // namespace zw
