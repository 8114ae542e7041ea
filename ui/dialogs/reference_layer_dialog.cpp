// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reference_layer_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/ports/reference_request.h"
#include "ui/dialogs/crs_choice.h"
#include "ui/i18n/messages.h"
#include "ui/i18n/reference_words.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kWidth = 460;

}  // namespace

ReferenceLayerDialog::ReferenceLayerDialog(Workspace& workspace, const QString& file, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      file_(file.toStdString()),
      work_(*this, {[](const QString&, double) {}, [this](const Error& error) { tell(describe(error)); }}) {
  setObjectName(QStringLiteral("referenceLayerDialog"));
  setWindowTitle(tr("Add a Reference Layer"));
  setMinimumWidth(kWidth);
  auto* path = new QLabel(QDir::toNativeSeparators(file), this);
  path->setWordWrap(true);
  path->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layers_ = new QComboBox(this);
  layers_->setObjectName(QStringLiteral("referenceLayers"));
  layers_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  content_ = new QLabel(this);
  name_ = new QLineEdit(freeName(QFileInfo(file).completeBaseName()), this);
  name_->setObjectName(QStringLiteral("referenceName"));
  crs_ = new CrsChoice(workspace.shown().region->projection->crs(), this);
  crs_->setObjectName(QStringLiteral("referenceCrs"));
  message_ = new QLabel(this);
  message_->setObjectName(QStringLiteral("referenceMessage"));
  message_->setWordWrap(true);
  auto* form = new QFormLayout;
  form->addRow(tr("File"), path);
  form->addRow(tr("Layer"), layers_);
  form->addRow(tr("Holds"), content_);
  form->addRow(tr("Coordinates in"), crs_);
  form->addRow(tr("Name"), name_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  add_ = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
  add_->setObjectName(QStringLiteral("addReference"));
  add_->setEnabled(false);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(message_);
  layout->addWidget(buttons);
  connect(layers_, &QComboBox::currentIndexChanged, this, &ReferenceLayerDialog::showLayer);
  connect(name_, &QLineEdit::textChanged, this, &ReferenceLayerDialog::check);
  connect(crs_, &CrsChoice::chosen, this, &ReferenceLayerDialog::check);
  connect(add_, &QPushButton::clicked, this, &ReferenceLayerDialog::add);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

  message_->setText(tr("The file is being read …"));
  work_.start<Opened>(
      [files = workspace.services().referenceFiles, file = file_](const ImportProgress&) -> Result<Opened> {
        auto summary = files->inspect(file);
        if (!summary) return fail(std::move(summary.error()));
        const auto print = files->fingerprint(file);
        if (!print) return fail(print.error());
        return Opened{std::move(*summary), print->first, print->second};
      },
      [this](const std::shared_ptr<const Opened>& opened) { showSummary(opened); });
}

void ReferenceLayerDialog::showSummary(const std::shared_ptr<const Opened>& opened) {
  message_->clear();
  opened_ = opened;
  for (const ReferenceFileLayer& layer : opened->summary.layers)
    layers_->addItem(layer.name.empty() ? tr("(the image)") : QString::fromStdString(layer.name));
  layers_->setEnabled(layers_->count() > 1);
  showLayer();
}

const ReferenceFileLayer* ReferenceLayerDialog::chosen() const {
  const int row = layers_->currentIndex();
  return opened_ && row >= 0 ? &opened_->summary.layers[static_cast<std::size_t>(row)] : nullptr;
}

void ReferenceLayerDialog::showLayer() {
  const ReferenceFileLayer* layer = chosen();
  if (!layer) return;
  content_->setText(
      QStringLiteral("%1 (%2)").arg(contentText(*layer), QString::fromStdString(opened_->summary.format)));
  crs_->reset();
  crs_->setStated(layer->crs);
  crs_->setEnabled(layer->crs.empty());
  check();
}

QString ReferenceLayerDialog::freeName(const QString& wanted) const {
  QString name = wanted;
  for (int n = 2; workspace_.plan().referenceLayerNamed(name.toStdString()); ++n)
    name = QStringLiteral("%1 %2").arg(wanted).arg(n);
  return name;
}

void ReferenceLayerDialog::tell(const QString& text) {
  message_->setText(text);
  add_->setEnabled(chosen() != nullptr);
}

void ReferenceLayerDialog::check() {
  const ReferenceFileLayer* layer = chosen();
  const QString name = name_->text().trimmed();
  QString complaint;
  if (name.isEmpty())
    complaint = tr("A name is needed.");
  else if (workspace_.plan().referenceLayerNamed(name.toStdString()))
    complaint = tr("That name is in use already.");
  else if (layer && layer->crs.empty() && crs_->crs().empty())
    complaint = tr("The file does not say what its coordinates are: choose their CRS.");
  if (layer) message_->setText(complaint);
  add_->setEnabled(layer && complaint.isEmpty());
}

void ReferenceLayerDialog::add() {
  const ReferenceFileLayer* layer = chosen();
  if (!layer) return;
  layer_.name = name_->text().trimmed().toStdString();
  layer_.path = workspace_.services().pathInPlan(workspace_.planPath().toStdString(), file_);
  layer_.hash = opened_->hash;
  layer_.bytes = opened_->bytes;
  layer_.layer = layer->name;
  layer_.kind = layer->kind;
  layer_.crs = layer->crs.empty() ? crs_->crs() : std::string();
  const ReferenceRequest request = requestFor(layer_, file_, *workspace_.shown().region);
  add_->setEnabled(false);
  message_->setText(tr("The layer is being opened …"));
  work_.start<bool>(
      [files = workspace_.services().referenceFiles, request](const ImportProgress&) -> Result<bool> {
        const auto content = files->open(request);
        if (!content) return fail(content.error());
        return true;
      },
      [this](const std::shared_ptr<const bool>&) { accept(); });
}

}  // namespace zw
