// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/other_pack_dialog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace zw {
namespace {

QString text(const char* source) {
  return QCoreApplication::translate("OtherPackDialog", source);
}

QString row(const QString& what, const std::string& name, const std::string& hash) {
  return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td><b>%2</b>&nbsp;&nbsp;</td><td><tt>%3</tt></td></tr>")
      .arg(what, QString::fromStdString(name).toHtmlEscaped(),
           QString::fromStdString(hashBeginning(hash)).toHtmlEscaped());
}

}  // namespace

std::string hashBeginning(const std::string& hash) {
  constexpr std::size_t shown = 7 + 12;  // "sha256:" and twelve digits
  return hash.size() <= shown ? hash : hash.substr(0, shown) + "…";
}

OtherPackChoice askAboutOtherPack(QWidget* parent, const std::string& recordedName,
                                  const std::string& recordedHash, const std::string& foundFile,
                                  const std::string& foundHash) {
  QMessageBox box(parent);
  box.setObjectName(QStringLiteral("otherPackDialog"));
  box.setIcon(QMessageBox::Warning);
  box.setWindowTitle(text(QT_TRANSLATE_NOOP("OtherPackDialog", "Another Region Pack")));
  box.setText(text(QT_TRANSLATE_NOOP(
      "OtherPackDialog", "This plan was made on another region pack than the one found for it.")));
  const std::string foundName = QFileInfo(QString::fromStdString(foundFile)).fileName().toStdString();
  box.setInformativeText(
      QStringLiteral("<table>%1%2</table><p>%3</p>")
          .arg(row(text(QT_TRANSLATE_NOOP("OtherPackDialog", "made on")), recordedName, recordedHash),
               row(text(QT_TRANSLATE_NOOP("OtherPackDialog", "found")), foundName, foundHash),
               text(QT_TRANSLATE_NOOP(
                   "OtherPackDialog",
                   "Figures may differ from those reckoned before. Going on records the pack "
                   "found in the plan; that can be undone."))));
  QPushButton* goOn = box.addButton(text(QT_TRANSLATE_NOOP("OtherPackDialog", "&Go On With This Pack")),
                                    QMessageBox::AcceptRole);
  goOn->setObjectName(QStringLiteral("goOn"));
  QPushButton* view =
      box.addButton(text(QT_TRANSLATE_NOOP("OtherPackDialog", "Open &Read-Only")), QMessageBox::ActionRole);
  view->setObjectName(QStringLiteral("viewOnly"));
  QPushButton* cancel = box.addButton(QMessageBox::Cancel);
  cancel->setObjectName(QStringLiteral("cancel"));
  box.setDefaultButton(view);
  box.setEscapeButton(cancel);
  box.exec();
  if (box.clickedButton() == goOn) return OtherPackChoice::GoOn;
  if (box.clickedButton() == view) return OtherPackChoice::ViewOnly;
  return OtherPackChoice::Cancel;
}

}  // namespace zw
