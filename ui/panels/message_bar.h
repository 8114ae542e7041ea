// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace zw {

/// A line above the map that tells something without getting in the way.
class MessageBar final : public QFrame {
  Q_OBJECT
 public:
  enum class Kind { Note, Warning };

  explicit MessageBar(QWidget* parent = nullptr);
  /// Notes go away by themselves; warnings stay until closed.
  void tell(Kind kind, const QString& text);
  /// With something to do about it.
  void tell(Kind kind, const QString& text, const QString& action, std::function<void()> act);
  [[nodiscard]] QString text() const;

 private:
  QLabel* icon_;
  QLabel* text_;
  QPushButton* action_;
  QTimer* timer_;
  std::function<void()> act_;
};

}  // namespace zw
