// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/plan.h"

namespace zw::test {

/// What is wrong with a scenario's zones as parts of one land; empty where nothing is. Reckoned plainly, from
/// all zones and without an index: a zone that is not valid; two that share ground; a corner of one that lies
/// within a tenth of a millimetre of another's edge without being a corner of it; a hole among zones
/// that is less than a metre wide.
std::string partitionFault(const Plan& plan, const Uuid& scenario);

}  // namespace zw::test
