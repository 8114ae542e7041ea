// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_text.h"

#include <QCoreApplication>
#include <array>

namespace zw {
namespace {

struct Wording {
  const char* kind;
  const char* text;  ///< %1: what the command acted on
};

constexpr std::array<Wording, 50> kWordings{{
    {"zone.create", QT_TRANSLATE_NOOP("commands", "Drawing of “%1”")},
    {"zones.import", QT_TRANSLATE_NOOP("commands", "Import of “%1”")},
    {"zone.rename", QT_TRANSLATE_NOOP("commands", "Renaming of “%1”")},
    {"zone.delete", QT_TRANSLATE_NOOP("commands", "Deletion of “%1”")},
    {"zone.reshape", QT_TRANSLATE_NOOP("commands", "Reshaping of “%1”")},
    {"zone.split", QT_TRANSLATE_NOOP("commands", "Splitting of “%1”")},
    {"zone.merge", QT_TRANSLATE_NOOP("commands", "Joining to “%1”")},
    {"zone.redraw", QT_TRANSLATE_NOOP("commands", "Reshaping of “%1” along a Line")},
    {"zone.simplify", QT_TRANSLATE_NOOP("commands", "Simplifying of “%1”")},
    {"zone.smooth", QT_TRANSLATE_NOOP("commands", "Smoothing of “%1”")},
    {"zone.transform", QT_TRANSLATE_NOOP("commands", "Move of “%1”")},
    {"zone.add-ground", QT_TRANSLATE_NOOP("commands", "Enlarging of “%1”")},
    {"zone.cut-ground", QT_TRANSLATE_NOOP("commands", "Cutting of “%1”")},
    {"zone.fill", QT_TRANSLATE_NOOP("commands", "Filling of “%1”")},
    {"zone.clip", QT_TRANSLATE_NOOP("commands", "Clipping of “%1”")},
    {"zone.restyle", QT_TRANSLATE_NOOP("commands", "Colour of “%1”")},
    {"zone.describe", QT_TRANSLATE_NOOP("commands", "Details of “%1”")},
    {"scenario.add", QT_TRANSLATE_NOOP("commands", "Adding of Scenario “%1”")},
    {"scenario.duplicate", QT_TRANSLATE_NOOP("commands", "Duplication as “%1”")},
    {"scenario.rename", QT_TRANSLATE_NOOP("commands", "Renaming of Scenario “%1”")},
    {"scenario.remove", QT_TRANSLATE_NOOP("commands", "Removal of Scenario “%1”")},
    {"scenario.activate", QT_TRANSLATE_NOOP("commands", "Switch to Scenario “%1”")},
    {"factor.set", QT_TRANSLATE_NOOP("commands", "Change of Factor “%1”")},
    {"plan.texts", QT_TRANSLATE_NOOP("commands", "Title and Notes")},
    {"plan.adopt_pack", QT_TRANSLATE_NOOP("commands", "Change of Region Pack")},
    {"base.add", QT_TRANSLATE_NOOP("commands", "Adding of Base “%1”")},
    {"base.remove", QT_TRANSLATE_NOOP("commands", "Removal of Base “%1”")},
    {"network_state.add", QT_TRANSLATE_NOOP("commands", "Adding of Network State “%1”")},
    {"network_state.describe", QT_TRANSLATE_NOOP("commands", "Details of Network State “%1”")},
    {"network_state.duplicate", QT_TRANSLATE_NOOP("commands", "Duplication as “%1”")},
    {"network_state.remove", QT_TRANSLATE_NOOP("commands", "Removal of Network State “%1”")},
    {"network_state.activate", QT_TRANSLATE_NOOP("commands", "Switch of Network State")},
    {"road_status.set", QT_TRANSLATE_NOOP("commands", "Status of “%1”")},
    {"road_status.clear", QT_TRANSLATE_NOOP("commands", "Status of “%1”")},
    {"road.add", QT_TRANSLATE_NOOP("commands", "Drawing of Road “%1”")},
    {"road.remove", QT_TRANSLATE_NOOP("commands", "Removal of Road “%1”")},
    {"excluded_area.add", QT_TRANSLATE_NOOP("commands", "Exclusion of “%1”")},
    {"excluded_area.remove", QT_TRANSLATE_NOOP("commands", "Readmission of “%1”")},
    {"zone.hold", QT_TRANSLATE_NOOP("commands", "Holding of “%1”")},
    {"post.add", QT_TRANSLATE_NOOP("commands", "Adding of Post “%1”")},
    {"posts.add", QT_TRANSLATE_NOOP("commands", "Adding of Posts, First “%1”")},
    {"post.move", QT_TRANSLATE_NOOP("commands", "Move of Post “%1”")},
    {"post.describe", QT_TRANSLATE_NOOP("commands", "Details of Post “%1”")},
    {"post.remove", QT_TRANSLATE_NOOP("commands", "Removal of Post “%1”")},
    {"posts.remove", QT_TRANSLATE_NOOP("commands", "Removal of Posts, First “%1”")},
    {"unit.add", QT_TRANSLATE_NOOP("commands", "Adding of Unit “%1”")},
    {"unit.describe", QT_TRANSLATE_NOOP("commands", "Details of Unit “%1”")},
    {"unit.remove", QT_TRANSLATE_NOOP("commands", "Removal of Unit “%1”")},
    {"pool.replace", QT_TRANSLATE_NOOP("commands", "Replacement of the Pool")},
    {"version.restore", QT_TRANSLATE_NOOP("commands", "Restoring of Version “%1”")},
}};

}  // namespace

QString commandText(const Command& command) {
  const QString subject = QString::fromStdString(command.subject);
  for (const auto& [kind, text] : kWordings)
    if (command.kind == kind) {
      const QString wording = QCoreApplication::translate("commands", text);
      return wording.contains(QLatin1String("%1")) ? wording.arg(subject) : wording;
    }
  return QCoreApplication::translate("commands", "Change of “%1”").arg(subject);
}

}  // namespace zw
