// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/note_card.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

namespace zw {
namespace {

constexpr int kMargin = 8;
constexpr int kWidest = 340;
constexpr int kFromMark = 16;         // pixels between the mark's middle and the card
constexpr qsizetype kLongest = 1200;  // characters; of a longer text the card shows the beginning

QLabel* plainLabel(QWidget* parent, const char* name) {
  auto* label = new QLabel(parent);
  label->setObjectName(QString::fromLatin1(name));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  return label;
}

}  // namespace

NoteCard::NoteCard(QWidget* map)
    : QFrame(map), text_(plainLabel(this, "noteCardText")), origin_(plainLabel(this, "noteCardOrigin")) {
  setObjectName(QStringLiteral("noteCard"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::ToolTipBase);
  setAttribute(Qt::WA_TransparentForMouseEvents);
  text_->setForegroundRole(QPalette::ToolTipText);
  origin_->setForegroundRole(QPalette::ToolTipText);
  QFont small = origin_->font();
  small.setItalic(true);
  origin_->setFont(small);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin, 6, kMargin, 6);
  layout->addWidget(text_);
  layout->addWidget(origin_);
  hide();
}

void NoteCard::show(const Note& note, QPoint mark) {
  QString text = QString::fromStdString(note.text);
  if (text.size() > kLongest) text = text.left(kLongest).trimmed() + QChar(0x2026);
  text_->setText(text);
  QStringList origin;
  for (const std::string* part : {&note.author, &note.date, &note.source})
    if (!part->empty()) origin << QString::fromStdString(*part);
  origin_->setText(origin.join(QStringLiteral(" · ")));
  origin_->setVisible(!origin.isEmpty());

  int wide = 0;
  for (const QLabel* label : {text_, origin_})
    for (const QString& line : label->text().split(u'\n'))
      wide = std::max(wide, label->fontMetrics().horizontalAdvance(line));
  const int inner = std::min(wide, kWidest) + 2;
  text_->setFixedWidth(inner);
  origin_->setFixedWidth(inner);
  adjustSize();
  const QSize room = parentWidget()->size();
  int x = mark.x() + kFromMark;
  if (x + width() > room.width()) x = mark.x() - kFromMark - width();
  move(std::max(0, x), std::clamp(mark.y() - height() / 2, 0, std::max(0, room.height() - height())));
  QFrame::show();
  raise();
}

}  // namespace zw
