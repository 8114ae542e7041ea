// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/phase_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/dialogs/optional_date.h"

namespace zw {
namespace {

constexpr int kIdRole = Qt::UserRole;

QString tr(const char* source) {
  return QCoreApplication::translate("PhaseDialog", source);
}

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

Uuid idOf(const QVariant& data) {
  return Uuid::fromText(data.toString().toStdString()).value_or(Uuid{});
}

/// The scenario's zones with a tick each, and where each of them is now.
QListWidget* zoneList(const Plan& plan, const Phase& phase, QWidget* parent) {
  auto* list = new QListWidget(parent);
  list->setObjectName(QStringLiteral("phaseZones"));
  list->setAccessibleName(tr(QT_TRANSLATE_NOOP("PhaseDialog", "Zones handed over in this phase")));
  for (const Zone* zone : plan.zonesOf(phase.scenario)) {
    QString words = text(zone->name);
    if (const auto other = plan.phases.find(zone->phase);
        other != plan.phases.end() && other->first != phase.id)
      words += tr(QT_TRANSLATE_NOOP("PhaseDialog", "   (now in “%1”)")).arg(text(other->second.name));
    auto* item = new QListWidgetItem(words, list);
    item->setData(kIdRole, text(zone->id.text()));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(!phase.id.isNil() && zone->phase == phase.id ? Qt::Checked : Qt::Unchecked);
  }
  return list;
}

}  // namespace

std::optional<PhaseDetails> askPhase(QWidget* parent, const QString& title, const Plan& plan,
                                     const Phase& phase,
                                     const std::function<QString(const QString&)>& complaint) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("phaseDialog"));
  dialog.setWindowTitle(title);
  dialog.resize(560, 520);
  auto* layout = new QFormLayout(&dialog);
  auto* name = new QLineEdit(text(phase.name), &dialog);
  name->setObjectName(QStringLiteral("phaseName"));
  auto* wrong = new QLabel(&dialog);
  wrong->setObjectName(QStringLiteral("phaseComplaint"));
  wrong->setForegroundRole(QPalette::PlaceholderText);
  const OptionalDate when(&dialog, tr(QT_TRANSLATE_NOOP("PhaseDialog", "&on")), phase.from);
  when.tick()->setObjectName(QStringLiteral("phaseDated"));
  when.tick()->setToolTip(
      tr(QT_TRANSLATE_NOOP("PhaseDialog",
                           "Without a tick: not stated. A zone without a day of its own is held "
                           "from the day on which its phase begins")));
  when.day()->setObjectName(QStringLiteral("phaseFrom"));
  auto* zones = zoneList(plan, phase, &dialog);
  auto* roads = new QComboBox(&dialog);
  roads->setObjectName(QStringLiteral("phaseRoads"));
  roads->addItem(tr(QT_TRANSLATE_NOOP("PhaseDialog", "As in the region pack")), QString());
  for (const NetworkState* state : plan.networkStatesInOrder()) {
    roads->addItem(text(state->name), text(state->id.text()));
    if (state->id == phase.networkState) roads->setCurrentIndex(roads->count() - 1);
  }
  roads->setToolTip(tr(QT_TRANSLATE_NOOP(
      "PhaseDialog", "The network state that tells how roads and crossings are in this phase")));
  auto* proposedBy = new QLineEdit(text(phase.proposedBy), &dialog);
  proposedBy->setObjectName(QStringLiteral("phaseProposedBy"));
  proposedBy->setPlaceholderText(tr(QT_TRANSLATE_NOOP("PhaseDialog", "Party or author")));
  auto* source = new QLineEdit(text(phase.source), &dialog);
  source->setObjectName(QStringLiteral("phaseSource"));
  source->setPlaceholderText(tr(QT_TRANSLATE_NOOP("PhaseDialog", "Where the proposal stands")));
  auto* notes = new QPlainTextEdit(text(phase.notes), &dialog);
  notes->setObjectName(QStringLiteral("phaseNotes"));
  notes->setTabChangesFocus(true);
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "&Name:")), name);
  layout->addRow(QString(), wrong);
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "Begins:")), when.row());
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "&Zones handed over:")), zones);
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "&Roads:")), roads);
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "&Proposed by:")), proposedBy);
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "S&ource:")), source);
  layout->addRow(tr(QT_TRANSLATE_NOOP("PhaseDialog", "No&tes:")), notes);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(buttons);
  const auto check = [&] {
    const QString words = complaint(name->text().trimmed());
    wrong->setText(words);
    wrong->setVisible(!words.isEmpty());
    buttons->button(QDialogButtonBox::Ok)->setEnabled(words.isEmpty());
  };
  QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
  check();
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  PhaseDetails out{phase, {}};
  out.phase.name = name->text().trimmed().toStdString();
  out.phase.from = when.iso();
  out.phase.networkState = idOf(roads->currentData());
  out.phase.proposedBy = proposedBy->text().trimmed().toStdString();
  out.phase.source = source->text().trimmed().toStdString();
  out.phase.notes = notes->toPlainText().toStdString();
  for (int i = 0; i < zones->count(); ++i)
    if (zones->item(i)->checkState() == Qt::Checked) out.zones.push_back(idOf(zones->item(i)->data(kIdRole)));
  return out;
}

}  // namespace zw
