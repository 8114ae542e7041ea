// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/app_theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace zw {
namespace {

bool& systemIsDark() {
  static bool dark = false;
  return dark;
}

/// The colours that differ between light and dark; the rest is derived from them.
struct Scheme {
  QColor window;
  QColor base;
  QColor alternate;
  QColor text;
  QColor faint;  ///< disabled and secondary text
  QColor button;
  QColor highlight;
  QColor highlightedText;
  QColor link;
};

Scheme schemeFor(bool dark) {
  if (dark)
    return {QColor(0x24, 0x29, 0x2d), QColor(0x1b, 0x1f, 0x22), QColor(0x21, 0x26, 0x29),
            QColor(0xde, 0xe3, 0xe6), QColor(0x84, 0x8d, 0x93), QColor(0x2f, 0x36, 0x3b),
            QColor(0x2f, 0x78, 0x9b), QColor(0xff, 0xff, 0xff), QColor(0x6f, 0xb8, 0xdc)};
  return {QColor(0xf2, 0xf4, 0xf5), QColor(0xff, 0xff, 0xff), QColor(0xf6, 0xf8, 0xf9),
          QColor(0x1d, 0x25, 0x2a), QColor(0x75, 0x7f, 0x86), QColor(0xfa, 0xfb, 0xfb),
          QColor(0x2c, 0x6e, 0x8f), QColor(0xff, 0xff, 0xff), QColor(0x1d, 0x62, 0x85)};
}

QPalette paletteOf(const Scheme& s) {
  QPalette p(s.button, s.window);
  p.setColor(QPalette::WindowText, s.text);
  p.setColor(QPalette::Base, s.base);
  p.setColor(QPalette::AlternateBase, s.alternate);
  p.setColor(QPalette::Text, s.text);
  p.setColor(QPalette::ButtonText, s.text);
  p.setColor(QPalette::BrightText, Qt::white);
  p.setColor(QPalette::ToolTipBase, s.base);
  p.setColor(QPalette::ToolTipText, s.text);
  p.setColor(QPalette::PlaceholderText, s.faint);
  p.setColor(QPalette::Highlight, s.highlight);
  p.setColor(QPalette::HighlightedText, s.highlightedText);
  p.setColor(QPalette::Link, s.link);
  p.setColor(QPalette::LinkVisited, s.link);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, s.faint);
  return p;
}

/// Only what a palette cannot say: quieter frames, room around rows, and ticks that can be told from their
/// absence on a dark ground.
constexpr const char* kStyleSheet = R"(
QMainWindow::separator { width: 5px; height: 5px; }
QToolBar { spacing: 1px; padding: 2px 4px; border: none; border-bottom: 1px solid palette(midlight); }
QToolBar QToolButton { padding: 3px 5px; }
QDockWidget::title { padding: 5px 8px; background: palette(window); }
QTreeView { border: none; }
QTreeView::item { padding: 1px 0; }
zw--FiguresTable::item { padding: 1px 6px; }
QAbstractItemView::indicator { width: 11px; height: 11px; border: 1px solid %faint%; border-radius: 2px; }
QAbstractItemView::indicator:checked { background: palette(highlight); border-color: palette(highlight);
                               image: url(:/icons/tick.svg); }
QStatusBar::item { border: none; }
QToolTip { padding: 3px; }
)";

}  // namespace

void prepareTheme() {
  systemIsDark() = QApplication::palette().color(QPalette::Window).lightness() < 128;
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

bool isDark(ThemeChoice choice) {
  return choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark());
}

void applyTheme(ThemeChoice choice) {
  const Scheme scheme = schemeFor(isDark(choice));
  QApplication::setPalette(paletteOf(scheme));
  // A style sheet resolves palette() when it is set: set again, it follows the new palette.
  qApp->setStyleSheet(QString());
  qApp->setStyleSheet(
      QString::fromLatin1(kStyleSheet).replace(QLatin1String("%faint%"), scheme.faint.name()));
}

QString themeName(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::Light:
      return QStringLiteral("light");
    case ThemeChoice::Dark:
      return QStringLiteral("dark");
    case ThemeChoice::System:
      break;
  }
  return QStringLiteral("system");
}

ThemeChoice themeNamed(const QString& name) {
  if (name == QLatin1String("light")) return ThemeChoice::Light;
  if (name == QLatin1String("dark")) return ThemeChoice::Dark;
  return ThemeChoice::System;
}

}  // namespace zw
