// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

struct MethodWords {
  const char* id;
  const char* text;
};

/// One line for each method id of docs/methods.md.
constexpr MethodWords kMethods[] = {
    {"geodesic-area", QT_TRANSLATE_NOOP("figures", "Area on the WGS 84 ellipsoid; edges are geodesics.")},
};

}  // namespace

QString methodText(const Metric& metric) {
  const auto found = std::find_if(std::begin(kMethods), std::end(kMethods),
                                  [&](const MethodWords& m) { return metric.method == m.id; });
  if (found != std::end(kMethods)) return QCoreApplication::translate("figures", found->text);
  return QString::fromStdString(metric.method);
}

}  // namespace zw
