// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/reference_words.h"

#include <QCoreApplication>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ReferenceWords", text);
}

}  // namespace

QString contentText(const ReferenceFileLayer& layer) {
  if (layer.kind == ReferenceKind::Raster)
    return tr("image of %1 × %2 pixels").arg(numberText(layer.width, 0), numberText(layer.height, 0));
  const QString count = layer.features == 1
                            ? tr("1 feature")
                            : tr("%1 features").arg(numberText(static_cast<double>(layer.features), 0));
  return layer.geometry.empty() ? count
                                : QStringLiteral("%1, %2").arg(count, QString::fromStdString(layer.geometry));
}

}  // namespace zw
