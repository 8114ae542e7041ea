// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/suggest_posts_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <chrono>

#include "core/coverage/coverage.h"
#include "core/network/network_changes.h"
#include "core/network/road_network.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/observation_words.h"

namespace zw {
namespace {

constexpr std::chrono::seconds kMostTime(10);
constexpr double kHighGroundMargin = 300;  // m beyond the zone where high ground still counts

}  // namespace

struct SuggestPostsDialog::Wish {
  bool byCount = true;
  std::size_t count = 4;
  double share = 0.8;
  observe::CandidateRules candidates;
  observe::SuggestionRules rules;
};

struct SuggestPostsDialog::Answer {
  observe::PostSuggestion suggestion;
  double reachable = 0;
  std::size_t candidates = 0;
  bool hasElevation = true;
  bool byCount = true;
  double wantedShare = 0;
};

SuggestPostsDialog::SuggestPostsDialog(std::shared_ptr<const RegionIndex> index, const Plan& plan,
                                       const Zone& zone, QWidget* parent)
    : QDialog(parent),
      index_(std::move(index)),
      plan_(plan),
      zone_(zone.id),
      given_up_(std::make_shared<std::atomic<bool>>(false)) {
  setObjectName(QStringLiteral("suggestPostsDialog"));
  setWindowTitle(tr("Suggest Observation Posts for “%1”").arg(QString::fromStdString(zone.name)));
  setAttribute(Qt::WA_DeleteOnClose, false);
  resize(520, 400);

  byCount_ = new QRadioButton(tr("the most that a &number of posts can see:"), this);
  byCount_->setObjectName(QStringLiteral("byCount"));
  byShare_ = new QRadioButton(tr("with the fewest posts, a &share of the zone:"), this);
  byShare_->setObjectName(QStringLiteral("byShare"));
  byCount_->setChecked(true);
  count_ = new QSpinBox(this);
  count_->setObjectName(QStringLiteral("postCount"));
  count_->setRange(1, 60);
  count_->setValue(4);
  count_->setSuffix(tr(" posts"));
  share_ = new QSpinBox(this);
  share_->setObjectName(QStringLiteral("postShare"));
  share_->setRange(1, 100);
  share_->setValue(80);
  share_->setSuffix(QStringLiteral(" %"));
  share_->setEnabled(false);
  connect(byCount_, &QRadioButton::toggled, this, [this](bool on) {
    count_->setEnabled(on);
    share_->setEnabled(!on);
  });
  spacing_ = new QDoubleSpinBox(this);
  spacing_->setObjectName(QStringLiteral("postSpacing"));
  spacing_->setRange(0, 20000);
  spacing_->setDecimals(0);
  spacing_->setSingleStep(100);
  spacing_->setValue(500);
  spacing_->setSuffix(QStringLiteral(" m"));
  nearRoad_ = new QCheckBox(tr("no farther from a road than"), this);
  nearRoad_->setChecked(true);
  roadMetres_ = new QDoubleSpinBox(this);
  roadMetres_->setRange(10, 5000);
  roadMetres_->setDecimals(0);
  roadMetres_->setSingleStep(50);
  roadMetres_->setValue(500);
  roadMetres_->setSuffix(QStringLiteral(" m"));
  connect(nearRoad_, &QCheckBox::toggled, roadMetres_, &QWidget::setEnabled);
  mast_ = new QCheckBox(tr("new posts have a &mast"), this);
  keep_ = new QCheckBox(tr("posts that &stand already stay"), this);
  keep_->setObjectName(QStringLiteral("keepPosts"));
  keep_->setChecked(true);
  night_ = new QCheckBox(tr("as far as is seen by ni&ght"), this);

  auto* form = new QFormLayout;
  form->addRow(new QLabel(tr("See"), this));
  form->addRow(byCount_, count_);
  form->addRow(byShare_, share_);
  form->addRow(tr("at least so far from each other:"), spacing_);
  form->addRow(nearRoad_, roadMetres_);
  form->addRow(keep_);
  form->addRow(mast_);
  form->addRow(night_);

  progress_ = new QProgressBar(this);
  progress_->setRange(0, 0);
  progress_->setTextVisible(false);
  progress_->hide();
  result_ =
      new QLabel(tr("High ground, road junctions, crossings and places on the boundary are looked at. A "
                    "planning aid: the ground is known by cells of about 100 m, without trees and "
                    "buildings."),
                 this);
  result_->setObjectName(QStringLiteral("suggestionResult"));
  result_->setWordWrap(true);

  look_ = new QPushButton(tr("&Look"), this);
  look_->setObjectName(QStringLiteral("lookForPosts"));
  look_->setDefault(true);
  stop_ = new QPushButton(tr("S&top"), this);
  stop_->setObjectName(QStringLiteral("stopLooking"));
  stop_->setEnabled(false);
  place_ = new QPushButton(tr("&Place Them"), this);
  place_->setObjectName(QStringLiteral("placePosts"));
  place_->setEnabled(false);
  auto* close = new QPushButton(tr("Close"), this);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(look_);
  buttons->addWidget(stop_);
  buttons->addStretch();
  buttons->addWidget(place_);
  buttons->addWidget(close);
  connect(look_, &QPushButton::clicked, this, &SuggestPostsDialog::start);
  connect(stop_, &QPushButton::clicked, this, [this] { *given_up_ = true; });
  connect(place_, &QPushButton::clicked, this, &QDialog::accept);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);

  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(progress_);
  layout->addWidget(result_, 1);
  layout->addLayout(buttons);
}

SuggestPostsDialog::~SuggestPostsDialog() {
  *given_up_ = true;
}

void SuggestPostsDialog::start() {
  Wish wish;
  wish.byCount = byCount_->isChecked();
  wish.count = static_cast<std::size_t>(count_->value());
  wish.share = share_->value() / 100.0;
  wish.candidates.mast = mast_->isChecked();
  wish.candidates.margin = kHighGroundMargin;
  if (nearRoad_->isChecked()) wish.candidates.roadAccess = roadMetres_->value();
  wish.rules.spacing = spacing_->value();
  wish.rules.daylight = night_->isChecked() ? observe::Daylight::Night : observe::Daylight::Day;
  const Region& region = *index_->region;
  if (keep_->isChecked()) {
    for (const Post* post : plan_.postsOf(zone_))
      wish.candidates.kept.push_back({region.projection->forward(post->point), post->onMast});
    if (wish.byCount) wish.count += wish.candidates.kept.size();
  }
  given_up_ = std::make_shared<std::atomic<bool>>(false);
  progress_->show();
  look_->setEnabled(false);
  stop_->setEnabled(true);
  place_->setEnabled(false);
  result_->setText(tr("Looking…"));
  job_.submit([this, number = ++asked_, wish, index = index_, plan = plan_, zone = zone_,
               stopped = given_up_] {
    const Region& place = *index->region;
    Answer answer;
    answer.byCount = wish.byCount;
    answer.wantedShare = wish.share;
    const observe::Terrain terrain(index->region);
    answer.hasElevation = !terrain.empty();
    if (answer.hasElevation) {
      const auto shape = place.projection->forward(plan.zones.at(zone).shape);
      const auto observed =
          observe::observedZone(*index, terrain, shape, coverageFactors(plan).frontageTolerance);
      const network::RoadNetwork network(index->region, network::travelFactors(plan),
                                         network::networkChanges(plan, plan.info.activeNetworkState, place));
      const observe::PostSuggester suggester(
          terrain, observed, observe::observationFactors(plan),
          observe::postCandidates(*index, terrain, network, shape, wish.candidates), wish.rules);
      answer.candidates = suggester.candidates().size();
      answer.reachable = suggester.reachable();
      const auto end = std::chrono::steady_clock::now() + kMostTime;
      observe::CoverEffort effort;
      effort.stop = [&] { return *stopped || std::chrono::steady_clock::now() > end; };
      answer.suggestion = wish.byCount ? suggester.mostObserved(wish.count, effort)
                                       : suggester.fewestPosts(wish.share, effort);
    }
    QMetaObject::invokeMethod(
        this,
        [this, number, answer] {
          if (number == asked_) show(answer);
        },
        Qt::QueuedConnection);
  });
}

void SuggestPostsDialog::show(const Answer& answer) {
  progress_->hide();
  look_->setEnabled(true);
  stop_->setEnabled(false);
  proposed_.clear();
  if (!answer.hasElevation) {
    result_->setText(tr("The region pack has no elevation, so what posts see is not known."));
    return;
  }
  const observe::PostSuggestion& found = answer.suggestion;
  for (const auto& post : found.posts)
    if (post.kind != observe::CandidateKind::Kept) proposed_.push_back(post);
  const auto percent = [](double share) { return numberText(100 * share, 0) + QStringLiteral(" %"); };
  QString words;
  if (answer.byCount || found.reached)
    words = tr("%1 posts see %2 of the zone; of the %3 places looked at, all together would see %4.")
                .arg(found.posts.size())
                .arg(percent(found.share))
                .arg(answer.candidates)
                .arg(percent(answer.reachable)) +
            u' ';
  else
    proposed_.clear();
  words += answer.byCount ? mostObservedText(found) : fewestPostsText(found, answer.wantedShare);
  if (!proposed_.empty()) words += u'\n' + tr("New ones: %1.").arg(proposed_.size());
  result_->setText(words);
  place_->setEnabled(!proposed_.empty());
  if (!proposed_.empty()) place_->setDefault(true);
}

}  // namespace zw
