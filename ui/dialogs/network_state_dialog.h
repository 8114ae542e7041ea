// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

#include "core/model/network_state.h"

class QWidget;

namespace zw {

/// Asks for what a network state is (name, date, source, how firm, notes), starting from `state`. `complaint`
/// says what stands against a name; empty: nothing. Nothing when it was cancelled.
[[nodiscard]] std::optional<NetworkState> askNetworkState(
    QWidget* parent, const QString& title, const NetworkState& state,
    const std::function<QString(const QString&)>& complaint);

}  // namespace zw
