// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reference_editing.h"

#include <QAction>
#include <QColorDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <cmath>

#include "core/change/reference_commands.h"
#include "ui/canvas/map_view.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/reference_layer_dialog.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"
#include "ui/panels/layers_panel.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

ReferenceEditing::ReferenceEditing(Workspace& workspace, Actions& actions, const Preferences& preferences,
                                   LayersPanel& panel, MapView& map, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      actions_(actions),
      panel_(panel),
      map_(map),
      window_(window),
      folder_(preferences.lastFolder()) {
  connect(actions.addReference, &QAction::triggered, this, [this] { add(); });
  connect(&panel, &LayersPanel::addReferenceWanted, this, [this] { add(); });
  connect(&panel, &LayersPanel::referenceLookGiven, this, &ReferenceEditing::giveLook);
  connect(&panel, &LayersPanel::referenceMenuWanted, this, &ReferenceEditing::openMenu);
  connect(&workspace, &Workspace::documentChanged, this, &ReferenceEditing::showLayers);
  connect(&workspace, &Workspace::planChanged, this, &ReferenceEditing::showLayers);
  connect(&workspace.references(), &ReferenceLayers::changed, this, &ReferenceEditing::showLayers);
  connect(
      &workspace.references(), &ReferenceLayers::told, this,
      [this](const QString& name, const ReferenceState& state) {
        if (state.kind == ReferenceState::Kind::Changed)
          emit told(tr("The file of the reference layer “%1” is not as it was when it was added.").arg(name));
        else if (state.why)
          emit told(tr("The reference layer “%1” cannot be shown. %2").arg(name, describe(*state.why)));
      });
  showLayers();
}

bool ReferenceEditing::isPossible() const {
  return workspace_.canEdit() && workspace_.services().referenceFiles;
}

const ReferenceLayer* ReferenceEditing::layerOf(const Uuid& id) const {
  if (!workspace_.hasPlan()) return nullptr;
  const auto& layers = workspace_.plan().referenceLayers;
  const auto found = layers.find(id);
  return found == layers.end() ? nullptr : &found->second;
}

void ReferenceEditing::showLayers() {
  actions_.addReference->setEnabled(isPossible());
  std::vector<ReferenceLine> lines;
  if (workspace_.hasPlan())
    for (const ReferenceLayer* layer : workspace_.plan().referenceLayersInOrder()) {
      ReferenceLine line;
      line.id = layer->id;
      line.name = str(layer->name);
      if (layer->kind == ReferenceKind::Vector) line.colour = QColor(str(layer->colour));
      line.look = lookOf(*layer);
      if (const ReferenceState* state = workspace_.references().state(layer->id)) {
        line.details = QDir::toNativeSeparators(str(state->file));
        switch (state->kind) {
          case ReferenceState::Kind::BeingRead:
            line.state = tr("being read");
            break;
          case ReferenceState::Kind::Missing:
            line.state = tr("missing");
            line.details +=
                u'\n' + tr("There is no such file. “Find File…” in this layer's menu says where it is now.");
            break;
          case ReferenceState::Kind::Changed:
            line.state = tr("changed");
            line.details += u'\n' + tr("The file is not as it was when it was added.");
            break;
          case ReferenceState::Kind::Unreadable:
            line.state = tr("unreadable");
            if (state->why) line.details += u'\n' + describe(*state->why);
            break;
          case ReferenceState::Kind::Present:
            if (!layer->filter.empty()) line.state = tr("filtered");
            break;
        }
        if (state->features > 0)
          line.details +=
              u'\n' +
              tr("%1 features in the region").arg(numberText(static_cast<double>(state->features), 0));
        if (state->leftOut > 0)
          line.details += u'\n' + tr("%1 of them have no place and are left out")
                                      .arg(numberText(static_cast<double>(state->leftOut), 0));
      }
      lines.push_back(std::move(line));
    }
  panel_.setReferences(std::move(lines));
}

void ReferenceEditing::add(const QString& file) {
  if (!isPossible()) return;
  const QString chosen =
      file.isEmpty() ? QFileDialog::getOpenFileName(window_, tr("Add a Reference Layer"), folder_) : file;
  if (chosen.isEmpty()) return;
  folder_ = QFileInfo(chosen).absolutePath();
  ReferenceLayerDialog dialog(workspace_, chosen, window_);
  if (dialog.exec() != QDialog::Accepted) return;
  ReferenceLayer layer = dialog.layer();
  layer.id = workspace_.services().ids->next();
  if (workspace_.run(addReferenceLayer(workspace_.plan(), layer))) panel_.choose(layer.id);
}

void ReferenceEditing::giveLook(const Uuid& id, const LayerLook& look, bool settled) {
  const ReferenceLayer* layer = layerOf(id);
  if (!layer || !settled || !workspace_.canEdit()) return;
  ReferenceStyle style = styleOf(*layer);
  style.opacity = look.opacity;
  style.minScale = look.scales.from > 0 ? std::optional(look.scales.from) : std::nullopt;
  style.maxScale = std::isfinite(look.scales.to) ? std::optional(look.scales.to) : std::nullopt;
  if (style.opacity == layer->opacity && style.minScale == layer->minScale &&
      style.maxScale == layer->maxScale)
    return;
  workspace_.run(restyleReferenceLayer(workspace_.plan(), id, style));
}

void ReferenceEditing::openMenu(const Uuid& id, QPoint place) {
  const ReferenceLayer* found = layerOf(id);
  if (!found) return;
  const ReferenceLayer layer = *found;
  const bool edits = workspace_.canEdit();
  const bool isVector = layer.kind == ReferenceKind::Vector;
  const ReferenceState* state = workspace_.references().state(id);
  QMenu menu(window_);
  menu.setObjectName(QStringLiteral("referenceMenu"));
  menu.addAction(tr("&Zoom to Layer"), this, [this, id] { zoomTo(id); })
      ->setEnabled(state && !state->box.empty());
  menu.addSeparator();
  menu.addAction(tr("&Rename…"), this, [this, layer] { rename(layer); })->setEnabled(edits);
  if (isVector) {
    menu.addAction(tr("&Colour…"), this, [this, layer] { recolour(layer); })->setEnabled(edits);
    menu.addAction(tr("&Filter…"), this, [this, layer] { filter(layer); })->setEnabled(edits);
  }
  menu.addSeparator();
  menu.addAction(tr("Find F&ile…"), this, [this, layer] { findFile(layer); })->setEnabled(edits);
  menu.addAction(tr("Read &Again"), this, [this, id] { workspace_.references().readAgain(id); });
  menu.addSeparator();
  menu.addAction(tr("Re&move from the Plan"), this,
                 [this, id] { workspace_.run(removeReferenceLayer(workspace_.plan(), id)); })
      ->setEnabled(edits);
  menu.exec(place);
}

void ReferenceEditing::rename(const ReferenceLayer& layer) {
  const auto name =
      askName(window_, tr("Rename the Reference Layer"), tr("Name"), str(layer.name),
              [this, &layer](const QString& text) -> QString {
                if (text.trimmed().isEmpty()) return tr("A name is needed.");
                const auto* other = workspace_.plan().referenceLayerNamed(text.toStdString());
                return other && other->id != layer.id ? tr("That name is in use already.") : QString();
              });
  if (name) workspace_.run(renameReferenceLayer(workspace_.plan(), layer.id, name->toStdString()));
}

void ReferenceEditing::recolour(const ReferenceLayer& layer) {
  const QColor colour =
      QColorDialog::getColor(QColor(str(layer.colour)), window_, tr("Colour of “%1”").arg(str(layer.name)));
  if (!colour.isValid()) return;
  ReferenceStyle style = styleOf(layer);
  style.colour = colour.name().toStdString();
  workspace_.run(restyleReferenceLayer(workspace_.plan(), layer.id, style));
}

void ReferenceEditing::filter(const ReferenceLayer& layer) {
  bool accepted = false;
  const QString text = QInputDialog::getText(window_, tr("Filter “%1”").arg(str(layer.name)),
                                             tr("Show only features that meet this condition on the file's "
                                                "fields, as type = 'school' or height > 20.\n"
                                                "Leave it empty to show all."),
                                             QLineEdit::Normal, str(layer.filter), &accepted);
  if (!accepted) return;
  ReferenceStyle style = styleOf(layer);
  style.filter = text.trimmed().toStdString();
  if (style.filter != layer.filter) workspace_.run(restyleReferenceLayer(workspace_.plan(), layer.id, style));
}

void ReferenceEditing::findFile(const ReferenceLayer& layer) {
  const QString file =
      QFileDialog::getOpenFileName(window_, tr("Where Is the File of “%1”?").arg(str(layer.name)), folder_);
  if (file.isEmpty()) return;
  folder_ = QFileInfo(file).absolutePath();
  const auto print = workspace_.services().referenceFiles->fingerprint(file.toStdString());
  if (!print) return emit told(describe(print.error()));
  const std::string kept =
      workspace_.services().pathInPlan(workspace_.planPath().toStdString(), file.toStdString());
  workspace_.run(relinkReferenceLayer(workspace_.plan(), layer.id, {kept, print->first, print->second}));
}

void ReferenceEditing::zoomTo(const Uuid& id) {
  if (const ReferenceState* state = workspace_.references().state(id); state && !state->box.empty())
    map_.zoomTo(state->box);
}

}  // namespace zw
