// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks_output.h"

#include "app/cli/console.h"

namespace zw::cli {

ExitCode printChecks(const std::vector<Check>& checks, bool json, nlohmann::ordered_json head) {
  if (json) {
    auto list = nlohmann::ordered_json::array();
    for (const Check& check : checks)
      list.push_back({{"check", check.what.toStdString()},
                      {"passed", check.passed},
                      {"detail", check.detail.toStdString()}});
    head["passed"] = allPassed(checks);
    head["checks"] = std::move(list);
    printJson(head);
  } else {
    for (const Check& check : checks) {
      print((check.passed ? QStringLiteral("ok  ") : QStringLiteral("NO  ")) + check.what);
      print(check.detail.isEmpty() ? QStringLiteral("\n") : QStringLiteral(": %1\n").arg(check.detail));
    }
  }
  return allPassed(checks) ? ExitCode::Done : ExitCode::No;
}

}  // namespace zw::cli
