// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace zw {

/// What the user chose; System follows the desktop's palette as it was when the program started.
enum class ThemeChoice { System, Light, Dark };

/// Remembers the desktop's own palette and sets the widget style. Call once, before the first window.
void prepareTheme();
/// Sets the whole application's palette.
void applyTheme(ThemeChoice choice);
[[nodiscard]] bool isDark(ThemeChoice choice);

/// "system", "light", "dark": how settings and file names spell it.
[[nodiscard]] QString themeName(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeNamed(const QString& name);

/// A line icon of resources/icons, drawn in the palette's text colour of the moment.
[[nodiscard]] QIcon lineIcon(const QString& name);

}  // namespace zw
