// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/ports/region_import.h"

namespace zw {

/// How a process is given up.
enum class Stop {
  InGoodOrder,  ///< it is asked to stop and waited for, so that it takes back what it has written
  AtOnce        ///< it writes nothing
};

/// Runs `zw`, the program at that path, with arguments that include `--progress=json`, and gives what it
/// printed. Errors: what it reports, Cancelled; Internal where it cannot be started, breaks down or says
/// nothing of why it failed.
[[nodiscard]] Result<QByteArray> runChild(const QString& program, const QStringList& arguments, Stop how,
                                          const ImportProgress& progress);

}  // namespace zw
