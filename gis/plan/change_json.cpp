// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/change_json.h"

#include <array>

#include "gis/plan/plan_json.h"

namespace zw {
namespace {

using nlohmann::json;

/// In the order of the alternatives of EntityEdit.
constexpr std::array<const char*, std::variant_size_v<EntityEdit>> kKinds = {"plan", "scenario", "zone",
                                                                             "base", "factor"};

template <class T>
json editJson(const Edit<T>& edit) {
  json out = json::object();
  if (edit.before) out["before"] = toJson(*edit.before);
  if (!edit.after) return out;
  json after = toJson(*edit.after);
  if (edit.before) {
    const json& before = out["before"];
    for (auto member = after.begin(); member != after.end();)
      member = before.at(member.key()) == *member ? after.erase(member) : std::next(member);
  }
  out["after"] = std::move(after);
  return out;
}

template <class T>
T thingOf(const json& object) {
  T thing;
  fromJson(object, thing);
  return thing;
}

template <class T>
EntityEdit editOf(const json& object) {
  Edit<T> edit;
  json whole = object.value("before", json::object());
  if (object.contains("before")) edit.before = thingOf<T>(whole);
  if (object.contains("after")) {
    whole.update(object.at("after"));
    edit.after = thingOf<T>(whole);
  }
  return edit;
}

EntityEdit editOf(const std::string& kind, const json& object) {
  if (kind == kKinds[0]) return editOf<PlanInfo>(object);
  if (kind == kKinds[1]) return editOf<Scenario>(object);
  if (kind == kKinds[2]) return editOf<Zone>(object);
  if (kind == kKinds[3]) return editOf<Base>(object);
  if (kind == kKinds[4]) return editOf<Factor>(object);
  throw json::other_error::create(501, "unknown kind '" + kind + "'", static_cast<const json*>(nullptr));
}

}  // namespace

Result<std::string> changeToText(const Change& change) {
  json out = json::array();
  for (const EntityEdit& edit : change.edits) {
    const char* kind = kKinds[edit.index()];
    out.push_back({{kind, std::visit([](const auto& typed) { return editJson(typed); }, edit)}});
  }
  try {
    return out.dump();
  } catch (const json::exception&) {
    return fail(ErrorCode::BadValue, "a text is not UTF-8");
  }
}

Result<Change> changeFromText(const std::string& text) {
  try {
    Change change;
    for (const json& item : json::parse(text)) {
      const auto member = item.items().begin();
      if (!item.is_object() || item.size() != 1) return fail(ErrorCode::Damaged, "an edit of no one kind");
      change.edits.push_back(editOf(member.key(), member.value()));
    }
    return change;
  } catch (const json::exception& exception) {
    return fail(ErrorCode::Damaged, exception.what());
  }
}

}  // namespace zw
