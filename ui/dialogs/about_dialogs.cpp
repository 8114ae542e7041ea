// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/model/region.h"
#include "ui/dialogs/other_pack_dialog.h"
#include "ui/i18n/figures.h"
#include "ui/theme/app_theme.h"

namespace zw {
namespace {

QString text(const char* source) {
  return QCoreApplication::translate("AboutDialogs", source);
}

void addClose(QDialog& dialog, QVBoxLayout* layout) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
  layout->addWidget(buttons);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
}

QString accuracy(const Source& source) {
  return source.accuracyMetres < 0 ? text(QT_TRANSLATE_NOOP("AboutDialogs", "not stated"))
                                   : QStringLiteral("%1 m").arg(numberText(source.accuracyMetres, 0));
}

}  // namespace

void showAbout(QWidget* parent, const std::string& version) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("aboutDialog"));
  dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("AboutDialogs", "About Zonewright")));
  auto* layout = new QVBoxLayout(&dialog);
  auto* icon = new QLabel(&dialog);
  icon->setPixmap(lineIcon(QStringLiteral("zonewright")).pixmap(QSize(72, 72)));
  icon->setAlignment(Qt::AlignCenter);
  layout->addWidget(icon);
  auto* about = new QLabel(&dialog);
  about->setObjectName(QStringLiteral("aboutText"));
  about->setWordWrap(true);
  about->setMinimumWidth(460);
  about->setTextInteractionFlags(Qt::TextSelectableByMouse);
  about->setText(
      QStringLiteral("<h2 align='center'>Zonewright %1</h2><p>%2</p><p>%3</p><p>%4</p><p>%5</p>")
          .arg(QString::fromStdString(version).toHtmlEscaped(),
               text(QT_TRANSLATE_NOOP(
                   "AboutDialogs",
                   "A planning aid for pilot zones: where they lie, what they cover and what "
                   "they leave. Neutral between the parties; its figures inform a decision "
                   "and do not make one.")),
               text(QT_TRANSLATE_NOOP(
                   "AboutDialogs",
                   "Free software under the GNU General Public License, version 3 or later, "
                   "without any warranty. Copyright 2026 the Zonewright authors.")),
               text(QT_TRANSLATE_NOOP(
                        "AboutDialogs",
                        "Built with Qt %1 (LGPL), GDAL and PROJ (MIT), GEOS (LGPL), GeographicLib "
                        "(MIT), SQLite (public domain), SQLiteCpp (MIT), libsodium (ISC), nlohmann "
                        "JSON (MIT) and Boost (BSL)."))
                   .arg(QString::fromLatin1(qVersion())),
               text(QT_TRANSLATE_NOOP("AboutDialogs",
                                      "The data have licences of their own: see Help → Data Sources."))));
  layout->addWidget(about);
  addClose(dialog, layout);
  dialog.exec();
}

void showSources(QWidget* parent, const Region* region) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("sourcesDialog"));
  dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("AboutDialogs", "Data Sources")));
  dialog.resize(1000, 460);
  auto* layout = new QVBoxLayout(&dialog);
  auto* caption = new QLabel(&dialog);
  caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
  caption->setWordWrap(true);
  layout->addWidget(caption);
  if (!region) {
    caption->setText(text(QT_TRANSLATE_NOOP("AboutDialogs", "No region is open.")));
    addClose(dialog, layout);
    dialog.exec();
    return;
  }
  caption->setText(QStringLiteral("<b>%1</b> · %2 · %3")
                       .arg(QString::fromStdString(region->title).toHtmlEscaped(),
                            QFileInfo(QString::fromStdString(region->file)).fileName().toHtmlEscaped(),
                            QString::fromStdString(hashBeginning(region->hash))));
  auto* table = new QTableWidget(static_cast<int>(region->sources.size()), 6, &dialog);
  table->setObjectName(QStringLiteral("sourcesTable"));
  table->setHorizontalHeaderLabels(
      {text(QT_TRANSLATE_NOOP("AboutDialogs", "Source")), text(QT_TRANSLATE_NOOP("AboutDialogs", "Status")),
       text(QT_TRANSLATE_NOOP("AboutDialogs", "Date")), text(QT_TRANSLATE_NOOP("AboutDialogs", "Accuracy")),
       text(QT_TRANSLATE_NOOP("AboutDialogs", "Licence")),
       text(QT_TRANSLATE_NOOP("AboutDialogs", "Known limits"))});
  int row = 0;
  for (const Source& source : region->sources) {
    const QStringList cells{QString::fromStdString(source.title),   sourceStatusText(source.status),
                            QString::fromStdString(source.date),    accuracy(source),
                            QString::fromStdString(source.licence), QString::fromStdString(source.note)};
    for (int column = 0; column < cells.size(); ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
      cell->setToolTip(column == 0 ? QString::fromStdString(source.credit + "\n" + source.url)
                                   : cells[column]);
      table->setItem(row, column, cell);
    }
    ++row;
  }
  table->verticalHeader()->hide();
  table->setShowGrid(false);
  table->setAlternatingRowColors(true);
  table->setWordWrap(true);
  table->resizeColumnsToContents();
  table->setColumnWidth(0, std::min(table->columnWidth(0), 300));
  table->setColumnWidth(4, std::min(table->columnWidth(4), 160));
  table->horizontalHeader()->setSectionResizeMode(5, QHeaderView::Stretch);
  layout->addWidget(table, 1);
  addClose(dialog, layout);
  // The last column has its width only once the dialog is laid out, and another when it is resized.
  QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, table,
                   &QTableWidget::resizeRowsToContents, Qt::QueuedConnection);
  dialog.exec();
}

}  // namespace zw
