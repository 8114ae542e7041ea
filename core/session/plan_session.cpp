// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/plan_session.h"

#include <string>

#include "core/change/difference.h"
#include "core/session/history_step.h"

namespace zw {

PlanSession::PlanSession(OpenedPlan opened, const Clock& clock) : opened_(std::move(opened)), clock_(clock) {}

Result<void> PlanSession::run(Command command) {
  if (command.change.edits.empty()) return {};
  command.time = clock_.now();
  const std::span done(opened_.history.data(), opened_.cursor);
  if (auto stored = opened_.store->commit(done, command); !stored) return stored;
  apply(command.change, opened_.plan);
  opened_.history.resize(opened_.cursor);
  opened_.history.push_back(std::move(command));
  for (PlanVersion& version : opened_.versions)
    if (version.position && *version.position > opened_.cursor) version.position.reset();
  ++opened_.cursor;
  tell(opened_.history.back().change);
  return {};
}

Result<void> PlanSession::run(Result<Command> command) {
  if (!command) return fail(std::move(command.error()));
  return run(std::move(*command));
}

Result<void> PlanSession::undo() {
  if (!canUndo()) return fail(ErrorCode::NothingToUndo);
  const Change back = reverted(opened_.history[opened_.cursor - 1].change);
  if (auto stored = opened_.store->moveCursor(opened_.cursor - 1, back); !stored) return stored;
  --opened_.cursor;
  apply(back, opened_.plan);
  tell(back);
  return {};
}

Result<void> PlanSession::redo() {
  if (!canRedo()) return fail(ErrorCode::NothingToRedo);
  const Change& forward = opened_.history[opened_.cursor].change;
  if (auto stored = opened_.store->moveCursor(opened_.cursor + 1, forward); !stored) return stored;
  ++opened_.cursor;
  apply(forward, opened_.plan);
  tell(forward);
  return {};
}

Plan PlanSession::stateAt(std::size_t position) const {
  Plan state = opened_.plan;
  for (std::size_t at = opened_.cursor; at > position; --at)
    apply(reverted(opened_.history[at - 1].change), state);
  for (std::size_t at = opened_.cursor; at < position; ++at) apply(opened_.history[at].change, state);
  return state;
}

Result<void> PlanSession::goTo(std::size_t position) {
  if (position > opened_.history.size()) return fail(noSuchStep(position, opened_.history.size()));
  if (position == opened_.cursor) return {};
  Plan state = stateAt(position);
  const Change way = difference(opened_.plan, state);
  if (auto stored = opened_.store->moveCursor(position, way); !stored) return stored;
  opened_.cursor = position;
  opened_.plan = std::move(state);
  tell(way);
  return {};
}

void PlanSession::tell(const Change& change) const {
  for (const Observer& observer : observers_) observer(change);
}

}  // namespace zw
