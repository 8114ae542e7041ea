// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>

#include "app/desktop_services.h"
#include "ui/main_window.h"
#include "ui/theme/app_theme.h"
#include "ui/window/screenshot.h"
#include "version.h"

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("main", source);
}

/// One line, at once.
void tell(const char* event) {
  std::puts(event);
  std::fflush(stdout);
}

/// "1600x1000".
QSize sizeFrom(const QString& words) {
  const QStringList parts = words.split(u'x');
  return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

}  // namespace

int main(int argc, char** argv) {
  // These must be answered without a display.
  for (int i = 1; i < argc; ++i)
    if (qstrcmp(argv[i], "--version") == 0) {
      std::printf("zonewright %s\n", kZonewrightVersion);
      return 0;
    }
  const QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("Zonewright"));
  QCoreApplication::setApplicationName(QStringLiteral("Zonewright"));
  QCoreApplication::setApplicationVersion(QString::fromLatin1(kZonewrightVersion));
  QGuiApplication::setDesktopFileName(QStringLiteral("zonewright"));

  QCommandLineParser parser;
  parser.setApplicationDescription(
      text(QT_TRANSLATE_NOOP("main",
                             "Draws, measures and briefs pilot zones. Without a plan it opens the one open "
                             "last, at first a fresh sample.")));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("PLAN.gpkg"),
                               text(QT_TRANSLATE_NOOP("main", "The plan to open.")),
                               QStringLiteral("[PLAN.gpkg]"));
  const QCommandLineOption screenshot(
      QStringLiteral("screenshot"),
      text(QT_TRANSLATE_NOOP("main", "For developers: write a picture of the window as PNG and quit.")),
      QStringLiteral("FILE"));
  const QCommandLineOption size(QStringLiteral("size"),
                                text(QT_TRANSLATE_NOOP("main", "Size of the window, as 1600x1000.")),
                                QStringLiteral("WxH"));
  const QCommandLineOption timing(
      QStringLiteral("timing"),
      text(QT_TRANSLATE_NOOP(
          "main",
          "For developers: tell on standard output when the window is first painted and when "
          "all is shown, and quit.")));
  parser.addOptions({screenshot, size, timing});
  parser.process(application);
  if (parser.positionalArguments().size() > 1) {
    std::fprintf(stderr, "zonewright: one plan at most\n");
    return 2;
  }

  zw::prepareTheme();
  zw::MainWindow window(zw::makeDesktopServices());
  const QSize wanted = sizeFrom(parser.value(size));
  if (wanted.isValid() && !wanted.isEmpty()) window.resize(wanted);
  if (parser.isSet(timing))
    QObject::connect(&window.mapView(), &zw::MapView::firstPaint, [] { tell("first paint"); });
  window.show();
  // The window stands on the screen before anything is read.
  QTimer::singleShot(0, &window, [&] { window.openAtStart(parser.positionalArguments().value(0)); });
  if (parser.isSet(screenshot))
    zw::takeScreenshot(window, parser.value(screenshot),
                       [](bool written) { QCoreApplication::exit(written ? 0 : 3); });
  if (parser.isSet(timing))
    zw::whenAtRest(window, [] {
      tell("all shown");
      QCoreApplication::quit();
    });
  return QApplication::exec();
}
