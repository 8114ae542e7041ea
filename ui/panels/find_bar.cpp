// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/find_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/found_delegate.h"
#include "ui/theme/app_theme.h"
#include "ui/workspace/place_finder.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr std::size_t kMostFound = 50;
constexpr int kRowsShown = 8;
constexpr int kWidth = 400;

}  // namespace

FindBar::FindBar(const Workspace& workspace, QWidget* parent)
    : QFrame(parent), workspace_(workspace), finder_(new PlaceFinder(workspace, this)) {
  setObjectName(QStringLiteral("findBar"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Window);
  setFixedWidth(kWidth);
  setCursor(Qt::ArrowCursor);
  setAttribute(Qt::WA_NoMousePropagation);  // the map below has no part in what is clicked here
  layOut();
  connect(field_, &QLineEdit::textChanged, this, &FindBar::search);
  connect(list_, &QListWidget::itemClicked, this,
          [this](QListWidgetItem* item) { choose(list_->row(item)); });
  connect(finder_, &PlaceFinder::ready, this, &FindBar::search);
  connect(finder_, &PlaceFinder::outdated, this, [this] {
    if (isHidden()) return;
    finder_->prepare();
    search();
  });
  hide();
}

void FindBar::layOut() {
  field_ = new QLineEdit(this);
  field_->setObjectName(QStringLiteral("findField"));
  field_->setPlaceholderText(tr("Name or coordinates"));
  field_->setAccessibleName(tr("Name or coordinates"));
  field_->setClearButtonEnabled(true);
  field_->addAction(lineIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
  field_->installEventFilter(this);
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("findClose"));
  close->setIcon(lineIcon(QStringLiteral("close")));
  close->setAutoRaise(true);
  close->setFocusPolicy(Qt::NoFocus);
  close->setToolTip(tr("Close (Esc)"));
  close->setAccessibleName(tr("Close"));
  connect(close, &QToolButton::clicked, this, &FindBar::close);
  list_ = new QListWidget(this);
  list_->setObjectName(QStringLiteral("findResults"));
  list_->setAccessibleName(tr("Places found"));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setFocusPolicy(Qt::NoFocus);  // keys stay with the field
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setUniformItemSizes(true);
  list_->setItemDelegate(new FoundDelegate(list_));
  list_->setMouseTracking(true);
  hint_ = new QLabel(this);
  hint_->setObjectName(QStringLiteral("findHint"));
  hint_->setTextFormat(Qt::PlainText);
  hint_->setWordWrap(true);
  hint_->setContentsMargins(4, 0, 4, 2);

  auto* row = new QHBoxLayout;
  row->addWidget(field_, 1);
  row->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->setSpacing(4);
  layout->addLayout(row);
  layout->addWidget(list_);
  layout->addWidget(hint_);
}

void FindBar::open() {
  finder_->prepare();
  show();
  raise();
  search();
  field_->setFocus(Qt::ShortcutFocusReason);
  field_->selectAll();
}

bool FindBar::isReady() const {
  return finder_->isReady();
}

void FindBar::close() {
  hide();
  emit closed();
}

void FindBar::search() {
  const QString text = field_->text().trimmed();
  showFindings(text.isEmpty() ? search::Findings() : finder_->find(text, kMostFound));
}

void FindBar::showFindings(const search::Findings& findings) {
  const auto& region = workspace_.shown().region;
  found_ = region ? foundPlaces(findings, *region) : std::vector<FoundPlace>();
  list_->clear();
  for (const FoundPlace& place : found_) {
    auto* item = new QListWidgetItem(place.title, list_);
    item->setData(FoundDelegate::Detail, place.detail);
    item->setData(FoundDelegate::Reason, place.reason);
    item->setData(Qt::AccessibleTextRole, place.title + QStringLiteral(", ") + place.detail);
  }
  if (!found_.empty()) list_->setCurrentRow(0);
  const QString hint = hintFor(findings);
  hint_->setText(hint);
  hint_->setVisible(!hint.isEmpty());
  fitList();
}

QString FindBar::hintFor(const search::Findings& findings) const {
  if (field_->text().trimmed().isEmpty())
    return tr("A place in any spelling or script, or coordinates: degrees (latitude first), UTM or MGRS.");
  if (!findings.coordinates.empty()) return {};
  if (!findings.names.empty()) return {};
  switch (findings.problem) {
    case CoordinateProblem::Ambiguous:
      return tr("These coordinates can be read in more than one way. Write 33.3N 35.2E, say.");
    case CoordinateProblem::OutOfRange:
      return tr("These coordinates are out of range.");
    case CoordinateProblem::NotCoordinates:
      break;
  }
  if (!finder_->isReady()) return tr("The region's names are being read…");
  return tr("Neither a name that is known nor coordinates that can be read.");
}

/// As high as its rows, up to eight of them and to what the map has room for.
void FindBar::fitList() {
  list_->setVisible(!found_.empty());
  if (found_.empty()) return;
  constexpr int kAround = 90;  // the field, and some map below
  const int row = std::max(1, list_->sizeHintForRow(0));
  const int fits = parentWidget() ? std::max(1, (parentWidget()->height() - kAround) / row) : kRowsShown;
  list_->setFixedHeight(row * std::min({static_cast<int>(found_.size()), kRowsShown, fits}) +
                        2 * list_->frameWidth());
  list_->scrollToTop();
}

void FindBar::move(int rows) {
  if (found_.empty()) return;
  list_->setCurrentRow(std::clamp(list_->currentRow() + rows, 0, list_->count() - 1));
}

void FindBar::choose(int row) {
  if (row < 0 || row >= static_cast<int>(found_.size())) return;
  const FoundPlace place = found_[static_cast<std::size_t>(row)];
  if (place.inRegion) close();
  emit chosen(place);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched != field_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
      return move(-1), true;
    case Qt::Key_Down:
      return move(1), true;
    case Qt::Key_PageUp:
      return move(-kRowsShown), true;
    case Qt::Key_PageDown:
      return move(kRowsShown), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return choose(list_->currentRow()), true;
    case Qt::Key_Escape:
      return close(), true;
    default:
      return QFrame::eventFilter(watched, event);
  }
}

/// What the field leaves is not the map's.
void FindBar::keyPressEvent(QKeyEvent* event) {
  event->accept();
}

}  // namespace zw
