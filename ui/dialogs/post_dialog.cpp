// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/post_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/dialogs/optional_date.h"

namespace zw {
namespace {

QString tr(const char* source) {
  return QCoreApplication::translate("PostDialog", source);
}

/// A number that may be left to the planning factors.
struct OptionalNumber {
  OptionalNumber(QWidget* parent, const QString& name, const QString& suffix, double least, double most,
                 double usual, std::optional<double> value) {
    stated = new QCheckBox(tr("other than the planning factor:"), parent);
    stated->setObjectName(name + QStringLiteral("Stated"));
    number = new QDoubleSpinBox(parent);
    number->setObjectName(name);
    number->setDecimals(1);
    number->setRange(least, most);
    number->setSuffix(suffix);
    number->setValue(value.value_or(usual));
    stated->setChecked(value.has_value());
    number->setEnabled(value.has_value());
    QObject::connect(stated, &QCheckBox::toggled, number, &QWidget::setEnabled);
    row = new QHBoxLayout;
    row->addWidget(stated);
    row->addWidget(number);
    row->addStretch();
  }
  [[nodiscard]] std::optional<double> value() const {
    return stated->isChecked() ? std::optional(number->value()) : std::nullopt;
  }
  QCheckBox* stated;
  QDoubleSpinBox* number;
  QHBoxLayout* row;
};

QDialogButtonBox* addButtons(QDialog& dialog, QFormLayout* layout) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(buttons);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  return buttons;
}

}  // namespace

std::optional<Post> askPost(QWidget* parent, const Post& post,
                            const std::function<QString(const QString&)>& complaint) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("postDialog"));
  dialog.setWindowTitle(tr("Post “%1”").arg(QString::fromStdString(post.name)));
  dialog.resize(460, 320);
  auto* layout = new QFormLayout(&dialog);
  auto* name = new QLineEdit(QString::fromStdString(post.name), &dialog);
  name->setObjectName(QStringLiteral("postName"));
  auto* wrong = new QLabel(&dialog);
  wrong->setForegroundRole(QPalette::PlaceholderText);
  auto* kind = new QComboBox(&dialog);
  kind->setObjectName(QStringLiteral("postKind"));
  kind->addItems({tr("Observation post"), tr("Checkpoint")});
  kind->setCurrentIndex(static_cast<int>(post.kind));
  auto* mast = new QCheckBox(tr("Observers stand on a &mast"), &dialog);
  mast->setObjectName(QStringLiteral("postMast"));
  mast->setChecked(post.onMast);
  const OptionalNumber onDuty(&dialog, QStringLiteral("postOnDuty"), tr(" soldiers"), 0.5, 500, 2,
                              post.onDuty);
  const OptionalNumber hours(&dialog, QStringLiteral("postHours"), tr(" h a day"), 0.5, 24, 24,
                             post.hoursPerDay);
  auto* notes = new QPlainTextEdit(QString::fromStdString(post.notes), &dialog);
  notes->setTabChangesFocus(true);
  layout->addRow(tr("&Name:"), name);
  layout->addRow(QString(), wrong);
  layout->addRow(tr("&Kind:"), kind);
  layout->addRow(QString(), mast);
  layout->addRow(tr("On duty:"), onDuty.row);
  layout->addRow(tr("Kept:"), hours.row);
  layout->addRow(tr("No&tes:"), notes);
  auto* buttons = addButtons(dialog, layout);
  const auto check = [&] {
    const QString words = complaint(name->text().trimmed());
    wrong->setText(words);
    wrong->setVisible(!words.isEmpty());
    buttons->button(QDialogButtonBox::Ok)->setEnabled(words.isEmpty());
  };
  QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
  check();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  Post out = post;
  out.name = name->text().trimmed().toStdString();
  out.kind = static_cast<PostKind>(kind->currentIndex());
  out.onMast = mast->isChecked();
  out.onDuty = onDuty.value();
  out.hoursPerDay = hours.value();
  out.notes = notes->toPlainText().toStdString();
  return out;
}

std::optional<ZoneHolding> askZoneHolding(QWidget* parent, const Zone& zone) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("zoneHoldingDialog"));
  dialog.setWindowTitle(tr("How “%1” Is Held").arg(QString::fromStdString(zone.name)));
  auto* layout = new QFormLayout(&dialog);
  const OptionalDate when(&dialog, tr("&from"), zone.heldFrom);
  when.tick()->setObjectName(QStringLiteral("heldDated"));
  when.tick()->setToolTip(tr("Without a tick: from the day on which its phase begins, where that is stated"));
  when.day()->setObjectName(QStringLiteral("heldFrom"));
  auto* patrolled = new QCheckBox(tr("Its roads are &patrolled"), &dialog);
  patrolled->setObjectName(QStringLiteral("heldPatrolled"));
  patrolled->setChecked(zone.patrolled);
  const OptionalNumber reaction(&dialog, QStringLiteral("heldReaction"), tr(" soldiers"), 0, 1000, 30,
                                zone.reactionForce);
  layout->addRow(tr("Held:"), when.row());
  layout->addRow(QString(), patrolled);
  layout->addRow(tr("Reaction force:"), reaction.row);
  addButtons(dialog, layout);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  ZoneHolding out;
  out.heldFrom = when.iso();
  out.patrolled = patrolled->isChecked();
  out.reactionForce = reaction.value();
  return out;
}

}  // namespace zw
