// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/change/command_parts.h"
#include "core/session/history_step.h"
#include "core/session/plan_session.h"

namespace zw {

const PlanVersion* PlanSession::versionNamed(const std::string& name) const {
  const auto found = std::find_if(versions().begin(), versions().end(),
                                  [&](const PlanVersion& version) { return version.name == name; });
  return found == versions().end() ? nullptr : &*found;
}

Result<std::string> PlanSession::usableVersionName(const std::string& name, const Uuid& self) const {
  std::string usable = trimmed(name);
  if (usable.empty()) return fail(ErrorCode::NameEmpty);
  if (const PlanVersion* other = versionNamed(usable); other && other->id != self) return nameTaken(usable);
  return usable;
}

Result<void> PlanSession::addVersion(const Uuid& id, const std::string& name, const std::string& note,
                                     std::size_t position) {
  if (position > opened_.history.size()) return fail(noSuchStep(position, opened_.history.size()));
  auto usable = usableVersionName(name, id);
  if (!usable) return fail(std::move(usable.error()));
  auto added = opened_.store->addVersion({id, std::move(*usable), note, clock_.now(), position},
                                         position == opened_.cursor ? opened_.plan : stateAt(position));
  if (!added) return fail(std::move(added.error()));
  opened_.versions.push_back(std::move(*added));
  tellVersions();
  return {};
}

Result<void> PlanSession::putBackVersion(PlanVersion version, const Plan& content) {
  const auto usable = usableVersionName(version.name, version.id);
  if (!usable) return fail(usable.error());
  // The history may have gone another way since.
  if (version.position &&
      (*version.position > opened_.history.size() || stateAt(*version.position) != content))
    version.position.reset();
  auto added = opened_.store->addVersion(std::move(version), content);
  if (!added) return fail(std::move(added.error()));
  opened_.versions.push_back(std::move(*added));
  tellVersions();
  return {};
}

Result<void> PlanSession::describeVersion(const Uuid& id, const std::string& name, const std::string& note) {
  auto usable = usableVersionName(name, id);
  if (!usable) return fail(std::move(usable.error()));
  if (auto stored = opened_.store->describeVersion(id, *usable, note); !stored) return stored;
  for (PlanVersion& version : opened_.versions) {
    if (version.id != id) continue;
    version.name = *usable;
    version.note = note;
  }
  tellVersions();
  return {};
}

Result<void> PlanSession::removeVersion(const Uuid& id) {
  if (auto stored = opened_.store->removeVersion(id); !stored) return stored;
  std::erase_if(opened_.versions, [&](const PlanVersion& version) { return version.id == id; });
  tellVersions();
  return {};
}

void PlanSession::tellVersions() const {
  if (versionsObserver_) versionsObserver_();
}

}  // namespace zw
