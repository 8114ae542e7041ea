// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/history_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>
#include <array>

namespace zw {
namespace {

constexpr int kLongSubject = 60;  // characters; longer ones are cut

/// %1 in the words: what the command acted on.
struct Wording {
  const char* kind;
  const char* icon;
  const char* done;
  const char* named;  ///< to follow "Undo"
};

constexpr std::array<Wording, 72> kWordings{{
    {"zone.create", "draw", QT_TRANSLATE_NOOP("history", "Drew “%1”"),
     QT_TRANSLATE_NOOP("history", "Drawing of “%1”")},
    {"zones.import", "open", QT_TRANSLATE_NOOP("history", "Imported zones from “%1”"),
     QT_TRANSLATE_NOOP("history", "Import of “%1”")},
    {"zone.rename", "rename", QT_TRANSLATE_NOOP("history", "Renamed “%1”"),
     QT_TRANSLATE_NOOP("history", "Renaming of “%1”")},
    {"zone.delete", "delete", QT_TRANSLATE_NOOP("history", "Deleted “%1”"),
     QT_TRANSLATE_NOOP("history", "Deletion of “%1”")},
    {"zone.reshape", "edit", QT_TRANSLATE_NOOP("history", "Reshaped “%1”"),
     QT_TRANSLATE_NOOP("history", "Reshaping of “%1”")},
    {"zone.split", "split", QT_TRANSLATE_NOOP("history", "Split “%1”"),
     QT_TRANSLATE_NOOP("history", "Splitting of “%1”")},
    {"zone.merge", "merge", QT_TRANSLATE_NOOP("history", "Merged into “%1”"),
     QT_TRANSLATE_NOOP("history", "Joining to “%1”")},
    {"zone.redraw", "reshape", QT_TRANSLATE_NOOP("history", "Reshaped “%1” along a line"),
     QT_TRANSLATE_NOOP("history", "Reshaping of “%1” along a Line")},
    {"zone.simplify", "edit", QT_TRANSLATE_NOOP("history", "Simplified “%1”"),
     QT_TRANSLATE_NOOP("history", "Simplifying of “%1”")},
    {"zone.smooth", "edit", QT_TRANSLATE_NOOP("history", "Smoothed “%1”"),
     QT_TRANSLATE_NOOP("history", "Smoothing of “%1”")},
    {"zone.transform", "transform", QT_TRANSLATE_NOOP("history", "Moved “%1”"),
     QT_TRANSLATE_NOOP("history", "Move of “%1”")},
    {"zone.add-ground", "edit", QT_TRANSLATE_NOOP("history", "Enlarged “%1”"),
     QT_TRANSLATE_NOOP("history", "Enlarging of “%1”")},
    {"zone.cut-ground", "hole", QT_TRANSLATE_NOOP("history", "Cut “%1”"),
     QT_TRANSLATE_NOOP("history", "Cutting of “%1”")},
    {"zone.fill", "fill", QT_TRANSLATE_NOOP("history", "Filled “%1”"),
     QT_TRANSLATE_NOOP("history", "Filling of “%1”")},
    {"zone.clip", "edit", QT_TRANSLATE_NOOP("history", "Clipped “%1”"),
     QT_TRANSLATE_NOOP("history", "Clipping of “%1”")},
    {"zone.restyle", "colour", QT_TRANSLATE_NOOP("history", "Coloured “%1”"),
     QT_TRANSLATE_NOOP("history", "Colour of “%1”")},
    {"zone.describe", "notes", QT_TRANSLATE_NOOP("history", "Described “%1”"),
     QT_TRANSLATE_NOOP("history", "Details of “%1”")},
    {"zone.hold", "factors", QT_TRANSLATE_NOOP("history", "Said how “%1” is held"),
     QT_TRANSLATE_NOOP("history", "Holding of “%1”")},
    {"scenario.add", "add", QT_TRANSLATE_NOOP("history", "Added scenario “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Scenario “%1”")},
    {"scenario.duplicate", "duplicate", QT_TRANSLATE_NOOP("history", "Duplicated a scenario as “%1”"),
     QT_TRANSLATE_NOOP("history", "Duplication as “%1”")},
    {"scenario.rename", "rename", QT_TRANSLATE_NOOP("history", "Renamed scenario “%1”"),
     QT_TRANSLATE_NOOP("history", "Renaming of Scenario “%1”")},
    {"scenario.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed scenario “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Scenario “%1”")},
    {"scenario.activate", "activate", QT_TRANSLATE_NOOP("history", "Switched to scenario “%1”"),
     QT_TRANSLATE_NOOP("history", "Switch to Scenario “%1”")},
    {"factor.set", "factors", QT_TRANSLATE_NOOP("history", "Changed factor “%1”"),
     QT_TRANSLATE_NOOP("history", "Change of Factor “%1”")},
    {"plan.texts", "notes", QT_TRANSLATE_NOOP("history", "Changed the title and notes"),
     QT_TRANSLATE_NOOP("history", "Title and Notes")},
    {"plan.adopt_pack", "layers", QT_TRANSLATE_NOOP("history", "Went on with region pack “%1”"),
     QT_TRANSLATE_NOOP("history", "Change of Region Pack")},
    {"base.add", "base", QT_TRANSLATE_NOOP("history", "Added base “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Base “%1”")},
    {"base.rename", "rename", QT_TRANSLATE_NOOP("history", "Renamed base “%1”"),
     QT_TRANSLATE_NOOP("history", "Renaming of Base “%1”")},
    {"base.move", "base", QT_TRANSLATE_NOOP("history", "Moved base “%1”"),
     QT_TRANSLATE_NOOP("history", "Move of Base “%1”")},
    {"base.describe", "notes", QT_TRANSLATE_NOOP("history", "Described base “%1”"),
     QT_TRANSLATE_NOOP("history", "Details of Base “%1”")},
    {"base.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed base “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Base “%1”")},
    {"network_state.add", "add", QT_TRANSLATE_NOOP("history", "Added network state “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Network State “%1”")},
    {"network_state.describe", "notes", QT_TRANSLATE_NOOP("history", "Described network state “%1”"),
     QT_TRANSLATE_NOOP("history", "Details of Network State “%1”")},
    {"network_state.duplicate", "duplicate",
     QT_TRANSLATE_NOOP("history", "Duplicated a network state as “%1”"),
     QT_TRANSLATE_NOOP("history", "Duplication as “%1”")},
    {"network_state.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed network state “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Network State “%1”")},
    {"network_state.activate", "activate", QT_TRANSLATE_NOOP("history", "Switched the network state"),
     QT_TRANSLATE_NOOP("history", "Switch of Network State")},
    {"road_status.set", "close-road", QT_TRANSLATE_NOOP("history", "Set the status of “%1”"),
     QT_TRANSLATE_NOOP("history", "Status of “%1”")},
    {"phase.add", "phases", QT_TRANSLATE_NOOP("history", "Added phase “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Phase “%1”")},
    {"phase.describe", "notes", QT_TRANSLATE_NOOP("history", "Changed phase “%1”"),
     QT_TRANSLATE_NOOP("history", "Change of Phase “%1”")},
    {"phase.move", "phases", QT_TRANSLATE_NOOP("history", "Moved phase “%1” in the order"),
     QT_TRANSLATE_NOOP("history", "Order of Phase “%1”")},
    {"phase.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed phase “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Phase “%1”")},
    {"zone.phase", "phases", QT_TRANSLATE_NOOP("history", "Changed the phase of “%1”"),
     QT_TRANSLATE_NOOP("history", "Phase of Zone “%1”")},
    {"road_status.clear", "close-road", QT_TRANSLATE_NOOP("history", "Took back the status of “%1”"),
     QT_TRANSLATE_NOOP("history", "Status of “%1”")},
    {"road.add", "add-road", QT_TRANSLATE_NOOP("history", "Drew road “%1”"),
     QT_TRANSLATE_NOOP("history", "Drawing of Road “%1”")},
    {"road.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed road “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Road “%1”")},
    {"excluded_area.add", "exclude-area", QT_TRANSLATE_NOOP("history", "Excluded “%1”"),
     QT_TRANSLATE_NOOP("history", "Exclusion of “%1”")},
    {"excluded_area.remove", "delete", QT_TRANSLATE_NOOP("history", "Readmitted “%1”"),
     QT_TRANSLATE_NOOP("history", "Readmission of “%1”")},
    {"post.add", "post", QT_TRANSLATE_NOOP("history", "Added post “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Post “%1”")},
    {"posts.add", "post", QT_TRANSLATE_NOOP("history", "Added posts, the first “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Posts, First “%1”")},
    {"post.move", "post", QT_TRANSLATE_NOOP("history", "Moved post “%1”"),
     QT_TRANSLATE_NOOP("history", "Move of Post “%1”")},
    {"post.describe", "notes", QT_TRANSLATE_NOOP("history", "Described post “%1”"),
     QT_TRANSLATE_NOOP("history", "Details of Post “%1”")},
    {"post.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed post “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Post “%1”")},
    {"posts.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed posts, the first “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Posts, First “%1”")},
    {"unit.add", "pool", QT_TRANSLATE_NOOP("history", "Added unit “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Unit “%1”")},
    {"unit.describe", "notes", QT_TRANSLATE_NOOP("history", "Described unit “%1”"),
     QT_TRANSLATE_NOOP("history", "Details of Unit “%1”")},
    {"unit.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed unit “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Unit “%1”")},
    {"pool.replace", "pool", QT_TRANSLATE_NOOP("history", "Replaced the pool"),
     QT_TRANSLATE_NOOP("history", "Replacement of the Pool")},
    {"note.add", "note", QT_TRANSLATE_NOOP("history", "Added note “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Note “%1”")},
    {"note.move", "note", QT_TRANSLATE_NOOP("history", "Moved note “%1”"),
     QT_TRANSLATE_NOOP("history", "Move of Note “%1”")},
    {"note.describe", "notes", QT_TRANSLATE_NOOP("history", "Edited note “%1”"),
     QT_TRANSLATE_NOOP("history", "Editing of Note “%1”")},
    {"note.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed note “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Note “%1”")},
    {"bookmark.add", "bookmark", QT_TRANSLATE_NOOP("history", "Added bookmark “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Bookmark “%1”")},
    {"bookmark.rename", "rename", QT_TRANSLATE_NOOP("history", "Renamed bookmark “%1”"),
     QT_TRANSLATE_NOOP("history", "Renaming of Bookmark “%1”")},
    {"bookmark.update", "bookmark", QT_TRANSLATE_NOOP("history", "Set bookmark “%1” to another view"),
     QT_TRANSLATE_NOOP("history", "View of Bookmark “%1”")},
    {"bookmark.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed bookmark “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Bookmark “%1”")},
    {"reference_layer.add", "layers", QT_TRANSLATE_NOOP("history", "Added reference layer “%1”"),
     QT_TRANSLATE_NOOP("history", "Adding of Reference Layer “%1”")},
    {"reference_layer.rename", "rename", QT_TRANSLATE_NOOP("history", "Renamed reference layer “%1”"),
     QT_TRANSLATE_NOOP("history", "Renaming of Reference Layer “%1”")},
    {"reference_layer.restyle", "colour",
     QT_TRANSLATE_NOOP("history", "Changed how reference layer “%1” is drawn"),
     QT_TRANSLATE_NOOP("history", "Style of Reference Layer “%1”")},
    {"reference_layer.reorder", "layers",
     QT_TRANSLATE_NOOP("history", "Moved reference layer “%1” in the order"),
     QT_TRANSLATE_NOOP("history", "Order of Reference Layer “%1”")},
    {"reference_layer.relink", "open", QT_TRANSLATE_NOOP("history", "Gave reference layer “%1” another file"),
     QT_TRANSLATE_NOOP("history", "File of Reference Layer “%1”")},
    {"reference_layer.remove", "delete", QT_TRANSLATE_NOOP("history", "Removed reference layer “%1”"),
     QT_TRANSLATE_NOOP("history", "Removal of Reference Layer “%1”")},
    {"version.restore", "bookmark", QT_TRANSLATE_NOOP("history", "Restored version “%1”"),
     QT_TRANSLATE_NOOP("history", "Restoring of Version “%1”")},
}};

QString tr(const char* text) {
  return QCoreApplication::translate("history", text);
}

/// A note is named by its first line, which may be long.
QString subjectText(const Command& command) {
  const QString subject = QString::fromStdString(command.subject);
  return subject.size() > kLongSubject ? subject.left(kLongSubject).trimmed() + QChar(0x2026) : subject;
}

const Wording* wordingOf(const Command& command) {
  const auto found = std::find_if(kWordings.begin(), kWordings.end(),
                                  [&](const Wording& wording) { return command.kind == wording.kind; });
  return found == kWordings.end() ? nullptr : &*found;
}

/// The edit of the thing that the command is named after, or nullptr.
template <class T>
const Edit<T>* editOf(const Command& command) {
  for (const EntityEdit& any : command.change.edits)
    if (const auto* edit = std::get_if<Edit<T>>(&any);
        edit && edit->before && edit->after && edit->before->name == command.subject)
      return edit;
  return nullptr;
}

template <class T>
QString newName(const Command& command) {
  const Edit<T>* edit = editOf<T>(command);
  return edit ? QString::fromStdString(edit->after->name) : QString();
}

/// What became of the corners where the shape is a single ring and but one corner is otherwise; else nothing.
const char* cornerText(const MultiPolygon<LonLat>& before, const MultiPolygon<LonLat>& after) {
  if (before.size() != 1 || after.size() != 1 || before[0].holes != after[0].holes) return nullptr;
  const Ring<LonLat>&old = before[0].outer, &now = after[0].outer;
  const auto front = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
  const auto back = std::mismatch(old.rbegin(), std::make_reverse_iterator(front.first), now.rbegin(),
                                  std::make_reverse_iterator(front.second));
  const auto gone = back.first.base() - front.first;
  const auto fresh = back.second.base() - front.second;
  if (gone == 1 && fresh == 1) return QT_TRANSLATE_NOOP("history", "Moved a corner of “%1”");
  if (gone == 0 && fresh == 1) return QT_TRANSLATE_NOOP("history", "Added a corner to “%1”");
  if (gone == 1 && fresh == 0) return QT_TRANSLATE_NOOP("history", "Removed a corner of “%1”");
  return nullptr;
}

QString renamedText(const QString& subject, const QString& name) {
  return name.isEmpty() ? QString()
                        : tr(QT_TRANSLATE_NOOP("history", "Renamed “%1” to “%2”")).arg(subject, name);
}

/// "Changed factor “Trucks”: 10 → 12"; the band where the value stays. Empty where no factor was changed.
QString factorText(const Command& command) {
  for (const EntityEdit& any : command.change.edits) {
    const auto* edit = std::get_if<Edit<Factor>>(&any);
    if (!edit || !edit->before || !edit->after) continue;
    const auto number = [](double value) { return QLocale().toString(value, 'g', 6); };
    const auto told = [&](const Factor& factor) {
      return edit->before->value != edit->after->value
                 ? number(factor.value)
                 : number(factor.low) + QStringLiteral("–") + number(factor.high);
    };
    return tr(QT_TRANSLATE_NOOP("history", "Changed factor “%1”: %2 → %3"))
        .arg(QString::fromStdString(edit->after->title), told(*edit->before), told(*edit->after));
  }
  return {};
}

/// What the change itself tells beyond the command's kind; empty where that is nothing.
QString closerText(const Command& command, const QString& subject) {
  if (command.kind == "zone.reshape")
    if (const Edit<Zone>* edit = editOf<Zone>(command))
      if (const char* text = cornerText(edit->before->shape, edit->after->shape))
        return tr(text).arg(subject);
  if (command.kind == "factor.set") return factorText(command);
  if (command.kind == "zone.rename") return renamedText(subject, newName<Zone>(command));
  if (command.kind == "scenario.rename") return renamedText(subject, newName<Scenario>(command));
  if (command.kind == "base.rename") return renamedText(subject, newName<Base>(command));
  if (command.kind == "bookmark.rename") return renamedText(subject, newName<Bookmark>(command));
  if (command.kind == "reference_layer.rename") return renamedText(subject, newName<ReferenceLayer>(command));
  return {};
}

}  // namespace

QString doneText(const Command& command) {
  const QString subject = subjectText(command);
  if (QString closer = closerText(command, subject); !closer.isEmpty()) return closer;
  const Wording* wording = wordingOf(command);
  const QString text = wording ? tr(wording->done) : tr(QT_TRANSLATE_NOOP("history", "Changed “%1”"));
  return text.contains(QLatin1String("%1")) ? text.arg(subject) : text;
}

QString commandText(const Command& command) {
  const Wording* wording = wordingOf(command);
  const QString text = wording ? tr(wording->named) : tr(QT_TRANSLATE_NOOP("history", "Change of “%1”"));
  return text.contains(QLatin1String("%1")) ? text.arg(subjectText(command)) : text;
}

bool hasWords(const std::string& kind) {
  return std::any_of(kWordings.begin(), kWordings.end(),
                     [&](const Wording& wording) { return kind == wording.kind; });
}

QString doneIcon(const Command& command) {
  const Wording* wording = wordingOf(command);
  return QString::fromLatin1(wording ? wording->icon : "edit");
}

QString momentText(const std::string& time, const QDateTime& now) {
  const QDateTime moment = QDateTime::fromString(QString::fromStdString(time), Qt::ISODate);
  if (!moment.isValid()) return QString::fromStdString(time);
  const QDateTime here = moment.toTimeZone(now.timeZone());
  QString clock = here.toString(QStringLiteral("HH:mm"));
  if (here.date() == now.date()) return clock;
  const QString day = here.date().year() == now.date().year()
                          ? QLocale().toString(here.date(), QStringLiteral("d MMM"))
                          : QLocale().toString(here.date(), QStringLiteral("d MMM yyyy"));
  return day + QStringLiteral(", ") + clock;
}

}  // namespace zw
