// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace zw {

/// Names, by content, what figures were reckoned from; printed with them. Each is "sha256:…".
struct InputHashes {
  std::string pack;
  std::string plan;
  std::string factors;
};

}  // namespace zw
