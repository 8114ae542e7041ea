// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/new_region_pages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/i18n/messages.h"
#include "ui/workspace/region_maker.h"

namespace zw {
namespace {

constexpr int kProgressSteps = 1000;

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

/// "Liban (Lebanon)".
QString withEnglish(const std::string& name, const std::string& english) {
  return english.empty() || english == name ? str(name)
                                            : QStringLiteral("%1 (%2)").arg(str(name), str(english));
}

QLabel* makeText(const char* name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QProgressBar* makeProgress(const char* name, QWidget* parent) {
  auto* bar = new QProgressBar(parent);
  bar->setObjectName(QLatin1String(name));
  bar->setRange(0, kProgressSteps);
  return bar;
}

QComboBox* makeChoice(const char* name, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setObjectName(QLatin1String(name));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(30);
  box->setMaxVisibleItems(15);
  return box;
}

/// A field with a button beside it, under one caption.
void addWithButton(QFormLayout* form, const QString& caption, QWidget* field, QPushButton* button) {
  auto* row = new QHBoxLayout;
  row->addWidget(field, 1);
  row->addWidget(button);
  auto* label = new QLabel(caption);
  label->setBuddy(field);
  form->addRow(label, row);
}

}  // namespace

// Page 1

ExtractPage::ExtractPage(RegionMaker& maker, const QString& folder) : maker_(maker), folder_(folder) {
  setTitle(tr("OpenStreetMap Extract"));
  setSubTitle(
      tr("Choose a file, or drop one here: an extract (.osm.pbf or .osm), or the shapefiles (.zip) or "
         "GeoPackage that Geofabrik makes. Nothing is fetched from the network."));
  setAcceptDrops(true);
  auto* form = new QFormLayout(this);
  file_ = new QLineEdit(this);
  file_->setObjectName(QStringLiteral("regionExtract"));
  auto* button = new QPushButton(tr("B&rowse…"), this);
  button->setObjectName(QStringLiteral("browseExtract"));
  addWithButton(form, tr("&File:"), file_, button);
  progress_ = makeProgress("extractProgress", this);
  progress_->hide();
  form->addRow(progress_);
  found_ = makeText("extractFound", this);
  form->addRow(found_);
  connect(button, &QPushButton::clicked, this, &ExtractPage::browse);
  connect(file_, &QLineEdit::editingFinished, this, &ExtractPage::look);
  connect(file_, &QLineEdit::textChanged, this, &ExtractPage::completeChanged);
  connect(&maker, &RegionMaker::inspected, this, &ExtractPage::show);
  connect(&maker, &RegionMaker::progressed, this, [this](const QString&, double done) {
    progress_->setValue(static_cast<int>(done * kProgressSteps));
  });
  connect(&maker, &RegionMaker::failed, this, [this](const Error& error) {
    if (summary_) return;
    looked_.clear();  // so that it is looked at again
    progress_->hide();
    found_->setText(describe(error));
  });
}

QString ExtractPage::extract() const {
  return QDir::fromNativeSeparators(file_->text().trimmed());
}

bool ExtractPage::isComplete() const {
  return summary_ && summary_->roads > 0 && looked_ == extract();
}

void ExtractPage::initializePage() {
  file_->setFocus();
}

void ExtractPage::browse() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("OpenStreetMap Extract"), folder_,
                                   tr("Extracts (*.osm.pbf *.pbf *.osm *.zip *.gpkg);;All files (*)"));
  if (path.isEmpty()) return;
  file_->setText(QDir::toNativeSeparators(path));
  look();
}

void ExtractPage::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void ExtractPage::dropEvent(QDropEvent* event) {
  file_->setText(QDir::toNativeSeparators(event->mimeData()->urls().value(0).toLocalFile()));
  event->acceptProposedAction();
  look();
}

void ExtractPage::look() {
  if (extract().isEmpty() || extract() == looked_) return;
  looked_ = extract();
  summary_.reset();
  found_->setText(tr("Looking at what it holds…"));
  progress_->setValue(0);
  progress_->show();
  emit completeChanged();
  maker_.inspect(looked_);
}

void ExtractPage::show(const std::shared_ptr<const ExtractSummary>& summary) {
  summary_ = summary;
  progress_->hide();
  const QLocale locale;
  QStringList lines;
  const Box<LonLat>& b = summary->bounds;
  if (!b.empty())
    lines << tr("Area: %1° to %2° east, %3° to %4° north")
                 .arg(locale.toString(b.minX, 'f', 3), locale.toString(b.maxX, 'f', 3),
                      locale.toString(b.minY, 'f', 3), locale.toString(b.maxY, 'f', 3));
  lines << tr("As of: %1").arg(summary->date.empty() ? tr("not stated") : str(summary->date))
        << tr("Roads: %1, places: %2, areas of land cover: %3")
               .arg(locale.toString(qulonglong(summary->roads)), locale.toString(qulonglong(summary->places)),
                    locale.toString(qulonglong(summary->landCover)));
  std::map<int, int> levels;
  for (const auto& boundary : summary->boundaries) ++levels[boundary.level];
  QStringList counts;
  for (const auto& [level, count] : levels) counts << tr("%1 of level %2").arg(count).arg(level);
  lines << tr("Boundaries: %1").arg(counts.isEmpty() ? tr("none") : counts.join(QStringLiteral(", ")));
  if (!summary->brokenBoundaries.empty())
    lines << tr("Boundaries that the extract cuts off: %1").arg(summary->brokenBoundaries.size());
  QStringList rivers;
  for (std::size_t i = 0; i < std::min<std::size_t>(8, summary->rivers.size()); ++i)
    rivers << withEnglish(summary->rivers[i].name, summary->rivers[i].nameEnglish);
  lines << tr("Rivers: %1").arg(rivers.isEmpty() ? tr("none") : rivers.join(QStringLiteral(", ")));
  if (summary->roads == 0) lines << tr("There is no road in it, so no region can be made of it.");
  found_->setText(lines.join(u'\n'));
  emit completeChanged();
}

// Page 2

AreaPage::AreaPage(const ExtractPage& extract, std::function<std::string(LonLat)> crsOf)
    : extract_(extract), crsOf_(std::move(crsOf)) {
  setTitle(tr("Area and Territory"));
  setSubTitle(
      tr("The area is cut out of the extract. The territory is the one that is planned for; the river "
         "parts it in two where there is a border, too."));
  auto* form = new QFormLayout(this);
  auto* sides = new QGridLayout;
  west_ = makeSide("regionWest", 180);
  south_ = makeSide("regionSouth", 90);
  east_ = makeSide("regionEast", 180);
  north_ = makeSide("regionNorth", 90);
  int column = 0;
  for (const auto& [box, caption] : {std::pair(west_, tr("&West:")), std::pair(south_, tr("&South:")),
                                     std::pair(east_, tr("&East:")), std::pair(north_, tr("&North:"))}) {
    auto* label = new QLabel(caption, this);
    label->setBuddy(box);
    sides->addWidget(label, 0, column);
    sides->addWidget(box, 1, column++);
  }
  form->addRow(sides);
  territory_ = makeChoice("regionTerritory", this);
  form->addRow(tr("&Territory:"), territory_);
  border_ = makeChoice("regionBorder", this);
  form->addRow(tr("&Border with:"), border_);
  river_ = makeChoice("regionRiver", this);
  form->addRow(tr("&River:"), river_);
  tolerance_ = new QDoubleSpinBox(this);
  tolerance_->setObjectName(QStringLiteral("regionTolerance"));
  tolerance_->setRange(0, 100);
  tolerance_->setDecimals(1);
  tolerance_->setValue(RegionImport{}.tolerance);
  tolerance_->setSuffix(tr(" m"));
  form->addRow(tr("Si&mplify within:"), tolerance_);
  crs_ = makeText("regionCrs", this);
  form->addRow(tr("Figures in:"), crs_);
  problem_ = makeText("areaProblem", this);
  form->addRow(problem_);
  connect(territory_, &QComboBox::currentIndexChanged, this, &AreaPage::fillBorders);
}

QDoubleSpinBox* AreaPage::makeSide(const char* name, double limit) {
  auto* box = new QDoubleSpinBox(this);
  box->setObjectName(QLatin1String(name));
  box->setRange(-limit, limit);
  box->setDecimals(5);
  box->setSingleStep(0.01);
  box->setSuffix(QStringLiteral("°"));
  connect(box, &QDoubleSpinBox::valueChanged, this, &AreaPage::check);
  return box;
}

void AreaPage::initializePage() {
  const ExtractSummary* summary = extract_.summary().get();
  if (!summary || summary == shown_) return;
  shown_ = summary;
  const Box<LonLat>& b = summary->bounds;
  // Rounded inwards: what is asked for must be covered.
  west_->setValue(std::ceil(b.minX * 1e5) / 1e5);
  south_->setValue(std::ceil(b.minY * 1e5) / 1e5);
  east_->setValue(std::floor(b.maxX * 1e5) / 1e5);
  north_->setValue(std::floor(b.maxY * 1e5) / 1e5);
  territory_->clear();
  territory_->addItem(tr("The area itself"), -1);
  for (std::size_t i = 0; i < summary->boundaries.size(); ++i) {
    const auto& boundary = summary->boundaries[i];
    territory_->addItem(
        tr("%1, level %2").arg(withEnglish(boundary.name, boundary.nameEnglish)).arg(boundary.level),
        static_cast<int>(i));
  }
  // The highest-ranking boundary comes first.
  territory_->setCurrentIndex(territory_->count() > 1 && summary->boundaries.front().level <= 8 ? 1 : 0);
  river_->clear();
  river_->addItem(tr("None"));
  for (const auto& river : summary->rivers)
    river_->addItem(
        tr("%1, %2 km")
            .arg(withEnglish(river.name, river.nameEnglish), QLocale().toString(river.length / 1000, 'f', 1)),
        str(river.name));
  fillBorders();
  check();
}

Box<LonLat> AreaPage::area() const {
  return {west_->value(), south_->value(), east_->value(), north_->value()};
}

const ExtractSummary::Boundary* AreaPage::territory() const {
  const int index = territory_->currentData().toInt();
  return !shown_ || territory_->currentIndex() < 0 || index < 0 ||
                 index >= static_cast<int>(shown_->boundaries.size())
             ? nullptr
             : &shown_->boundaries[static_cast<std::size_t>(index)];
}

void AreaPage::fillBorders() {
  border_->clear();
  border_->addItem(tr("None"));
  if (const auto* boundary = territory())
    for (const std::string& name : boundary->neighbours) border_->addItem(str(name), str(name));
  border_->setEnabled(border_->count() > 1);
}

bool AreaPage::isComplete() const {
  return shown_ && west_->value() < east_->value() && south_->value() < north_->value();
}

void AreaPage::check() {
  const Box<LonLat> box = area();
  const bool usable = box.minX < box.maxX && box.minY < box.maxY;
  problem_->setText(usable ? QString() : tr("West must be less than east, and south less than north."));
  crs_->setText(usable && crsOf_ ? str(crsOf_({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}))
                                 : QString());
  emit completeChanged();
}

void AreaPage::fill(RegionImport& wanted) const {
  wanted.bounds = area();
  const auto* boundary = territory();
  wanted.territory = boundary ? boundary->name : kAreaItself;
  wanted.border = border_->currentData().toString().toStdString();
  wanted.river = river_->currentData().toString().toStdString();
  wanted.tolerance = tolerance_->value();
}

QString AreaPage::suggestedTitle() const {
  if (const auto* boundary = territory())
    return str(boundary->nameEnglish.empty() ? boundary->name : boundary->nameEnglish);
  return QFileInfo(extract_.extract()).baseName();
}

QString AreaPage::date() const {
  return shown_ ? str(shown_->date) : QString();
}

// Page 3

SavePage::SavePage(const AreaPage& area, const QString& folder) : area_(area), folder_(folder) {
  setTitle(tr("Where to Save"));
  setSubTitle(
      tr("A region pack is one file that plans are made on. The recipe is a text that says how it was made: "
         "with it the pack can be made again, and more layers can be added."));
  auto* form = new QFormLayout(this);
  title_ = new QLineEdit(this);
  title_->setObjectName(QStringLiteral("regionTitle"));
  form->addRow(tr("&Title:"), title_);
  date_ = new QLineEdit(this);
  date_->setObjectName(QStringLiteral("regionDate"));
  date_->setPlaceholderText(QStringLiteral("2026-01-31"));
  form->addRow(tr("&Data as of:"), date_);
  pack_ = new QLineEdit(this);
  pack_->setObjectName(QStringLiteral("regionPack"));
  auto* button = new QPushButton(tr("B&rowse…"), this);
  button->setObjectName(QStringLiteral("browseRegionPack"));
  addWithButton(form, tr("&File:"), pack_, button);
  recipe_ = new QCheckBox(tr("&Keep the recipe beside it"), this);
  recipe_->setObjectName(QStringLiteral("regionRecipe"));
  recipe_->setChecked(true);
  form->addRow(QString(), recipe_);
  problem_ = makeText("saveProblem", this);
  form->addRow(problem_);
  const auto changed = [this] {
    problem_->setText(problem());
    emit completeChanged();
  };
  connect(button, &QPushButton::clicked, this, &SavePage::browse);
  connect(title_, &QLineEdit::textChanged, this, &SavePage::suggest);
  connect(pack_, &QLineEdit::textEdited, this, [this] { chosen_ = true; });
  connect(pack_, &QLineEdit::textChanged, this, changed);
  connect(title_, &QLineEdit::textChanged, this, changed);
  connect(date_, &QLineEdit::textChanged, this, changed);
  connect(recipe_, &QCheckBox::toggled, this, changed);
  setButtonText(QWizard::NextButton, tr("&Make the Region"));
}

void SavePage::initializePage() {
  title_->setText(area_.suggestedTitle());
  date_->setText(area_.date());
  suggest();
  title_->setFocus();
}

QString SavePage::pack() const {
  return QDir::fromNativeSeparators(pack_->text().trimmed());
}

void SavePage::suggest() {
  if (chosen_) return;
  static const QRegularExpression notForNames(QStringLiteral(R"([\x00-\x1f/\\:*?"<>|]+)"));
  QString name = title_->text().trimmed().toLower();
  name.replace(notForNames, QStringLiteral("-")).replace(u' ', u'-');
  const QString stem = QDir(folder_).filePath(name.isEmpty() ? tr("region") : name);
  QString path = stem + QStringLiteral(".gpkg");
  for (int n = 2; QFileInfo::exists(path); ++n) path = QStringLiteral("%1-%2.gpkg").arg(stem).arg(n);
  pack_->setText(QDir::toNativeSeparators(path));
}

void SavePage::browse() {
  QString path = QFileDialog::getSaveFileName(this, tr("Region Pack"), pack(), tr("Region packs (*.gpkg)"),
                                              nullptr, QFileDialog::DontConfirmOverwrite);
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".gpkg");
  chosen_ = true;
  pack_->setText(QDir::toNativeSeparators(path));
}

QString SavePage::problem() const {
  if (title_->text().trimmed().isEmpty()) return tr("A title is needed.");
  if (!QDate::fromString(date_->text().trimmed(), Qt::ISODate).isValid())
    return tr("A date is needed, as 2026-01-31.");
  if (pack().isEmpty()) return tr("A file is needed.");
  if (QFileInfo::exists(pack())) return tr("That file exists already; choose another name.");
  if (!QFileInfo(QFileInfo(pack()).absolutePath()).isDir()) return tr("There is no such folder.");
  return {};
}

bool SavePage::isComplete() const {
  return problem().isEmpty();
}

void SavePage::fill(RegionImport& wanted) const {
  wanted.title = title_->text().trimmed().toStdString();
  wanted.date = date_->text().trimmed().toStdString();
  wanted.pack = pack().toStdString();
  const QFileInfo file(pack());
  if (recipe_->isChecked())
    wanted.recipe =
        file.dir().filePath(file.completeBaseName() + QStringLiteral(".recipe.json")).toStdString();
}

// Page 4

MakingPage::MakingPage(RegionMaker& maker, std::function<RegionImport()> wanted)
    : maker_(maker), wanted_(std::move(wanted)) {
  setTitle(tr("Making the Region"));
  setSubTitle(tr("This may take a few minutes. Given up, it leaves nothing behind."));
  auto* layout = new QVBoxLayout(this);
  progress_ = makeProgress("regionProgress", this);
  step_ = makeText("regionStep", this);
  result_ = makeText("regionResult", this);
  openPlan_ = new QCheckBox(tr("&Open a new plan on it"), this);
  openPlan_->setObjectName(QStringLiteral("regionOpenPlan"));
  openPlan_->setChecked(true);
  layout->addWidget(progress_);
  layout->addWidget(step_);
  layout->addWidget(result_);
  layout->addWidget(openPlan_);
  layout->addStretch(1);
  connect(&maker, &RegionMaker::progressed, this, [this](const QString& step, double done) {
    progress_->setValue(static_cast<int>(done * kProgressSteps));
    QString words = step;
    step_->setText(words.replace(u'_', u' '));
  });
  connect(&maker, &RegionMaker::made, this,
          [this](const std::shared_ptr<const ImportedRegion>& region) { show(*region); });
  connect(&maker, &RegionMaker::failed, this, [this](const Error& error) {
    progress_->hide();
    step_->clear();
    result_->setText(describe(error));
  });
}

bool MakingPage::opensPlan() const {
  return openPlan_->isChecked();
}

void MakingPage::initializePage() {
  done_ = false;
  progress_->setValue(0);
  progress_->show();
  step_->clear();
  result_->clear();
  openPlan_->hide();
  maker_.make(wanted_());
}

void MakingPage::cleanupPage() {
  maker_.cancel();
}

void MakingPage::show(const ImportedRegion& region) {
  done_ = true;
  progress_->setValue(kProgressSteps);
  step_->clear();
  QStringList rows;
  for (const auto& [role, count] : region.rows)
    if (count > 0)
      rows << QStringLiteral("%1 %2").arg(QLocale().toString(qulonglong(count)),
                                          str(role).replace(u'_', u' '));
  QString text = tr("The region pack stands: %1.").arg(rows.join(QStringLiteral(", ")));
  for (const std::string& note : region.notes) text += QStringLiteral("\n\n") + str(note);
  result_->setText(text);
  openPlan_->show();
  openPlan_->setFocus();
  emit completeChanged();
}

}  // namespace zw
