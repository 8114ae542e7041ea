// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/interruptible.h"

#include <utility>

namespace zw {
namespace {

thread_local Interruptible* watching = nullptr;

}  // namespace

Interruptible::Interruptible(std::function<bool(double share)> goOn)
    : goOn_(std::move(goOn)), before_(std::exchange(watching, this)) {}

Interruptible::~Interruptible() {
  watching = before_;
}

bool Interruptible::ask() {
  givenUp_ = givenUp_ || !goOn_(share_);
  return !givenUp_;
}

bool isGivenUp() {
  return watching && !watching->ask();
}

void reached(double share) {
  if (!watching) return;
  watching->share_ = share;
  watching->ask();
}

}  // namespace zw
