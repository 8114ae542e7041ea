// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/network_state_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/dialogs/optional_date.h"

namespace zw {
namespace {

QString tr(const char* source) {
  return QCoreApplication::translate("NetworkStateDialog", source);
}

}  // namespace

std::optional<NetworkState> askNetworkState(QWidget* parent, const QString& title, const NetworkState& state,
                                            const std::function<QString(const QString&)>& complaint) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("networkStateDialog"));
  dialog.setWindowTitle(title);
  dialog.resize(520, 340);
  auto* layout = new QFormLayout(&dialog);
  auto* name = new QLineEdit(QString::fromStdString(state.name), &dialog);
  name->setObjectName(QStringLiteral("stateName"));
  const OptionalDate when(&dialog, tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "&As of")), state.asOf);
  when.tick()->setObjectName(QStringLiteral("stateDated"));
  when.tick()->setToolTip(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "Without a date it is a supposition")));
  when.day()->setObjectName(QStringLiteral("stateDate"));
  auto* source = new QLineEdit(QString::fromStdString(state.source), &dialog);
  source->setObjectName(QStringLiteral("stateSource"));
  source->setPlaceholderText(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "Who says so")));
  auto* reliability = new QComboBox(&dialog);
  reliability->setObjectName(QStringLiteral("stateReliability"));
  reliability->addItems({tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "Confirmed")),
                         tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "Reported, not confirmed")),
                         tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "Assumed: a what-if"))});
  reliability->setCurrentIndex(static_cast<int>(state.reliability));
  auto* notes = new QPlainTextEdit(QString::fromStdString(state.notes), &dialog);
  notes->setObjectName(QStringLiteral("stateNotes"));
  notes->setTabChangesFocus(true);
  auto* wrong = new QLabel(&dialog);
  wrong->setObjectName(QStringLiteral("stateComplaint"));
  wrong->setForegroundRole(QPalette::PlaceholderText);
  layout->addRow(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "&Name:")), name);
  layout->addRow(QString(), wrong);
  layout->addRow(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "Date:")), when.row());
  layout->addRow(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "S&ource:")), source);
  layout->addRow(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "&Reliability:")), reliability);
  layout->addRow(tr(QT_TRANSLATE_NOOP("NetworkStateDialog", "No&tes:")), notes);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(buttons);
  const auto check = [&] {
    const QString text = complaint(name->text().trimmed());
    wrong->setText(text);
    wrong->setVisible(!text.isEmpty());
    buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
  };
  QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
  check();
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  NetworkState out = state;
  out.name = name->text().trimmed().toStdString();
  out.asOf = when.iso();
  out.source = source->text().trimmed().toStdString();
  out.reliability = static_cast<Reliability>(reliability->currentIndex());
  out.notes = notes->toPlainText().toStdString();
  return out;
}

}  // namespace zw
