// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/difference.h"
#include "ui/workspace/workspace.h"

namespace zw {

void Workspace::goTo(std::size_t position) {
  if (refused()) return;
  if (auto done = session_->goTo(position); !done) emit failed(done.error());
}

bool Workspace::addVersion(const std::string& name, const std::string& note, std::size_t position) {
  if (refused()) return false;
  const auto done = session_->addVersion(services_.ids->next(), name, note, position);
  if (!done) emit failed(done.error());
  return done.has_value();
}

bool Workspace::describeVersion(const Uuid& version, const std::string& name, const std::string& note) {
  if (refused()) return false;
  const auto done = session_->describeVersion(version, name, note);
  if (!done) emit failed(done.error());
  return done.has_value();
}

std::optional<Plan> Workspace::removeVersion(const Uuid& version) {
  if (refused()) return std::nullopt;
  auto content = versionContent(version);
  if (!content) return std::nullopt;
  if (const auto done = session_->removeVersion(version); !done) {
    emit failed(done.error());
    return std::nullopt;
  }
  return content;
}

bool Workspace::putBackVersion(const PlanVersion& version, const Plan& content) {
  if (refused()) return false;
  const auto done = session_->putBackVersion(version, content);
  if (!done) emit failed(done.error());
  return done.has_value();
}

bool Workspace::restoreVersion(const Uuid& id) {
  if (refused()) return false;
  for (const PlanVersion& version : session_->versions()) {
    if (version.id != id) continue;
    auto content = versionContent(id);
    return content && run(zw::restoreVersion(plan(), std::move(*content), version.name));
  }
  return false;
}

std::optional<Plan> Workspace::versionContent(const Uuid& version) {
  auto content = session_->store().versionContent(version);
  if (content) return std::move(*content);
  emit failed(content.error());
  return std::nullopt;
}

}  // namespace zw
