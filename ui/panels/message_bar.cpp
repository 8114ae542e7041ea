// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "ui/theme/app_theme.h"

namespace zw {
namespace {

constexpr int kNoteMilliseconds = 8000;

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("messageBar"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(8, 4, 4, 4);
  icon_ = new QLabel(this);
  text_ = new QLabel(this);
  text_->setObjectName(QStringLiteral("messageText"));
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  action_ = new QPushButton(this);
  action_->setObjectName(QStringLiteral("messageAction"));
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("messageClose"));
  close->setIcon(lineIcon(QStringLiteral("close")));
  close->setAutoRaise(true);
  close->setToolTip(tr("Close this message"));
  close->setAccessibleName(tr("Close this message"));
  layout->addWidget(icon_);
  layout->addWidget(text_, 1);
  layout->addWidget(action_);
  layout->addWidget(close);
  timer_ = new QTimer(this);
  timer_->setSingleShot(true);
  connect(timer_, &QTimer::timeout, this, &QWidget::hide);
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  connect(action_, &QPushButton::clicked, this, [this] {
    hide();
    if (act_) act_();
  });
  hide();
}

void MessageBar::tell(Kind kind, const QString& text) {
  tell(kind, text, {}, {});
}

void MessageBar::tell(Kind kind, const QString& text, const QString& action, std::function<void()> act) {
  const bool warning = kind == Kind::Warning;
  icon_->setPixmap(
      lineIcon(warning ? QStringLiteral("warning") : QStringLiteral("info")).pixmap(QSize(18, 18)));
  text_->setText(text);
  setAccessibleName(text);
  action_->setText(action);
  action_->setVisible(!action.isEmpty());
  act_ = std::move(act);
  show();
  if (warning)
    timer_->stop();
  else
    timer_->start(kNoteMilliseconds);
}

QString MessageBar::text() const {
  return isHidden() ? QString() : text_->text();
}

}  // namespace zw
