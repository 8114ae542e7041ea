// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/note_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/dialogs/coordinate_field.h"
#include "ui/dialogs/optional_date.h"

namespace zw {

std::optional<Note> askNote(QWidget* parent, const QString& title, const Note& note,
                            CoordinateFormat format) {
  const auto tr = [](const char* text) { return QCoreApplication::translate("NoteDialog", text); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("noteDialog"));
  dialog.setWindowTitle(title);
  dialog.resize(460, 320);
  auto* layout = new QFormLayout(&dialog);
  const auto field = [&dialog](const char* name, const std::string& value) {
    auto* made = new QLineEdit(QString::fromStdString(value), &dialog);
    made->setObjectName(QString::fromLatin1(name));
    return made;
  };
  auto* text = new QPlainTextEdit(QString::fromStdString(note.text), &dialog);
  text->setObjectName(QStringLiteral("noteText"));
  text->setTabChangesFocus(true);
  text->setPlaceholderText(tr("The first line is the title that the map shows"));
  auto* author = field("noteAuthor", note.author);
  auto* source = field("noteSource", note.source);
  const OptionalDate date(&dialog, tr("&of"), note.date);
  date.tick()->setObjectName(QStringLiteral("noteDated"));
  date.day()->setObjectName(QStringLiteral("noteDate"));
  auto* place = new CoordinateField(note.point, format, &dialog);
  place->setObjectName(QStringLiteral("notePlace"));
  auto* wrong = new QLabel(&dialog);
  wrong->setObjectName(QStringLiteral("noteWrong"));
  wrong->setForegroundRole(QPalette::PlaceholderText);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(tr("&Text:"), text);
  layout->addRow(tr("&Author:"), author);
  layout->addRow(tr("&Source:"), source);
  layout->addRow(tr("Date:"), date.row());
  layout->addRow(tr("&Place:"), place);
  layout->addRow(QString(), wrong);
  layout->addRow(buttons);
  const auto check = [&] {
    QString words;
    if (text->toPlainText().trimmed().isEmpty())
      words = tr("A text is needed.");
    else if (!place->place())
      words = tr("Not coordinates, or not surely; write N, S, E and W.");
    wrong->setText(words);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(words.isEmpty());
  };
  QObject::connect(text, &QPlainTextEdit::textChanged, &dialog, check);
  QObject::connect(place, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  check();
  text->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return Note{note.id,
              text->toPlainText().trimmed().toStdString(),
              author->text().trimmed().toStdString(),
              source->text().trimmed().toStdString(),
              date.iso(),
              place->place().value_or(note.point)};
}

}  // namespace zw
