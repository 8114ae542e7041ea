// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bookmarks_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/i18n/figures.h"
#include "ui/workspace/workspace.h"

namespace zw {

BookmarksDialog::BookmarksDialog(const Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace), list_(new QListWidget(this)) {
  setObjectName(QStringLiteral("bookmarksDialog"));
  setWindowTitle(tr("Bookmarks"));
  resize(440, 320);
  list_->setObjectName(QStringLiteral("bookmarksList"));
  list_->setAccessibleName(tr("Bookmarks"));
  auto* beside = new QVBoxLayout;
  for (QPushButton* button :
       {addButton("bookmarkGoTo", tr("&Go To"), &BookmarksDialog::goToWanted),
        addButton("bookmarkRename", tr("Re&name…"), &BookmarksDialog::renameWanted),
        addButton("bookmarkUpdate", tr("Set to &This View"), &BookmarksDialog::updateWanted),
        addButton("bookmarkRemove", tr("&Remove"), &BookmarksDialog::removeWanted)})
    beside->addWidget(button);
  editing_ = buttons_.mid(1);
  beside->addStretch();
  auto* top = new QHBoxLayout;
  top->addWidget(list_, 1);
  top->addLayout(beside);
  auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(top);
  layout->addWidget(close);
  connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(list_, &QListWidget::currentRowChanged, this, &BookmarksDialog::enableButtons);
  connect(list_, &QListWidget::itemActivated, this, [this] {
    if (const auto bookmark = current()) emit goToWanted(*bookmark);
  });
  connect(&workspace, &Workspace::planChanged, this, &BookmarksDialog::fill);
  fill();
}

QPushButton* BookmarksDialog::addButton(const char* name, const QString& text, Signal signal) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QString::fromLatin1(name));
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, [this, signal] {
    if (const auto bookmark = current()) emit(this->*signal)(*bookmark);
  });
  buttons_ << button;
  return button;
}

std::optional<Uuid> BookmarksDialog::current() const {
  const QListWidgetItem* item = list_->currentItem();
  return item ? Uuid::fromText(item->data(Qt::UserRole).toString().toStdString()) : std::nullopt;
}

void BookmarksDialog::fill() {
  const auto before = current();
  const int row = list_->currentRow();
  list_->clear();
  for (const Bookmark* bookmark : workspace_.plan().bookmarksInOrder()) {
    auto* item = new QListWidgetItem(QString::fromStdString(bookmark->name), list_);
    item->setData(Qt::UserRole, QString::fromStdString(bookmark->id.text()));
    item->setToolTip(tr("%1 km across").arg(numberText(bookmark->width / 1000, 1)));
    if (before == bookmark->id) list_->setCurrentItem(item);
  }
  if (!list_->currentItem()) list_->setCurrentRow(std::clamp(row, 0, std::max(0, list_->count() - 1)));
  enableButtons();
}

void BookmarksDialog::enableButtons() {
  const bool chosen = current().has_value();
  for (QPushButton* button : buttons_)
    button->setEnabled(chosen && (!editing_.contains(button) || workspace_.canEdit()));
}

}  // namespace zw
