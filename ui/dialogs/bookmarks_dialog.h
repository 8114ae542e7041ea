// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "core/model/uuid.h"

class QListWidget;
class QPushButton;

namespace zw {

class Workspace;

/// The plan's bookmarks, and what can be done with the chosen one ("bookmarksDialog"). It follows the plan.
class BookmarksDialog final : public QDialog {
  Q_OBJECT
 public:
  BookmarksDialog(const Workspace& workspace, QWidget* parent);

 signals:
  void goToWanted(const zw::Uuid& bookmark);
  void renameWanted(const zw::Uuid& bookmark);
  void updateWanted(const zw::Uuid& bookmark);
  void removeWanted(const zw::Uuid& bookmark);

 private:
  using Signal = void (BookmarksDialog::*)(const Uuid&);
  QPushButton* addButton(const char* name, const QString& text, Signal signal);
  void fill();
  void enableButtons();
  [[nodiscard]] std::optional<Uuid> current() const;

  const Workspace& workspace_;
  QListWidget* list_;
  QList<QPushButton*> buttons_;
  QList<QPushButton*> editing_;
};

}  // namespace zw
