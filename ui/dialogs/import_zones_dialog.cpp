// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_zones_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/canvas/map_view.h"
#include "ui/dialogs/crs_choice.h"
#include "ui/i18n/import_words.h"
#include "ui/i18n/messages.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kProgressSteps = 1000;
/// How long the bar may stand still before it shows only that something is under way: one polygon of millions
/// of corners moves it by few steps.
constexpr int kStandingMilliseconds = 300;
const QColor kPlanColour(0x80, 0x80, 0x80);
const QColor kGoodColour(0x11, 0x77, 0x33);  // of the zones' palette, apart for any kind of colour vision
const QColor kRepairedColour(0xcc, 0x66, 0x77);

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

QComboBox* makeChoice(const char* name, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setObjectName(QLatin1String(name));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(16);
  return box;
}

/// Fills a choice without telling of it.
void fill(QComboBox* box, const std::vector<std::pair<QString, QString>>& items, const QString& chosen) {
  const QSignalBlocker quiet(box);
  box->clear();
  for (const auto& [text, data] : items) box->addItem(text, data);
  box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

std::string regionCrs(const Workspace& workspace) {
  const Box<LonLat>& bounds = workspace.shown().region->bounds;
  if (!workspace.services().crsOf) return {};
  return workspace.services().crsOf({(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2});
}

}  // namespace

ImportZonesDialog::ImportZonesDialog(Workspace& workspace, const MapTheme& theme, const QString& folder,
                                     QWidget* parent)
    : QDialog(parent), workspace_(workspace), folder_(folder), importer_(workspace.services().zoneFiles) {
  setObjectName(QStringLiteral("importZonesDialog"));
  setWindowTitle(tr("Import Zones"));
  setAcceptDrops(true);
  resize(1120, 660);
  map_ = new MapView(this);
  map_->setObjectName(QStringLiteral("importMap"));
  map_->setAccessibleName(tr("Map of the zones in the file"));
  map_->setTheme(theme);
  auto* middle = new QSplitter(this);
  middle->addWidget(makeList());
  middle->addWidget(map_);
  middle->setStretchFactor(0, 2);
  middle->setStretchFactor(1, 3);
  middle->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(makeSource());
  layout->addWidget(middle, 1);
  layout->addLayout(makeFoot());
  connectImporter();
  showMap();
  showChoice();
  file_->setFocus();
  tell(
      tr("Choose a file, or drop one here: GeoPackage, GeoJSON, KML or KMZ, shapefile (also zipped), GPX, "
         "DXF, or a CSV table with well-known text."));
}

ImportZonesDialog::~ImportZonesDialog() = default;

QWidget* ImportZonesDialog::makeSource() {
  auto* source = new QWidget(this);
  auto* grid = new QGridLayout(source);
  grid->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](int row, int column, const QString& caption, QWidget* field, int span = 1) {
    auto* label = new QLabel(caption, source);
    label->setBuddy(field);
    label->setObjectName(field->objectName() + QStringLiteral("Label"));
    grid->addWidget(label, row, column);
    grid->addWidget(field, row, column + 1, 1, span);
  };
  file_ = new QLineEdit(source);
  file_->setObjectName(QStringLiteral("importFile"));
  auto* button = new QPushButton(tr("B&rowse…"), source);
  button->setObjectName(QStringLiteral("browseImport"));
  button->setAutoDefault(false);
  layer_ = makeChoice("importLayer", source);
  nameField_ = makeChoice("importNameField", source);
  column_ = makeChoice("importColumn", source);
  crs_ = new CrsChoice(regionCrs(workspace_), source);
  crs_->setObjectName(QStringLiteral("importCrs"));
  overlap_ = makeChoice("importOverlap", source);
  overlap_->addItem(tr("Leave the new zone out"), static_cast<int>(OnOverlap::Refuse));
  overlap_->addItem(tr("Cut the new zone"), static_cast<int>(OnOverlap::CutNew));
  overlap_->addItem(tr("Cut the neighbour"), static_cast<int>(OnOverlap::CutNeighbours));
  overlap_->setCurrentIndex(overlap_->findData(static_cast<int>(workspace_.zoneRules().onOverlap)));
  add(0, 0, tr("&File:"), file_, 4);
  grid->addWidget(button, 0, 5);
  add(1, 0, tr("&Layer:"), layer_);
  add(1, 2, tr("&Names from:"), nameField_);
  add(1, 4, tr("&Geometry from:"), column_);
  add(2, 0, tr("&CRS:"), crs_);
  add(2, 2, tr("Where zones &overlap:"), overlap_);
  for (const int column : {1, 3, 5}) grid->setColumnStretch(column, 1);
  connect(button, &QPushButton::clicked, this, &ImportZonesDialog::browse);
  connect(file_, &QLineEdit::returnPressed, this, [this] { openFile(file_->text().trimmed()); });
  connect(layer_, &QComboBox::activated, this, [this] {
    showLayer();
    read();
  });
  for (QComboBox* box : {nameField_, column_})
    connect(box, &QComboBox::activated, this, &ImportZonesDialog::read);
  connect(crs_, &CrsChoice::chosen, this, &ImportZonesDialog::read);
  connect(overlap_, &QComboBox::activated, &candidates_, &CandidateTable::forgetRefusals);
  return source;
}

QWidget* ImportZonesDialog::makeList() {
  auto* list = new QWidget(this);
  table_ = new QTableView(list);
  table_->setObjectName(QStringLiteral("importTable"));
  table_->setAccessibleName(tr("Zones in the file"));
  table_->setModel(&candidates_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 6);
  table_->horizontalHeader()->setSectionResizeMode(CandidateTable::Name, QHeaderView::Stretch);
  report_ = new QLabel(list);
  report_->setObjectName(QStringLiteral("importReport"));
  report_->setWordWrap(true);
  report_->setTextFormat(Qt::PlainText);
  report_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  report_->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  report_->setMinimumHeight(4 * fontMetrics().lineSpacing());
  auto* all = new QPushButton(tr("&All"), list);
  all->setObjectName(QStringLiteral("importAll"));
  auto* none = new QPushButton(tr("N&one"), list);
  none->setObjectName(QStringLiteral("importNone"));
  auto* buttons = new QHBoxLayout;
  for (QPushButton* button : {all, none}) {
    button->setAutoDefault(false);
    buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this,
            [this, chosen = button == all] { candidates_.chooseAll(chosen); });
  }
  buttons->addStretch();
  auto* layout = new QVBoxLayout(list);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(table_, 1);
  layout->addLayout(buttons);
  layout->addWidget(report_);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ImportZonesDialog::showRow);
  connect(&candidates_, &CandidateTable::choiceChanged, this, &ImportZonesDialog::showChoice);
  return list;
}

QLayout* ImportZonesDialog::makeFoot() {
  status_ = new QLabel(this);
  status_->setObjectName(QStringLiteral("importStatus"));
  status_->setWordWrap(true);
  status_->setTextFormat(Qt::PlainText);
  status_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("importProgress"));
  progress_->setRange(0, kProgressSteps);
  progress_->setMaximumWidth(220);
  progress_->hide();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelImport"));
  buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
  import_ = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
  import_->setObjectName(QStringLiteral("importButton"));
  // Enter in a field means that field.
  import_->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::accepted, this, &ImportZonesDialog::fit);
  connect(buttons, &QDialogButtonBox::rejected, this, &ImportZonesDialog::reject);
  auto* foot = new QHBoxLayout;
  foot->addWidget(status_, 1);
  foot->addWidget(progress_);
  foot->addWidget(buttons);
  return foot;
}

void ImportZonesDialog::connectImporter() {
  standing_.setSingleShot(true);
  standing_.setInterval(kStandingMilliseconds);
  connect(&standing_, &QTimer::timeout, this, [this] { progress_->setRange(0, 0); });
  connect(&importer_, &ZoneImporter::progressed, this, [this](const QString&, double done) {
    progress_->setRange(0, kProgressSteps);
    progress_->setValue(static_cast<int>(done * kProgressSteps));
    standing_.start();
  });
  connect(&importer_, &ZoneImporter::inspected, this,
          [this](const std::shared_ptr<const ZoneFileSummary>& summary) { onInspected(*summary); });
  connect(&importer_, &ZoneImporter::wasRead, this, &ImportZonesDialog::onRead);
  connect(&importer_, &ZoneImporter::fitted, this,
          [this](const std::shared_ptr<const ZoneAddition>& addition) { onFitted(*addition); });
  connect(&importer_, &ZoneImporter::failed, this, &ImportZonesDialog::onFailed);
}

void ImportZonesDialog::browse() {
  const QString path = QFileDialog::getOpenFileName(
      this, tr("Import Zones"), folder_,
      tr("Zones (*.gpkg *.geojson *.json *.kml *.kmz *.shp *.zip *.gpx *.dxf *.csv *.tsv);;All files (*)"));
  if (!path.isEmpty()) openFile(path);
}

void ImportZonesDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  // Only then has the map its size.
  QTimer::singleShot(0, this, [this] {
    if (workspace_.shown().picture && !candidates_.zones()) map_->zoomTo(workspace_.shown().picture->bounds);
  });
}

void ImportZonesDialog::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void ImportZonesDialog::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  openFile(event->mimeData()->urls().value(0).toLocalFile());
}

void ImportZonesDialog::openFile(const QString& file) {
  const QString path = QDir::fromNativeSeparators(file);
  if (path.isEmpty()) return;
  file_->setText(QDir::toNativeSeparators(path));
  folder_ = QFileInfo(path).absolutePath();
  summary_ = {};
  candidates_.show(nullptr);
  crs_->reset();
  showLayer();
  showMap();
  setBusy(tr("Looking at what it holds…"));
  importer_.inspect(path.toStdString());
}

void ImportZonesDialog::onInspected(const ZoneFileSummary& summary) {
  summary_ = summary;
  std::vector<std::pair<QString, QString>> layers;
  for (const ZoneLayer& layer : summary.layers)
    layers.emplace_back(tr("%1 (%2)").arg(str(layer.name), QLocale().toString(qulonglong(layer.features))),
                        str(layer.name));
  fill(layer_, layers, str(summary.layer));
  showLayer();
  read();
}

void ImportZonesDialog::showLayer() {
  ZoneLayer layer;
  for (const ZoneLayer& each : summary_.layers)
    if (str(each.name) == layer_->currentData().toString()) layer = each;
  std::vector<std::pair<QString, QString>> names = {{tr("Number them"), QString()}}, columns;
  for (const std::string& field : layer.fields) names.emplace_back(str(field), str(field));
  for (const std::string& column : layer.geometryColumns) columns.emplace_back(str(column), str(column));
  fill(nameField_, names, str(layer.nameField));
  fill(column_, columns, columns.empty() ? QString() : columns.front().second);
  column_->setEnabled(columns.size() > 1);
  crs_->setStated(layer.crs);
  const bool known = !summary_.layers.empty();
  for (QWidget* field : std::initializer_list<QWidget*>{layer_, nameField_}) field->setEnabled(known);
}

void ImportZonesDialog::read() {
  if (summary_.layers.empty()) return;
  ZoneFileRequest request;
  request.file = QDir::fromNativeSeparators(file_->text()).toStdString();
  request.layer = layer_->currentData().toString().toStdString();
  request.nameField = nameField_->currentData().toString().toStdString();
  request.geometryColumn = column_->currentData().toString().toStdString();
  request.crs = crs_->crs();
  request.region = workspace_.shown().region->bounds;
  setBusy(tr("Reading and mending…"));
  importer_.read(request, workspace_.shown().region->projection);
}

void ImportZonesDialog::onRead(const std::shared_ptr<const ReadZones>& zones) {
  setBusy({});
  candidates_.show(zones);
  table_->resizeColumnToContents(CandidateTable::Area);
  table_->resizeColumnToContents(CandidateTable::State);
  showMap();
  Box<ProjectedPoint> bounds;
  for (const auto& shape : zones->shapes) bounds.add(boundsOf(shape));
  if (!bounds.empty()) map_->zoomTo(bounds);
}

void ImportZonesDialog::onFailed(const Error& error) {
  setBusy({});
  candidates_.show(nullptr);
  showMap();
  tell(describe(error));
  if (error.code == ErrorCode::LayerWithoutCrs) crs_->setFocus();
}

void ImportZonesDialog::fit() {
  if (importer_.busy() || !candidates_.zones()) return;
  const QString file = QFileInfo(file_->text()).fileName();
  const ImportOrigin origin{file.toStdString(), candidates_.zones()->reading.layer,
                            workspace_.today().text()};
  std::vector<NewZone> zones;
  fittedRows_ = candidates_.chosenRows();
  for (const int row : fittedRows_)
    zones.push_back(importedZone(candidates_.candidate(row), origin, workspace_.services().ids->next(),
                                 workspace_.plan().info.activeScenario));
  ZoneRules rules = workspace_.zoneRules();
  rules.onOverlap = static_cast<OnOverlap>(overlap_->currentData().toInt());
  setBusy(tr("Fitting them into the plan…"));
  importer_.fit(workspace_.plan(), std::move(zones), file.toStdString(), rules);
}

void ImportZonesDialog::onFitted(const ZoneAddition& addition) {
  setBusy({});
  if (!addition.refused.empty()) {
    std::map<int, Error> refusals;
    for (const RefusedZone& refused : addition.refused)
      refusals.emplace(fittedRows_[refused.index], refused.error);
    const int first = refusals.begin()->first;
    candidates_.refuse(refusals);
    tell(tr("%1 of %2 do not fit among the zones of the scenario; the list says why. The others can be "
            "imported without them.")
             .arg(refusals.size())
             .arg(fittedRows_.size()));
    table_->selectRow(first);
    return;
  }
  if (!workspace_.run(addition.command)) return tell(tr("The plan could not be changed."));
  importedCount_ = static_cast<int>(fittedRows_.size());
  for (const int row : fittedRows_) importedBounds_.add(boundsOf(candidates_.candidate(row).shape));
  accept();
}

void ImportZonesDialog::showRow() {
  const int row = table_->currentIndex().row();
  const bool known = row >= 0 && row < candidates_.rowCount();
  const QString report = known ? candidates_.report(row) : QString();
  report_->setText(known && report.isEmpty() ? tr("Taken as it is.") : report);
  showMap();
  if (!known) return;
  const auto& projection = *workspace_.shown().region->projection;
  const auto& shape = candidates_.zones()->shapes[static_cast<std::size_t>(row)];
  if (!shape.empty() && !map_->viewport().visibleBox().contains(boundsOf(shape)))
    map_->zoomTo(boundsOf(shape));
  const auto place = candidates_.faultPlace(row);
  map_->setMarker(place ? std::optional(PlaceMarker{projection.forward(*place), {}, true}) : std::nullopt);
}

void ImportZonesDialog::showMap() {
  auto scene = std::make_shared<MapScene>();
  scene->base = workspace_.shown().picture;
  scene->layers = workspace_.layers();
  scene->layers.set(MapLayer::Zones, true);
  for (SceneZone zone : workspace_.scene()->zones) {
    zone.colour = kPlanColour;
    zone.selected = false;
    scene->zones.push_back(std::move(zone));
  }
  const int current = table_->currentIndex().row();
  for (int row = 0; row < candidates_.rowCount(); ++row) {
    const ZoneCandidate& candidate = candidates_.candidate(row);
    if (candidate.leftOut || (!candidates_.isChosen(row) && row != current)) continue;
    scene->zones.push_back({Uuid{}, str(candidate.name),
                            isRepaired(candidate) ? kRepairedColour : kGoodColour, row == current, false,
                            candidates_.zones()->shapes[static_cast<std::size_t>(row)]});
  }
  map_->setScene(std::move(scene));
  map_->setMarker(std::nullopt);
}

void ImportZonesDialog::showChoice() {
  const auto chosen = candidates_.chosenRows().size();
  import_->setText(chosen == 0   ? tr("&Import")
                   : chosen == 1 ? tr("&Import 1 Zone")
                                 : tr("&Import %1 Zones").arg(chosen));
  import_->setEnabled(chosen > 0 && !importer_.busy());
  if (!candidates_.zones()) return;
  const auto [good, repaired, leftOut] = candidates_.counts();
  const ZoneFileReading& reading = candidates_.zones()->reading;
  tell(tr("%1 features in %2: %3 good, %4 repaired, %5 left out.")
           .arg(candidates_.rowCount())
           .arg(str(reading.crs))
           .arg(good)
           .arg(repaired)
           .arg(leftOut));
  showMap();
}

void ImportZonesDialog::setBusy(const QString& text) {
  progress_->setRange(0, kProgressSteps);
  progress_->setValue(0);
  progress_->setVisible(!text.isEmpty());
  import_->setEnabled(text.isEmpty() && !candidates_.chosenRows().empty());
  if (text.isEmpty()) return standing_.stop();
  standing_.start();
  tell(text);
}

void ImportZonesDialog::tell(const QString& text) {
  status_->setText(text);
}

void ImportZonesDialog::reject() {
  importer_.drop();
  QDialog::reject();
}

}  // namespace zw
